package org.csecprogress.notification;

import java.time.Instant;

/**
 * Figures on all mails of one status.
 *
 * @param firstQueued when the oldest of them was queued, or null
 * @param lastEnded when the newest of them was settled, or null
 */
public record OutboxCount(
        OutboxStatus status, long number, Instant firstQueued, Instant lastEnded) {
    /** Returns the figures of a status that no mail has. */
    public static OutboxCount none(OutboxStatus status) {
        return new OutboxCount(status, 0, null, null);
    }
}
