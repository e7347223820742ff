package org.csecprogress.inmemory;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.csecprogress.kernel.Slice;
import org.csecprogress.kernel.Sliced;

/** Slices of lists in memory. */
public final class MemorySlices {
    private MemorySlices() {}

    /** Returns the lines of a slice of what was found, with the number of all that was found. */
    public static <T> Sliced<T> of(Stream<T> found, Comparator<? super T> order, Slice slice) {
        List<T> all = found.sorted(order).toList();
        return new Sliced<>(
                all.stream().skip(slice.first()).limit(slice.size()).toList(), all.size());
    }

    /** Returns the order of a column, up or down as the slice says. */
    public static <T> Comparator<T> directed(Comparator<T> column, Slice slice) {
        return slice.isDown() ? column.reversed() : column;
    }
}
