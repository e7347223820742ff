package org.csecprogress.exchange.page;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.csecprogress.csv.Csv;
import org.csecprogress.exchange.file.Reading;
import org.csecprogress.exchange.web.ErrorRow;
import org.csecprogress.exchange.web.FigureWords;
import org.csecprogress.kernel.web.Sentences;

/**
 * The errors of an uploaded file.
 *
 * @param all every error, in the order of the file
 */
public record BookErrors(List<ErrorRow> all) implements Serializable {
    /** No errors. */
    static final BookErrors NONE = new BookErrors(List.of());

    private static final int MOST = 500;

    static BookErrors of(Reading.Wrong wrong, FigureWords figures, Sentences words) {
        return new BookErrors(
                wrong.errors().stream()
                        .map(e -> ErrorRow.of(e, figures, words, ErrorRow.OF_BOOK))
                        .toList());
    }

    /** Returns the errors to show. The rest are only in the list to download. */
    public List<ErrorRow> shown() {
        return all.subList(0, Math.min(all.size(), MOST));
    }

    /** Whether there are more errors than shown. */
    public boolean isCut() {
        return all.size() > MOST;
    }

    /** Writes all errors as CSV. */
    byte[] csv(Sentences words) {
        Stream<List<String>> rows = all.stream().map(ErrorRow::cells);
        return Csv.forSpreadsheets(
                Stream.concat(Stream.of(ErrorRow.headings(words)), rows).toList());
    }
}
