package org.csecprogress.exchange.file;

import java.util.List;
import java.util.SortedMap;

/** Receives the rows of a file one by one, so that none is stored. */
public interface RowSink {
    /** The last column that is read, from 0. */
    int LAST_COLUMN = 63;

    /** The most rows with content that are read. */
    int MOST_ROWS = 10_000;

    /**
     * Called at the start of a sheet.
     *
     * @param name its name; empty for a text file
     */
    void sheet(String name);

    /**
     * Called for a row with content.
     *
     * @param number number of the row, from 1
     * @param cells its cells with content, by column from 0
     */
    void row(int number, SortedMap<Integer, RawCell> cells);

    /** Called for a formula that refers to something outside the file. */
    void reachesOutside();

    /**
     * Called for a row of text with more fields than the headings; an unquoted 1,503 causes this.
     *
     * @param number number of the row, from 1
     * @param fields its fields as text
     */
    void surplus(int number, List<String> fields);
}
