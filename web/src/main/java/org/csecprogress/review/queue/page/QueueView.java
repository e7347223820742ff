package org.csecprogress.review.queue.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.calendar.page.Stop;
import org.csecprogress.calendar.page.Timetable;
import org.csecprogress.catalog.place.Region;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Option;
import org.csecprogress.kernel.web.PageParameters;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.review.Reviewer;
import org.csecprogress.review.service.AssignmentService;
import org.csecprogress.review.service.QueueLine;
import org.csecprogress.review.service.ReviewReader;

/** The queue of a quarter. All its state is in the address, so it works with links and a form. */
@Named
@RequestScoped
public class QueueView {

    @Inject private CurrentActor current;
    @Inject private ReviewReader reviews;
    @Inject private AssignmentService assignments;
    @Inject private CatalogService catalogs;
    @Inject private QuarterChoice quarters;
    @Inject private BusinessClock clock;
    @Inject private PageParameters parameters;

    private Sentences sentences;
    private LocalDate today;
    private FilingWindow window;
    private QueueFilter filter;
    private QueueSort.Order order;
    private List<QueueLine> lines;
    private List<Reviewer> reviewers;
    private Set<CountyCode> chosen;

    @PostConstruct
    void read() {
        sentences = Sentences.ofPage();
        today = clock.today();
        order = QueueSort.Order.of(sort());
        filter = QueueFilter.of(parameters::text, current.get().accountId());
        chosen =
                ChosenCounty.parse(parameters.all(ChosenCounty.PARAMETER)).stream()
                        .map(ChosenCounty::county)
                        .collect(Collectors.toSet());
    }

    /** Reads the quarter in the address, or the latest open one. */
    public void load() {
        lines();
    }

    // This is loaded on first use, because a POST needs it before any action is called.
    private List<QueueLine> lines() {
        if (lines == null) {
            lines = reviews.queue(current.get(), window().period());
        }
        return lines;
    }

    private FilingWindow window() {
        if (window == null) {
            window = quarters.ofAddress();
        }
        return window;
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

    public List<Link> getTabs() {
        return Arrays.stream(QueueTab.values())
                .map(
                        tab ->
                                new Link(
                                        sentences.of("queue.tab." + tab),
                                        address().under(tab),
                                        tab == filter.tab(),
                                        (int) lines().stream().filter(tab::holds).count()))
                .toList();
    }

    /** Returns the address of this page. */
    QueueAddress address() {
        return new QueueAddress(getPeriod(), filter, order);
    }

    ReportingPeriod period() {
        return window().period();
    }

    /** Returns the address of this page with every check box ticked. */
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

    /** Returns the choices of whose counties to show. */
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

    /** Returns all reviewers. */
    List<Reviewer> reviewers() {
        if (reviewers == null) {
            reviewers = assignments.reviewers(current.get());
        }
        return reviewers;
    }

    /** Returns "3 counties have no reviewer.", or empty. */
    public String getUnassigned() {
        long none = lines().stream().filter(line -> line.assignee() == 0).count();
        return none == 0 ? "" : sentences.of("queue.unassigned", none);
    }

    /** Returns the address of the queue of those counties. */
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
        return !parameters.text("all").isEmpty() || chosen.contains(line.county().code());
    }

    /** Returns the hidden fields of a form, so that the page comes back unchanged. */
    public List<HiddenField> getCarried() {
        return address().carried();
    }

    /** Returns "58 of 58.", and the order if it is that of no column. */
    public String getShown() {
        long shown = lines().stream().filter(filter::holds).count();
        boolean turn = order.by() == QueueSort.TURN && lines().stream().anyMatch(QueueLine::isBack);
        return sentences.of(turn ? "queue.shown.TURN" : "queue.shown", shown, lines().size());
    }

    /** Returns the view that the pages of filings carry along, to link to the next one. */
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

    /** Returns the last value: a pressed heading follows the form's hidden order. */
    private String sort() {
        List<String> values = parameters.all("sort");
        return values.isEmpty() ? "" : values.get(values.size() - 1);
    }
}
