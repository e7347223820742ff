package org.csecprogress.exchange.file;

import java.util.Optional;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.Finding;

/**
 * An error in one cell of a workbook, or in one place of another file.
 *
 * @param sheet name of the sheet; empty in a file without sheets
 * @param cell position: F12 in a table, {@code /figures/ID-03} in JSON, {@code line 12} in XML
 * @param figure the figure, if known
 * @param kind the kind of error
 * @param found the content of the cell, shortened if long
 * @param finding the finding of the rule, only for {@link Kind#FORMAT} and {@link Kind#CONTRADICTS}
 */
public record RowError(
        String sheet,
        String cell,
        Optional<CellKey> figure,
        Kind kind,
        String found,
        Optional<Finding> finding) {
    /** The kind of error in a cell. */
    public enum Kind {
        /** The value has the wrong format for the figure. */
        FORMAT,
        /** A formula in delimited text, which cannot have a result. */
        FORMULA,
        /** A result that may come from outside the file. */
        OUTSIDE,
        /** A formula without a stored result. */
        NO_RESULT,
        /** A date, or a number shown as one. */
        DATE,
        /** True or false. */
        TRUE_OR_FALSE,
        /** An error value of the spreadsheet. */
        SPREADSHEET_ERROR,
        /** The catalogue has no such figure. */
        UNKNOWN_FIGURE,
        /** A computed figure whose parts the file does not have. */
        COMPUTED_FIGURE,
        /** A computed figure that differs from what its parts give. */
        CONTRADICTS,
        /** A value without the address of a figure. */
        NO_ADDRESS,
        /** A figure that appears elsewhere with another value. */
        TWICE,
        /** A row of text with more fields than headings, so none of them is certain. */
        MORE_FIELDS,
        /** Content other than a figure, such as a list or an unknown name. */
        MISPLACED
    }

    static RowError of(Place place, CellKey figure, Kind kind, String found) {
        return new RowError(
                place.sheet(),
                place.cell(),
                Optional.ofNullable(figure),
                kind,
                found,
                Optional.empty());
    }

    static RowError of(Place place, CellKey figure, Kind kind, Finding finding, String found) {
        return new RowError(
                place.sheet(),
                place.cell(),
                Optional.of(figure),
                kind,
                found,
                Optional.of(finding));
    }

    /** The position of a cell. */
    public record Place(String sheet, String cell) {}
}
