package org.csecprogress.filing.calendar.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.csecprogress.calendar.Extension;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.calendar.WorkingDays;
import org.csecprogress.calendar.page.WindowRow;
import org.csecprogress.calendar.service.CalendarFeeds;
import org.csecprogress.calendar.service.FilingCalendar;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.filing.FilingStatus;
import org.csecprogress.filing.extension.service.ExtensionService;
import org.csecprogress.filing.overview.service.FilingOverview;
import org.csecprogress.filing.overview.service.FilingOverviewService;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Notices;
import org.csecprogress.kernel.web.Option;
import org.csecprogress.kernel.web.Sentences;

/** The county's calendar: its dates, its extension requests, and the link to its feed. */
@Named
@RequestScoped
public class CountyCalendarView {
    private static final String PATH = "/county/calendar";
    private static final int COMING = 3;

    @Inject private CurrentActor current;
    @Inject private FilingOverviewService overviews;
    @Inject private ExtensionService extensions;
    @Inject private FilingCalendar calendar;
    @Inject private CalendarFeeds feeds;
    @Inject private CatalogService catalogs;
    @Inject private FreshFeed fresh;
    @Inject private BusinessClock clock;
    @Inject private Notices notices;
    @Inject private HttpServletRequest request;

    private List<FilingOverview> overview;
    private List<Extension> asked;
    private String link;

    private CountyCode county() {
        return current.get().county().orElseThrow(() -> new NotFoundException("county"));
    }

    /** Reads the county's requests and filings. */
    public void load() {
        asked();
        overview();
    }

    private ReportingPeriod lastEnded() {
        return ReportingPeriod.containing(clock.today()).minus(1);
    }

    private List<FilingOverview> overview() {
        if (overview == null) {
            overview = overviews.of(current.get(), county(), lastEnded().minus(1));
        }
        return overview;
    }

    private List<Extension> asked() {
        if (asked == null) {
            asked = extensions.own(current.get(), county());
        }
        return asked;
    }

    private String parameter(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    /** Does what the pressed button says. */
    public void act() {
        if (!parameter("ask").isEmpty()) {
            ask();
        } else if (!parameter("withdraw").isEmpty()) {
            withdraw();
        } else if (!parameter("link").isEmpty()) {
            fresh.keep(feeds.make(current.get(), county()));
            notices.done(Sentences.ofPage().of("calendar.link.made"), PATH);
        } else if (!parameter("revoke").isEmpty()) {
            feeds.revoke(current.get(), county());
            notices.done(Sentences.ofPage().of("calendar.link.revoked"), PATH);
        }
    }

    private void ask() {
        Optional<ReportingPeriod> period = ReportingPeriod.parse(parameter("quarter"));
        if (period.isEmpty()) {
            notices.wrong("quarter", Sentences.ofPage().of("extension.quarter.missing"));
        }
        Optional<LocalDate> until =
                TypedDays.read(ExtensionService.UNTIL, parameter("until"), notices);
        if (period.isEmpty() || until.isEmpty()) {
            return;
        }
        List<Problem> problems =
                extensions.ask(
                        current.get(), county(), period.get(), until.get(), parameter("reason"));
        if (problems.isEmpty()) {
            LocalDate day = WorkingDays.next(until.get());
            String key = day.equals(until.get()) ? "extension.sent" : "extension.sent.moved";
            Sentences words = Sentences.ofPage();
            notices.done(words.of(key, words.date(day)), PATH);
        }
        TypedDays.tell(problems, "", notices);
    }

    private void withdraw() {
        if (!parameter("withdraw").matches("\\d{1,18}")) {
            throw new NotFoundException("extension");
        }
        List<Problem> problems =
                extensions.withdraw(current.get(), Long.parseLong(parameter("withdraw")));
        if (problems.isEmpty()) {
            notices.done(Sentences.ofPage().of("extension.withdrawn"), PATH);
        }
        TypedDays.tell(problems, "", notices);
    }

    /** Returns the last two quarters and the coming ones, in order. */
    public List<WindowRow> getRows() {
        Sentences words = Sentences.ofPage();
        List<FilingOverview> recent = new ArrayList<>(overview().subList(0, 2));
        Collections.reverse(recent);
        List<WindowRow> rows = new ArrayList<>();
        recent.forEach(line -> rows.add(row(line, words)));
        calendar.windows().all().stream()
                .filter(window -> window.period().compareTo(lastEnded()) > 0)
                .limit(COMING)
                .forEach(window -> rows.add(WindowRow.of(window, "", List.of(), words)));
        return rows;
    }

    private static WindowRow row(FilingOverview line, Sentences words) {
        List<WindowRow.Tag> tags = new ArrayList<>();
        tags.add(new WindowRow.Tag("tag tag--closed", words.of("status." + line.status())));
        if (line.isOverdue()) {
            tags.add(new WindowRow.Tag("tag tag--late", words.of("status.overdue")));
        }
        line.extendedUntil()
                .ifPresent(
                        day ->
                                tags.add(
                                        new WindowRow.Tag(
                                                "tag tag--progress",
                                                words.of("calendar.extended", words.day(day)))));
        String href = "/county/home?period=" + line.window().period();
        return WindowRow.of(line.window(), href, tags, words);
    }

    /** Returns the quarters for which an extension can be requested now. */
    public List<Option> getQuarters() {
        Sentences words = Sentences.ofPage();
        return overview().stream()
                .filter(line -> isToFile(line.status()))
                .map(FilingOverview::window)
                .filter(window -> !clock.today().isAfter(window.extensionLimit()))
                .filter(window -> asked().stream().noneMatch(e -> waits(e, window)))
                .map(
                        window ->
                                new Option(
                                        window.period().toString(),
                                        words.of(
                                                "extension.quarter.option",
                                                words.months(window.period()),
                                                words.date(window.extensionLimit())),
                                        true))
                .toList();
    }

    private static boolean isToFile(FilingStatus status) {
        return status == FilingStatus.NOT_STARTED || status == FilingStatus.IN_PROGRESS;
    }

    private static boolean waits(Extension extension, FilingWindow window) {
        return extension.isWaiting() && extension.period().equals(window.period());
    }

    public String getUntil() {
        return parameter("until");
    }

    public String getReason() {
        return parameter("reason");
    }

    /** Returns the county's requests. */
    public List<ExtensionCard> getRequests() {
        Sentences words = Sentences.ofPage();
        String place = catalogs.counties().byCode(county()).name();
        return asked().stream().map(e -> ExtensionCard.of(e, place, words)).toList();
    }

    /** Returns the link that was just made, or empty. */
    public String getLink() {
        if (link == null) {
            link = fresh.take();
        }
        return link;
    }

    /** Returns who made the current link, and when; empty if there is none. */
    public String getLinkMade() {
        Sentences words = Sentences.ofPage();
        return feeds.made(current.get(), county())
                .map(made -> words.of("calendar.link.by", made.by(), words.time(made.at())))
                .orElse("");
    }
}
