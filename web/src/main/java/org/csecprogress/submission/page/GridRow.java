package org.csecprogress.submission.page;

import java.util.List;

/**
 * One row of the grid.
 *
 * @param code code of the input or computed measure
 * @param label its words
 * @param fine what else to know: of what it is a part, or what is counted
 * @param computed whether it is worked out and never typed
 * @param total its total
 * @param groups its groups, none where the breakdown does not ask it
 * @param reason the choice of a reason why there are no figures
 * @param sum what the groups add up to
 * @param change since last quarter
 * @param notes what the rules found
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
     * Why there are no figures.
     *
     * @param field name of the choice
     * @param value code of the reason that is chosen, or empty
     * @param words "No figure: pending." or empty
     * @param error what is wrong with the choice, or empty
     */
    public record Reason(String field, String value, String words, String error) {
        /** Whether the row has a reason instead of figures. */
        public boolean isGiven() {
            return !words.isEmpty();
        }
    }

    /**
     * What the groups add up to.
     *
     * @param value the sum, or empty
     * @param agrees whether it is the total
     * @param difference what is wrong in words, or empty
     */
    public record Sum(String value, boolean agrees, String difference) {
        /** Nothing to add up. */
        static final Sum NONE = new Sum("", true, "");
    }

    /**
     * The change since last quarter.
     *
     * @param value "+5", or empty where one of the two has no figure
     * @param percent "+4%", or empty
     */
    public record Change(String value, String percent) {
        /** Nothing to compare. */
        static final Change NONE = new Change("", "");
    }

    /**
     * What rules found in the row.
     *
     * @param kind what it asks for
     * @param title in a few words
     * @param lines the findings: several where one explanation answers them
     * @param field name of the field for the explanation
     * @param same name of the box by which what was explained answers all lines, or empty where it
     *     does already, or nothing was explained
     * @param explanation what was explained
     * @param error what is wrong with the explanation, or empty
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
        /** What a note asks for. */
        public enum Kind {
            MEND,
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
         * @param rule code of the rule
         * @param sentence what is wrong and how to mend it
         */
        public record Line(String id, String rule, String sentence) {}

        /** Whether it was explained, all of it. */
        public boolean isAnswered() {
            return isExplain() && !explanation.isEmpty() && same.isEmpty();
        }

        /** The identifiers of what stands beside its field, for a screen reader. */
        public String describedBy() {
            return field + "-hint" + (error.isEmpty() ? "" : " " + field + "-error");
        }

        public boolean isMend() {
            return kind == Kind.MEND;
        }

        public boolean isExplain() {
            return kind == Kind.EXPLAIN;
        }
    }

    /** Whether the breakdown asks this row. */
    public boolean isAsked() {
        return !groups.isEmpty();
    }
}
