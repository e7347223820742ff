package org.csecprogress.release.embargo;

import java.time.Instant;
import java.util.Set;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;

/**
 * An audited event: somebody was given or lost the right to read a release early, or used it.
 *
 * @param actor who did it; a reader acts without an account
 * @param document the file that was read, with its language, or empty
 */
public record EmbargoMoved(
        Actor actor, EmbargoReader reader, Kind kind, String document, Instant at)
        implements AuditedEvent {
    /** A reader has no account. */
    private static final long NO_ACCOUNT = 0;

    /** The kinds of events; the name is the action of the entry. */
    public enum Kind {
        /** A publisher named a reader. */
        EMBARGO_NAMED,
        /** The disclosure officer agreed, and a link is sent. */
        EMBARGO_AGREED,
        /** Another link is sent. */
        EMBARGO_RENEWED,
        /** The link was taken back. */
        EMBARGO_ENDED,
        /** The reader accepted the conditions and opened the release. */
        EMBARGO_OPENED,
        /** A document was sent to the reader. */
        EMBARGO_READ
    }

    /** Returns the event of something that CDSS's people did. */
    public static EmbargoMoved by(Actor actor, EmbargoReader reader, Kind kind, Instant at) {
        return new EmbargoMoved(actor, reader, kind, "", at);
    }

    /** Returns the event of something that the reader did. */
    public static EmbargoMoved byReader(
            EmbargoReader reader, Kind kind, String document, Instant at) {
        Actor actor = new Actor(NO_ACCOUNT, reader.person().name(), Set.of());
        return new EmbargoMoved(actor, reader, kind, document, at);
    }

    @Override
    public long actorId() {
        return actor.accountId();
    }

    @Override
    public String actorName() {
        return actor.name();
    }

    @Override
    public String chain() {
        return AuditedEvent.releaseChain(reader.release().number().toString());
    }

    @Override
    public String auditAction() {
        return kind.name();
    }

    @Override
    public String subject() {
        return reader.person().name();
    }

    @Override
    public String detail() {
        EmbargoPerson person = reader.person();
        String who = person.position() + ", " + person.organization();
        return document.isEmpty() ? who : who + ": " + document;
    }
}
