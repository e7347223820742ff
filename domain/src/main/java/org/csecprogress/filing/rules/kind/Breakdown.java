package org.csecprogress.filing.rules.kind;

import java.util.List;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Input;
import org.csecprogress.catalog.dimension.Category;
import org.csecprogress.catalog.dimension.Dimension;
import org.csecprogress.kernel.CellKey;

/**
 * The breakdown of one input by one dimension.
 *
 * @param total the cell of the total
 * @param rows the cells of the rows, in order
 * @param dimension the dimension of the rows
 */
public record Breakdown(CellKey total, List<CellKey> rows, Dimension dimension) {
    public Breakdown {
        rows = List.copyOf(rows);
    }

    public static Breakdown of(Catalog catalog, Input input, String dimension) {
        Dimension found = catalog.dimension(dimension);
        return new Breakdown(
                CellKey.total(input.code()),
                found.categories().stream()
                        .map(Category::code)
                        .map(category -> new CellKey(input.code(), dimension, category))
                        .toList(),
                found);
    }
}
