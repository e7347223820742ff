package org.csecprogress.review.progress.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Milestone;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Notices;
import org.csecprogress.kernel.web.Option;
import org.csecprogress.kernel.web.Query;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.progress.Evidence;
import org.csecprogress.progress.service.DocumentReader;
import org.csecprogress.review.service.CountyProgress;
import org.csecprogress.review.service.ProgressService;

/**
 * CDSS's work on milestones: viewing every county's timetable, setting due dates for one county or
 * all, and approving evidence.
 */
@Named
@RequestScoped
public class ProgressView {
    static final String PATH = "/state/milestones";
    private static final String DUE = "due-";
    private static final String SEEN = "seen-";
    private static final int SOON_DAYS = 90;

    @Inject private CurrentActor current;
    @Inject private ProgressService service;
    @Inject private DocumentReader documents;
    @Inject private CatalogService catalogs;
    @Inject private BusinessClock clock;
    @Inject private Notices notices;
    @Inject private HttpServletRequest request;

    private final DueDays days = new DueDays();
    private CountyProgress progress;
    private List<CountyProgress> all;

    /** A county in the list of all. */
    public record County(
            String name,
            String href,
            String period,
            int reached,
            int binding,
            int late,
            int soon,
            int toApprove) {}

    /** The due date that CDSS may set for a milestone of the county. */
    public record Due(String field, String code, String name, String day, String stands) {}

    /** Finds the county if the page is about one, or else all counties. */
    public void load() {
        if (isOfOne()) {
            progress();
        } else {
            all();
        }
    }

    public boolean isOfOne() {
        return request.getParameter("county") != null;
    }

    private CountyProgress progress() {
        if (progress == null) {
            String county = parameter("county");
            if (!CountyCode.isValid(county)) {
                throw new NotFoundException("county");
            }
            progress = service.of(current.get(), new CountyCode(county));
        }
        return progress;
    }

    private List<CountyProgress> all() {
        if (all == null) {
            all = service.all(current.get());
        }
        return all;
    }

