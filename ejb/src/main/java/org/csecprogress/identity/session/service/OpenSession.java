package org.csecprogress.identity.session.service;

import java.time.Duration;
import java.time.Instant;
import org.csecprogress.kernel.Actor;

/**
 * A session that has not ended.
 *
 * @param id its key
 * @param actor the owner with the roles of today
 * @param ends when it ends without a further request
 */
public record OpenSession(long id, Actor actor, Instant ends) {
    /**
     * Returns the seconds until it has ended without a further request, rounded up: a page that
     * looked again before the end would begin its time anew, and so never end.
     */
    public long secondsLeft(Instant now) {
        return Math.max(0, Duration.between(now, ends).plusSeconds(1).minusNanos(1).toSeconds());
    }
}
