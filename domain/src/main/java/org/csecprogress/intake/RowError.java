package org.csecprogress.intake;

import java.util.Optional;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.Finding;

/**
 * What is wrong with one cell of a workbook, or with one place of another file.
 *
 * @param sheet name of its sheet, empty in a file without sheets
 * @param cell where it is: F12 in a table, {@code /figures/ID-03} in JSON, {@code line 12} in XML
 * @param figure the figure that it is for, where that is known
 * @param kind what is wrong
 * @param found what the cell holds, shortened where it is long
 * @param finding what the rule says, for {@link Kind#FORMAT} and {@link Kind#CONTRADICTS} alone
 */
public record RowError(
        String sheet,
        String cell,
        Optional<CellKey> figure,
        Kind kind,
        String found,
        Optional<Finding> finding) {
    /** What may be wrong with a cell. */
    public enum Kind {
        /** It is not written as the figure is. */
        FORMAT,
        /** It is a formula, in a text that cannot have its result. */
        FORMULA,
        /** It is worked out by the spreadsheet from something that may be outside the file. */
        OUTSIDE,
        /** It is worked out by the spreadsheet, and the file does not keep the result. */
        NO_RESULT,
        /** It is a date, or a number that is shown as one. */
        DATE,
        /** It is true or false. */
        TRUE_OR_FALSE,
        /** It shows an error of the spreadsheet. */
        SPREADSHEET_ERROR,
        /** The catalogue has no such figure. */
        UNKNOWN_FIGURE,
        /** The figure is worked out by the portal, from others than the file has. */
        COMPUTED_FIGURE,
        /**
         * The figure is worked out by the portal, and the file says another than its parts give.
         */
        CONTRADICTS,
        /** There is a figure, but not which one it is. */
        NO_ADDRESS,
        /** The same figure stands elsewhere with another value. */
        TWICE,
        /** Its row of text has more fields than the headings, so that none of them is certain. */
        MORE_FIELDS,
        /** It is something else than a figure has there, such as a list or an unknown name. */
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

    /** Where a cell is. */
    record Place(String sheet, String cell) {}
}
