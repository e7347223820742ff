package org.csecprogress.identity.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.csecprogress.kernel.Actor;

/** A session as it is found by its secret, with the roles of its owner, in one statement. */
public final class HeldSession {
    private final SessionRow first;
    private final List<SessionRow> rows;

    private HeldSession(List<SessionRow> rows) {
        this.rows = List.copyOf(rows);
        first = rows.get(0);
    }

    /** Returns the session of these rows, one for each role of its owner; none of no rows. */
    public static Optional<HeldSession> of(List<SessionRow> rows) {
        return rows.isEmpty() ? Optional.empty() : Optional.of(new HeldSession(rows));
    }

    public long id() {
        return first.id();
    }

    public long accountId() {
        return first.accountId();
    }

    /** Returns the name of its owner. */
    public String name() {
        return first.name();
    }

    public Instant beganAt() {
        return first.beganAt();
    }

    /** Returns about when the last request came. */
    public Instant lastSeenAt() {
        return first.lastSeenAt();
    }

    /** Whether it is still valid: not too old, and begun since its owner's sessions last ended. */
    public boolean holds(SessionLimits limits, Instant now) {
        Instant from = first.sessionsFrom();
        return !first.isDisabled()
                && (from == null || !beganAt().isBefore(from))
                && limits.end(beganAt(), lastSeenAt()).isAfter(now);
    }

    /** Returns its owner with the roles of a day. */
    public Actor actor(LocalDate day) {
        return new Actor(
                accountId(),
                name(),
                rows.stream()
                        .filter(row -> row.holdsOn(day))
                        .map(row -> new Actor.Grant(row.role(), row.county(), row.agency()))
                        .collect(Collectors.toSet()));
    }
}
