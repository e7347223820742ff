package org.csecprogress.publication;

import java.util.Arrays;
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

    private static final int WORDS = 4;

    /** Which geographies a table has rows for. */
    public enum Rows {
        STATE,
        REGION,
        COUNTY
    }

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException if the text is not one
     */
    public static TableId parse(String text) {
        String[] words = text.split("\\.", -1);
        int last = words.length - 1;
        if (last < WORDS - 1) {
            throw new IllegalArgumentException("not the name of a table: " + text);
        }
        // A measure's code may hold a full stop itself.
        String measure = String.join(".", Arrays.copyOf(words, last - 2));
        return new TableId(
                measure,
                Rows.valueOf(words[last - 2]),
                words[last - 1],
                Level.valueOf(words[last]));
    }

    /** Whether it is of the state's totals of the quarter. */
    public boolean isStateTotal() {
        return geography == Rows.STATE && content.equals(TOTAL);
    }

    @Override
    public String toString() {
        return measure + "." + geography + "." + content + "." + level;
    }
}
