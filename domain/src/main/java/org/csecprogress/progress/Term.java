package org.csecprogress.progress;

import java.time.LocalDate;
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
 * @param isReached whether it is there: a policy is there when it is adopted, where the catalogue
 *     asks for evidence of that
 * @param isBinding false where the milestone does not apply to the county
 */
public record Term(
        Milestone milestone, Optional<LocalDate> due, boolean isReached, boolean isBinding) {
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
                status.equals(furthest(catalog)) || milestone.evidenceNeededFor().contains(status),
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

    /** Whether it was past its due date on that day. What recurs is due again and again. */
    public boolean isOverdue(LocalDate on) {
        boolean recurs = milestone.dueKind() == Milestone.DueKind.RECURS;
        return isConfirmed()
                && isBinding
                && due.filter(day -> day.isBefore(on)).isPresent()
                && (recurs || !isReached);
    }
}
