package org.csecprogress.review.queue.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Slice;
import org.csecprogress.kernel.Sliced;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.table.web.TableLines;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.Query;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.review.service.BulkApprovalService;

/**
 * The filings ticked for approval, before and after. They are in the address, and the page shows
 * the current status of each, so that a reload submits nothing again.
 */
@Named
@ViewScoped
public class ApprovalsView implements Serializable {
    static final String PATH = "/state/approvals";

    /** The counties, which are all on one page. */
    private static final int ALL = 58;

    @Serial private static final long serialVersionUID = 1L;

    @Inject private CurrentActor current;
    @Inject private BulkApprovalService approvals;
    @Inject private PageMessages messages;

    private final Table table = new Table();
    private String period = "";
    private String view = "";
    private String written = "";
    private List<ChosenCounty> chosen = List.of();
    private List<Line> lines = List.of();

    /**
     * One filing.
     *
     * @param chosen its county and version
     * @param href the page where it is reviewed, or empty if nothing was submitted
     * @param tag ready, approved, or not
     * @param reasons why it can't be approved
     */
    public record Line(
            ChosenCounty chosen,
            String county,
            String href,
            int revision,
            long explained,
            StatusTag tag,
            List<String> reasons,
            boolean isReady)
            implements Serializable {
        public Line {
            reasons = List.copyOf(reasons);
        }
    }

    private final class Table extends TableLines<Line> {
        @Serial private static final long serialVersionUID = 1L;

        Table() {
            super("list", ALL);
        }

        @Override
        protected Sliced<Line> read(Slice slice) {
            return Sliced.of(lines, slice);
        }

        @Override
        protected String key(Line line) {
            return line.chosen().county().value();
        }
    }

    /** Reads the filings to show, or responds with 403 or 404. */
    public void open() {
        chosen = ChosenCounty.parse(written);
        lines = read();
    }

    private ReportingPeriod period() {
        return ReportingPeriod.parse(period).orElseThrow(() -> new NotFoundException("period"));
    }

    private static Line line(
            ChosenCounty chosen,
            BulkApprovalService.Candidate found,
            ReportingPeriod period,
            String view,
            Sentences sentences) {
        String state = found.isApproved() ? "approved" : found.isReady() ? "ready" : "notTogether";
        String colour = found.isApproved() ? "good" : found.isReady() ? "progress" : "answer";
        return new Line(
                chosen,
                found.county().name(),
                found.revision() == 0
                        ? ""
                        : new ReviewAddress(chosen.county().value(), period.toString())
                                .with(QueueAddress.PARAMETER, view)
                                .href(),
                found.revision(),
                found.explained(),
                new StatusTag("tag tag--" + colour, sentences.of("approvals." + state)),
                found.obstacles().stream()
                        .sorted()
                        .map(o -> sentences.of("approvals.obstacle." + o))
                        .toList(),
                found.isReady());
    }

    /** Returns the ticked filings in the order of the queue. */
    private List<Line> read() {
        Map<CountyCode, ChosenCounty> wanted = new LinkedHashMap<>();
        chosen.forEach(c -> wanted.put(c.county(), c));
        Sentences sentences = Sentences.ofPage();
        return approvals.candidates(current.get(), period(), versions(chosen)).stream()
                .map(c -> line(wanted.get(c.county().code()), c, period(), view, sentences))
                .toList();
    }

    private static Map<CountyCode, Long> versions(Collection<ChosenCounty> chosen) {
        Map<CountyCode, Long> versions = new LinkedHashMap<>();
        chosen.forEach(c -> versions.put(c.county(), c.version()));
        return versions;
    }

    public TableLines<Line> getLines() {
        return table;
    }

    /** Whether any filing was ticked. */
    public boolean isAny() {
        return !chosen.isEmpty();
    }

    /** Returns the number of filings that the page shows as ready. */
    public int getReady() {
        return ready().size();
    }

    private List<ChosenCounty> ready() {
        return lines.stream().filter(Line::isReady).map(Line::chosen).toList();
    }

    public String getTitle() {
        Sentences sentences = Sentences.ofPage();
        return sentences.of("approvals.title", sentences.months(period()));
    }

    /** Returns the button's label, such as "Approve 12 filings". */
    public String getAction() {
        return Sentences.ofPage().of("approvals.action", getReady());
    }

    /** Returns how many can be approved and how many can't. */
    public String getCount() {
        long approved = lines.stream().filter(l -> !l.isReady() && l.reasons().isEmpty()).count();
        return Sentences.ofPage()
                .of("approvals.count", getReady(), lines.size() - getReady() - approved, approved);
    }

    /** Returns the address of the view in which they were ticked, by default those in review. */
    public String getQueue() {
        return view.isEmpty()
                ? new Query(QueueAddress.PATH)
                        .with("period", period)
                        .with("tab", QueueTab.IN_REVIEW.name())
                        .toString()
                : QueueAddress.read(period, view, current.get().accountId()).here();
    }

    /** Approves one by one the filings that the page showed as ready. */
    public void approve() {
        Map<CountyCode, Long> wanted = versions(ready());
        long done =
                approvals.approve(current.get(), period(), wanted).values().stream()
                        .filter(Decision.Accepted.class::isInstance)
                        .count();
        lines = read();
        messages.tell(Sentences.ofPage().of("approvals.done", done, wanted.size()));
    }

    /** Returns the address of the page for these filings, ticked in that view. */
    static String address(String period, String view, Stream<ChosenCounty> chosen) {
        return new Query(PATH)
                .with("period", period)
                .with(QueueAddress.PARAMETER, view)
                .with(
                        ChosenCounty.PARAMETER,
                        chosen.map(ChosenCounty::written).collect(Collectors.joining(",")))
                .toString();
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = text(period);
    }

    /** Returns the view of the queue in which they were ticked, or empty. */
    public String getView() {
        return view;
    }

    public void setView(String view) {
        this.view = text(view);
    }

    /** Returns the ticked filings as the address has them. */
    public String getChosen() {
        return written;
    }

    public void setChosen(String chosen) {
        written = text(chosen);
    }
}
