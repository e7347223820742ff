package org.csecprogress.filing.check.page;

import java.util.List;

/** A section of the check of all answers. */
public record CheckSheet(String id, String title, List<Row> rows, List<Breakdown> breakdowns) {
    public CheckSheet {
        rows = List.copyOf(rows);
        breakdowns = List.copyOf(breakdowns);
    }

    /**
     * One answer.
     *
     * @param note an explanation or a reason, or empty
     * @param href the address where it can be changed
     */
    public record Row(
            String label,
            String value,
            boolean isGiven,
            String before,
            String change,
            String note,
            String href) {}

    /** One breakdown, such as "Youth screened, by sex" and "Female 12; Male 3". */
    public record Breakdown(String label, String values, String href) {}

    /** A difference from the previous revision. */
    public record Difference(String label, String before, String now) {}
}
