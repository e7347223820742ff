package org.csecprogress.demo.service;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.csecprogress.demo.DemoPlan;
import org.csecprogress.demo.PlannedRelease;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.publication.ReleaseNumber;
import org.csecprogress.publication.ReleaseStatus;
import org.csecprogress.publication.service.DeskRelease;
import org.csecprogress.publication.service.PublishingService;
import org.csecprogress.publication.service.ReleaseDesk;
import org.csecprogress.publication.service.ReleaseService;
import org.csecprogress.submission.Decision;

/**
 * Plays a release from where it stands, one step a transaction: a start that was killed goes on
 * with the next step.
 */
@ApplicationScoped
@PermitAll
class ReleasePlay {
    /**
     * What the officer writes, since tables of small counties score above the guidelines' limit.
     */
    private static final String DECISION =
            "Counts of 1 to 10 are withheld whatever the score. The audit is passed, and the tables of"
                    + " small counties show zeros and counts of 11 and more alone.";

    /** A release takes five steps; one more means that it does not move. */
    private static final int MOST_STEPS = 5;

    private final ReleaseDesk desk;
    private final ReleaseService releases;
    private final PublishingService publishing;
    private final TextPlay texts;

    protected ReleasePlay() {
        this(null, null, null, null);
    }

    @Inject
    ReleasePlay(
            ReleaseDesk desk,
            ReleaseService releases,
            PublishingService publishing,
            TextPlay texts) {
        this.desk = desk;
        this.releases = releases;
        this.publishing = publishing;
        this.texts = texts;
    }

    /** Plays what is left of the release; nothing, once it was public. */
    public void play(DemoPlan whole, ReportingPeriod period, Cast cast, DemoClock clock) {
        PlannedRelease plan = whole.release(period);
        for (int step = 0; step <= MOST_STEPS; step++) {
            if (!act(whole, plan, cast, clock)) {
                clock.play(null);
                return;
            }
        }
        throw new IllegalStateException("the release of " + plan.period() + " does not move on");
    }

    private boolean act(DemoPlan whole, PlannedRelease plan, Cast cast, DemoClock clock) {
        Actor publisher = cast.state(Role.STATE_PUBLISHER);
        var number = new ReleaseNumber(plan.period(), 1);
        DeskRelease known = desk.find(publisher, number).orElse(null);
        ReleaseStatus status = known == null ? ReleaseStatus.NONE : known.status();
        long version = known == null ? 0 : known.version();
        switch (status) {
            case NONE -> {
                clock.play(plan.frozen());
                accept(number, releases.freeze(publisher, plan.period()));
            }
            case FROZEN -> {
                clock.play(plan.built());
                accept(number, releases.build(publisher, number, version));
            }
            case BUILT -> review(whole, plan, version, cast, clock);
            case CLEARED -> {
                clock.play(plan.published());
                accept(number, publishing.publish(publisher, number, version, number.toString()));
            }
            case FAILED -> throw new IllegalStateException(number + " could not be built");
            case SCHEDULED, PUBLISHED, RESTATED, WITHDRAWN -> {
                return false;
            }
        }
        return true;
    }

    private void review(
            DemoPlan whole, PlannedRelease plan, long version, Cast cast, DemoClock clock) {
        Actor officer = cast.state(Role.STATE_DISCLOSURE);
        var number = new ReleaseNumber(plan.period(), 1);
        if (texts.isOpen(officer, number)) {
            clock.play(plan.read());
            texts.play(officer, number, whole);
        } else {
            clock.play(plan.cleared());
            accept(number, releases.clear(officer, number, version, DECISION));
        }
    }

    private static void accept(ReleaseNumber number, Decision decision) {
        if (!(decision instanceof Decision.Accepted)) {
            throw new IllegalStateException(
                    "the demonstration is refused in %s: %s".formatted(number, decision));
        }
    }
}
