package org.csecprogress.release.content;

import java.util.Arrays;
import org.csecprogress.catalog.dimension.Level;

/**
 * Name of a public table, written {@code ID-04.STATE.TOTAL.Q}.
 *
 * @param measure code of the measure
 * @param geography the kind of places in its rows
 * @param content {@code TOTAL}, or the code of the breakdown's dimension
 * @param level how often it is published
 */
public record TableId(String measure, Rows geography, String content, Level level) {
    /** Stands for a dimension and a category in tables and rows of totals. */
    public static final String TOTAL = "TOTAL";

    private static final int WORDS = 4;

    /** The kind of places that a table has rows for. */
    public enum Rows {
        STATE,
        REGION,
        COUNTY
    }

    /**
     * Parses the written form.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static TableId parse(String text) {
        String[] words = text.split("\\.", -1);
        int last = words.length - 1;
        if (last < WORDS - 1) {
            throw new IllegalArgumentException("not the name of a table: " + text);
        }
        // A measure's code may itself contain a full stop.
        String measure = String.join(".", Arrays.copyOf(words, last - 2));
        return new TableId(
                measure,
                Rows.valueOf(words[last - 2]),
                words[last - 1],
                Level.valueOf(words[last]));
    }

    /** Whether the table has the state's totals. */
    public boolean isStateTotal() {
        return geography == Rows.STATE && content.equals(TOTAL);
    }

    @Override
    public String toString() {
        return measure + "." + geography + "." + content + "." + level;
    }
}
