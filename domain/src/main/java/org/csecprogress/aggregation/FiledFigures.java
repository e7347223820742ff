package org.csecprogress.aggregation;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.ReportingPeriod;

/** The counties' figures, to be summed up. The calling service checks who may see the sums. */
public interface FiledFigures {
    /**
     * The sum of a figure over the counties of a region.
     *
     * @param region code of the region
     * @param counties number of counties that answered
     */
    record RegionSum(String region, CellKey key, BigDecimal sum, int counties) {}

    /**
     * A figure of one county.
     *
     * @param region code of the county's region
     */
    record Filed(String county, String region, CellKey key, BigDecimal amount) {}

    /** Returns the sums of each region over the filings approved for the period now. */
    List<RegionSum> approved(ReportingPeriod period);

    /** Returns every figure of these revisions that a county answered. */
    List<Filed> of(Collection<Long> revisions);
}
