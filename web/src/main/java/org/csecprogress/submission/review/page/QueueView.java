package org.csecprogress.submission.review.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.calendar.page.Stop;
import org.csecprogress.calendar.page.Timetable;
import org.csecprogress.catalog.Region;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Notices;
import org.csecprogress.kernel.web.Option;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.submission.Decision;
import org.csecprogress.submission.FilingStatus;
import org.csecprogress.submission.service.AssignmentService;
import org.csecprogress.submission.service.QueueLine;
import org.csecprogress.submission.service.ReviewService;
import org.csecprogress.submission.service.Reviewer;

/** The queue of a quarter: everything is in the address, so it works by links and a form. */
@Named
@RequestScoped
public class QueueView {

    private static final Pattern TAKE = Pattern.compile("(0[1-9]|[1-4]\\d|5[0-8])\\.(\\d{1,18})");

    @Inject private CurrentActor current;
    @Inject private ReviewService reviews;
    @Inject private AssignmentService assignments;
    @Inject private CatalogService catalogs;
    @Inject private QuarterChoice quarters;
    @Inject private BusinessClock clock;
    @Inject private Notices notices;
    @Inject private HttpServletRequest request;

    private Sentences sentences;
    private LocalDate today;
    private FilingWindow window;
    private QueueFilter filter;
    private QueueSort.Order order;
    private List<QueueLine> lines;
    private List<Reviewer> reviewers;
    private Set<CountyCode> chosen;

    /** A tab with how many counties it holds. */
    public record TabLink(String said, int count, String href, boolean isCurrent) {}

    @PostConstruct
    void read() {
        sentences = Sentences.ofPage();
        today = clock.today();
        order = QueueSort.Order.of(last("sort"));
        filter = QueueFilter.of(this::parameter, current.get().accountId());
        chosen =
                Chosen.parse(request.getParameterValues(Chosen.PARAMETER)).stream()
                        .map(Chosen::county)
                        .collect(Collectors.toSet());
    }

    /** Reads the quarter that the address names, or the latest that is open. */
    public void load() {
        lines();
    }

    // Read when it is first asked for: a form that comes back asks before any action is called.
    private List<QueueLine> lines() {
        if (lines == null) {
            lines = reviews.queue(current.get(), window().period());
        }
        return lines;
    }

    private FilingWindow window() {
        if (window == null) {
            window = quarters.of(request.getParameter("period"));
        }
        return window;
    }

    /** Begins the review of one county and opens its submission. */
    public void take() {
        Matcher taken = TAKE.matcher(parameter("take"));
        ReportingPeriod period =
                ReportingPeriod.parse(parameter("quarter"))
                        .orElseThrow(() -> new NotFoundException("period"));
        if (!taken.matches()) {
            throw new NotFoundException("county");
        }
        CountyCode county = new CountyCode(taken.group(1));
        Decision decision =
                reviews.startReview(current.get(), county, period, Long.parseLong(taken.group(2)));
        String address =
                new ReviewAddress(county.value(), period.toString())
                        .with(QueueAddress.PARAMETER, parameter(QueueAddress.PARAMETER))
                        .href();
        notices.done(
                sentences.of(
                        decision.fold(
                                accepted -> "review.started",
                                refused -> refused.problems().get(0).key(),
                                stale -> "review.stale.short")),
                address);
    }

    public String getPeriod() {
        return window().period().toString();
    }

    public String getMonths() {
        return sentences.months(window().period());
    }

    public String getTitle() {
        return sentences.of("queue.title", getMonths());
    }

    public String getToday() {
        return sentences.date(today);
    }

    public List<Stop> getStops() {
        long filed = lines().stream().filter(l -> !QueueTab.NOT_SUBMITTED.holds(l)).count();
        long approved = lines().stream().filter(QueueTab.APPROVED::holds).count();
        return Timetable.ofReview(
                window(),
                today,
                sentences,
                sentences.of("queue.filed", filed, lines().size()),
                sentences.of("queue.approved", approved, lines().size()));
    }

