package org.csecprogress.notification.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.csecprogress.calendar.WorkingDays;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.kernel.service.Sql;
import org.csecprogress.notification.NoticeKind;
import org.csecprogress.publication.ReleaseAction;
import org.csecprogress.publication.ReleaseEvent;
import org.csecprogress.publication.ReleaseNumber;
import org.csecprogress.publication.TableId;
import org.csecprogress.publication.linked.TableTitles;
import org.csecprogress.publication.service.ReleaseMoved;
import org.csecprogress.publication.service.TextReviewService;
import org.csecprogress.publication.service.TextsDecided;

/**
 * Notifies people of releases: publishers and disclosure officers of the work, everyone of what is
 * public, and the counties in a release some days before it is public. Announcements follow from
 * the schedule of the day, so a second run repeats none and the next run makes up for a missed one.
 */
@Stateless
@Guarded
@ForEverybody
public class ReleaseNotices {
    /** Number of working days a county has to look at its page before it is public. */
    static final int DAYS_BEFORE = 5;

    /** Largest number of tables that a notice names. The page of the release lists all. */
    private static final int NAMED = 4;

    private static final String UNPROVED =
            "select u.table_id from release_unproved_figure u join release r on r.id ="
                    + " u.release_id where r.period = ? and r.revision = ? group by u.table_id"
                    + " order by min(u.position)";
    private static final String TURN = "select id from reminder_turn where id = 1 for update";
    private static final String COUNTIES =
            "select distinct m.county from release_submission m join release r on r.id ="
                    + " m.release_id where r.period = ? and r.revision = ? order by m.county";
    private static final String SCHEDULED =
            "select period, revision, scheduled_for from release where status = 'SCHEDULED' and"
                    + " scheduled_for is not null";
    private static final String TOLD_READY =
            "select 1 from notice n where n.kind = 'READY_TO_SIGN' and n.period = ? and"
                    + " n.revision = ? and n.created_at >= (select max(e.happened_at) from"
                    + " release_event e join release r on r.id = e.release_id where r.period ="
                    + " n.period and r.revision = n.revision and e.action = 'BUILD')";
    private static final String TOLD = "select distinct cause from notice where kind = ?";

    private final Sql sql;
    private final NoticeWriter writer;
    private final TextReviewService texts;
    private final CatalogService catalogs;
    private final BusinessClock clock;

    protected ReleaseNotices() {
        this(null, null, null, null, null);
    }

    @Inject
    public ReleaseNotices(
            Sql sql,
            NoticeWriter writer,
            TextReviewService texts,
            CatalogService catalogs,
            BusinessClock clock) {
        this.sql = sql;
        this.writer = writer;
        this.texts = texts;
        this.catalogs = catalogs;
        this.clock = clock;
    }

    private record Scheduled(ReleaseNumber number, LocalDate day) {}

    /** Notifies people of a release's new status, and its counties if it is soon public. */
    public void record(@Observes ReleaseMoved moved) {
        ReleaseEvent event = moved.event();
        ReleaseNumber number = event.release().number();
        for (NoticeKind kind : NoticeKind.of(event.action(), number.revision())) {
            switch (kind) {
                case RELEASED, RESTATED -> writer.tell(Telling.of(kind, number, event.at()));
                case RELEASE_WITHDRAWN ->
                        writer.tell(
                                counties(number).stream()
                                        .map(c -> Telling.of(kind, number, c, null, event.at()))
                                        .toList());
                default -> {
                    LocalDate day = event.release().scheduledFor().map(this::day).orElse(null);
                    Telling told = Telling.of(kind, number, null, day, event.at());
                    writer.tell(told);
                    if (kind == NoticeKind.BUILD_FAILED) {
                        name(number, told.cause());
                    }
                }
            }
        }
        if (event.action() == ReleaseAction.SCHEDULE) {
            announce();
        }
    }

    /** Adds to the notices of a failed build the tables in which small counts are not safe. */
    private void name(ReleaseNumber number, String cause) {
        List<TableId> tables =
                sql.list(
                        UNPROVED,
                        row -> TableId.parse(row.getString(1)),
                        number.period().toString(),
                        number.revision());
        if (!tables.isEmpty()) {
            ReportingPeriod period = number.period();
            var titles =
                    new TableTitles(
                            catalogs.catalogs().forPeriod(period), catalogs.counties(), period);
            sql.update(
                    "update notice set tables_en = ?, tables_es = ? where cause = ?",
                    named(tables, table -> titles.of(table).en()),
                    named(tables, table -> titles.of(table).es()),
                    cause);
        }
    }

    private static String named(List<TableId> tables, Function<TableId, String> title) {
        return tables.stream().limit(NAMED).map(title).collect(Collectors.joining("; "))
                + (tables.size() > NAMED ? "; …" : "");
    }

    /** Notifies once per build that all texts are decided and the release can be signed. */
    public void record(@Observes TextsDecided decided) {
        ReleaseNumber number = decided.number();
        boolean known =
                sql.first(
                                TOLD_READY,
                                row -> row.getInt(1),
                                number.period().toString(),
                                number.revision())
                        .isPresent();
        if (!known && texts.isDecided(decided.actor(), number)) {
            NoticeKind kind = NoticeKind.READY_TO_SIGN;
            writer.tell(Telling.of(kind, number, null, null, decided.at()));
        }
    }

    /** Notifies the counties in each release that is soon public, unless already notified. */
    public void announce() {
        LocalDate today = clock.today();
        // One node runs at a time: the second waits here and then finds every notice written.
        sql.list(TURN, row -> row.getInt(1));
        Set<String> told =
                new HashSet<>(
                        sql.list(TOLD, row -> row.getString(1), NoticeKind.RELEASE_COMING.name()));
        Instant now = clock.instant();
        sql
                .list(
                        SCHEDULED,
                        row ->
                                new Scheduled(
                                        new ReleaseNumber(
                                                ReportingPeriod.of(row.getString(1)),
                                                row.getInt(2)),
                                        day(Sql.instant(row, 3))))
                .stream()
                .filter(release -> !today.isBefore(firstDay(release.day())))
                .filter(release -> today.isBefore(release.day()))
                .forEach(
                        release ->
                                writer.tell(
                                        counties(release.number()).stream()
                                                .map(
                                                        c ->
                                                                Telling.coming(
                                                                        release.number(),
                                                                        c,
                                                                        release.day(),
                                                                        now))
                                                .filter(each -> !told.contains(each.cause()))
                                                .toList()));
    }

    /** Returns the first day on which counties are notified of a release on that day. */
    static LocalDate firstDay(LocalDate release) {
        LocalDate day = release;
        for (int i = 0; i < DAYS_BEFORE; i++) {
            day = WorkingDays.previous(day.minusDays(1));
        }
        return day;
    }

    private LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, BusinessClock.CALIFORNIA);
    }

    private List<CountyCode> counties(ReleaseNumber number) {
        return sql.list(
                COUNTIES,
                row -> new CountyCode(row.getString(1)),
                number.period().toString(),
                number.revision());
    }
}
