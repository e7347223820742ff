package org.csecprogress.review.queue.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.calendar.page.Stop;
import org.csecprogress.calendar.page.Timetable;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.identity.CountyContact;
import org.csecprogress.identity.service.CountyContactService;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Slice;
import org.csecprogress.kernel.Sliced;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.table.web.TableLines;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.review.service.QueueLine;

/** The queue of a quarter. What is looked for, and its order, are in the address. */
@Named
@ViewScoped
public class QueueView implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    @Inject private CurrentActor current;
    @Inject private QueueReading reading;
    @Inject private QuarterChoice quarters;
    @Inject private BusinessClock clock;
    @Inject private CountyContactService contacts;

    private final QueueForm form = new QueueForm();
    private final TableLines<QueueLine> lines =
            new TableLines<>("filings", Counties.COUNT, this::read, line -> line.county().code())
                    .withBoxes(QueueView::boxName);
    private final HashMap<CountyCode, List<CountyContact>> people = new HashMap<>();

    private Sliced<QueueLine> read(Slice slice) {
        QueueAddress address = address();
        return Sliced.of(
                all().stream()
                        .filter(address.filter()::holds)
                        .sorted(QueueSort.Order.of(slice).comparator())
                        .toList(),
                slice);
    }

    private static String boxName(QueueLine line) {
        return line == null
                ? say().of("queue.choose.all")
                : say().of("queue.choose.one", line.county().name());
    }

    private static Sentences say() {
        return Sentences.ofPage();
    }

    /** Returns the account of the reader. */
    public long getReader() {
        return current.get().accountId();
    }

    /** Opens the quarter in the address, or the newest; or responds with 403 or 404. */
    public void open() {
        form.setPeriod(window().period().toString());
        all();
    }

    /** Shows what is looked for now. */
    public void show() {
        lines.toStart();
    }

    FilingWindow window() {
        return quarters.of(form.getPeriod());
    }

    /** Returns the quarter. */
    public ReportingPeriod getPeriod() {
        return window().period();
    }

    private List<QueueLine> all() {
        return reading.lines(getPeriod());
    }

    private QueueFilter filter() {
        return form.filter(getReader());
    }

    /** Returns the address of what is shown. */
    QueueAddress address() {
        return new QueueAddress(form.getPeriod(), filter(), order());
    }

    private QueueSort.Order order() {
        return QueueSort.Order.of(getSort());
    }

    public QueueForm getForm() {
        return form;
    }

    public TableLines<QueueLine> getLines() {
        return lines;
    }

    /** Returns the order for the address, or null for the order of urgency. */
    public String getSort() {
        String order = lines.getOrder();
        if (order == null) {
            return null;
        }
        return QueueSort.Order.of(order.startsWith("-") ? order.substring(1) + "-DOWN" : order)
                .written();
    }

    /** Takes the order of an address. */
    public void setSort(String written) {
        QueueSort.Order order = QueueSort.Order.of(written);
        lines.setOrder(order.isByUrgency() ? "" : (order.isDown() ? "-" : "") + order.by().name());
    }

    /** Returns the address of the order of urgency, or empty if it is the one shown. */
    public String getUrgentHref() {
        return order().isByUrgency() ? "" : address().byUrgency();
    }

    /** Returns the day of today. */
    public LocalDate getToday() {
        return clock.today();
    }

    public List<Stop> getStops() {
        Sentences say = say();
        long filed = all().stream().filter(l -> !QueueTab.NOT_SUBMITTED.holds(l)).count();
        long approved = all().stream().filter(QueueTab.APPROVED::holds).count();
        return Timetable.ofReview(
                window(),
                clock.today(),
                say,
                say.of("queue.filed", filed, all().size()),
                say.of("queue.approved", approved, all().size()));
    }

    public List<Link> getTabs() {
        QueueAddress address = address();
        return Arrays.stream(QueueTab.values())
                .map(
                        tab ->
                                new Link(
                                        say().of("queue.tab." + tab),
                                        address.under(tab),
                                        tab == address.filter().tab(),
                                        (int)
                                                all().stream()
                                                        .filter(tab::holds)
                                                        .filter(address.filter()::holdsInAnyTab)
                                                        .count()))
                .toList();
    }

    /** Returns the number of counties without a reviewer. */
    public long getUnassigned() {
        return all().stream().filter(line -> line.assignee() == 0).count();
    }

    /** Returns "58 of 58.", and the order if it is that of no column. */
    public String getShown() {
        long shown = all().stream().filter(filter()::holds).count();
        String key = order().isByUrgency() ? "queue.shown.URGENCY" : "queue.shown";
        return say().of(key, shown, all().size());
    }

    /** Returns the page of a submission. */
    public String href(QueueLine line) {
        return ReviewAddress.from(address(), line.county().code()).href();
    }

    /** Returns whom to ask in a county, read when its line is opened. */
    public List<CountyContact> contacts(QueueLine line) {
        return people.computeIfAbsent(
                line.county().code(), code -> contacts.of(current.get(), code));
    }
}
