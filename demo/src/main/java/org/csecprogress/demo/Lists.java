package org.csecprogress.demo;

import java.util.List;
import java.util.stream.Stream;

/** Utilities for immutable lists. */
public final class Lists {
    private Lists() {}

    /** Returns the first list followed by the other. */
    public static <T> List<T> joined(List<T> first, List<T> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }
}
