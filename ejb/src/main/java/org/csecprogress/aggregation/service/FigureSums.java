package org.csecprogress.aggregation.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.csecprogress.aggregation.Cell;
import org.csecprogress.aggregation.Cube;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Input;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Sql;

/**
 * Sums figures over counties. Sums are never cached, so they are always current. The calling
 * service checks who may see them.
 */
@ApplicationScoped
@ForEverybody
public class FigureSums {
    private static final String SUMS =
            "select %s, f.input, f.dimension, f.category, sum(f.amount), count(*) from figure f join"
                    + " revision r on r.id = f.revision_id join submission s on s.id ="
                    + " r.submission_id join county c on c.code = s.county where f.amount is not"
                    + " null and %s group by %s f.input, f.dimension, f.category";
    private static final String EACH =
            "select s.county, c.region_code, f.input, f.dimension, f.category, f.amount from figure f"
                    + " join revision r on r.id = f.revision_id join submission s on s.id ="
                    + " r.submission_id join county c on c.code = s.county where f.amount is not"
                    + " null and r.id in (%s)";
    private static final String APPROVED =
            "r.id in (select revision_id from standing_revision where period = ?)";

    private final Sql sql;

    protected FigureSums() {
        this(null);
    }

    @Inject
    public FigureSums(Sql sql) {
        this.sql = sql;
    }

    /** Returns state and region sums over the filings approved for the period now. */
    public Cube approved(Catalog catalog, ReportingPeriod period) {
        List<Cube.Row> rows = new ArrayList<>();
        rows.addAll(rows(catalog, state(APPROVED), period.toString()));
        rows.addAll(rows(catalog, regions(APPROVED), period.toString()));
        return Cube.of(period, rows);
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
        if (!revisions.isEmpty()) {
            sql
                    .list(
                            EACH.formatted(Sql.places(revisions.size())),
                            Counted::of,
                            revisions.toArray())
                    .stream()
                    .filter(each -> isSummable(catalog, each.key()))
                    .forEach(each -> totals.add(each, breakdowns));
        }
        return Cube.of(period, totals.rows());
    }

    /** A figure of one county. */
    private record Counted(String county, String region, CellKey key, BigDecimal amount) {
        static Counted of(ResultSet row) throws SQLException {
            return new Counted(
                    row.getString(1),
                    row.getString(2),
                    new CellKey(row.getString(3), row.getString(4), row.getString(5)),
                    row.getBigDecimal(6));
        }
    }

    /**
     * Adds up in one pass what would take the database three: each figure counts for the state, its
     * region and its county.
     */
    private static final class Totals {
        private final Map<Geography, Map<CellKey, Total>> all = new HashMap<>();

        void add(Counted each, boolean breakdowns) {
            add(Geography.STATE, each);
            add(new Geography(each.region()), each);
            if (breakdowns || each.key().isTotal()) {
                add(new Geography(each.county()), each);
            }
        }

        private void add(Geography geography, Counted each) {
            all.computeIfAbsent(geography, g -> new HashMap<>())
                    .merge(each.key(), new Total(each.amount(), 1), Total::plus);
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

    private static String state(String which) {
        return SUMS.formatted("'" + Geography.STATE + "'", which, "");
    }

    private static String regions(String which) {
        return SUMS.formatted("c.region_code", which, "c.region_code,");
    }

    private List<Cube.Row> rows(Catalog catalog, String statement, Object... parameters) {
        return sql.list(statement, FigureSums::row, parameters).stream()
                .filter(row -> isSummable(catalog, row.key()))
                .toList();
    }

    /** Leaves out medians: their sum means nothing. */
    private static boolean isSummable(Catalog catalog, CellKey key) {
        return catalog.findInput(key.input())
                .map(input -> input.role() != Input.Part.MED)
                .orElse(false);
    }

    private static Cube.Row row(ResultSet row) throws SQLException {
        BigDecimal sum = row.getBigDecimal(5);
        return new Cube.Row(
                new Geography(row.getString(1)),
                new CellKey(row.getString(2), row.getString(3), row.getString(4)),
                new Cell(sum.longValue(), row.getInt(6)));
    }
}
