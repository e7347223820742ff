package org.csecprogress.exchange.page;

import java.util.List;
import java.util.stream.Stream;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.csv.Csv;
import org.csecprogress.exchange.file.Reading;
import org.csecprogress.exchange.web.ErrorRow;
import org.csecprogress.exchange.web.FigureWords;
import org.csecprogress.kernel.web.Sentences;

/**
 * The errors in the cells of a workbook.
 *
 * @param all all of them, in the order of the file
 */
public record ErrorList(List<ErrorRow> all) {
    static final ErrorList NONE = new ErrorList(List.of());

    /** Most errors to show on the page. The rest are only in the downloadable list. */
    private static final int MOST_SHOWN = 500;

    public ErrorList {
        all = List.copyOf(all);
    }

    static ErrorList of(Reading.Wrong wrong, Catalog catalog, Sentences words) {
        FigureWords figures = new FigureWords(catalog, words);
        return new ErrorList(
                wrong.errors().stream()
                        .map(e -> ErrorRow.of(e, figures, words, ErrorRow.OF_BOOK))
                        .toList());
    }

    /** Returns the errors to show. */
    public List<ErrorRow> shown() {
        return isCut() ? all.subList(0, MOST_SHOWN) : all;
    }

    /** Whether there are more errors than shown. */
    public boolean isCut() {
        return all.size() > MOST_SHOWN;
    }

    /** Writes all errors as CSV. */
    byte[] csv(Sentences words) {
        return Csv.forSpreadsheets(
                Stream.concat(
                                Stream.of(ErrorRow.headings(words)),
                                all.stream().map(ErrorRow::cells))
                        .toList());
    }
}
