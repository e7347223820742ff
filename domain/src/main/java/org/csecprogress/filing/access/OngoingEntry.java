package org.csecprogress.filing.access;

import java.time.Instant;
import org.csecprogress.filing.EntryKind;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * The filing that a reviewer is entering for its county.
 *
 * @param id key of this entry; each entry of a filing has its own
 * @param kind why the county does not enter it itself
 */
public record OngoingEntry(
        long id, CountyCode county, ReportingPeriod period, EntryKind kind, Instant startedAt) {
    /** Returns whether the entry is for that filing. */
    public boolean isOf(CountyCode aCounty, ReportingPeriod aPeriod) {
        return county.equals(aCounty) && period.equals(aPeriod);
    }
}
