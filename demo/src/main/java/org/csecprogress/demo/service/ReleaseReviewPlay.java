package org.csecprogress.demo.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.csecprogress.demo.cast.service.Cast;
import org.csecprogress.demo.plan.DemoPlan;
import org.csecprogress.demo.plan.PlannedRelease;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.publishing.service.ReleasePreview;
import org.csecprogress.release.review.service.ClearingService;
import org.csecprogress.release.review.service.ReleaseOverview;

/** Plays the review of a built release: its commentary, its texts, the sign-offs, the clearance. */
@ApplicationScoped
@ForEverybody
class ReleaseReviewPlay {
    /** The officer's decision, because small counties' tables score above the guidelines' limit. */
    private static final String DECISION =
            "Counts of 1 to 10 are withheld whatever the score. The audit is passed, and the tables"
                    + " of small counties show zeros and counts of 11 and more alone.";

    @Inject private CommentaryPlay commentary;
    @Inject private TextPlay texts;
    @Inject private ReleasePreview previews;
    @Inject private ClearingService clearing;

    /** Plays the next step of the review. */
    public void play(
            DemoPlan whole,
            PlannedRelease plan,
            ReleaseOverview known,
            Cast cast,
            DemoClock clock) {
        Actor officer = cast.state(Role.STATE_DISCLOSURE);
        Actor publisher = cast.state(Role.STATE_PUBLISHER);
        ReleaseNumber number = known.number();
        if (commentary.isOpen(publisher, number)) {
            clock.play(plan.written());
            commentary.play(publisher, number, whole);
        } else if (texts.isOpen(officer, number)) {
            clock.play(plan.read());
            texts.play(officer, number, whole);
        } else {
            clock.play(plan.cleared());
            pass(known, cast);
        }
    }

    /** Plays the next of the three sign-offs, or the clearance after them. */
    private void pass(ReleaseOverview known, Cast cast) {
        ReleaseNumber number = known.number();
        ReleaseAction next =
                ReleaseAction.SIGN_OFFS.stream()
                        .filter(signOff -> !known.signed().contains(signOff))
                        .findFirst()
                        .orElse(ReleaseAction.CLEAR);
        Actor actor = cast.state(next.roles().iterator().next());
        open(actor, number, next);
        Acceptance.require(
                next == ReleaseAction.CLEAR
                        ? clearing.clear(actor, number, known.version(), DECISION)
                        : clearing.sign(actor, number, known.version(), next),
                number);
    }

    /** Opens the parts of the release that the action attests. */
    public void open(Actor actor, ReleaseNumber number, ReleaseAction action) {
        action.attests().forEach(part -> previews.opened(actor, number, part));
    }
}
