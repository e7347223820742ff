package org.csecprogress.review.answer.page;

import java.util.List;

/**
 * One figure by the groups of a dimension.
 *
 * @param cells the total, then each group
 */
public record BreakdownRow(String code, String label, List<Cell> cells, RowNotes notes) {
    /**
     * One group's figure.
     *
     * @param before the previous quarter's figure, or empty
     */
    public record Cell(String now, String before) {}

    public BreakdownRow {
        cells = List.copyOf(cells);
    }
}
