package org.csecprogress.release.content;

import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.Milestone;

/**
 * How long a county took from the due date of a milestone to the day on which it was done. At or
 * before its due date it was done on time. Later than that, whole months count, rounded down: due
 * on January 31, one that was done on February 28 or March 30 took 0 and 1 months. It is about
 * agencies and not about youth, so it is never withheld.
 *
 * @param onTime whether it was done by its due date
 * @param months whole months after it; 0 if it was done on time or in less than a month
 */
public record DueToDone(boolean onTime, int months) implements Comparable<DueToDone> {
    private static final DueToDone ON_TIME = new DueToDone(true, 0);

    private static final Comparator<DueToDone> SOONEST =
            Comparator.comparing((DueToDone took) -> !took.onTime())
                    .thenComparing(DueToDone::months);

    /**
     * Returns it for a milestone that is done; empty without both dates, for a due date that is not
     * confirmed, and for a milestone that repeats, whose due date is that of its next time.
     */
    public static Optional<DueToDone> of(Milestone milestone, MilestoneStanding standing) {
        boolean dated = standing.due() != null && standing.actual() != null;
        if (!standing.done()
                || !dated
                || !standing.dueConfirmed()
                || milestone.recurrence().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                standing.actual().isAfter(standing.due())
                        ? new DueToDone(
                                false,
                                Math.toIntExact(
                                        ChronoUnit.MONTHS.between(
                                                standing.due(), standing.actual())))
                        : ON_TIME);
    }

    /**
     * Returns the median: the shortest in which at least half of them were done. It is always one
     * of them, so that two on time and two late make no half month.
     */
    public static Optional<DueToDone> median(Collection<DueToDone> all) {
        List<DueToDone> sorted = all.stream().sorted().toList();
        return sorted.isEmpty()
                ? Optional.empty()
                : Optional.of(sorted.get((sorted.size() - 1) / 2));
    }

    @Override
    public int compareTo(DueToDone other) {
        return SOONEST.compare(this, other);
    }
}
