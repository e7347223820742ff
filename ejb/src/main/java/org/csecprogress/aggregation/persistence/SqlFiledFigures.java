package org.csecprogress.aggregation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.csecprogress.aggregation.FiledFigures;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.persistence.Sql;

/** Reads the figures of many filings as one block. */
@ApplicationScoped
@Transactional
class SqlFiledFigures implements FiledFigures {
    /** With JPA, 142,680 figures of 58 counties would be read as entities to be added up here. */
    private static final String SUMS =
            """
            select c.region_code, f.input, f.dimension, f.category,
                   sum(f.amount) as total, count(*) as counties
            from standing_revision v
            join figure f on f.revision_id = v.revision_id
            join county c on c.code = v.county
            where v.period = ? and f.amount is not null
            group by c.region_code, f.input, f.dimension, f.category
            """;

    /** With JPA, each of 142,680 figures would be an entity with a key object of four columns. */
    private static final String EACH =
            """
            select c.region_code, f.input, f.dimension, f.category, f.amount, s.county
            from figure f
            join revision r on r.id = f.revision_id
            join submission s on s.id = r.submission_id
            join county c on c.code = s.county
            where f.amount is not null and r.id in (%s)
            """;

    // The columns by place: by name, looking them up takes a sixth of the reading.
    private static final int REGION = 1;
    private static final int INPUT = 2;
    private static final int DIMENSION = 3;
    private static final int CATEGORY = 4;
    private static final int AMOUNT = 5;
    private static final int COUNTIES = 6;
    private static final int COUNTY = 6;

    private final Sql sql;

    protected SqlFiledFigures() {
        this(null);
    }

    @Inject
    SqlFiledFigures(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<RegionSum> approved(ReportingPeriod period) {
        return sql.list(
                SUMS,
                row ->
                        new RegionSum(
                                row.getString(REGION),
                                key(row),
                                row.getBigDecimal(AMOUNT),
                                row.getInt(COUNTIES)),
                period.toString());
    }

    @Override
    public List<Filed> of(Collection<Long> revisions) {
        return revisions.isEmpty()
                ? List.of()
                : sql.list(
                        EACH.formatted(Sql.places(revisions.size())),
                        row ->
                                new Filed(
                                        row.getString(COUNTY),
                                        row.getString(REGION),
                                        key(row),
                                        row.getBigDecimal(AMOUNT)),
                        revisions.toArray());
    }

    private static CellKey key(ResultSet row) throws SQLException {
        return new CellKey(row.getString(INPUT), row.getString(DIMENSION), row.getString(CATEGORY));
    }
}
