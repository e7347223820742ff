package org.csecprogress.kernel;

import java.time.Instant;

/**
 * Someone looked at something that is recorded when seen.
 *
 * @param kind what kind of thing it was
 * @param what what was seen, at most 120 characters
 */
public record Viewed(long actorId, String actorName, Kind kind, String what, Instant at)
        implements AuditedEvent {
    /** What is recorded when seen; its name is the entry's action. */
    public enum Kind {
        /** The audit trail itself. */
        VIEW,
        /** Totals before their release: who watches them could read single counties. */
        VIEW_TOTALS,
        /** A release before it is public. */
        PREVIEW,
        /** A county's public texts before their release, beside what it withholds. */
        VIEW_TEXTS,
        /** Why single figures of a release are withheld. */
        VIEW_DISCLOSURE,
        /** What another way to publish would withhold: asked for by whoever waits for it. */
        TRY_OUT,
        /** What can be worked out from everything that was ever public. */
        VIEW_ARCHIVE_AUDIT,
        /** The same, worked out anew. */
        AUDIT_ARCHIVE
    }

    /** The actor saw it at that time. */
    public static Viewed by(Actor actor, Kind kind, String what, Instant at) {
        return new Viewed(actor.accountId(), actor.name(), kind, what, at);
    }

    @Override
    public String chain() {
        return AuditedEvent.accountChain(actorId);
    }

    @Override
    public String auditAction() {
        return kind.name();
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
