package org.csecprogress.publication;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * What is public of a milestone in a county: never its note or its evidence.
 *
 * @param milestone code of the milestone
 * @param status code of its status
 * @param due the day by which it is due, or null
 * @param dueConfirmed whether that day is certain; otherwise it is never overdue
 * @param actual the day on which it was done, or null
 * @param done whether its status is one that the catalogue counts as done
 * @param daysLate by how many days it was done after it was due; 0 where it was not
 * @param overdue whether it was due by the day it stands for, and not done by then
 * @param asOf the day it stands for, where the county did not report since; null for the last day
 *     of the quarter
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
    /** Stands in the place of a status where nothing is known of the county. */
    public static final String NOT_REPORTED = "NOT_REPORTED";

    private static final List<String> COLUMNS =
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

    /** Whether it stands for the last day of the quarter. */
    public boolean isCurrent() {
        return asOf == null;
    }

    private static String text(LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** The same in a later quarter, as of that day unless it is of another already. */
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
     * The file of the milestones of a quarter, in the order in which they are given.
     *
     * @param isDemonstration whether it leaves the demonstration
     */
    public static byte[] csv(
            ReportingPeriod period,
            Collection<MilestoneStanding> standings,
            boolean isDemonstration) {
        List<String> mark = List.of(Boolean.toString(isDemonstration));
        return Csv.of(
                COLUMNS,
                standings.stream()
                        .map(s -> Stream.concat(s.fields(period).stream(), mark.stream()).toList())
                        .toList());
    }

    /** Its text, field by field, in the order of the file. */
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
