package org.csecprogress.progress;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Catalogs;
import org.csecprogress.catalog.Code;
import org.csecprogress.catalog.Milestone;

/**
 * By when a milestone is to be reached, and whether it was: the one rule for the county's page, the
 * timetable and the public report.
 *
 * @param milestone the milestone
 * @param due the day by which it is due, if there is one
 * @param isReached whether its status is one that the catalogue counts as done
 * @param actual the day on which that happened, where it is known
 * @param isBinding false where the milestone does not apply to the county
 */
public record Term(
        Milestone milestone,
        Optional<LocalDate> due,
        boolean isReached,
        Optional<LocalDate> actual,
        boolean isBinding) {
    private static final String NOT_APPLICABLE = "NOT_APPLICABLE";

    /**
     * The term of what a county, or one of its agencies, answered.
     *
     * @param status code of the status that was answered, or empty
     * @param actual the day on which it happened, or null
     * @param set the day that CDSS has set, if it has; it counts where the catalogue says that CDSS
     *     sets the date
     */
    public static Term of(
            Catalog catalog,
            Milestone milestone,
            String status,
            LocalDate actual,
            Optional<LocalDate> set) {
        Optional<LocalDate> due =
                switch (milestone.dueKind()) {
                    case FIXED -> milestone.dueDate();
                    case RECURS -> Optional.ofNullable(actual).flatMap(milestone::next);
                    case CDSS_SETS -> set;
                };
        return new Term(
                milestone,
                due,
                milestone.doneWhen().contains(status),
                Optional.ofNullable(actual),
                !status.equals(NOT_APPLICABLE));
    }

    /** Code of the status that is the last in the order of statuses. */
    public static String furthest(Catalog catalog) {
        return catalog.codeList(Catalogs.MILESTONE_STATUS).codes().stream()
                .filter(code -> code.rank().isPresent())
                .max(Comparator.comparingInt(code -> code.rank().getAsInt()))
                .map(Code::code)
                .orElseThrow();
    }

    /** Whether the day is certain; one that is to be confirmed is never overdue. */
    public boolean isConfirmed() {
        return milestone.authorityStatus() == Milestone.AuthorityStatus.CONFIRMED;
    }

    /** Whether it comes again and again: what was done is due anew after a while. */
    public boolean isRecurring() {
        return milestone.dueKind() == Milestone.DueKind.RECURS;
    }

    /** Whether it is past due in the morning of that day: what is due today is not yet. */
    public boolean isOverdue(LocalDate today) {
        return isOverdue(today.minusDays(1), today);
    }

    /**
     * Whether it is past due at the end of a quarter: due by its last day and not done by then.
     *
     * @param lastDay the last day of the quarter
     */
    public boolean isPastDue(LocalDate lastDay) {
        return isOverdue(lastDay, lastDay);
    }

    private boolean isOverdue(LocalDate dueBy, LocalDate doneBy) {
        return isConfirmed()
                && isBinding
                && due.filter(day -> !day.isAfter(dueBy)).isPresent()
                && (isRecurring() || !isDoneBy(doneBy));
    }

    private boolean isDoneBy(LocalDate day) {
        return isReached && actual.filter(done -> done.isAfter(day)).isEmpty();
    }

    /** By how many days it was done after it was due; 0 where it was not, or where that is open. */
    public long daysLate() {
        return isReached && isConfirmed() && !isRecurring() && due.isPresent() && actual.isPresent()
                ? Math.max(0, ChronoUnit.DAYS.between(due.get(), actual.get()))
                : 0;
    }
}