    private String parameter(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    /** Does what the pressed button says. */
    public void act() {
        if (isOfOne() && !parameter("approve").isEmpty()) {
            approve(parameter("approve").split("/", 3));
        } else if (isOfOne()) {
            setDues();
        } else if (!parameter("all").isEmpty()) {
            setForAll();
        }
    }

    private void approve(String[] asked) {
        if (asked.length != 3) {
            throw new NotFoundException("evidence");
        }
        Agency agency =
                asked[1].isEmpty()
                        ? null
                        : Agency.of(asked[1]).orElseThrow(() -> new NotFoundException("agency"));
        Optional<Problem> problem =
                service.approve(
                        current.get(),
                        progress().county().code(),
                        asked[0],
                        agency,
                        new Evidence(asked[2]));
        Sentences words = Sentences.ofPage();
        if (problem.isPresent()) {
            notices.wrong("", words.of(problem.get().key()));
            progress = null;
        } else {
            notices.done(words.of("progress.approved", asked[0]), here());
        }
    }

    private String here() {
        return new Query(PATH).with("county", progress().county().code().value()).toString();
    }

    private void setDues() {
        Map<String, ProgressService.TypedDue> dues = new HashMap<>();
        for (Milestone milestone : settable()) {
            String field = DUE + milestone.code();
            if (request.getParameter(field) != null) {
                Optional<LocalDate> seen =
                        new DueDays()
                                .read(field, parameter(SEEN + milestone.code()))
                                .flatMap(day -> day);
                days.read(field, parameter(field))
                        .ifPresent(
                                day ->
                                        dues.put(
                                                milestone.code(),
                                                new ProgressService.TypedDue(seen, day)));
            }
        }
        if (days.tell(notices)) {
            return;
        }
        Optional<Problem> problem =
                service.setDues(current.get(), progress().county().code(), dues);
        if (problem.isPresent()) {
            notices.wrong("", Sentences.ofPage().of(problem.get().key()));
            progress = null;
        } else {
            notices.done(Sentences.ofPage().of("progress.dues.saved"), here());
        }
    }

    private void setForAll() {
        Sentences words = Sentences.ofPage();
        String milestone = parameter("milestone");
        if (settable().stream().noneMatch(m -> m.code().equals(milestone))) {
            notices.wrong("milestone", words.of("progress.milestone.missing"));
        }
        if (parameter("day").isEmpty()) {
            notices.wrong("day", words.of("progress.day.missing"));
        }
        Optional<LocalDate> day = days.read("day", parameter("day")).flatMap(d -> d);
        if (days.tell(notices)
                || day.isEmpty()
                || settable().stream().noneMatch(m -> m.code().equals(milestone))) {
            return;
        }
        boolean replaces = !parameter("replaces").isEmpty();
        int set = service.setForAll(current.get(), milestone, day.get(), replaces);
        notices.done(words.of("progress.all.saved", set), PATH);
    }

    private List<Milestone> settable() {
        Catalog catalog = catalogs.current();
        return catalog.milestones().stream()
                .filter(m -> m.dueKind() == Milestone.DueKind.CDSS_SETS)
                .toList();
    }

    /** Returns the milestones whose due date CDSS sets, to choose from. */
    public List<Option> getMilestones() {
        Sentences words = Sentences.ofPage();
        return settable().stream()
                .map(
                        m ->
                                new Option(
                                        m.code(),
                                        m.code() + " " + words.in(m.name()),
                                        m.code().equals(parameter("milestone"))))
                .toList();
    }

    /** Returns the typed due date for all counties. */
    public String getDay() {
        return parameter("day");
    }

    public String getName() {
        return progress().county().name();
    }

    /** Returns the code of the one county. */
    public String getCode() {
        return progress().county().code().value();
    }

    /** Returns the filing that the statuses are from, in words. */
    public String getSource() {
        Sentences words = Sentences.ofPage();
        return progress()
                .period()
                .map(period -> words.of("progress.source", words.months(period)))
                .orElse(words.of("progress.source.none"));
    }

    /** Returns the timetable of the one county. */
    public List<DeadlineRow> getRows() {
        return DeadlineRows.of(progress(), clock.today(), documents, current.get());
    }

    /** Returns the dates that CDSS may set for the one county, as typed or stored. */
    public List<Due> getDues() {
        Sentences words = Sentences.ofPage();
        Map<String, LocalDate> set = progress().marks().dues();
        return settable().stream()
                .map(
                        m -> {
                            LocalDate day = set.get(m.code());
                            String stands = day == null ? "" : day.toString();
                            String typed = parameter(DUE + m.code());
                            boolean touched =
                                    request.getParameter(DUE + m.code()) != null
                                            && !typed.equals(parameter(SEEN + m.code()));
                            return new Due(
                                    DUE + m.code(),
                                    m.code(),
                                    words.in(m.name()),
                                    touched ? typed : stands,
                                    stands);
                        })
                .toList();
    }

    /** Returns every county, those with something overdue first. */
    public List<County> getCounties() {
        return all().stream().map(this::county).toList();
    }

    private County county(CountyProgress of) {
        LocalDate today = clock.today();
        List<CountyProgress.Line> lines = of.lines();
        return new County(
                of.county().name(),
                new Query(PATH).with("county", of.county().code().value()).toString(),
                of.period().map(Object::toString).orElse(""),
                (int) lines.stream().filter(l -> l.deadline().isReached()).count(),
                (int) lines.stream().filter(l -> l.deadline().isBinding()).count(),
                (int) lines.stream().filter(l -> l.deadline().isOverdue(today)).count(),
                (int) lines.stream().filter(l -> isSoon(l, today)).count(),
                (int) lines.stream().filter(CountyProgress.Line::isToApprove).count());
    }

    private static boolean isSoon(CountyProgress.Line line, LocalDate today) {
        return line.deadline().isBinding()
                && !line.deadline().isReached()
                && line.deadline()
                        .due()
                        .filter(d -> !d.isBefore(today) && d.isBefore(today.plusDays(SOON_DAYS)))
                        .isPresent();
    }
}
