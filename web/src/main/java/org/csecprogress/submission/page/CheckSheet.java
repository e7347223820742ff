package org.csecprogress.submission.page;

import java.util.List;

/**
 * A section of the check of all answers.
 *
 * @param id identifier of its heading
 * @param rows its answers
 * @param breakdowns its breakdowns in a line each
 */
public record CheckSheet(String id, String title, List<Row> rows, List<Breakdown> breakdowns) {
    public CheckSheet {
        rows = List.copyOf(rows);
        breakdowns = List.copyOf(breakdowns);
    }

    /**
     * One answer.
     *
     * @param isGiven whether there is one
     * @param note an explanation or a reason, or empty
     * @param href where it is changed
     */
    public record Row(
            String label,
            String value,
            boolean isGiven,
            String before,
            String change,
            String note,
            String href) {}

    /** One breakdown: "Youth screened, by sex" and "Female 12; Male 3". */
    public record Breakdown(String label, String values, String href) {}

    /**
     * What differs from the revision before.
     *
     * @param label what it is
     */
    public record Difference(String label, String before, String now) {}
}
