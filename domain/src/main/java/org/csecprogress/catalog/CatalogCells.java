package org.csecprogress.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.csecprogress.catalog.dimension.Category;
import org.csecprogress.catalog.dimension.Dimension;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.kernel.CellKey;

/** The cells of a catalogue's inputs and computed measures, in the catalogue's order. */
final class CatalogCells {
    private final ByCode<Dimension> dimensions;
    private final Set<CellKey> typed;
    private final Set<CellKey> computed;

    CatalogCells(List<Input> inputs, List<Measure> computed, ByCode<Dimension> dimensions) {
        this.dimensions = dimensions;
        Set<CellKey> asked = new LinkedHashSet<>();
        inputs.forEach(input -> asked.addAll(of(input)));
        this.typed = Collections.unmodifiableSet(asked);
        Set<CellKey> derived = new LinkedHashSet<>();
        computed.forEach(measure -> derived.addAll(of(measure)));
        this.computed = Collections.unmodifiableSet(derived);
    }

    List<CellKey> of(Input input) {
        return of(input.code(), input.breakdowns());
    }

    List<CellKey> of(Measure measure) {
        return of(measure.code(), measure.breakdowns());
    }

    Set<CellKey> typed() {
        return typed;
    }

    Set<CellKey> computed() {
        return computed;
    }

    boolean has(CellKey cell) {
        return typed.contains(cell) || computed.contains(cell);
    }

    private List<CellKey> of(String code, List<String> breakdowns) {
        List<CellKey> cells = new ArrayList<>();
        cells.add(CellKey.total(code));
        for (String dimension : breakdowns) {
            for (Category category : dimensions.get(dimension).categories()) {
                cells.add(new CellKey(code, dimension, category.code()));
            }
        }
        return cells;
    }
}
