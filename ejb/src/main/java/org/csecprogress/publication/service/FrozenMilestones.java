package org.csecprogress.publication.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.Sql;
import org.csecprogress.progress.service.MilestoneMarks;
import org.csecprogress.publication.MilestoneStanding;
import org.csecprogress.publication.Release;
import org.csecprogress.validation.MilestoneAnswer;

/**
 * Fixes the milestones of a release as they stood on the last day of its quarter, as far as known
 * at the freeze.
 */
@ApplicationScoped
class FrozenMilestones {
    /** Number of earlier quarters searched for an answer that a later event has replaced. */
    private static final int QUARTERS = 7;

    private final Sql sql;
    private final CatalogService catalogs;
    private final MilestoneMarks marks;

    protected FrozenMilestones() {
        this(null, null, null);
    }

    @Inject
    FrozenMilestones(Sql sql, CatalogService catalogs, MilestoneMarks marks) {
        this.sql = sql;
        this.catalogs = catalogs;
        this.marks = marks;
    }

    /**
     * Writes the milestones, in three statements and a batch.
     *
     * @param reporting the counties that are in the release
     */
    void freeze(Release release, List<CountyCode> reporting) {
        MilestoneRows.save(sql, release.id(), standings(release, reporting));
    }

    /** Returns the milestones of reporting counties, and the last known ones of all others. */
    private List<MilestoneStanding> standings(Release release, List<CountyCode> reporting) {
        ReportingPeriod period = release.number().period();
        var dates =
                new MilestoneDates(
                        catalogs.catalogs().forPeriod(period), period.end(), marks.all());
        sql.list(
                "select s.county, m.milestone, m.agency, m.status, m.actual, m.evidence from"
                        + " release_submission s join milestone_answer m on m.revision_id ="
                        + " s.revision_id where s.release_id = ?",
                row -> dates.add(new CountyCode(row.getString(1)), milestone(row)),
                release.id());
        sql.list(
                "select s.county, m.milestone, m.agency, m.status, m.actual, m.evidence from"
                        + " release r join release_submission s on s.release_id = r.id join"
                        + " milestone_answer m on m.revision_id = s.revision_id where r.status ="
                        + " 'PUBLISHED' and r.period >= ? and r.period < ? order by r.period"
                        + " desc",
                row -> dates.addEarlier(new CountyCode(row.getString(1)), milestone(row)),
                period.minus(QUARTERS).toString(),
                period.toString());
        List<MilestoneStanding> standings = new ArrayList<>(dates.standings(reporting));
        standings.addAll(lastKnown(period, Set.copyOf(reporting)));
        return standings;
    }

    /** Returns the milestones of other counties from the last release that has any. */
    private List<MilestoneStanding> lastKnown(ReportingPeriod before, Set<CountyCode> reporting) {
        Map<CountyCode, ReportingPeriod> newest = new HashMap<>();
        List<MilestoneStanding> known = new ArrayList<>();
        sql.list(
                "select "
                        + MilestoneRows.columns("m")
                        + ", r.period from release r join release_milestone m on m.release_id ="
                        + " r.id where r.status = 'PUBLISHED' and r.period < ? order by r.period"
                        + " desc, m.county, m.milestone",
                row -> {
                    MilestoneStanding standing = MilestoneRows.read(row);
                    ReportingPeriod period = ReportingPeriod.of(row.getString("period"));
                    boolean isNewest =
                            newest.computeIfAbsent(standing.county(), c -> period).equals(period);
                    if (isNewest && !reporting.contains(standing.county())) {
                        known.add(standing.asOf(period.end()));
                    }
                    return null;
                },
                before.toString());
        return known;
    }

    private static MilestoneAnswer milestone(ResultSet row) throws SQLException {
        String agency = row.getString(3);
        return new MilestoneAnswer(
                row.getString(2),
                agency.isEmpty() ? null : Agency.valueOf(agency),
                row.getString(4),
                Sql.date(row, 5),
                row.getString(6),
                "");
    }
}
