package org.csecprogress.submission.page;

import java.util.List;

/**
 * A milestone of the county or of one of its agencies.
 *
 * @param id beginning of the identifiers of its fields
 * @param code code of the milestone
 * @param name what is to be reached, with the agency where there is one
 * @param authority the law or practice that it comes from
 * @param due when it is due, in words
 * @param isLate whether that has passed without its being reached
 * @param isReported whether the county reports it; otherwise CDSS does
 * @param statusWords the status in words, or empty
 * @param statuses the statuses that may be chosen
 * @param errors what is wrong with each field
 * @param notes what the rules found
 */
public record MilestoneItem(
        String id,
        String code,
        String name,
        String authority,
        String due,
        boolean isLate,
        boolean isReported,
        String status,
        String statusWords,
        List<Choice> statuses,
        String actual,
        String evidence,
        String note,
        Errors errors,
        List<GridRow.Note> notes) {
    public MilestoneItem {
        statuses = List.copyOf(statuses);
        notes = List.copyOf(notes);
    }

    /** What is wrong with each field, empty where nothing is. */
    public record Errors(String status, String actual, String evidence, String note) {}
}
