package org.csecprogress.publication.service;

import java.util.List;
import java.util.Optional;
import org.csecprogress.disclosure.table.Criterion;
import org.csecprogress.publication.ReleaseNumber;
import org.csecprogress.publication.TableKind;
import org.csecprogress.publication.linked.AlternativeOutcome;

/**
 * What somebody tried out on a release, beside the release itself.
 *
 * @param kinds the kinds of its tables
 * @param policy edition and threshold that it was built with, in words
 * @param own what it withholds itself
 * @param asked what was tried out, in order
 * @param job what is tried out now, by whomever
 */
public record WhatIfs(
        ReleaseNumber number,
        List<TableKind> kinds,
        String policy,
        AlternativeOutcome own,
        List<Asked> asked,
        Optional<ReleaseJob> job) {
    /** How it came out. */
    public enum State {
        /** Planned, and every requirement proved, as for a release. */
        PROVED,
        /** Planned only: what asks for less than COVER never goes out. */
        PLANNED,
        /** Some requirement could not be proved, so that nothing could go out. */
        UNPROVED,
        /** It could not be tried. */
        BROKEN
    }

    /** One that was tried out. */
    public record Asked(
            int threshold,
            Criterion criterion,
            List<TableKind> leftOut,
            State state,
            AlternativeOutcome outcome) {}

    public WhatIfs {
        kinds = List.copyOf(kinds);
        asked = List.copyOf(asked);
    }
}
