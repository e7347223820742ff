package org.csecprogress.review.answer.page;

import java.util.List;

/**
 * One figure beside the four previous quarters, or a heading between figures.
 *
 * @param code code of the input or computed measure; empty for a heading
 * @param prior the four quarters, oldest first
 * @param current the submitted answer
 * @param isNumber whether that is a figure and not a reason
 * @param change the change since the previous quarter, or empty
 */
public record FigureRow(
        String code,
        String label,
        List<String> prior,
        String current,
        boolean isNumber,
        String change,
        Sparkline spark,
        RowNotes notes) {
    public FigureRow {
        prior = List.copyOf(prior);
    }

    static FigureRow heading(String title) {
        return new FigureRow("", title, List.of(), "", false, "", null, RowNotes.NONE);
    }

    public boolean isHeading() {
        return code.isEmpty();
    }
}
