package org.csecprogress.publication.service;

import java.time.Instant;
import java.time.LocalDate;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * What anyone may know of a release.
 *
 * @param number such as {@code 2026Q2-r1}
 * @param revision 1 for the first release of the period
 * @param status PUBLISHED, RESTATED or WITHDRAWN
 * @param catalogVersion the catalogue under which it was filed
 * @param publishedAt when it was published
 * @param frozenOn the day whose state of the filings it holds
 * @param countiesReporting how many of the 58 counties it contains
 * @param digest of its tables
 * @param cells how many figures its tables have
 * @param withheld how many of them are withheld
 * @param notice why it was withdrawn, or null
 * @param withdrawnAt when it was withdrawn, or null
 */
public record PublicRelease(
        String number,
        ReportingPeriod period,
        int revision,
        String status,
        int catalogVersion,
        Instant publishedAt,
        LocalDate frozenOn,
        int countiesReporting,
        String digest,
        int cells,
        int withheld,
        String notice,
        Instant withdrawnAt) {
    /** Whether it stands and nothing has replaced it. */
    public boolean isCurrent() {
        return status.equals("PUBLISHED");
    }

    /** Whether it was taken back; all that is left of it is a notice. */
    public boolean isWithdrawn() {
        return status.equals("WITHDRAWN");
    }
}
