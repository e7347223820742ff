package org.csecprogress.filing.calendar.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.csecprogress.calendar.Extension;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.calendar.Stage;
import org.csecprogress.calendar.WorkingDays;
import org.csecprogress.calendar.page.WindowRow;
import org.csecprogress.calendar.service.CalendarSettings;
import org.csecprogress.calendar.service.FilingCalendar;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.filing.extension.service.ExtensionService;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Notices;
import org.csecprogress.kernel.web.Query;
import org.csecprogress.kernel.web.Sentences;

/**
 * The calendar for CDSS. Reviewers decide on extensions, and administrators change the dates of a
 * quarter.
 */
@Named
@RequestScoped
public class StateCalendarView {
    private static final String PATH = "/state/calendar";
    private static final int COMING = 6;

    @Inject private CurrentActor current;
    @Inject private ExtensionService extensions;
    @Inject private CalendarSettings settings;
    @Inject private FilingCalendar calendar;
    @Inject private CatalogService catalogs;
    @Inject private BusinessClock clock;
    @Inject private Notices notices;
    @Inject private HttpServletRequest request;

    private List<Extension> waiting;

    /**
     * A date of the quarter.
     *
     * @param day as typed, or as stored
     * @param stands as stored, for display and comparison
     * @param isAhead whether it can be changed
     */
    public record Field(
            String id, String label, String day, String stands, String said, boolean isAhead) {}

    /**
     * An open request, with what was typed about it.
     *
     * @param day the date to grant
     * @param limit the latest date that can be granted, in words
     */
    public record Waiting(ExtensionCard card, String day, String note, String limit) {
        /** Returns the suffix of its field identifiers. */
        public String suffix() {
            return "-" + card.id();
        }
    }

    /** Reads the requests and the quarter, or responds with 404 if it is not planned. */
    public void load() {
        waiting();
        if (isOfOne()) {
            window();
        }
    }

    private List<Extension> waiting() {
        if (waiting == null) {
            waiting = extensions.waiting(current.get());
        }
        return waiting;
    }

