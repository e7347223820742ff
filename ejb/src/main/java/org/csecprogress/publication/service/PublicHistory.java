package org.csecprogress.publication.service;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.kernel.service.ReadSql;
import org.csecprogress.publication.ReleaseRow;

/**
 * Released totals of earlier quarters. Of each quarter it reads the release that stands today, and
 * of it the masked tables alone; like {@link PublicReleases} on connections that may only read.
 */
@ApplicationScoped
@Guarded
@PermitAll
public class PublicHistory {
    /** How many quarters before one are read. */
    private static final int QUARTERS = 7;

    /** The place of the state's totals. */
    public static final String STATE = "STATE";

    private static final String REPORTING =
            "select r.period, c.county from release_county c join release r on r.id = c.release_id"
                    + " where r.status = 'PUBLISHED' and r.period >= ? and r.period < ? and"
                    + " c.standing <> 'NOT_REPORTED'";

    private static final String MILESTONES =
            "select m.county, m.milestone, m.status, m.due, m.due_confirmed, m.actual, m.overdue"
                    + " from release_milestone m join release r on r.id = m.release_id"
                    + " where r.status = 'PUBLISHED' and r.period = ? order by m.county,"
                    + " m.milestone";

    private final ReadSql sql;

    protected PublicHistory() {
        this(null);
    }

    @Inject
    public PublicHistory(ReadSql sql) {
        this.sql = sql;
    }

    /**
     * The totals of a place in the seven quarters before one, in two statements.
     *
     * @param before the quarter that is shown, itself not read
     * @param place STATE or the code of a county
     */
    public PastFigures totals(ReportingPeriod before, String place) {
        String from = before.minus(QUARTERS).toString();
        Map<String, List<ReleaseRow>> rows = new HashMap<>();
        ReleaseTables.totals(
                sql,
                from,
                before.toString(),
                place,
                (table, row) -> rows.computeIfAbsent(table, t -> new ArrayList<>()).add(row));
        Map<ReportingPeriod, Set<CountyCode>> reporting = new HashMap<>();
        sql.list(
                REPORTING,
                row ->
                        reporting
                                .computeIfAbsent(
                                        ReportingPeriod.of(row.getString(1)), p -> new HashSet<>())
                                .add(new CountyCode(row.getString(2))),
                from,
                before.toString());
        return new PastFigures(rows, reporting);
    }

    /**
     * The milestones of the counties that reported a quarter, of the release that stands today;
     * none where none does.
     */
    public List<MilestoneStanding> milestones(ReportingPeriod period) {
        return sql.list(MILESTONES, PublicReleases::milestone, period.toString());
    }
}
