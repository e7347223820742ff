package org.csecprogress.release.file;

import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.ReleaseNumber;

/**
 * All that tells a stored file from every other.
 *
 * @param edition a digest of the releases that its release knew and that were withdrawn since
 */
public record FileKey(ReleaseNumber number, String edition, StoredFile.Folder folder, String name) {
    /** Used by the query. */
    public FileKey(
            ReportingPeriod period,
            int revision,
            String edition,
            StoredFile.Folder folder,
            String name) {
        this(new ReleaseNumber(period, revision), edition, folder, name);
    }
}
