package org.csecprogress.kernel;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The lines of a slice, and how many lines its whole list has.
 *
 * @param lines in the order of the slice
 * @param total lines of the list
 */
public record Sliced<T>(List<T> lines, int total) {
    public Sliced {
        lines = List.copyOf(lines);
    }

    /** Returns the slice of a list that was read whole, and is in its order. */
    public static <T> Sliced<T> of(List<T> all, Slice slice) {
        int from = Math.min(slice.first(), all.size());
        int to = Math.min(all.size() - from, slice.size()) + from;
        return new Sliced<>(all.subList(from, to), all.size());
    }

    /**
     * Returns the slice of a list that was read whole.
     *
     * @param orders orders of the columns that it can be sorted by, by their keys; without one of
     *     its column, the list's own order stays
     */
    public static <T> Sliced<T> of(List<T> all, Slice slice, Map<String, Comparator<T>> orders) {
        Comparator<T> order = orders.get(slice.by());
        return order == null
                ? of(all, slice)
                : of(
                        all.stream().sorted(slice.isDown() ? order.reversed() : order).toList(),
                        slice);
    }

    /** Returns a slice of a list without lines. */
    public static <T> Sliced<T> none() {
        return new Sliced<>(List.of(), 0);
    }
}
