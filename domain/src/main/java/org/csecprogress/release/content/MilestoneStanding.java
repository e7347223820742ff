package org.csecprogress.release.content;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.csecprogress.csv.Csv;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * The public data of a milestone in a county. Notes and evidence are never public.
 *
 * @param milestone code of the milestone
 * @param status code of its status
 * @param due the day by which it is due, or null
 * @param dueConfirmed whether that day is certain; otherwise the milestone is never overdue
 * @param actual the day on which it was completed, or null
 * @param done whether its status is one that the catalogue counts as done
 * @param daysLate days from the due date to completion; 0 if it was not late
 * @param overdue whether it was due and not completed by the day of the data
 * @param asOf the day of the data, if the county has not reported since; null for the last day of
 *     the quarter
 */
public record MilestoneStanding(
        CountyCode county,
        String milestone,
        String status,
        LocalDate due,
        boolean dueConfirmed,
        LocalDate actual,
        boolean done,
        int daysLate,
        boolean overdue,
        LocalDate asOf) {
    /** Used in place of a status if nothing is known of the county. */
    public static final String NOT_REPORTED = "NOT_REPORTED";

    /** The columns of the file. */
    public static final List<String> COLUMNS =
            List.of(
                    "period",
                    "county",
                    "milestone",
                    "status",
                    "done",
                    "due",
                    "due_confirmed",
                    "actual",
                    "days_late",
                    "overdue",
                    "as_of",
                    "demonstration");

    /** Whether the data are of the last day of the quarter. */
    public boolean isCurrent() {
        return asOf == null;
    }

    private static String text(LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /**
     * Returns the milestone for a later quarter, as of that day unless it already has an earlier
     * one.
     */
    public MilestoneStanding asOf(LocalDate day) {
        return isCurrent()
                ? new MilestoneStanding(
                        county,
                        milestone,
                        status,
                        due,
                        dueConfirmed,
                        actual,
                        done,
                        daysLate,
                        overdue,
                        day)
                : this;
    }

    /**
     * Returns the CSV file of a quarter's milestones, in the given order.
     *
     * @param isDemonstration whether the data are of the demonstration
     */
    public static byte[] csv(
            ReportingPeriod period,
            Collection<MilestoneStanding> standings,
            boolean isDemonstration) {
        return Csv.of(COLUMNS, rows(period, standings, isDemonstration));
    }

    /** Returns the rows of that file, in the order of its columns. */
    public static List<List<String>> rows(
            ReportingPeriod period,
            Collection<MilestoneStanding> standings,
            boolean isDemonstration) {
        List<String> mark = List.of(Boolean.toString(isDemonstration));
        return standings.stream()
                .map(s -> Stream.concat(s.fields(period).stream(), mark.stream()).toList())
                .toList();
    }

    /** Returns the fields as text, in the order of the file. */
    List<String> fields(ReportingPeriod period) {
        return List.of(
                period.toString(),
                county.value(),
                milestone,
                status,
                Boolean.toString(done),
                text(due),
                Boolean.toString(dueConfirmed),
                text(actual),
                Integer.toString(daysLate),
                Boolean.toString(overdue),
                text(asOf == null ? period.end() : asOf));
    }
}
