package org.csecprogress.kernel;

import java.util.List;

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

    /** Returns a slice of a list without lines. */
    public static <T> Sliced<T> none() {
        return new Sliced<>(List.of(), 0);
    }
}
