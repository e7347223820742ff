package org.csecprogress.aggregation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.measure.Expression;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.measure.Operand;
import org.csecprogress.kernel.CellKey;

/**
 * The figures of one geography as published: categories are combined into public groups, and
 * computed measures are computed from the sums, so that they agree with their parts. A combined
 * figure exists if each part does; its number of counties is the smallest of theirs.
 */
public final class Rollup {
    private final Map<CellKey, Cell> cells;

    private Rollup(Map<CellKey, Cell> cells) {
        this.cells = cells;
    }

    /** Returns the figures of a geography, under the catalogue of their filing. */
    public static Rollup of(Catalog catalog, Cube cube, Geography geography) {
        // Computed measures are computed again, never added up.
        Map<CellKey, Cell> cells = new TreeMap<>(cube.cells(geography));
        cells.keySet().removeAll(catalog.computedCells());
        Rollup rollup = new Rollup(cells);
        for (Measure measure : catalog.computedMeasures()) {
            Expression expression = measure.computation().orElseThrow();
            for (CellKey key : catalog.cellsOf(measure)) {
                rollup.compute(key, expression).ifPresent(cell -> cells.put(key, cell));
            }
        }
        return rollup;
    }

    private Optional<Cell> compute(CellKey key, Expression expression) {
        long sum = 0;
        int counties = Integer.MAX_VALUE;
        for (Expression.Term term : expression.terms()) {
            Operand operand = term.operand();
            Optional<Cell> cell =
                    key.isTotal()
                            ? operand(operand)
                            : category(operand.code(), key.dimension(), key.category());
            if (cell.isEmpty()) {
                return Optional.empty();
            }
            sum = Math.addExact(sum, term.sign() * cell.get().sum());
            counties = Math.min(counties, cell.get().counties());
        }
        // A difference is negative if counties gave the part and not the whole.
        return sum < 0 ? Optional.empty() : Optional.of(new Cell(sum, counties));
    }

    /** Returns the total of an input or a computed measure. */
    public Optional<Cell> total(String code) {
        return Optional.ofNullable(cells.get(CellKey.total(code)));
    }

    /** Returns the figure that an operand names, whatever its lag. */
    public Optional<Cell> operand(Operand operand) {
        return operand.isTotal()
                ? total(operand.code())
                : sum(operand.code(), operand.dimension(), operand.categories());
    }

    /**
     * Returns an input or computed measure for some categories, if at least one was answered. A
     * breakdown is answered as a whole or not at all.
     */
    public Optional<Cell> sum(String code, String dimension, List<String> categories) {
        return categories.stream()
                .map(category -> category(code, dimension, category))
                .flatMap(Optional::stream)
                .reduce(Cell::plus);
    }

    private Optional<Cell> category(String code, String dimension, String category) {
        return Optional.ofNullable(cells.get(new CellKey(code, dimension, category)));
    }
}
