package org.csecprogress.release;

import org.csecprogress.kernel.ReportingPeriod;

/**
 * A quarter with filings.
 *
 * @param approved number of counties with an approved or published filing
 */
public record FiledPeriod(ReportingPeriod period, int approved) {
    /** Creates it from what a query counts. */
    public FiledPeriod(ReportingPeriod period, Long approved) {
        this(period, Math.toIntExact(approved));
    }
}
