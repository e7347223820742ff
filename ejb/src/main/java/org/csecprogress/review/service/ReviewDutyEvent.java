package org.csecprogress.review.service;

import java.time.Instant;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.ActorsEvent;

/**
 * An arrangement among reviewers, for the audit trail.
 *
 * @param auditAction such as ASSIGN_REVIEWER or LEAVE_SET
 * @param subject the account concerned
 * @param detail the counties with their former reviewers, or the days
 */
record ReviewDutyEvent(Actor actor, String auditAction, String subject, String detail, Instant at)
        implements ActorsEvent {
    /** Returns the name of an account in the audit trail. */
    static String account(long id) {
        return id == 0 ? "nobody" : "account " + id;
    }
}
