package org.csecprogress.review.queue.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.calendar.page.Stop;
import org.csecprogress.calendar.page.Timetable;
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
    /** The counties, which are all on one page. */
    private static final int ALL = 58;

    @Serial private static final long serialVersionUID = 1L;

    @Inject private CurrentActor current;
    @Inject private QueueReading reading;
    @Inject private QuarterChoice quarters;
    @Inject private BusinessClock clock;
    @Inject private CountyContactService contacts;

    private final QueueForm form = new QueueForm();
    private final Lines lines = new Lines();
    private final HashMap<String, List<CountyContact>> people = new HashMap<>();

    private final class Lines extends TableLines<QueueRow> {
        @Serial private static final long serialVersionUID = 1L;

        Lines() {
            super("filings", ALL);
        }

        @Override
        protected Sliced<QueueRow> read(Slice slice) {
            QueueAddress address = address();
            Sentences say = say();
            return Sliced.of(
                    all().stream()
                            .filter(address.filter()::holds)
                            .sorted(QueueSort.Order.of(slice).comparator())
                            .map(line -> QueueRow.of(line, address, clock.today(), reader(), say))
                            .toList(),
                    slice);
        }

        @Override
        protected String key(QueueRow row) {
            return row.code();
        }

        @Override
        public String getSelectionMode() {
            return MULTIPLE;
        }

        @Override
        protected String called(QueueRow row) {
            return row == null
                    ? say().of("queue.choose.all")
                    : say().of("queue.choose.one", row.county());
        }
    }

    private static Sentences say() {
        return Sentences.ofPage();
    }

    private long reader() {
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

    ReportingPeriod period() {
        return window().period();
    }

    private List<QueueLine> all() {
        return reading.lines(period());
    }

    private QueueFilter filter() {
        return form.filter(reader());
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

    public TableLines<QueueRow> getLines() {
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

    public String getTitle() {
        return say().of("queue.title", say().months(period()));
    }

    public String getToday() {
        return say().date(clock.today());
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
                                        (int) all().stream().filter(tab::holds).count()))
                .toList();
    }

    /** Returns "3 counties have no reviewer.", or empty. */
    public String getUnassigned() {
        long none = all().stream().filter(line -> line.assignee() == 0).count();
        return none == 0 ? "" : say().of("queue.unassigned", none);
    }

    /** Returns the address of the queue of those counties. */
    public String getUnassignedHref() {
        return address().unassigned();
    }

    /** Returns "58 of 58.", and the order if it is that of no column. */
    public String getShown() {
        long shown = all().stream().filter(filter()::holds).count();
        String key = order().isByUrgency() ? "queue.shown.URGENCY" : "queue.shown";
        return say().of(key, shown, all().size());
    }

    /** Returns whom to ask in a county, read when its line is opened. */
    public List<CountyContact> contacts(QueueRow row) {
        return people.computeIfAbsent(
                row.code(), code -> contacts.of(current.get(), new CountyCode(code)));
    }

    /** Returns the heading of the contacts of a county, or that it has none. */
    public String contactsOf(QueueRow row) {
        return contacts(row).isEmpty()
                ? say().of("queue.contacts.none")
                : say().of("queue.contacts.of", row.county());
    }

    /** Returns what a contact does for the county, in words. */
    public String said(CountyContact contact) {
        String key = "accounts.role." + contact.role();
        return say().of(contact.agency() == null ? key : key + "." + contact.agency());
    }
}
