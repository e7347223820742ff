package org.csecprogress.publication.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.csecprogress.calendar.CountyWindows;
import org.csecprogress.catalog.Counties;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Sql;
import org.csecprogress.publication.CountyStanding;
import org.csecprogress.publication.Release;
import org.csecprogress.submission.Submission;

/**
 * Stores what is fixed with a release: its submissions, who reported, and the milestones. Tables
 * and plan come with the build.
 */
@ApplicationScoped
class FrozenContent {
    private static final List<String> TABLES =
            List.of(
                    "release_opening",
                    "release_unproved_figure",
                    "release_remedy",
                    "release_text_decision",
                    "release_milestone",
                    "release_method",
                    "release_county",
                    "release_counted",
                    "release_submission");

    private final Sql sql;
    private final CatalogService catalogs;
    private final FrozenMilestones milestones;
    private final MissingCounties missing;

    protected FrozenContent() {
        this(null, null, null, null);
    }

    @Inject
    FrozenContent(
            Sql sql,
            CatalogService catalogs,
            FrozenMilestones milestones,
            MissingCounties missing) {
        this.sql = sql;
        this.catalogs = catalogs;
        this.milestones = milestones;
        this.missing = missing;
    }

    /** One submission of a release. */
    record Member(long submission, long revision, CountyCode county, String digest) {}

    /** Fixes the submissions, and who reported in time by the day of first submission. */
    void freeze(Release release, List<Submission> approved, CountyWindows windows) {
        String places = String.join(", ", Collections.nCopies(approved.size(), "?"));
        Object[] ids = approved.stream().map(Submission::id).toArray();
        Map<Long, Object[]> members = new HashMap<>();
        sql.list(
                "select s.id, r.id, s.county, r.number, r.digest from submission s join revision r"
                        + " on r.submission_id = s.id and r.number = s.revision where s.id in ("
                        + places
                        + ")",
                row -> members.put(row.getLong(1), member(release, row)),
                ids);
        sql.batch(
                "insert into release_submission (release_id, submission_id, revision_id, county,"
                        + " revision, digest) values (?, ?, ?, ?, ?, ?)",
                members.values());
        Map<Long, LocalDate> first = new HashMap<>();
        sql.list(
                "select s.id, min(e.happened_at) from submission s join submission f on f.county ="
                        + " s.county and f.period = s.period and f.status <> 'WITHDRAWN' join"
                        + " submission_event e on e.submission_id = f.id and e.action = 'SUBMIT'"
                        + " where s.id in ("
                        + places
                        + ") group by s.id",
                row -> first.put(row.getLong(1), day(Sql.instant(row, 2))),
                ids);
        keepStandings(release, approved, first, windows);
        milestones.freeze(release, members(release).stream().map(Member::county).toList());
        Methods.freeze(sql, release.id(), catalogs.catalogs().forPeriod(release.number().period()));
    }

    /**
     * Copies the decisions about texts of revisions that were in the release before. The texts are
     * the same, and those that were passed are already public.
     */
    void carryDecisions(Release release) {
        sql.update(
                "insert into release_text_decision (release_id, author, field, text_digest,"
                        + " verdict, reason, decided_by, decided_name, decided_at, version) select"
                        + " m.release_id, d.author, d.field, d.text_digest, d.verdict, d.reason,"
                        + " d.decided_by, d.decided_name, d.decided_at, 1 from release_submission m"
                        + " join release_submission o on o.revision_id = m.revision_id join release"
                        + " r on r.id = o.release_id and r.period = ? and r.revision = ? join"
                        + " release_text_decision d on d.release_id = o.release_id and d.author ="
                        + " m.county where m.release_id = ?",
                release.number().period().toString(),
                release.number().revision() - 1,
                release.id());
    }

    private static Object[] member(Release release, ResultSet row) throws SQLException {
        return new Object[] {
            release.id(),
            row.getLong(1),
            row.getLong(2),
            row.getString(3),
            row.getInt(4),
            row.getString(5)
        };
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, BusinessClock.CALIFORNIA);
    }

    private void keepStandings(
            Release release,
            List<Submission> approved,
            Map<Long, LocalDate> first,
            CountyWindows windows) {
        Map<CountyCode, CountyStanding.Standing> standings = new TreeMap<>();
        standings.putAll(
                missing.of(
                        release.number().period(),
                        approved.stream().map(Submission::county).collect(Collectors.toSet())));
        for (Submission submission : approved) {
            boolean late = windows.of(submission.county()).isLate(first.get(submission.id()));
            standings.put(
                    submission.county(),
                    late ? CountyStanding.Standing.LATE : CountyStanding.Standing.ON_TIME);
        }
        List<Object[]> rows = new ArrayList<>();
        standings.forEach((c, s) -> rows.add(new Object[] {release.id(), c.value(), s}));
        sql.batch(
                "insert into release_county (release_id, county, standing) values (?, ?, ?)", rows);
    }

    /** Marks which counties a later release counts with later totals only, or not at all. */
    void keepCounted(Release release) {
        sql.update(
                "update release_county set from_first = false where release_id = ? and county in"
                        + " (select c.county from release_counted c where c.release_id = ? and"
                        + " c.first_revision_id is null)",
                release.id(),
                release.id());
        sql.update(
                "update release_county set standing = 'AFTER_FREEZE' where release_id = ? and"
                        + " county in (select c.county from release_counted c where c.release_id ="
                        + " ? and c.first_revision_id is null and c.entered_revision_id is null)",
                release.id(),
                release.id());
        sql.update(
                "update release_county set standing = 'NOT_DECIDED' where release_id = ? and"
                        + " standing = 'AFTER_FREEZE' and county in (select c.county from release r"
                        + " join release_county c on c.release_id = r.id where r.period = ? and"
                        + " r.revision = 1 and c.standing = 'NOT_DECIDED')",
                release.id(),
                release.number().period().toString());
    }

    /** Returns the submissions of a release in the order of their counties. */
    List<Member> members(Release release) {
        return sql.list(
                "select submission_id, revision_id, county, digest from release_submission where"
                        + " release_id = ? order by county",
                row ->
                        new Member(
                                row.getLong(1),
                                row.getLong(2),
                                new CountyCode(row.getString(3)),
                                row.getString(4)),
                release.id());
    }

    /** Returns the counties without an approved filing, in the order of their names. */
    List<String> missing(Release release) {
        List<String> names = new ArrayList<>();
        Counties counties = catalogs.counties();
        sql.list(
                "select county from release_county where release_id = ? and standing in"
                        + " ('NOT_REPORTED', 'NOT_DECIDED', 'RETURNED') and county not in (select"
                        + " m.county from release_submission m where m.release_id = ?)",
                row -> names.add(counties.byCode(new CountyCode(row.getString(1))).name()),
                release.id(),
                release.id());
        Collections.sort(names);
        return names;
    }

    /** Deletes everything fixed with the release, except CDSS's texts about it. */
    void thaw(Release release) {
        for (String table : TABLES) {
            sql.update("delete from " + table + " where release_id = ?", release.id());
        }
    }
}
