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
    /** Returns the seconds until it ends without a further request. */
    public long secondsLeft(Instant now) {
        return Math.max(0, Duration.between(now, ends).toSeconds());
    }
}
