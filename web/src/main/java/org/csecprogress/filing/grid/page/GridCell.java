package org.csecprogress.filing.grid.page;

/**
 * One figure of the grid.
 *
 * @param id identifier and name of the field
 * @param label accessible name for those who don't see the table
 * @param value as typed, or as stored in the reader's number format
 * @param reason the reason for a missing figure, in words, or empty
 * @param describedBy identifiers of the texts that describe it
 */
public record GridCell(
        String id,
        String label,
        String value,
        String reason,
        String prior,
        String error,
        Mark mark,
        String describedBy,
        boolean decimal) {
    /** The marks of a cell. */
    public enum Mark {
        NONE(""),
        ERROR(" figures__cell--error"),
        ANSWER(" figures__cell--answer");

        private final String styleClass;

        Mark(String styleClass) {
            this.styleClass = styleClass;
        }

        /** Returns the CSS class to add to the cell's, with a leading space. */
        public String styleClass() {
            return styleClass;
        }
    }

    /** Whether it has to be fixed. */
    public boolean isWrong() {
        return mark == Mark.ERROR;
    }

    /** Whether it has to be explained. */
    public boolean isQuestioned() {
        return mark == Mark.ANSWER;
    }

    /** Returns the on-screen keyboard that phones should show. */
    public String inputMode() {
        return decimal ? "decimal" : "numeric";
    }
}
