package org.csecprogress.kernel.table.web;

import java.util.List;
import java.util.Set;

/** Where it is kept which columns of a table each person hides, and how long its pages are. */
public interface KeptColumns {
    /** Returns the identifiers of the columns that the person who asks has hidden. */
    Set<String> hidden(String table);

    /** Keeps which columns are hidden. */
    void hide(String table, Set<String> columns);

    /** Returns the rows of a page that the person who asks has chosen, or 0. */
    int rows(String table);

    /** Keeps how many rows a page has. */
    void show(String table, int rows);

    /** Returns how many rows a page can have. */
    List<Integer> lengths();
}
