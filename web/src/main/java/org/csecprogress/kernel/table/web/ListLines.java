package org.csecprogress.kernel.table.web;

import java.io.Serial;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.csecprogress.kernel.Slice;
import org.csecprogress.kernel.Sliced;

/**
 * The lines of a table whose list is short enough to be read whole, and is sorted here.
 *
 * @param <E> what the list has; it is not kept
 * @param <T> one line
 */
public abstract class ListLines<E, T extends Serializable> extends TableLines<T> {
    @Serial private static final long serialVersionUID = 1L;

    /**
     * @param id identifier of the table in its page
     */
    protected ListLines(String id) {
        super(id, null, null);
    }

    /**
     * @param size lines of a page unless its reader asks for another number
     */
    protected ListLines(String id, int size) {
        super(id, size, null, null);
    }

    /** Reads the list in its own order. */
    protected abstract List<E> all();

    /** Returns the orders of the columns that can be sorted, by their keys. */
    protected abstract Map<String, Comparator<E>> orders();

    /** Returns the line of an entry. */
    protected abstract T line(E entry);

    @Override
    protected abstract String key(T line);

    @Override
    protected final Sliced<T> read(Slice slice) {
        Sliced<E> page = Sliced.of(all(), slice, orders());
        return new Sliced<>(page.lines().stream().map(this::line).toList(), page.total());
    }
}