    public List<TabLink> getTabs() {
        return Arrays.stream(QueueTab.values())
                .map(
                        tab ->
                                new TabLink(
                                        sentences.of("queue.tab." + tab),
                                        (int) lines().stream().filter(tab::holds).count(),
                                        address().under(tab),
                                        tab == filter.tab()))
                .toList();
    }

    /** The address of this page, as it is shown. */
    QueueAddress address() {
        return new QueueAddress(getPeriod(), filter, order);
    }

    ReportingPeriod period() {
        return window().period();
    }

    /** The same page with every box ticked. */
    public String getAllHref() {
        return address().here() + "&all=1";
    }

    public List<Option> getPeriods() {
        return quarters.options(window());
    }

    public List<Option> getRegions() {
        return catalogs.counties().regions().stream()
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .map(this::option)
                .toList();
    }

    private Option option(Region region) {
        return new Option(region.code(), region.name(), region.code().equals(filter.region()));
    }

    /** Whose counties can be shown. */
    public List<Option> getReviewers() {
        List<Option> options = new ArrayList<>();
        options.add(who("", sentences.of("queue.who.EVERYONE")));
        options.add(who(QueueFilter.Who.ME, sentences.of("queue.who.ME")));
        options.add(who(QueueFilter.Who.NOBODY, sentences.of("queue.who.NOBODY")));
        options.add(who(QueueFilter.Who.ENTERED, sentences.of("queue.who.ENTERED")));
        reviewers().forEach(r -> options.add(who(Long.toString(r.id()), r.name())));
        return options;
    }

    private Option who(String written, String said) {
        return new Option(written, said, written.equals(filter.who().written()));
    }

    /** All who may review. */
    List<Reviewer> reviewers() {
        if (reviewers == null) {
            reviewers = assignments.reviewers(current.get());
        }
        return reviewers;
    }

    /** "3 counties have no reviewer.", or empty. */
    public String getUnassigned() {
        long none = lines().stream().filter(line -> line.assignee() == 0).count();
        return none == 0 ? "" : sentences.of("queue.unassigned", none);
    }

    /** The queue of those counties. */
    public String getUnassignedHref() {
        return address().unassigned();
    }

    public List<QueueRow> getRows() {
        return lines().stream()
                .filter(filter::holds)
                .sorted(order.comparator())
                .map(
                        line ->
                                QueueRow.of(
                                        line,
                                        address(),
                                        today,
                                        isChosen(line),
                                        current.get().accountId(),
                                        sentences))
                .toList();
    }

    private boolean isChosen(QueueLine line) {
        return !parameter("all").isEmpty() || chosen.contains(line.county().code());
    }

    /** What a form carries along, so that the page comes back as it was. */
    public List<Option> getCarried() {
        return address().carried();
    }

    /** "58 of 58.", and what is first where no column says so. */
    public String getShown() {
        long shown = lines().stream().filter(filter::holds).count();
        boolean turn = order.by() == QueueSort.TURN && lines().stream().anyMatch(QueueLine::isBack);
        return sentences.of(turn ? "queue.shown.TURN" : "queue.shown", shown, lines().size());
    }

    /** What the pages of filings carry along, so that they lead to the next one of this view. */
    public String getView() {
        return address().view();
    }

    public QueueSort.Order getOrder() {
        return order;
    }

    public List<QueueSort> getColumns() {
        return QueueSort.COLUMNS;
    }

    public String getTab() {
        return filter.tab().name();
    }

    public String getName() {
        return filter.county();
    }

    /** Whether every county of the quarter is still to come. */
    public boolean isNothingToDo() {
        return lines().stream().allMatch(line -> line.status() == FilingStatus.NOT_OPEN);
    }

    /** A heading that was pressed comes after the order that the form carries along. */
    private String last(String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? "" : values[values.length - 1];
    }

    private String parameter(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
