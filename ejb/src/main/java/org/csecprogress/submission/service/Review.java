package org.csecprogress.submission.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.csecprogress.validation.Answers;

/**
 * What a reviewer reads: one sealed revision of a submission, among all that were sealed.
 *
 * @param filing the filing with the answers of that revision
 * @param revision its number
 * @param revisions all sealed revisions, the oldest first
 * @param step what to compare for what changed; none where there is one revision
 * @param isOwnWork whether the reader prepared, certified or submitted, or entered it for the
 *     county, and so may not review
 */
public record Review(
        Filing filing,
        int revision,
        List<Sealed> revisions,
        Optional<Step> step,
        boolean isOwnWork) {
    /** One sealed revision. */
    public record Sealed(int number, Instant at) {}

    /** Two revisions: the one shown with the one before it or, where it is older, the last one. */
    public record Step(int older, Answers then, int newer, Answers now) {}

    public Review {
        revisions = List.copyOf(revisions);
    }

    /** Whether there is a newer one than the one that is shown. */
    public boolean isOlder() {
        return revision != latestNumber();
    }

    /** Number of the last sealed revision. */
    public int latestNumber() {
        return revisions.get(revisions.size() - 1).number();
    }
}
