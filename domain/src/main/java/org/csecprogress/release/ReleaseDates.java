package org.csecprogress.release;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;

/** When a release was frozen, opened by somebody outside, scheduled and published. */
@Embeddable
class ReleaseDates {
    @Column(name = "frozen_at")
    private Instant frozenAt;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "scheduled_for")
    private Instant scheduledFor;

    @Column(name = "published_at")
    private Instant publishedAt;

    /** Creates the dates of a release that is not frozen. */
    protected ReleaseDates() {}

    private ReleaseDates(
            Instant frozenAt, Instant openedAt, Instant scheduledFor, Instant publishedAt) {
        this.frozenAt = frozenAt;
        this.openedAt = openedAt;
        this.scheduledFor = scheduledFor;
        this.publishedAt = publishedAt;
    }

    /** Returns the dates after an action at that time. */
    ReleaseDates after(ReleaseAction action, Instant at) {
        return switch (action) {
            case FREEZE -> new ReleaseDates(at, openedAt, scheduledFor, publishedAt);
            case THAW -> new ReleaseDates();
            case STOP, LAPSE -> scheduledFor(null);
            case PUBLISH, GO_LIVE -> new ReleaseDates(frozenAt, openedAt, scheduledFor, at);
            default -> this;
        };
    }

    ReleaseDates scheduledFor(Instant time) {
        return new ReleaseDates(frozenAt, openedAt, time, publishedAt);
    }

    /** Returns the dates after somebody outside opened it; the first time stands. */
    ReleaseDates opened(Instant at) {
        return openedAt == null ? new ReleaseDates(frozenAt, at, scheduledFor, publishedAt) : this;
    }

    Optional<Instant> frozenAt() {
        return Optional.ofNullable(frozenAt);
    }

    Optional<Instant> openedAt() {
        return Optional.ofNullable(openedAt);
    }

    Optional<Instant> scheduledFor() {
        return Optional.ofNullable(scheduledFor);
    }

    Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }
}
