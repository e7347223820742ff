package org.csecprogress.calendar.announcement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.calendar.ReleaseTime;
import org.csecprogress.kernel.CaliforniaTime;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * The date of a quarter's release as it is announced. It is provisional until CDSS confirms that
 * very date, and again after it was moved.
 *
 * @param confirmedAt when the date was confirmed
 * @param moves how the date was moved, oldest first
 */
public record AnnouncedDate(
        ReportingPeriod period,
        LocalDate day,
        Optional<Instant> confirmedAt,
        List<Announcement> moves) {
    /** Number of weeks before its release by which a date is confirmed. */
    private static final int WEEKS = 4;

    public AnnouncedDate {
        moves = List.copyOf(moves);
    }

    /** Returns the announced date of a window, from all announcements, oldest first. */
    public static AnnouncedDate of(FilingWindow window, List<Announcement> announcements) {
        List<Announcement> moves = new ArrayList<>();
        Optional<Instant> confirmed = Optional.empty();
        for (Announcement each : announcements) {
            if (each.period().equals(window.period())) {
                boolean confirms = each.moved().isEmpty() && each.day().equals(window.release());
                confirmed = confirms ? Optional.of(each.at()) : Optional.empty();
                each.moved().ifPresent(move -> moves.add(each));
            }
        }
        return new AnnouncedDate(window.period(), window.release(), confirmed, moves);
    }

    /** Returns when the release goes public. */
    public Instant time() {
        return ReleaseTime.of(day);
    }

    /** Whether CDSS has confirmed the date. */
    public boolean isConfirmed() {
        return confirmedAt.isPresent();
    }

    /** Returns the last day to confirm the date. */
    public LocalDate confirmBy() {
        return day.minusWeeks(WEEKS);
    }

    /** Whether the date was confirmed after its last day for that, or is not confirmed by then. */
    public boolean isLate(LocalDate today) {
        return confirmedAt.map(CaliforniaTime::day).orElse(today).isAfter(confirmBy());
    }
}
