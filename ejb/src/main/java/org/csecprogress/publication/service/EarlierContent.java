package org.csecprogress.publication.service;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.Sql;
import org.csecprogress.publication.EarlierQuarters;
import org.csecprogress.publication.Release;
import org.csecprogress.publication.ReleaseNumber;

/** Stores the earlier figures of a release, written at its build and never changed. */
final class EarlierContent {
    /** Number of earlier quarters stored with a release. */
    private static final int QUARTERS = 7;

    private static final String OF_RELEASE =
            " join release r on r.id = e.release_id where r.period = ? and r.revision = ?";
    private static final String SOURCES =
            "select e.period, e.revision from release_source e" + OF_RELEASE + " order by e.period";
    private static final String COUNTIES =
            "select e.period, e.county from release_source_county e" + OF_RELEASE;
    private static final String TOTALS =
            "select e.table_id, e.period, e.geography, e.measure, 'TOTAL', e.category, e.amount,"
                    + " e.annotation, e.numerator, e.denominator, e.counties from"
                    + " release_earlier_total e"
                    + OF_RELEASE
                    + " order by e.period, e.table_id, e.geography";
    private static final String MILESTONES =
            "select "
                    + MilestoneRows.columns("e")
                    + " from release_earlier_milestone e"
                    + OF_RELEASE
                    + " order by e.county, e.milestone";

    private EarlierContent() {}

    /**
     * Copies the figures of earlier quarters that are public, or will be when this release goes
     * out, in four statements.
     */
    static void keep(Sql sql, Release release) {
        ReportingPeriod period = release.number().period();
        keepSources(sql, release);
        String ofSource =
                " from release_source s join release r on r.period = s.period and r.revision ="
                        + " s.revision";
        sql.update(
                "insert into release_source_county (release_id, period, county) select"
                        + " s.release_id, s.period, c.county"
                        + ofSource
                        + " join release_county c on c.release_id = r.id and c.standing in"
                        + " ('ON_TIME', 'LATE') where s.release_id = ?",
                release.id());
        sql.update(
                "insert into release_earlier_total (release_id, period, table_id, geography,"
                        + " measure, category, amount, annotation, numerator, denominator,"
                        + " counties) select s.release_id, s.period, c.table_id, c.geography,"
                        + " c.measure, c.category, c.amount, c.annotation, c.numerator,"
                        + " c.denominator, c.counties"
                        + ofSource
                        + " join release_cell c on c.release_id = r.id and c.dimension = 'TOTAL'"
                        + " where s.release_id = ?",
                release.id());
        sql.update(
                "insert into release_earlier_milestone (release_id, "
                        + MilestoneRows.columns("")
                        + ") select s.release_id, "
                        + MilestoneRows.columns("m")
                        + ofSource
                        + " join release_milestone m on m.release_id = r.id where s.release_id = ?"
                        + " and s.period = ?",
                release.id(),
                period.minus(1).toString());
    }

    /** Stores the current release of each quarter, or the one that waits to replace it. */
    private static void keepSources(Sql sql, Release release) {
        ReportingPeriod period = release.number().period();
        sql.update(
                "insert into release_source (release_id, period, revision) select f.release_id,"
                        + " r.period, max(r.revision) from release_reference f join release r on"
                        + " r.id = f.other_id where f.release_id = ? and r.status in ('PUBLISHED',"
                        + " 'CLEARED', 'SCHEDULED') and r.period >= ? and r.period < ? group by"
                        + " f.release_id, r.period",
                release.id(),
                period.minus(QUARTERS).toString(),
                period.toString());
    }

    /** Returns the copied figures, in four statements. */
    static EarlierQuarters read(Sql sql, ReleaseNumber number) {
        Object[] of = {number.period().toString(), number.revision()};
        Map<ReportingPeriod, Set<CountyCode>> reporting = new HashMap<>();
        sql.list(
                COUNTIES,
                row ->
                        reporting
                                .computeIfAbsent(
                                        ReportingPeriod.of(row.getString(1)), p -> new HashSet<>())
                                .add(new CountyCode(row.getString(2))),
                of);
        List<ReleaseNumber> sources =
                sql.list(
                        SOURCES,
                        row ->
                                new ReleaseNumber(
                                        ReportingPeriod.of(row.getString(1)), row.getInt(2)),
                        of);
        return new EarlierQuarters(
                sources,
                sql.list(
                        TOTALS,
                        row -> new EarlierQuarters.Total(row.getString(1), ReleaseTables.row(row)),
                        of),
                reporting,
                sql.list(MILESTONES, MilestoneRows::read, of));
    }
}
