package org.csecprogress.identity.session;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a session lasts.
 *
 * @param idle without any request
 * @param longest altogether, even if it is in use
 */
public record SessionLimits(Duration idle, Duration longest) {
    /** Part of the idle time after which a request is written down. */
    private static final int PART = 30;

    /** Returns when a session ends without a further request. */
    public Instant end(Instant began, Instant lastSeen) {
        Instant byIdle = lastSeen.plus(idle);
        Instant byLength = began.plus(longest);
        return byIdle.isBefore(byLength) ? byIdle : byLength;
    }

    /** Whether the last request that was written down is long enough ago to write another one. */
    public boolean isWorthWriting(Instant lastSeen, Instant now) {
        return !now.isBefore(lastSeen.plus(idle.dividedBy(PART)));
    }
}
