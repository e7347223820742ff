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

    /** Returns a slice of a list without lines. */
    public static <T> Sliced<T> none() {
        return new Sliced<>(List.of(), 0);
    }
}
