package org.csecprogress.aggregation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Category;
import org.csecprogress.catalog.Expression;
import org.csecprogress.catalog.Measure;
import org.csecprogress.catalog.Operand;
import org.csecprogress.catalog.PublicGroup;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * The figures of one geography as they are published: categories rolled up to public groups, and
 * computed measures worked out from the sums, so that they always agree with what they are computed
 * from. A figure of several is there if each of them is, and counts the counties of the one that
 * fewest answered.
 */
public final class Rollup {
    private final Catalog catalog;
    private final ReportingPeriod period;
    private final Map<CellKey, Cell> cells;

    private Rollup(Catalog catalog, ReportingPeriod period, Map<CellKey, Cell> cells) {
        this.catalog = catalog;
        this.period = period;
        this.cells = cells;
    }

    /** The figures of a geography under the catalogue that they were filed under. */
    public static Rollup of(Catalog catalog, Cube cube, Geography geography) {
        // What a filing holds of a computed measure is worked out again, never added up.
        Map<CellKey, Cell> cells = new TreeMap<>(cube.cells(geography));
        cells.keySet().removeAll(catalog.computedCells());
        Rollup rollup = new Rollup(catalog, cube.period(), cells);
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
        // Counties that gave the part and not the whole can turn a difference over.
        return sum < 0 ? Optional.empty() : Optional.of(new Cell(sum, counties));
    }

    /** The catalogue that the figures were filed under. */
    public Catalog catalog() {
        return catalog;
    }

    /** The period that the figures are of. */
    public ReportingPeriod period() {
        return period;
    }

    /** The total of an input or a computed measure. */
    public Optional<Cell> total(String code) {
        return Optional.ofNullable(cells.get(CellKey.total(code)));
    }

    /** An input or computed measure in a public group. */
    public Optional<Cell> group(String code, PublicGroup group) {
        return sum(code, group.dimension(), group.categories());
    }

    /** The figure that an operand names, whatever its lag. */
    public Optional<Cell> operand(Operand operand) {
        return operand.isTotal()
                ? total(operand.code())
                : sum(operand.code(), operand.dimension(), operand.categories());
    }

    /**
     * An input or computed measure in some categories, where at least one of them was answered: a
     * breakdown is answered whole or not at all.
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

    /** Whether any county answered the breakdown. */
    public boolean hasBreakdown(String code, String dimension) {
        return catalog.categories(dimension).stream()
                .map(Category::code)
                .anyMatch(category -> category(code, dimension, category).isPresent());
    }
}
