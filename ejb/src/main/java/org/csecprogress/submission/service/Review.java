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
 * @param latest the answers of the last sealed revision, where the one shown is older
 * @param isOwnWork whether the reader prepared, certified or submitted, and so may not approve
 */
public record Review(
        Filing filing,
        int revision,
        List<Sealed> revisions,
        Optional<Answers> latest,
        boolean isOwnWork) {
    /** One sealed revision. */
    public record Sealed(int number, Instant at) {}

    public Review {
        revisions = List.copyOf(revisions);
    }

    /** Number of the last sealed revision. */
    public int latestNumber() {
        return revisions.get(revisions.size() - 1).number();
    }
}
