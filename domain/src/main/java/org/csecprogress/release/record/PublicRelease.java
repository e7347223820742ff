package org.csecprogress.release.record;

import java.time.Instant;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.RestatementKind;
import org.csecprogress.release.content.PartDigests;

/**
 * Public facts about a release.
 *
 * @param status PUBLISHED, RESTATED or WITHDRAWN
 * @param catalogVersion the catalogue under which it was filed
 * @param publishedAt when it was published; null if it was withdrawn before it was
 * @param frozenAt when its filings were fixed
 * @param countiesReporting how many of the 58 counties it contains
 * @param digests digests of its parts
 * @param cells number of figures in its tables
 * @param withheld how many of them are withheld
 * @param notice the notice that replaces it since it was withdrawn, or null
 * @param withdrawnAt when it was withdrawn, or null
 * @param restatement why it replaces an earlier one, or null if no text was passed
 * @param restatementKind the kind of that restatement, or null if none was stated
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
        LocalText restatement,
        RestatementKind restatementKind) {
    /** Returns the digest of its tables, as in the certificate. */
    public String digest() {
        return digests.tables();
    }

    /** Returns the period that it reports. */
    public ReportingPeriod period() {
        return number.period();
    }

    /** Returns its revision, 1 for the first release of the period. */
    public int revision() {
        return number.revision();
    }

    /** Returns whether it is public and nothing has replaced it. */
    public boolean isCurrent() {
        return status == ReleaseStatus.PUBLISHED;
    }

    /** Returns whether it is still public but a later one has replaced it. */
    public boolean isRestated() {
        return status == ReleaseStatus.RESTATED;
    }

    /** Returns whether everyone could read it, if only for a time. */
    public boolean wasPublic() {
        return publishedAt != null;
    }

    /** Returns since when it is listed: it was published then, or withdrawn before it was. */
    public Instant listedSince() {
        return wasPublic() ? publishedAt : withdrawnAt;
    }

    /** Returns whether it was withdrawn, which leaves only a notice of it. */
    public boolean isWithdrawn() {
        return status == ReleaseStatus.WITHDRAWN;
    }
}
