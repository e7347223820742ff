package org.csecprogress.kernel.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.ActorsEvent;

/**
 * An audited event: data that are not public left the portal as a file, or for another system.
 *
 * @param kind how
 * @param what of what, at most 120 characters
 * @param detail further details; never a figure
 */
public record Exported(Actor actor, Kind kind, String what, String detail, Instant at)
        implements ActorsEvent {
    /** Systems may ask again and again, so of the same reading one entry an hour is enough. */
    private static final Duration OF_SYSTEMS = Duration.ofHours(1);

    /** The ways out; the name is the action of the entry. */
    public enum Kind {
        /** A table of a staff page as a file. */
        EXPORT_TABLE,
        /** A filing as a workbook or a CSV file. */
        EXPORT_FILING,
        /** The list of what is wrong in a file that was sent. */
        EXPORT_ERRORS,
        /** A filing for a county's own system. */
        READ_BY_SYSTEM
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
    public Optional<Instant> onceSince() {
        return kind == Kind.READ_BY_SYSTEM ? Optional.of(at.minus(OF_SYSTEMS)) : Optional.empty();
    }
}
