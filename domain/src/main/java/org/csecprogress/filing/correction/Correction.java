package org.csecprogress.filing.correction;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.csecprogress.filing.SubmissionStatus;

/** The status of a correction of a published filing, besides the filing's own status. */
public enum Correction {
    ASKED,
    IN_PROGRESS,
    RETURNED,
    SUBMITTED,
    IN_REVIEW,
    APPROVED;

    /**
     * Returns the correction of a filing, if there is one.
     *
     * @param submissions statuses of all submissions of the filing, in any order
     * @param isAsked whether the county has asked for one and CDSS has not answered
     */
    public static Optional<Correction> of(
            Collection<SubmissionStatus> submissions, boolean isAsked) {
        if (!submissions.contains(SubmissionStatus.PUBLISHED)) {
            return Optional.empty();
        }
        Optional<Correction> open =
                submissions.stream()
                        .map(Correction::of)
                        .flatMap(Optional::stream)
                        .max(Comparator.naturalOrder());
        return isAsked ? open.or(() -> Optional.of(ASKED)) : open;
    }

    private static Optional<Correction> of(SubmissionStatus submission) {
        return switch (submission) {
            case DRAFT -> Optional.of(IN_PROGRESS);
            case RETURNED -> Optional.of(RETURNED);
            case SUBMITTED -> Optional.of(SUBMITTED);
            case IN_REVIEW -> Optional.of(IN_REVIEW);
            case APPROVED -> Optional.of(APPROVED);
            case PUBLISHED, SUPERSEDED, WITHDRAWN -> Optional.empty();
        };
    }
}
