package org.csecprogress.review;

import java.time.LocalDate;
import java.util.Optional;
import org.csecprogress.kernel.Problem;

/**
 * The days on which a reviewer is away, first and last day included.
 *
 * @param first the first day
 * @param last the last day
 */
public record Absence(LocalDate first, LocalDate last) {
    /** The longest absence; for longer ones the counties get another reviewer. */
    public static final int LONGEST_DAYS = 366;

    public Absence {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("an absence ends before it begins");
        }
    }

    /**
     * Returns why the dates are not a valid absence; empty if they are.
     *
     * @param first the first day; null if not typed
     * @param last the last day; null if not typed
     */
    public static Optional<Problem> problem(LocalDate first, LocalDate last, LocalDate today) {
        if (first == null) {
            return Optional.of(Problem.of("leave-first", "leave.first.missing"));
        }
        if (last == null) {
            return Optional.of(Problem.of("leave-last", "leave.last.missing"));
        }
        if (last.isBefore(first)) {
            return Optional.of(Problem.of("leave-last", "leave.last.early"));
        }
        if (last.isBefore(today)) {
            return Optional.of(Problem.of("leave-last", "leave.last.past"));
        }
        return first.plusDays(LONGEST_DAYS).isBefore(last)
                ? Optional.of(Problem.of("leave-last", "leave.last.late"))
                : Optional.empty();
    }

    /** Whether the absence includes the day. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** Whether the absences overlap. */
    public boolean meets(Absence other) {
        return !other.last.isBefore(first) && !last.isBefore(other.first);
    }
}
