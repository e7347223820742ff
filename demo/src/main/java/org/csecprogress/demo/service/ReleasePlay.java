package org.csecprogress.demo.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.csecprogress.demo.cast.service.Cast;
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
import org.csecprogress.release.RestatementKind;
import org.csecprogress.release.freeze.service.FreezeService;
import org.csecprogress.release.publishing.service.PublishingService;
import org.csecprogress.release.publishing.service.RestatementService;
import org.csecprogress.release.review.service.ReleaseOverview;
import org.csecprogress.release.review.service.ReleaseOverviewService;

/**
 * Plays a release from its current state, one step per transaction. After a crash, the next start
 * continues with the next step.
 */
@ApplicationScoped
@ForEverybody
class ReleasePlay {
    /** The steps of a release; one more means that it is stuck. */
    private static final int MOST_STEPS = 10;

    @Inject private ReleaseOverviewService desk;
    @Inject private FreezeService freezes;
    @Inject private BuildPlay builds;
    @Inject private ReleaseReviewPlay reviews;
    @Inject private RestatementService restatements;
    @Inject private PublishingService publishing;
    @Inject private EmbargoPlay embargoes;

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
                        () ->
                                restatements.restate(
                                        publisher,
                                        first,
                                        RestatementKind.ERROR,
                                        plan.publicReason()));
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
                Acceptance.require(stage.freeze().get(), number);
            }
            case FROZEN -> {
                clock.play(plan.built());
                builds.play(cast, number, version);
            }
            case BUILT -> reviews.play(stage.whole(), plan, known, cast, clock);
            case CLEARED -> {
                clock.play(plan.cleared());
                if (embargoes.play(number, stage.whole().readers(number), cast)) {
                    return true;
                }
                clock.play(plan.published());
                reviews.open(publisher, number, ReleaseAction.PUBLISH);
                Acceptance.require(
                        publishing.publish(publisher, number, version, number.toString()), number);
            }
            case FAILED -> throw new IllegalStateException(number + " could not be built");
            case SCHEDULED, PUBLISHED, RESTATED, WITHDRAWN -> {
                return false;
            }
        }
        return true;
    }
}
