package org.csecprogress.progress;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Code;
import org.csecprogress.catalog.Milestone;
import org.csecprogress.catalog.reading.Catalogs;

/**
 * The due date of a milestone and whether it is done; the one rule for the county's page, the
 * timetable and the public report.
 *
 * @param milestone the milestone
 * @param due the due date, if there is one
 * @param isReached whether its status is one that the catalogue counts as done
 * @param actual the day on which that happened, if known
 * @param isBinding false if the milestone does not apply to the county
 */
public record MilestoneDeadline(
        Milestone milestone,
        Optional<LocalDate> due,
        boolean isReached,
        Optional<LocalDate> actual,
        boolean isBinding) {
    private static final String NOT_APPLICABLE = "NOT_APPLICABLE";

    /**
     * Returns the deadline for the answer of a county or one of its agencies.
     *
     * @param status code of the answered status, or empty
     * @param actual the day on which it happened, or null
     * @param set the date that CDSS has set, if any; used if the catalogue says that CDSS sets it
     */
    public static MilestoneDeadline of(
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
        return new MilestoneDeadline(
                milestone,
                due,
                milestone.doneWhen().contains(status),
                Optional.ofNullable(actual),
                !status.equals(NOT_APPLICABLE));
    }

    /** Returns the code of the last status in rank. */
    public static String furthest(Catalog catalog) {
        return catalog.codeList(Catalogs.MILESTONE_STATUS).codes().stream()
                .filter(code -> code.rank().isPresent())
                .max(Comparator.comparingInt(code -> code.rank().getAsInt()))
                .map(Code::code)
                .orElseThrow();
    }

    /** Whether the date is confirmed; an unconfirmed one is never overdue. */
    public boolean isConfirmed() {
        return milestone.authorityStatus() == Milestone.AuthorityStatus.CONFIRMED;
    }

    /** Whether it recurs: once done, it is due again later. */
    public boolean isRecurring() {
        return milestone.dueKind() == Milestone.DueKind.RECURS;
    }

    /** Whether it is overdue on the morning of that day; due today is not overdue. */
    public boolean isOverdue(LocalDate today) {
        return isOverdue(today.minusDays(1), today);
    }

    /**
     * Whether it is overdue at the end of a quarter: due by the last day and not done by then.
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

    /** Returns the days from the due date to completion; 0 if it was not late or not done. */
    public long daysLate() {
        return isReached && isConfirmed() && !isRecurring() && due.isPresent() && actual.isPresent()
                ? Math.max(0, ChronoUnit.DAYS.between(due.get(), actual.get()))
                : 0;
    }
}
