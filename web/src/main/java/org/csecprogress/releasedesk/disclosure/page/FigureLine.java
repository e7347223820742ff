package org.csecprogress.releasedesk.disclosure.page;

import java.util.Comparator;
import java.util.Map;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.TableId;
import org.csecprogress.releasedesk.web.TableNames;

/**
 * One figure of a release by its names, without its value.
 *
 * @param what why it is withheld, or how it changed
 */
public record FigureLine(
        String key, String measure, String place, String group, String when, String what) {
    /** The orders of the columns, by their keys. */
    static final Map<String, Comparator<FigureLine>> ORDERS =
            Map.of(
                    "measure",
                    Comparator.comparing(FigureLine::measure),
                    "place",
                    Comparator.comparing(FigureLine::place),
                    "group",
                    Comparator.comparing(FigureLine::group),
                    "when",
                    Comparator.comparing(FigureLine::when),
                    "what",
                    Comparator.comparing(FigureLine::what));

    static FigureLine of(TableId table, ReleaseRow row, String what, TableNames names) {
        return new FigureLine(
                String.join(" ", table.toString(), row.geography(), row.category()),
                names.measure(table.measure()),
                names.place(row.geography()),
                names.group(row),
                Sentences.ofPage().of("disclosure.when." + table.level()),
                what);
    }
}
