package org.csecprogress.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Form;
import org.csecprogress.kernel.CellKey;

/**
 * How much of what a quarter asks is in a file, filled in or left open.
 *
 * @param read how many figures the file has
 * @param asked how many the catalogue asks
 * @param missing the forms of which figures are in no row of the file, in their order
 */
public record Extent(int read, int asked, List<Gap> missing) {
    public Extent {
        missing = List.copyOf(missing);
    }

    /** How many figures of a form are not in the file. */
    public record Gap(Form form, int figures) {}

    /** Of a file that was read. */
    public static Extent of(Catalog catalog, Reading.Read file) {
        Set<CellKey> there = new HashSet<>(file.figures().keySet());
        there.addAll(file.blank());
        return of(catalog, there);
    }

    /**
     * Of a file with mistakes.
     *
     * @param there the figures that have a place in it
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

    /** Whether every figure that is asked has its place in the file. */
    public boolean isWhole() {
        return missing.isEmpty();
    }
}
