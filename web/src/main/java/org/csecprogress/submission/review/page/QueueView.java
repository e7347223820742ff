package org.csecprogress.submission.review.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.csecprogress.kernel.web.Query;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.submission.Decision;
import org.csecprogress.submission.FilingStatus;
import org.csecprogress.submission.service.QueueLine;
import org.csecprogress.submission.service.ReviewService;

/** The queue of a quarter: everything is in the address, so it works by links and a form. */
@Named
@RequestScoped
public class QueueView {
    private static final Pattern TAKE = Pattern.compile("(0[1-9]|[1-4]\\d|5[0-8])\\.(\\d{1,18})");

    @Inject private CurrentActor current;
    @Inject private ReviewService reviews;
    @Inject private CatalogService catalogs;
    @Inject private BusinessClock clock;
    @Inject private Notices notices;
    @Inject private HttpServletRequest request;

    private Sentences sentences;
    private LocalDate today;
    private FilingWindow window;
    private QueueFilter filter;
    private QueueSort.Order order;
    private List<QueueLine> lines;

    /** A tab with how many counties it holds. */
    public record TabLink(String said, int count, String href, boolean isCurrent) {}

    @PostConstruct
    void read() {
        sentences = Sentences.ofPage();
        today = clock.today();
        order = QueueSort.Order.of(last("sort"));
        filter =
                new QueueFilter(
                        QueueTab.of(request.getParameter("tab")),
                        parameter("name"),
                        parameter("region"),
                        QueueFilter.Who.of(request.getParameter("who")),
                        current.get().accountId());
    }

    /** Reads the quarter that the address names, or the latest that is open. */
    public void load() {
        String asked = request.getParameter("period");
        window =
                openWindows().stream()
                        .filter(open -> asked == null || open.period().toString().equals(asked))
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("period"));
        lines = reviews.queue(current.get(), window.period());
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
        String address = new ReviewAddress(county.value(), period.toString()).href();
        boolean isTaken = decision instanceof Decision.Accepted;
        notices.done(sentences.of(isTaken ? "review.started" : "review.stale.short"), address);
    }

    /** The newest first, as far back as the catalogue goes. */
    private List<FilingWindow> openWindows() {
        return catalogs.windows().all().stream()
                .filter(w -> !today.isBefore(w.opens()))
                .filter(w -> catalogs.catalogs().findForPeriod(w.period()).isPresent())
                .sorted((a, b) -> b.period().compareTo(a.period()))
                .toList();
    }

    public String getPeriod() {
        return window.period().toString();
    }

    public String getMonths() {
        return sentences.months(window.period());
    }

    public String getTitle() {
        return sentences.of("queue.title", getMonths());
    }

    public String getToday() {
        return sentences.date(today);
    }

    public List<Stop> getStops() {
        long filed = lines.stream().filter(l -> !QueueTab.NOT_SUBMITTED.holds(l)).count();
        long approved = lines.stream().filter(QueueTab.APPROVED::holds).count();
        return Timetable.ofReview(
                window,
                today,
                sentences,
                sentences.of("queue.filed", filed, lines.size()),
                sentences.of("queue.approved", approved, lines.size()));
    }

    public List<TabLink> getTabs() {
        return Arrays.stream(QueueTab.values())
                .map(
                        tab ->
                                new TabLink(
                                        sentences.of("queue.tab." + tab),
                                        (int) lines.stream().filter(tab::holds).count(),
                                        href(tab),
                                        tab == filter.tab()))
                .toList();
    }

    /** What the other controls say stays as it is under another tab. */
    private String href(QueueTab tab) {
        return new Query("/state/queue")
                .with("period", getPeriod())
                .with("tab", tab.name())
                .with("name", filter.county())
                .with("region", filter.region())
                .with("who", filter.who() == QueueFilter.Who.EVERYONE ? "" : filter.who().name())
                .with("sort", order.by() == QueueSort.COUNTY ? "" : order.written())
                .toString();
    }

    public List<Option> getPeriods() {
        return openWindows().stream()
                .map(FilingWindow::period)
                .map(p -> new Option(p.toString(), sentences.months(p), p.equals(window.period())))
                .toList();
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

    public List<Option> getReviewers() {
        return Arrays.stream(QueueFilter.Who.values())
                .map(
                        who ->
                                new Option(
                                        who.name(),
                                        sentences.of("queue.who." + who),
                                        who == filter.who()))
                .toList();
    }

    public List<QueueRow> getRows() {
        return lines.stream()
                .filter(filter::holds)
                .sorted(order.comparator())
                .map(line -> QueueRow.of(line, window.period(), today, sentences))
                .toList();
    }

    /** "58 of 58." and how they are listed. */
    public String getShown() {
        long shown = lines.stream().filter(filter::holds).count();
        return sentences.of("queue.shown", shown, lines.size());
    }

    public QueueSort.Order getOrder() {
        return order;
    }

    public List<QueueSort> getColumns() {
        return List.of(QueueSort.values());
    }

    public String getTab() {
        return filter.tab().name();
    }

    public String getName() {
        return filter.county();
    }

    /** Whether every county of the quarter is still to come. */
    public boolean isNothingToDo() {
        return lines.stream().allMatch(line -> line.status() == FilingStatus.NOT_OPEN);
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
