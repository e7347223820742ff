package org.csecprogress.publication.service;

import java.time.LocalDate;
import org.csecprogress.kernel.CountyCode;

/**
 * What is public of a milestone in a county: never its note or its evidence.
 *
 * @param milestone code of the milestone
 * @param status code of its status
 * @param due the day by which it is due, or null
 * @param dueConfirmed whether that day is certain; otherwise it is never overdue
 * @param actual the day on which it was done, or null
 * @param overdue whether it was past its due date on the last day of the quarter
 */
public record MilestoneStanding(
        CountyCode county,
        String milestone,
        String status,
        LocalDate due,
        boolean dueConfirmed,
        LocalDate actual,
        boolean overdue) {
    /** Stands in the place of a status where the county did not report. */
    public static final String NOT_REPORTED = "NOT_REPORTED";
}
