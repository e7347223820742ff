package org.csecprogress.release.archive.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.csecprogress.auditrelease.ArchiveFinding;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.archive.ArchiveAuditState;
import org.csecprogress.release.record.PublicRelease;

/**
 * State of the audit of the archive: whether what it withholds can be worked out.
 *
 * @param archive everything that was ever public, newest period first
 * @param last the last audit; empty before the first
 * @param current whether nothing has changed since
 * @param running the audit in progress
 */
public record ArchiveAuditStanding(
        List<PublicRelease> archive,
        Optional<Last> last,
        boolean current,
        Optional<Running> running) {
    /**
     * A finished audit.
     *
     * @param at when it ended, by the business clock
     * @param who name of the person who asked for it; empty if none did
     * @param releases the audited releases
     * @param rules digest of the program and the dictionary used
     */
    public record Last(
            ArchiveAuditState state,
            Instant at,
            String who,
            List<ReleaseNumber> releases,
            String rules,
            List<ArchiveFinding> findings) {
        public Last {
            releases = List.copyOf(releases);
            findings = List.copyOf(findings);
        }
    }

    /**
     * An audit in progress.
     *
     * @param who name of the person who asked for it; empty if none did
     * @param since when it started, by the real clock
     */
    public record Running(String who, Instant since) {}

    public ArchiveAuditStanding {
        archive = List.copyOf(archive);
    }
}