    private String parameter(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    /** Whether the page is about one quarter. */
    public boolean isOfOne() {
        return request.getParameter("period") != null;
    }

    public boolean isAdministrator() {
        return current.get().has(Role.STATE_ADMIN);
    }

    public boolean isReviewer() {
        return current.get().has(Role.STATE_REVIEWER);
    }

    private FilingWindow window() {
        return calendar.windows()
                .of(
                        ReportingPeriod.parse(parameter("period"))
                                .orElseThrow(() -> new NotFoundException("period")));
    }

    /** Does what the pressed button says. */
    public void act() {
        if (isOfOne()) {
            set();
        } else if (!parameter("grant").isEmpty()) {
            grant(id("grant"));
        } else if (!parameter("refuse").isEmpty()) {
            refuse(id("refuse"));
        }
    }

    private long id(String name) {
        if (!parameter(name).matches("\\d{1,18}")) {
            throw new NotFoundException("extension");
        }
        return Long.parseLong(parameter(name));
    }

    private void grant(long id) {
        String suffix = "-" + id;
        Optional<LocalDate> until =
                TypedDays.read("until" + suffix, parameter("until" + suffix), notices);
        if (until.isEmpty()) {
            return;
        }
        List<Problem> problems =
                extensions.grant(current.get(), id, until.get(), parameter("reason" + suffix));
        if (problems.isEmpty()) {
            Sentences words = Sentences.ofPage();
            String day = words.date(WorkingDays.next(until.get()));
            notices.done(words.of("extension.granted", day), PATH);
        }
        TypedDays.tell(problems, suffix, notices);
    }

    private void refuse(long id) {
        List<Problem> problems = extensions.refuse(current.get(), id, parameter("reason-" + id));
        if (problems.isEmpty()) {
            notices.done(Sentences.ofPage().of("extension.refused"), PATH);
        }
        TypedDays.tell(problems, "-" + id, notices);
    }

    private void set() {
        Map<Stage, CalendarSettings.Typed> typed = new EnumMap<>(Stage.class);
        boolean read = true;
        for (Stage stage : Stage.values()) {
            Optional<LocalDate> seen = TypedDays.parse(parameter("seen-" + stage));
            if (seen.isPresent() && request.getParameter(stage.name()) != null) {
                Optional<LocalDate> day =
                        TypedDays.read(stage.name(), parameter(stage.name()), notices);
                day.ifPresent(d -> typed.put(stage, new CalendarSettings.Typed(seen.get(), d)));
                read &= day.isPresent();
            }
        }
        if (!read) {
            return;
        }
        CalendarSettings.Outcome outcome = settings.set(current.get(), window().period(), typed);
        TypedDays.tell(outcome.problems(), "", notices);
        if (outcome.problems().isEmpty()) {
            notices.done(said(outcome), here());
        }
    }

    private String here() {
        return new Query(PATH).with("period", parameter("period")).toString();
    }

    /** Returns what was set, and which dates were moved to a working day. */
    private static String said(CalendarSettings.Outcome outcome) {
        Sentences words = Sentences.ofPage();
        if (outcome.set().isEmpty()) {
            return words.of("calendar.unchanged");
        }
        String moved =
                outcome.moved().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(
                                e ->
                                        words.of(
                                                "calendar.set.moved",
                                                words.of("calendar.stage." + e.getKey()),
                                                words.date(e.getValue())))
                        .collect(Collectors.joining(" "));
        return (words.of("calendar.set", outcome.set().size()) + " " + moved).strip();
    }

    public String getTitle() {
        Sentences words = Sentences.ofPage();
        return isOfOne()
                ? words.of("calendar.quarter.title", words.months(window().period()))
                : words.of("calendar.title");
    }

    /** Returns the dates of the one quarter, as stored or typed. */
    public List<Field> getFields() {
        Sentences words = Sentences.ofPage();
        FilingWindow window = window();
        return Arrays.stream(Stage.values())
                .map(
                        stage -> {
                            String stands = window.on(stage).toString();
                            String typed = request.getParameter(stage.name());
                            return new Field(
                                    stage.name(),
                                    words.of("calendar.stage." + stage),
                                    typed == null ? stands : typed.strip(),
                                    stands,
                                    words.date(window.on(stage)),
                                    window.on(stage).isAfter(clock.today()));
                        })
                .toList();
    }

    /** Returns the quarters that are still to be released. */
    public List<WindowRow> getRows() {
        Sentences words = Sentences.ofPage();
        return calendar.windows().all().stream()
                .filter(window -> !window.release().isBefore(clock.today()))
                .limit(COMING)
                .map(
                        window ->
                                WindowRow.of(
                                        window,
                                        new Query(PATH)
                                                .with("period", window.period().toString())
                                                .toString(),
                                        List.of(),
                                        words))
                .toList();
    }

    /** Returns the requests that wait for a decision. */
    public List<Waiting> getRequests() {
        Sentences words = Sentences.ofPage();
        return waiting().stream().map(e -> waiting(e, words)).toList();
    }

    private Waiting waiting(Extension extension, Sentences words) {
        String typed = request.getParameter("until-" + extension.id());
        LocalDate limit = calendar.windows().of(extension.period()).extensionLimit();
        return new Waiting(
                card(extension, words),
                typed == null ? extension.until().toString() : typed.strip(),
                parameter("reason-" + extension.id()),
                words.of("extension.limit", words.date(limit)));
    }

    private ExtensionCard card(Extension extension, Sentences words) {
        String place = catalogs.counties().byCode(extension.county()).name();
        return ExtensionCard.of(extension, place, words);
    }

    /** Returns the most recently closed requests. */
    public List<ExtensionCard> getClosed() {
        Sentences words = Sentences.ofPage();
        return extensions.closed(current.get()).stream().map(e -> card(e, words)).toList();
    }
}
