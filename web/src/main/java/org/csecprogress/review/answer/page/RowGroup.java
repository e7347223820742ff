package org.csecprogress.review.answer.page;

import java.util.List;
import java.util.function.Function;

/**
 * Rows split where a comment is being written, to place its form in between.
 *
 * @param upTo the rows up to the one being commented on, or all rows
 * @param after the rows after it
 * @param open the notes of that row, or null
 */
public record RowGroup<T>(List<T> upTo, List<T> after, RowNotes open) {
    public static <T> RowGroup<T> of(List<T> rows, Function<T, RowNotes> notes) {
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

    /** Whether there are any rows. */
    public boolean isAny() {
        return !upTo.isEmpty();
    }
}
