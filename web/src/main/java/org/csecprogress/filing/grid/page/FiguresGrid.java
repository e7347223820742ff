package org.csecprogress.filing.grid.page;

import java.util.List;
import org.csecprogress.kernel.web.Option;

/**
 * A page of the figures grid.
 *
 * @param caption "Identification and screening, by race/ethnicity"
 * @param place "Section 1 of 6. 10 measures."
 * @param tabs all totals and each breakdown
 * @param columns headings of the groups; none on the page of all totals
 * @param columnsTitle heading above them
 * @param notAsked text of a row that is not broken down this way
 * @param reasonTitle heading of the column of reasons
 * @param parts the rows, by form if there are several
 * @param toFill how many figures are still empty, in words, or empty
 * @param others how many other measures are not broken down this way, in words, or empty
 */
public record FiguresGrid(
        String title,
        String caption,
        String place,
        List<Tab> tabs,
        List<String> columns,
        String columnsTitle,
        String notAsked,
        String reasonTitle,
        List<Option> reasons,
        List<Part> parts,
        String toFill,
        String others) {
    public FiguresGrid {
        tabs = List.copyOf(tabs);
        columns = List.copyOf(columns);
        reasons = List.copyOf(reasons);
        parts = List.copyOf(parts);
    }

    /**
     * The rows of a form.
     *
     * @param name of the form, or empty if the page has only one form
     */
    public record Part(String name, List<GridRow> rows) {
        public Part {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A tab of the form.
     *
     * @param count how many findings it has to look at
     */
    public record Tab(String label, String href, boolean isCurrent, int count) {}

    /** Whether this is the page of all totals. */
    public boolean isTotals() {
        return columns.isEmpty();
    }

    /** Returns the number of columns of the table. */
    public int width() {
        return isTotals() ? 4 : columns.size() + 5;
    }

    /** Returns the number of groups. */
    public int groupCount() {
        return columns.size();
    }
}
