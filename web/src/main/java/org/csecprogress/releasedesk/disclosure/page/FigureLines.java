package org.csecprogress.releasedesk.disclosure.page;

import java.io.Serial;
import java.io.Serializable;
import java.util.Comparator;
import java.util.Map;
import org.csecprogress.kernel.table.web.ListLines;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.TableId;
import org.csecprogress.releasedesk.web.TableNames;

/** Figures of a release by their names, without their values. */
abstract class FigureLines extends ListLines<FigureLines.Line, FigureLines.Line> {
    @Serial private static final long serialVersionUID = 1L;

    private static final Map<String, Comparator<Line>> ORDERS =
            Map.of(
                    "measure",
                    Comparator.comparing(Line::measure),
                    "place",
                    Comparator.comparing(Line::place),
                    "group",
                    Comparator.comparing(Line::group),
                    "when",
                    Comparator.comparing(Line::when),
                    "what",
                    Comparator.comparing(Line::what));

    FigureLines(String id) {
        super(id);
    }

    /**
     * One figure.
     *
     * @param what why it is withheld, or how it changed
     */
    public record Line(
            String key, String measure, String place, String group, String when, String what)
            implements Serializable {
        static Line of(TableId table, ReleaseRow row, String what, TableNames names) {
            return new Line(
                    String.join(" ", table.toString(), row.geography(), row.category()),
                    names.measure(table.measure()),
                    names.place(row.geography()),
                    names.group(row),
                    Sentences.ofPage().of("disclosure.when." + table.level()),
                    what);
        }
    }

    @Override
    protected Map<String, Comparator<Line>> orders() {
        return ORDERS;
    }

    @Override
    protected Line line(Line line) {
        return line;
    }

    @Override
    protected String key(Line line) {
        return line.key();
    }
}
