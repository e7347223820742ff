package org.csecprogress.kernel.table.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.csecprogress.kernel.Slice;
import org.csecprogress.kernel.Sliced;

/** The order of a short list that is read whole and sorted for its table. */
public final class ListOrder {
    private ListOrder() {}

    /**
     * Returns a slice of a list in the order that the slice asks for. Equal lines stay in the
     * list's own order.
     *
     * @param orders comparators by the keys of the columns that can be sorted
     */
    public static <T> Sliced<T> slice(List<T> all, Slice slice, Map<String, Comparator<T>> orders) {
        Comparator<T> order = orders.get(slice.by());
        if (order == null) {
            return Sliced.of(all, slice);
        }
        return Sliced.of(
                all.stream().sorted(slice.isDown() ? order.reversed() : order).toList(), slice);
    }
}
