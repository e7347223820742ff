package org.csecprogress.kernel;

import java.time.Instant;

/**
 * Someone looked at something that is recorded when seen, such as unreleased totals.
 *
 * @param what what was seen, at most 120 characters
 */
public record Viewed(long actorId, String actorName, String what, Instant at)
        implements AuditedEvent {
    /** The actor saw it now. */
    public static Viewed by(Actor actor, String what, Instant at) {
        return new Viewed(actor.accountId(), actor.name(), what, at);
    }

    @Override
    public String chain() {
        return AuditedEvent.accountChain(actorId);
    }

    @Override
    public String auditAction() {
        return "VIEW";
    }

    @Override
    public String subject() {
        return what;
    }

    @Override
    public String detail() {
        return "";
    }
}
