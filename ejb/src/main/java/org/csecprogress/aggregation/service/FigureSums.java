package org.csecprogress.aggregation.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.csecprogress.aggregation.Cell;
import org.csecprogress.aggregation.Cube;
import org.csecprogress.aggregation.FiledFigures;
import org.csecprogress.aggregation.FiledFigures.Filed;
import org.csecprogress.aggregation.FiledFigures.RegionSum;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Input;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.ForEverybody;

/**
 * Sums figures over counties. Sums are never cached, so they are always current. The calling
 * service checks who may see them.
 */
@ApplicationScoped
@ForEverybody
public class FigureSums {
    private final FiledFigures figures;

    protected FigureSums() {
        this(null);
    }

    @Inject
    public FigureSums(FiledFigures figures) {
        this.figures = figures;
    }

    /** Returns state and region sums over the filings approved for the period now. */
    public Cube approved(Catalog catalog, ReportingPeriod period) {
        Totals totals = new Totals();
        figures.approved(period).stream()
                .filter(each -> isSummable(catalog, each.key()))
                .forEach(totals::add);
        return Cube.of(period, totals.rows());
    }

    /**
     * Returns the sums for the state, its regions and its counties over exactly these revisions.
     *
     * @param breakdowns whether to include the counties' breakdowns, or only their totals
     */
    public Cube ofRevisions(
            Catalog catalog,
            ReportingPeriod period,
            Collection<Long> revisions,
            boolean breakdowns) {
        Totals totals = new Totals();
        figures.of(revisions).stream()
                .filter(each -> isSummable(catalog, each.key()))
                .forEach(each -> totals.add(each, breakdowns));
        return Cube.of(period, totals.rows());
    }

    /**
     * Adds up in one pass what would take the database three: each figure counts for the state, its
     * region and its county.
     */
    private static final class Totals {
        private final Map<Geography, Map<CellKey, Total>> all = new HashMap<>();

        void add(Filed each, boolean breakdowns) {
            Total one = new Total(each.amount(), 1);
            add(Geography.STATE, each.key(), one);
            add(new Geography(each.region()), each.key(), one);
            if (breakdowns || each.key().isTotal()) {
                add(new Geography(each.county()), each.key(), one);
            }
        }

        void add(RegionSum each) {
            Total sum = new Total(each.sum(), each.counties());
            add(Geography.STATE, each.key(), sum);
            add(new Geography(each.region()), each.key(), sum);
        }

        private void add(Geography geography, CellKey key, Total total) {
            all.computeIfAbsent(geography, g -> new HashMap<>()).merge(key, total, Total::plus);
        }

        List<Cube.Row> rows() {
            List<Cube.Row> rows = new ArrayList<>();
            all.forEach(
                    (geography, cells) ->
                            cells.forEach((key, t) -> rows.add(t.row(geography, key))));
            return rows;
        }
    }

    private record Total(BigDecimal sum, int counties) {
        Total plus(Total other) {
            return new Total(sum.add(other.sum), counties + other.counties);
        }

        Cube.Row row(Geography geography, CellKey key) {
            return new Cube.Row(geography, key, new Cell(sum.longValue(), counties));
        }
    }

    /** Leaves out medians: their sum means nothing. */
    private static boolean isSummable(Catalog catalog, CellKey key) {
        return catalog.findInput(key.input())
                .map(input -> input.role() != Input.Part.MED)
                .orElse(false);
    }
}
