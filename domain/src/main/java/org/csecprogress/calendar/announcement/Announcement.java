package org.csecprogress.calendar.announcement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.csecprogress.calendar.MoveReason;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * A public announcement about the date of a quarter's release.
 *
 * @param day the date that is confirmed, or that it was moved to
 * @param moved the date before and the reason; empty if the date is confirmed
 */
public record Announcement(
        ReportingPeriod period, LocalDate day, Optional<Move> moved, Instant at) {
    /** The date before a move, and the reason. */
    public record Move(LocalDate from, MoveReason reason) {}
}
