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
                    + " c.standing in ('ON_TIME', 'LATE')";

    private static final String MILESTONES =
            "select m.county, m.milestone, m.status, m.due, m.due_confirmed, m.actual, m.overdue"
                    + " from release_milestone m join release r on r.id = m.release_id"
                    + " where r.status = 'PUBLISHED' and r.period = ? order by m.county,"
                    + " m.milestone";

    /** Room for what was before so many quarters. */
    private static final int HISTORIES = 2;

    private final ReadSql sql;
    private final PublicReleases releases;
    private final Kept<Key, History> histories = new Kept<>(HISTORIES);

    /** What the totals of earlier quarters depend on: the releases of them that stand. */
    private record Key(ReportingPeriod before, List<PublicRelease> standing) {}

    /**
     * The totals of earlier quarters and where the milestones stood.
     *
     * @param without of a place that has none
     * @param milestones of the quarter before
     */
    private record History(
            Map<String, PastFigures> byPlace,
            PastFigures without,
            List<MilestoneStanding> milestones) {
        PastFigures of(String place) {
            return byPlace.getOrDefault(place, without);
        }
    }

    protected PublicHistory() {
        this(null, null);
    }

    @Inject
    public PublicHistory(ReadSql sql, PublicReleases releases) {
        this.sql = sql;
        this.releases = releases;
    }

    /**
     * The totals of a place in the seven quarters before one. They are read for all places at once,
     * in three statements, and again when another release stands.
     *
     * @param before the quarter that is shown, itself not read
     * @param place STATE or the code of a county
     */
    public PastFigures totals(ReportingPeriod before, String place) {
        return of(before).of(place);
    }

    /**
     * The milestones of the counties that reported the quarter before one, of its release that
     * stands; none where none does.
     */
    public List<MilestoneStanding> milestones(ReportingPeriod before) {
        return of(before).milestones();
    }

    private History of(ReportingPeriod before) {
        ReportingPeriod first = before.minus(QUARTERS);
        List<PublicRelease> standing =
                releases.all().stream()
                        .filter(PublicRelease::isCurrent)
                        .filter(r -> r.period().compareTo(first) >= 0)
                        .filter(r -> r.period().compareTo(before) < 0)
                        .toList();
        return histories.of(new Key(before, standing), this::read);
    }

    private History read(Key key) {
        String from = key.before().minus(QUARTERS).toString();
        String before = key.before().toString();
        Map<ReportingPeriod, Set<CountyCode>> reporting = reporting(from, before);
        Map<String, Map<String, List<ReleaseRow>>> rows = new HashMap<>();
        ReleaseTables.totals(
                sql,
                from,
                before,
                (table, row) ->
                        rows.computeIfAbsent(row.geography(), p -> new HashMap<>())
                                .computeIfAbsent(table, t -> new ArrayList<>())
                                .add(row));
        Map<String, PastFigures> past = new HashMap<>();
        rows.forEach((place, tables) -> past.put(place, new PastFigures(tables, reporting)));
        List<MilestoneStanding> milestones =
                sql.list(MILESTONES, PublicReleases::milestone, key.before().minus(1).toString());
        return new History(past, new PastFigures(Map.of(), reporting), milestones);
    }

    private Map<ReportingPeriod, Set<CountyCode>> reporting(String from, String before) {
        Map<ReportingPeriod, Set<CountyCode>> reporting = new HashMap<>();
        sql.list(
                REPORTING,
                row ->
                        reporting
                                .computeIfAbsent(
                                        ReportingPeriod.of(row.getString(1)), p -> new HashSet<>())
                                .add(new CountyCode(row.getString(2))),
                from,
                before);
        return reporting;
    }
}
