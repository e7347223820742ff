package org.csecprogress.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.csecprogress.builders.Staff;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseEvent;
import org.csecprogress.release.ReleaseNumber;

/** Plays a release up to some point through {@link Release#apply}; each step takes an hour. */
public final class PlayedRelease {
    private static final String DIGEST = "0".repeat(64);

    private final List<ReleaseEvent> events = new ArrayList<>();
    private final Release release;
    private Instant now;

    private PlayedRelease(ReleaseNumber number, Instant now) {
        this.release = new Release(number);
        this.now = now;
    }

    /** Freezes a release at that time. */
    public static PlayedRelease of(String period, int revision, Instant now) {
        var number = new ReleaseNumber(ReportingPeriod.of(period), revision);
        return new PlayedRelease(number, now).step(ReleaseAction.FREEZE, Staff.PUBLISHER);
    }

    /** Takes a step. */
    public PlayedRelease step(ReleaseAction action, Actor actor) {
        return add(release.apply(action, actor, "A reason.", Set.of(), now));
    }

    private PlayedRelease add(ReleaseEvent event) {
        events.add(event);
        now = now.plus(Duration.ofHours(1));
        return this;
    }

    /** Lets its build fail. */
    public PlayedRelease failed() {
        return step(ReleaseAction.FAIL, ReleaseAction.SYSTEM);
    }

    /** Builds it. */
    public PlayedRelease built() {
        release.recordBuild(DIGEST, 58, DIGEST);
        return step(ReleaseAction.BUILD, ReleaseAction.SYSTEM);
    }

    /** Lets all offices sign it, and clears it. */
    public PlayedRelease cleared() {
        release.recordTexts(DIGEST);
        return step(ReleaseAction.SIGN_STATISTICS, Staff.STATISTICS)
                .step(ReleaseAction.SIGN_LEGAL, Staff.LEGAL)
                .step(ReleaseAction.SIGN_DEPARTMENT, Staff.DEPARTMENT)
                .step(ReleaseAction.CLEAR, Staff.DISCLOSURE);
    }

    /** Schedules it for that time. */
    public PlayedRelease scheduledFor(String time) {
        release.scheduleFor(Instant.parse(time));
        return step(ReleaseAction.SCHEDULE, Staff.PUBLISHER);
    }

    /** Withdraws it, once it is public. */
    public PlayedRelease withdrawn() {
        var words = new LocalText("It was wrong.", "Tenía errores.");
        return add(release.proposeWithdrawal(Staff.PUBLISHER, words, now))
                .step(ReleaseAction.WITHDRAW, Staff.DISCLOSURE);
    }

    /** Returns the release. */
    public Release release() {
        return release;
    }

    /** Returns its last event. */
    public ReleaseEvent last() {
        return events.get(events.size() - 1);
    }

    /** Returns the release and its events, in the order in which they are stored. */
    public Object[] entities() {
        List<Object> all = new ArrayList<>();
        all.add(release);
        all.addAll(events);
        return all.toArray();
    }
}
