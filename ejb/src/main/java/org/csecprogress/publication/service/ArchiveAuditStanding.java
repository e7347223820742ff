package org.csecprogress.publication.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.csecprogress.auditrelease.ArchiveFinding;
import org.csecprogress.publication.ReleaseNumber;

/**
 * What is known of whether the archive gives away what it withholds.
 *
 * @param archive everything that was ever public, the newest period first
 * @param last the last audit; nothing before the first
 * @param current whether nothing has changed since
 * @param running the audit that is under way
 */
public record ArchiveAuditStanding(
        List<PublicRelease> archive,
        Optional<Last> last,
        boolean current,
        Optional<Running> running) {
    /** How an audit came out. */
    public enum State {
        /** Nothing can be worked out. */
        CLEAN,
        /** Something can. */
        FOUND,
        /** Nothing was found, but the solver gave up on some counts. */
        UNDECIDED,
        /** It could not be done; the server's log says why. */
        BROKEN
    }

    /**
     * An audit that is over.
     *
     * @param at when it ended, by the business clock
     * @param who name of who asked for it; empty where nobody did
     * @param releases what was audited
     * @param rules digest of the program and the dictionary by which it was audited
     */
    public record Last(
            State state,
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
     * An audit that is under way.
     *
     * @param who name of who asked for it; empty where nobody did
     * @param since when, by the real clock
     */
    public record Running(String who, Instant since) {}

    public ArchiveAuditStanding {
        archive = List.copyOf(archive);
    }
}
