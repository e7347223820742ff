package org.csecprogress.demo;

import java.util.List;
import java.util.stream.Stream;

/** Lists that grow by making new ones. */
final class Lists {
    private Lists() {}

    /** The first, then the other. */
    static <T> List<T> joined(List<T> first, List<T> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }
}
