package org.csecprogress.review.answer.page;

import java.util.List;

/**
 * One figure beside the four previous quarters.
 *
 * @param form its place among the forms
 * @param heading name of that form
 * @param code code of the input or computed measure
 * @param prior the four quarters, oldest first
 * @param current the submitted answer
 * @param isNumber whether that is a figure and not a reason
 * @param change the change since the previous quarter, or empty
 */
public record FigureRow(
        int form,
        String heading,
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
}
