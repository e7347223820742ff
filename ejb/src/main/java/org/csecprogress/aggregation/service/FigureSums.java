package org.csecprogress.aggregation.service;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.csecprogress.aggregation.Cell;
import org.csecprogress.aggregation.Cube;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Input;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.Sql;

/**
 * Sums of figures over counties, by one statement for each kind of geography: right at once, since
 * nothing is kept. For services alone, which check who asks.
 */
@ApplicationScoped
@PermitAll
public class FigureSums {
    private static final String SUMS =
            "select %s, f.input, f.dimension, f.category, sum(f.amount), count(*) from figure f join"
                    + " revision r on r.id = f.revision_id join submission s on s.id ="
                    + " r.submission_id join county c on c.code = s.county where f.amount is not"
                    + " null and %s group by %s f.input, f.dimension, f.category";
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

    /** The state and its regions, of what is approved for the period now. */
    public Cube approved(Catalog catalog, ReportingPeriod period) {
        List<Cube.Row> rows = new ArrayList<>();
        rows.addAll(rows(catalog, state(APPROVED), period.toString()));
        rows.addAll(rows(catalog, regions(APPROVED), period.toString()));
        return Cube.of(period, rows);
    }

    /**
     * The state, its regions and its counties, of exactly those revisions.
     *
     * @param breakdowns whether the counties' breakdowns are wanted, or their totals alone
     */
    public Cube ofRevisions(
            Catalog catalog,
            ReportingPeriod period,
            Collection<Long> revisions,
            boolean breakdowns) {
        String chosen =
                "r.id in (" + String.join(", ", Collections.nCopies(revisions.size(), "?")) + ")";
        List<Cube.Row> rows = new ArrayList<>();
        if (!revisions.isEmpty()) {
            rows.addAll(rows(catalog, state(chosen), revisions.toArray()));
            rows.addAll(rows(catalog, regions(chosen), revisions.toArray()));
            String which = breakdowns ? chosen : chosen + " and f.dimension = ''";
            rows.addAll(rows(catalog, counties(which), revisions.toArray()));
        }
        return Cube.of(period, rows);
    }

    private static String state(String which) {
        return SUMS.formatted("'" + Geography.STATE + "'", which, "");
    }

    private static String regions(String which) {
        return SUMS.formatted("c.region_code", which, "c.region_code,");
    }

    private static String counties(String which) {
        return SUMS.formatted("s.county", which, "s.county,");
    }

    private List<Cube.Row> rows(Catalog catalog, String statement, Object... parameters) {
        return sql.list(statement, FigureSums::row, parameters).stream()
                .filter(row -> isSummable(catalog, row.key()))
                .toList();
    }

    /** A sum of medians means nothing. */
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
