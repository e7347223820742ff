package org.csecprogress.filing.grid.page;

import java.util.List;

/**
 * One row of the grid.
 *
 * @param code code of the input or computed measure
 * @param fine small print: the total it is part of, or what is counted
 * @param computed whether it is computed and never typed
 * @param groups its groups; none if it is not broken down this way
 * @param reason the choice of a reason for missing figures
 */
public record GridRow(
        String code,
        String label,
        String fine,
        boolean computed,
        GridCell total,
        List<GridCell> groups,
        Reason reason,
        Sum sum,
        Change change,
        List<Note> notes) {
    public GridRow {
        groups = List.copyOf(groups);
        notes = List.copyOf(notes);
    }

    /**
     * The reason for missing figures.
     *
     * @param value code of the chosen reason, or empty
     * @param words "No figure: pending." or empty
     */
    public record Reason(String field, String value, String words, String error) {
        /** Whether the row has a reason instead of figures. */
        public boolean isGiven() {
            return !words.isEmpty();
        }
    }

    /** The sum of the groups. */
    public record Sum(String value, boolean agrees, String difference) {
        /** The sum of a row without groups. */
        static final Sum NONE = new Sum("", true, "");
    }

    /**
     * The change since last quarter.
     *
     * @param value "+5", or empty if either quarter has no figure
     * @param percent "+4%", or empty
     */
    public record Change(String value, String percent) {
        /** The change of a row that can't be compared. */
        static final Change NONE = new Change("", "");
    }

    /**
     * A note about findings in the row.
     *
     * @param kind what it asks for
     * @param lines the findings; several if one explanation answers them
     * @param field name of the field for the explanation
     * @param same name of the check box that applies the explanation to all lines; empty if it
     *     already does or there is none
     * @param href the field that it is about
     */
    public record Note(
            Kind kind,
            String title,
            List<Line> lines,
            String field,
            String same,
            String explanation,
            String error,
            String href) {
        /** The kinds of notes. */
        public enum Kind {
            FIX,
            EXPLAIN,
            KNOW
        }

        public Note {
            lines = List.copyOf(lines);
        }

        /**
         * A finding.
         *
         * @param id identifier of the sentence
         * @param sentence what is wrong and how to fix it
         */
        public record Line(String id, String rule, String sentence) {}

        /** Whether all findings are explained. */
        public boolean isAnswered() {
            return isExplain() && !explanation.isEmpty() && same.isEmpty();
        }

        /** The identifiers of what stands beside its field, for a screen reader. */
        public String describedBy() {
            return field + "-hint" + (error.isEmpty() ? "" : " " + field + "-error");
        }

        public boolean isToFix() {
            return kind == Kind.FIX;
        }

        public boolean isExplain() {
            return kind == Kind.EXPLAIN;
        }
    }

    /** Whether the row is broken down this way. */
    public boolean isAsked() {
        return !groups.isEmpty();
    }
}
