package org.csecprogress.intake.web;

import java.util.List;
import org.csecprogress.intake.RowError;
import org.csecprogress.kernel.web.Sentences;

/**
 * A line of the list of what is wrong with a workbook.
 *
 * @param sheet name of the sheet, or that the file is text
 * @param cell such as F12
 * @param measure what the figure is called, with its address, or empty where that is not known
 * @param found what the cell holds
 * @param expected what it should hold
 */
public record ErrorRow(String sheet, String cell, String measure, String found, String expected) {
    /** The key of the sentences that speak of a workbook. */
    public static final String OF_BOOK = "workbook.error.";

    /** The key of those that speak of another system's file, where they are others. */
    public static final String OF_SYSTEM = "exchange.error.";

    /**
     * The line for an error.
     *
     * @param kind which sentences are to be used before those that speak of a workbook
     */
    public static ErrorRow of(RowError error, FigureWords figures, Sentences words, String kind) {
        String key = words.has(kind + error.kind()) ? kind : OF_BOOK;
        String measure =
                error.figure().map(figure -> figure + " " + figures.name(figure)).orElse("");
        String expected = figures.expected(error);
        return new ErrorRow(
                error.sheet().isEmpty() ? words.of("workbook.text") : error.sheet(),
                error.cell(),
                measure,
                error.found(),
                words.of(key + error.kind(), expected));
    }

    /** The headings of the list. */
    public static List<String> headings(Sentences words) {
        return List.of(
                words.of("workbook.sheet"),
                words.of("workbook.cell"),
                words.of("workbook.measure"),
                words.of("workbook.found"),
                words.of("workbook.expected"));
    }

    /** Its cells, in the order of the headings. */
    public List<String> cells() {
        return List.of(sheet, cell, measure, found, expected);
    }
}
