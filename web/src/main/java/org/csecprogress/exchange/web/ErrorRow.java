package org.csecprogress.exchange.web;

import java.io.Serializable;
import java.util.List;
import org.csecprogress.exchange.file.RowError;
import org.csecprogress.kernel.web.Sentences;

/**
 * A line of the list of errors in a workbook.
 *
 * @param sheet name of the sheet, or that the file is text
 * @param cell such as F12
 * @param measure name of the figure with its address, or empty if not known
 */
public record ErrorRow(String sheet, String cell, String measure, String found, String expected)
        implements Serializable {
    /** Key of the sentences about a workbook. */
    public static final String OF_BOOK = "workbook.error.";

    /** Key of the sentences about another system's file, where they differ. */
    public static final String OF_SYSTEM = "exchange.error.";

    /**
     * Returns the line for an error.
     *
     * @param kind the sentences to prefer to those about a workbook
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

    /** Returns the headings of the list. */
    public static List<String> headings(Sentences words) {
        return List.of(
                words.of("workbook.sheet"),
                words.of("workbook.cell"),
                words.of("workbook.measure"),
                words.of("workbook.found"),
                words.of("workbook.expected"));
    }

    /** Returns its cells, in the order of the headings. */
    public List<String> cells() {
        return List.of(sheet, cell, measure, found, expected);
    }
}
