package org.csecprogress.kernel;

import java.time.Instant;
import java.util.Optional;

/**
 * An audited event: someone viewed sensitive data.
 *
 * @param kind the kind of data
 * @param what what was viewed, at most 120 characters
 */
public record Viewed(long actorId, String actorName, Kind kind, String what, Instant at)
        implements AuditedEvent {
    /** The kinds of data whose viewing is recorded; the name is the action of the entry. */
    public enum Kind {
        /** The audit trail itself. */
        VIEW,
        /** Totals before their release; watching them could reveal single counties. */
        VIEW_TOTALS,
        /** A release before it is public. */
        PREVIEW,
        /** A county's public texts before their release, beside what it withholds. */
        VIEW_TEXTS,
        /** The reasons why single figures of a release are withheld. */
        VIEW_DISCLOSURE,
        /** The figures that another way to publish would withhold. */
        TRY_OUT,
        /** The audit of everything that was ever public. */
        VIEW_ARCHIVE_AUDIT,
        /** A new run of the archive audit. */
        AUDIT_ARCHIVE,
        /** Everything that was public on a day, with releases that were withdrawn since. */
        TAKE_PUBLIC_DAY,
        /** A county's filing, by somebody who does not work for the county. */
        VIEW_FILING
    }

    /** Returns the event for that actor and time. */
    public static Viewed by(Actor actor, Kind kind, String what, Instant at) {
        return new Viewed(actor.accountId(), actor.name(), kind, what, at);
    }

    /**
     * One entry a day is enough for a filing: its review is a page that is turned many times, and
     * asks for the filing each time.
     */
    @Override
    public Optional<Instant> onceSince() {
        return kind == Kind.VIEW_FILING
                ? Optional.of(CaliforniaTime.startOfDay(at))
                : Optional.empty();
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
}
