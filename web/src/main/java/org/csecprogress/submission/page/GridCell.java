package org.csecprogress.submission.page;

/**
 * One figure of the grid.
 *
 * @param id identifier and name of the field
 * @param label what it is, for those who do not see the table
 * @param value as typed, or as stored in the reader's way of writing
 * @param reason the reason why there is no figure, in words, or empty
 * @param prior last quarter's figure, or empty
 * @param error what is wrong with what was typed, or what someone else saved, or empty
 * @param mark how the cell is marked
 * @param describedBy identifiers of the texts that belong to it
 * @param decimal whether decimals may be typed
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
    /** How a cell is marked. */
    public enum Mark {
        NONE(""),
        ERROR(" figures__cell--error"),
        ANSWER(" figures__cell--answer");

        private final String styleClass;

        Mark(String styleClass) {
            this.styleClass = styleClass;
        }

        /** The class to add to the cell's, with a leading space. */
        public String styleClass() {
            return styleClass;
        }
    }

    /** Whether it has to be mended. */
    public boolean isWrong() {
        return mark == Mark.ERROR;
    }

    /** Whether it has to be explained. */
    public boolean isQuestioned() {
        return mark == Mark.ANSWER;
    }

    /** The keyboard that a phone shows. */
    public String inputMode() {
        return decimal ? "decimal" : "numeric";
    }
}
