package org.csecprogress.publication;

import org.csecprogress.catalog.Level;

/**
 * Name of a public table, written {@code ID-04.STATE.TOTAL.Q}.
 *
 * @param measure code of the measure
 * @param geography which geographies are its rows
 * @param content {@code TOTAL}, or the code of the dimension by which it is broken down
 * @param level how often it is published
 */
public record TableId(String measure, Rows geography, String content, Level level) {
    /** In place of a dimension and a category: the table or row is of totals. */
    public static final String TOTAL = "TOTAL";

    /** Which geographies a table has rows for. */
    public enum Rows {
        STATE,
        REGION,
        COUNTY
    }

    /** The table of a measure's total for the state and the quarter. */
    static TableId stateTotal(String measure) {
        return new TableId(measure, Rows.STATE, TOTAL, Level.Q);
    }

    /** The table of a measure by a dimension for the state and the quarter. */
    static TableId stateBreakdown(String measure, String dimension) {
        return new TableId(measure, Rows.STATE, dimension, Level.Q);
    }

    @Override
    public String toString() {
        return measure + "." + geography + "." + content + "." + level;
    }
}
