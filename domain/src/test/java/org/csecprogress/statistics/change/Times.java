package org.csecprogress.statistics.change;

import java.util.List;
import java.util.stream.IntStream;

/** Times of periods that follow each other. */
final class Times {
    private Times() {}

    /** Returns 0, 1, 2 and so on. */
    static List<Integer> first(int periods) {
        return IntStream.range(0, periods).boxed().toList();
    }
}
