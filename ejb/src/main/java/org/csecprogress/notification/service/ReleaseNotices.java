package org.csecprogress.notification.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.csecprogress.calendar.ReleaseTime;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.CaliforniaTime;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.notification.NoticeKind;
import org.csecprogress.notification.NoticeOccasions;
import org.csecprogress.notification.PersonalNotices;
import org.csecprogress.notification.Telling;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseEvent;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.protection.design.TableTitles;
import org.csecprogress.release.service.ReleaseMoved;
import org.csecprogress.release.text.service.TextReviewService;
import org.csecprogress.release.text.service.TextsDecided;

/**
 * Notifies people of releases: publishers and disclosure officers of the work, everyone of what is
 * public, and the counties in a release some days before it is public. Announcements follow from
 * the schedule of the day, so a second run repeats none and the next run makes up for a missed one.
 */
@Stateless
@Guarded
@ForEverybody
public class ReleaseNotices {
    /** Largest number of tables that a notice names. The page of the release lists all. */
    private static final int NAMED = 4;

    @Inject private PersonalNotices notices;
    @Inject private NoticeOccasions occasions;
    @Inject private NoticeWriter writer;
    @Inject private TextReviewService texts;
    @Inject private CatalogService catalogs;
    @Inject private BusinessClock clock;

    /** Notifies people of a release's new status, and its counties if it is soon public. */
    public void record(@Observes ReleaseMoved moved) {
        ReleaseEvent event = moved.event();
        ReleaseNumber number = event.release().number();
        for (NoticeKind kind : NoticeKind.of(event.action(), number.revision())) {
            switch (kind) {
                case RELEASED, RESTATED -> writer.tell(Telling.of(kind, number, event.at()));
                case RELEASE_WITHDRAWN ->
                        writer.tell(
                                occasions.counties(number).stream()
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
        List<TableId> tables = occasions.unprovedTables(number);
        if (!tables.isEmpty()) {
            ReportingPeriod period = number.period();
            var titles =
                    new TableTitles(
                            catalogs.catalogs().forPeriod(period), catalogs.counties(), period);
            notices.nameTables(
                    cause,
                    new LocalText(
                            named(tables, table -> titles.of(table).en()),
                            named(tables, table -> titles.of(table).es())));
        }
    }

    private static String named(List<TableId> tables, Function<TableId, String> title) {
        return tables.stream().limit(NAMED).map(title).collect(Collectors.joining("; "))
                + (tables.size() > NAMED ? "; …" : "");
    }

    /** Notifies once per build that all texts are decided and the release can be signed. */
    public void record(@Observes TextsDecided decided) {
        ReleaseNumber number = decided.number();
        if (!notices.isToldReady(number) && texts.isDecided(decided.actor(), number)) {
            NoticeKind kind = NoticeKind.READY_TO_SIGN;
            writer.tell(Telling.of(kind, number, null, null, decided.at()));
        }
    }

    /** Notifies the counties in each release that is soon public, unless already notified. */
    public void announce() {
        LocalDate today = clock.today();
        // One node runs at a time: the second waits here and then finds every notice written.
        notices.takeTurn();
        Set<String> told = notices.causes(NoticeKind.RELEASE_COMING);
        for (Release release : occasions.scheduled()) {
            LocalDate day = day(release.scheduledFor().orElseThrow());
            if (!today.isBefore(ReleaseTime.noticeOf(day)) && today.isBefore(day)) {
                announce(release.number(), day, told);
            }
        }
    }

    private void announce(ReleaseNumber release, LocalDate day, Set<String> told) {
        Instant now = clock.instant();
        writer.tell(
                occasions.counties(release).stream()
                        .map(county -> Telling.coming(release, county, day, now))
                        .filter(telling -> !told.contains(telling.cause()))
                        .toList());
    }

    private LocalDate day(Instant time) {
        return CaliforniaTime.day(time);
    }
}
