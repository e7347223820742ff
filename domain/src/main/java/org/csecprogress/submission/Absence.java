package org.csecprogress.submission;

import java.time.LocalDate;
import java.util.Optional;
import org.csecprogress.kernel.Problem;

/**
 * The days on which a reviewer is away, both of them included.
 *
 * @param first the first of them
 * @param last the last of them
 */
public record Absence(LocalDate first, LocalDate last) {
    /** Longer than this is no leave: the counties are given to someone else. */
    public static final int LONGEST_DAYS = 366;

    public Absence {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("an absence ends before it begins");
        }
    }

    /**
     * Why somebody cannot be away from one day to another, or nothing.
     *
     * @param first null if it was not typed
     * @param last null if it was not typed
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

    /** Whether the day is one of them. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** Whether both have a day in common. */
    public boolean meets(Absence other) {
        return !other.last.isBefore(first) && !last.isBefore(other.first);
    }
}
