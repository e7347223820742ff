package org.csecprogress.review.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.filing.service.FilingActs;
import org.csecprogress.kernel.Act;

/**
 * A sealed revision of a submission for its reviewer, with all others that were sealed.
 *
 * @param filing the filing with the answers of that revision
 * @param revision its number
 * @param latestNumber number of the last sealed revision of the submission that counts now; a
 *     withdrawn correction may have later ones
 * @param revisions all sealed revisions, oldest first
 * @param step the two revisions to compare; empty if there is only one
 * @param isOwnWork whether the reader prepared, certified or submitted it, or entered it for the
 *     county, and so may not review it
 */
public record ReviewedFiling(
        Filing filing,
        int revision,
        int latestNumber,
        List<Sealed> revisions,
        Optional<Step> step,
        boolean isOwnWork) {
    /** A sealed revision. */
    public record Sealed(int number, Instant at, String digest) {}

    /** Two revisions to compare: the last one and the one before it, or an older one shown. */
    public record Step(int older, Answers then, int newer, Answers now) {}

    public ReviewedFiling {
        revisions = List.copyOf(revisions);
    }

    /** Returns the approval of the revision that counts now. */
    public Act approval() {
        return FilingActs.approval(
                filing.submission(), revisions.get(revisions.size() - 1).digest());
    }

    /** Returns whether it is another revision than the one that counts now. */
    public boolean isOlder() {
        return revision != latestNumber;
    }
}
