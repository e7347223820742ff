package org.csecprogress.submission.service;

import java.time.Instant;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.submission.EntryKind;

/**
 * The filing that a reviewer enters now for its county.
 *
 * @param id of this entry: another one of the same filing has another
 * @param kind why the county does not enter it itself
 */
public record OngoingEntry(
        long id, CountyCode county, ReportingPeriod period, EntryKind kind, Instant startedAt) {
    /** Whether it is of that filing. */
    public boolean isOf(CountyCode aCounty, ReportingPeriod aPeriod) {
        return county.equals(aCounty) && period.equals(aPeriod);
    }
}
