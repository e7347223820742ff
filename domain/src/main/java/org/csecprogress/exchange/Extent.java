package org.csecprogress.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Form;
import org.csecprogress.exchange.file.Reading;
import org.csecprogress.kernel.CellKey;

/**
 * The part of the quarter's figures that a file includes, filled in or blank.
 *
 * @param read number of figures in the file
 * @param asked number of figures that the catalogue asks for
 * @param missing the forms with figures that no row of the file has, in their order
 */
public record Extent(int read, int asked, List<Gap> missing) {
    public Extent {
        missing = List.copyOf(missing);
    }

    /** The number of figures of a form that the file lacks. */
    public record Gap(Form form, int figures) {}

    /** Returns the extent of a file that was read. */
    public static Extent of(Catalog catalog, Reading.Read file) {
        Set<CellKey> there = new HashSet<>(file.figures().keySet());
        there.addAll(file.blank());
        return of(catalog, there);
    }

    /**
     * Returns the extent of a file with errors.
     *
     * @param there the figures that have a row in the file
     */
    public static Extent of(Catalog catalog, Set<CellKey> there) {
        List<Gap> missing = new ArrayList<>();
        int asked = 0;
        int absent = 0;
        for (Form form : catalog.forms()) {
            List<CellKey> cells =
                    catalog.measuresOf(form).stream()
                            .flatMap(measure -> catalog.inputsOf(measure).stream())
                            .flatMap(input -> catalog.cellsOf(input).stream())
                            .toList();
            int gone = (int) cells.stream().filter(cell -> !there.contains(cell)).count();
            asked += cells.size();
            absent += gone;
            if (gone > 0) {
                missing.add(new Gap(form, gone));
            }
        }
        return new Extent(asked - absent, asked, missing);
    }

    /** Whether the file has a row for every figure. */
    public boolean isWhole() {
        return missing.isEmpty();
    }
}
