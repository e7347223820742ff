package org.csecprogress.exchange.file;

import java.util.List;
import org.csecprogress.kernel.Language;

/**
 * The texts of a workbook in one language, besides those of the catalogue.
 *
 * @param language the language
 * @param title the title, such as "Alameda County. April to June 2026"
 * @param guide name of the sheet of instructions, at most 31 characters
 * @param instructions how to fill it in, one line each
 * @param reasons heading of the list of reasons for a missing figure
 * @param clear the word that removes a figure, and what it does
 * @param headings the headings of the columns
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
     * The word that removes a figure.
     *
     * @param word what is typed
     * @param meaning what it does
     */
    public record Clearing(String word, String meaning) {}

    /**
     * The headings of the columns, in order.
     *
     * @param figure heading of the addresses of figures
     * @param measure heading of the names of measures
     * @param breakdown heading of the names of breakdowns
     * @param group heading of the names of groups
     * @param prior heading of last quarter's figures
     * @param now heading of the cells to fill in
     * @param total the word that replaces a breakdown in the rows of totals
     */
    public record Headings(
            String figure,
            String measure,
            String breakdown,
            String group,
            String prior,
            String now,
            String total) {
        public List<String> inOrder() {
            return List.of(figure, measure, breakdown, group, prior, now);
        }
    }
}
