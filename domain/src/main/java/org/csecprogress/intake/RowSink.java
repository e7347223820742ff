package org.csecprogress.intake;

import java.util.List;
import java.util.SortedMap;

/** Takes the rows of a file one by one, so that none has to be kept. */
interface RowSink {
    /** Columns further right than this are not looked at; from 0. */
    int LAST_COLUMN = 63;

    /** Rows with content beyond this many are not read. */
    int MOST_ROWS = 10_000;

    /**
     * A sheet begins.
     *
     * @param name its name, empty for a text file
     */
    void sheet(String name);

    /**
     * A row that has content.
     *
     * @param number its number, from 1
     * @param cells its cells that have content, by column from 0
     */
    void row(int number, SortedMap<Integer, RawCell> cells);

    /** A formula somewhere in the file takes something from outside it. */
    void reachesOutside();

    /**
     * A row of text that has more fields than the headings above it, as an unquoted 1,503 makes.
     *
     * @param number its number, from 1
     * @param fields what it says, field by field
     */
    void surplus(int number, List<String> fields);
}
