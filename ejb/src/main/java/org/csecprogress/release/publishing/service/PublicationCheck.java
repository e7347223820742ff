package org.csecprogress.release.publishing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Problem;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.making.service.BuiltContent;
import org.csecprogress.release.making.service.ReleaseOrder;
import org.csecprogress.release.review.service.OpeningCheck;
import org.csecprogress.release.text.service.ReviewedTexts;

/**
 * Checks what stops a cleared release, for its publisher, for the desk that shows it beforehand,
 * and for the hour at which it goes out.
 */
@ApplicationScoped
class PublicationCheck {
    @Inject private BuiltContent built;
    @Inject private ReleaseOrder order;
    @Inject private ReviewedTexts texts;
    @Inject private OpeningCheck openings;

    /**
     * Returns what is not as it was cleared, or does not account for all that is public; empty if
     * it may go out.
     */
    Optional<Problem> obstacle(Release release) {
        if (!built.isIntact(release)) {
            return Optional.of(Problem.of(ReleaseChecklist.BUILD, "release.changed"));
        }
        if (!order.knowsPublic(release)) {
            return Optional.of(Problem.of(ReleaseChecklist.BUILD, "release.outdated"));
        }
        return texts.isIntact(release)
                ? Optional.empty()
                : Optional.of(Problem.of(ReleaseChecklist.TEXTS, "release.textsChanged"));
    }

    /** Returns all that stops a publisher from publishing or scheduling a cleared release. */
    List<Problem> errors(Release release, Actor publisher, ReleaseAction action) {
        List<Problem> errors = new ArrayList<>(obstacle(release).stream().toList());
        errors.addAll(openings.missing(release, publisher, action));
        awaits(release).ifPresent(errors::add);
        return errors;
    }

    /** Returns that a release has to go out first and is not on the schedule, if so. */
    Optional<Problem> awaits(Release release) {
        return order.awaited(release).stream()
                .filter(other -> other.scheduledFor().isEmpty())
                .findFirst()
                .map(
                        other ->
                                new Problem(
                                        ReleaseChecklist.RELEASE + other.number(),
                                        "release.awaits",
                                        List.of(other.number())));
    }
}
