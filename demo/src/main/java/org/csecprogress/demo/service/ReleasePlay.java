package org.csecprogress.demo.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import org.csecprogress.demo.plan.DemoPlan;
import org.csecprogress.demo.plan.PlannedCorrection;
import org.csecprogress.demo.plan.PlannedRelease;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.activation.service.Activation;
import org.csecprogress.release.activation.service.ActivationService;
import org.csecprogress.release.freeze.service.FreezeService;
import org.csecprogress.release.publishing.service.PublishingService;
import org.csecprogress.release.publishing.service.ReleasePreview;
import org.csecprogress.release.publishing.service.ReleaseService;
import org.csecprogress.release.publishing.service.RestatementService;
import org.csecprogress.release.review.service.ClearingService;
import org.csecprogress.release.review.service.ReleaseOverview;
import org.csecprogress.release.review.service.ReleaseOverviewService;

/**
 * Plays a release from its current state, one step per transaction. After a crash, the next start
 * continues with the next step.
 */
@ApplicationScoped
@ForEverybody
class ReleasePlay {
    /** The officer's decision, because small counties' tables score above the guidelines' limit. */
    private static final String DECISION =
            "Counts of 1 to 10 are withheld whatever the score. The audit is passed, and the tables of"
                    + " small counties show zeros and counts of 11 and more alone.";

    /** The steps of a release; one more means that it is stuck. */
    private static final int MOST_STEPS = 9;

    @Inject private ReleaseOverviewService desk;
    @Inject private FreezeService freezes;
    @Inject private ReleaseService releases;
    @Inject private ReleasePreview previews;
    @Inject private ClearingService clearing;
    @Inject private RestatementService restatements;
    @Inject private PublishingService publishing;
    @Inject private CommentaryPlay commentary;
    @Inject private TextPlay texts;
    @Inject private ActivationService activations;

    /** Plays the remaining steps of a quarter's first release; none once it was public. */
    public void play(DemoPlan whole, ReportingPeriod period, Cast cast, DemoClock clock) {
        Actor publisher = cast.state(Role.STATE_PUBLISHER);
        var number = new ReleaseNumber(period, 1);
        var stage =
                new Stage(
                        whole,
                        whole.release(period),
                        number,
                        () ->
                                freezes.freeze(
                                        publisher,
                                        period,
                                        freezes.readiness(publisher, period).shown()));
        play(stage, cast, clock);
    }

    /** Plays the remaining steps of the release that restates a quarter with a correction. */
    public void restate(DemoPlan whole, PlannedCorrection plan, Cast cast, DemoClock clock) {
        Actor publisher = cast.state(Role.STATE_PUBLISHER);
        var first = new ReleaseNumber(plan.period(), 1);
        var stage =
                new Stage(
                        whole,
                        plan.release(),
                        first.next(),
                        () -> restatements.restate(publisher, first, plan.publicReason()));
        play(stage, cast, clock);
    }

    /** Returns whether a release is or was public. */
    public boolean isOut(ReleaseNumber number, Cast cast) {
        return desk.find(cast.state(Role.STATE_PUBLISHER), number)
                .filter(r -> r.status().isPublic() || r.status() == ReleaseStatus.WITHDRAWN)
                .isPresent();
    }

    /** A release to play, with the way to freeze it. */
    private record Stage(
            DemoPlan whole, PlannedRelease plan, ReleaseNumber number, Supplier<Decision> freeze) {}

    private void play(Stage stage, Cast cast, DemoClock clock) {
        for (int step = 0; step <= MOST_STEPS; step++) {
            if (!act(stage, cast, clock)) {
                clock.play(null);
                return;
            }
        }
        throw new IllegalStateException("the release " + stage.number() + " does not move on");
    }

    private boolean act(Stage stage, Cast cast, DemoClock clock) {
        Actor publisher = cast.state(Role.STATE_PUBLISHER);
        ReleaseNumber number = stage.number();
        PlannedRelease plan = stage.plan();
        ReleaseOverview known = desk.find(publisher, number).orElse(null);
        ReleaseStatus status = known == null ? ReleaseStatus.NONE : known.status();
        long version = known == null ? 0 : known.version();
        switch (status) {
            case NONE -> {
                clock.play(plan.frozen());
                accept(number, stage.freeze().get());
            }
            case FROZEN -> {
                clock.play(plan.built());
                agree(cast);
                accept(number, releases.build(publisher, number, version));
            }
            case BUILT -> review(stage, known, cast, clock);
            case CLEARED -> {
                clock.play(plan.published());
                open(publisher, number, ReleaseAction.PUBLISH);
                accept(number, publishing.publish(publisher, number, version, number.toString()));
            }
            case FAILED -> throw new IllegalStateException(number + " could not be built");
            case SCHEDULED, PUBLISHED, RESTATED, WITHDRAWN -> {
                return false;
            }
        }
        return true;
    }

    /** Puts the protection of figures into force, as officer and publisher. */
    private void agree(Cast cast) {
        for (Role role : List.of(Role.STATE_DISCLOSURE, Role.STATE_PUBLISHER)) {
            Actor actor = cast.state(role);
            for (Activation activation : activations.all(actor)) {
                if (!activation.isInForce() && !activation.isWaitingForOther(actor.accountId())) {
                    int version = activation.rules().catalog().version();
                    Decision decision = activations.agree(actor, version, activation.shown());
                    if (!(decision instanceof Decision.Accepted)) {
                        throw new IllegalStateException(
                                "nobody may put catalogue version %d into force: %s"
                                        .formatted(version, decision));
                    }
                }
            }
        }
    }

    private void review(Stage stage, ReleaseOverview known, Cast cast, DemoClock clock) {
        Actor officer = cast.state(Role.STATE_DISCLOSURE);
        Actor publisher = cast.state(Role.STATE_PUBLISHER);
        ReleaseNumber number = stage.number();
        if (commentary.isOpen(publisher, number)) {
            clock.play(stage.plan().written());
            commentary.play(publisher, number, stage.whole());
        } else if (texts.isOpen(officer, number)) {
            clock.play(stage.plan().read());
            texts.play(officer, number, stage.whole());
        } else {
            clock.play(stage.plan().cleared());
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
        accept(
                number,
                next == ReleaseAction.CLEAR
                        ? clearing.clear(actor, number, known.version(), DECISION)
                        : clearing.sign(actor, number, known.version(), next));
    }

    private void open(Actor actor, ReleaseNumber number, ReleaseAction action) {
        action.attests().forEach(part -> previews.opened(actor, number, part));
    }

    private static void accept(ReleaseNumber number, Decision decision) {
        if (!(decision instanceof Decision.Accepted)) {
            throw new IllegalStateException(
                    "the demonstration is refused in %s: %s".formatted(number, decision));
        }
    }
}
