package org.csecprogress.intake;

import java.util.List;
import org.csecprogress.kernel.Language;

/**
 * The words of a workbook in one language, beside those of the catalogue.
 *
 * @param language the language
 * @param title what the workbook is, such as "Alameda County. April to June 2026"
 * @param guide name of the sheet of instructions, at most 31 characters
 * @param instructions how to fill it in, a line each
 * @param reasons heading of the list of what may stand in place of a figure
 * @param clear the word that takes a figure away, and what it does
 * @param headings of the columns
 */
public record BookWords(
        Language language,
        String title,
        String guide,
        List<String> instructions,
        String reasons,
        Clearing clear,
        Headings headings) {
    public BookWords {
        instructions = List.copyOf(instructions);
    }

    /**
     * How a figure is taken away.
     *
     * @param word what is typed
     * @param meaning what it does
     */
    public record Clearing(String word, String meaning) {}

    /**
     * The headings of the columns, in their order.
     *
     * @param figure over the addresses of the figures
     * @param measure over the names of the measures
     * @param breakdown over the names of the breakdowns
     * @param group over the names of the groups
     * @param prior over last quarter's figures
     * @param now over the cells to fill in
     * @param total what stands in place of a breakdown for a total
     */
    public record Headings(
            String figure,
            String measure,
            String breakdown,
            String group,
            String prior,
            String now,
            String total) {
        List<String> inOrder() {
            return List.of(figure, measure, breakdown, group, prior, now);
        }
    }
}
