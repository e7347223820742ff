package org.csecprogress.release.file;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Asks for a part of the figures of a release. It selects rows by what they are about, never by
 * their values, so that no answer tells more than the whole table.
 *
 * @param measure code of a measure; empty for all
 * @param geography code of a place; empty for all
 * @param periodType Q, FY, AJ or T3; empty for all
 * @param offset how many of the selected rows are left out before the first, 0 or more
 * @param limit how many rows are returned at most, 1 to {@link #MOST}
 */
public record FigureQuery(
        String measure, String geography, String periodType, int offset, int limit) {
    /** Most rows of one answer. */
    public static final int MOST = 1000;

    /** Rows of an answer if nothing else is asked for. */
    public static final int USUAL = 200;

    /** Returns the values that rows must have, by heading. */
    Map<String, String> selected() {
        Map<String, String> selected = new LinkedHashMap<>();
        put(selected, TidyFigures.MEASURE, measure);
        put(selected, TidyFigures.GEOGRAPHY, geography);
        put(selected, TidyFigures.PERIOD_TYPE, periodType);
        return selected;
    }

    private static void put(Map<String, String> selected, String heading, String value) {
        if (!value.isEmpty()) {
            selected.put(heading, value);
        }
    }

    /** Returns the parameters that ask for the rows from a place on, those that say something. */
    public Map<String, String> from(int first) {
        Map<String, String> asked = selected();
        asked.put("offset", Integer.toString(first));
        asked.put("limit", Integer.toString(limit));
        return asked;
    }

    /** Whether the numbers are in their ranges. */
    public boolean isInRange() {
        return offset >= 0 && limit > 0 && limit <= MOST;
    }

    /** Returns the rows of a page among all that are selected. */
    <T> Stream<T> page(Stream<T> rows) {
        return rows.skip(offset).limit(limit);
    }
}
