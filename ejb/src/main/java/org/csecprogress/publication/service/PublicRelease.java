package org.csecprogress.publication.service;

import java.time.Instant;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.publication.PartDigests;
import org.csecprogress.publication.ReleaseNumber;
import org.csecprogress.publication.ReleaseStatus;

/**
 * What anyone may know of a release.
 *
 * @param status PUBLISHED, RESTATED or WITHDRAWN
 * @param catalogVersion the catalogue under which it was filed
 * @param publishedAt when it was published
 * @param frozenAt when the filings that it holds were fixed
 * @param countiesReporting how many of the 58 counties it contains
 * @param digests of its parts
 * @param cells how many figures its tables have
 * @param withheld how many of them are withheld
 * @param notice what stands in its place since it was withdrawn, or null
 * @param withdrawnAt when it was withdrawn, or null
 * @param restatement why it takes the place of an earlier one, or null where no words were passed
 */
public record PublicRelease(
        ReleaseNumber number,
        ReleaseStatus status,
        int catalogVersion,
        Instant publishedAt,
        Instant frozenAt,
        int countiesReporting,
        PartDigests digests,
        int cells,
        int withheld,
        LocalText notice,
        Instant withdrawnAt,
        LocalText restatement) {
    /** Over its tables, as it stands in the certificate. */
    public String digest() {
        return digests.tables();
    }

    /** The period that it reports. */
    public ReportingPeriod period() {
        return number.period();
    }

    /** 1 for the first release of the period. */
    public int revision() {
        return number.revision();
    }

    /** Whether it stands and nothing has replaced it. */
    public boolean isCurrent() {
        return status == ReleaseStatus.PUBLISHED;
    }

    /** Whether it is public still, and a later one has taken its place. */
    public boolean isRestated() {
        return status == ReleaseStatus.RESTATED;
    }

    /** Whether it was taken back; all that is left of it is a notice. */
    public boolean isWithdrawn() {
        return status == ReleaseStatus.WITHDRAWN;
    }
}
