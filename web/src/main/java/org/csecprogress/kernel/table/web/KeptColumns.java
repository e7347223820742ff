package org.csecprogress.kernel.table.web;

import java.util.Set;

/** Where it is kept which columns of a table each person hides. */
public interface KeptColumns {
    /** Returns the identifiers of the columns that the person who asks has hidden. */
    Set<String> hidden(String table);

    /** Keeps which columns are hidden. */
    void hide(String table, Set<String> columns);
}
