package org.csecprogress.release.finding;

import java.util.List;
import java.util.Set;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.content.ReleaseTable;

/**
 * The public data of a quarter.
 *
 * @param period the quarter
 * @param reporting the counties that reported in the release
 * @param tables the masked tables
 */
public record PublishedQuarter(
        ReportingPeriod period, Set<CountyCode> reporting, List<ReleaseTable> tables) {
    public PublishedQuarter {
        reporting = Set.copyOf(reporting);
        tables = List.copyOf(tables);
    }
}
