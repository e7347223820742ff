package org.csecprogress.submission.review.page;

import java.util.List;
import java.util.function.Function;

/**
 * Rows, parted where a comment is being written, so that its form stands between.
 *
 * @param upTo the rows as far as the one that is commented on; all where none is
 * @param after the rows after it
 * @param open the notes of that row, or null
 */
public record RowGroup<T>(List<T> upTo, List<T> after, Notes open) {
    static <T> RowGroup<T> of(List<T> rows, Function<T, Notes> notes) {
        for (int i = 0; i < rows.size(); i++) {
            if (notes.apply(rows.get(i)).isOpen()) {
                return new RowGroup<>(
                        List.copyOf(rows.subList(0, i + 1)),
                        List.copyOf(rows.subList(i + 1, rows.size())),
                        notes.apply(rows.get(i)));
            }
        }
        return new RowGroup<>(List.copyOf(rows), List.of(), null);
    }

    /** Whether there are rows at all. */
    public boolean isAny() {
        return !upTo.isEmpty();
    }
}
