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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.kernel.Act;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Slice;
import org.csecprogress.kernel.Sliced;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.table.web.TableLines;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.Query;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.review.service.BulkApprovalService;
import org.csecprogress.review.service.BulkApprovalService.Candidate;
import org.csecprogress.review.service.Obstacle;

/**
 * The filings ticked for approval, before and after. They are in the address, and the page shows
 * the current status of each, so that a reload submits nothing again.
 */
@Named
@ViewScoped
public class ApprovalsView implements Serializable {
    static final String PATH = "/state/approvals";

    @Serial private static final long serialVersionUID = 1L;

    @Inject private CurrentActor current;
    @Inject private BulkApprovalService approvals;
    @Inject private PageMessages messages;

    private final TableLines<Candidate> table =
            new TableLines<>("list", Counties.COUNT, this::read, each -> each.county().code());
    private String period = "";
    private String view = "";
    private String written = "";
    private List<ChosenCounty> chosen = List.of();
    private List<ChosenCounty> offered = List.of();
    private transient List<Act> acts;
    private transient List<Candidate> lines;

    private Sliced<Candidate> read(Slice slice) {
        return Sliced.of(lines(), slice);
    }

    /** Reads the filings to show, or responds with 403 or 404. */
    public void open() {
        chosen = ChosenCounty.parse(written);
        look();
    }

    /** Reads the ticked filings in the order of the queue. */
    private void look() {
        acts = null;
        lines = approvals.candidates(current.get(), getQuarter(), versions(chosen));
    }

    private List<Candidate> lines() {
        if (lines == null) {
            look();
        }
        return lines;
    }

    /** Returns the quarter, or responds with 404. */
    public ReportingPeriod getQuarter() {
        return ReportingPeriod.parse(period).orElseThrow(() -> new NotFoundException("period"));
    }

    /** Returns the page of a filing. */
    public String href(Candidate of) {
        return new ReviewAddress(of.county().code().value(), period)
                .with(QueueAddress.PARAMETER, view)
                .href();
    }

    /** Returns whether a filing is ready, approved, or not ready, as a colored word. */
    public StatusTag tag(Candidate of) {
        String key = of.isApproved() ? "approved" : of.isReady() ? "ready" : "notTogether";
        String colour = of.isApproved() ? "good" : of.isReady() ? "progress" : "answer";
        return new StatusTag("tag tag--" + colour, Sentences.ofPage().of("approvals." + key));
    }

    /** Returns why a filing can't be approved together with others. */
    public List<Obstacle> obstacles(Candidate of) {
        return of.obstacles().stream().sorted().toList();
    }

    /** Returns the same in one text. */
    public String why(Candidate of) {
        return obstacles(of).stream()
                .map(each -> Sentences.ofPage().of("approvals.obstacle." + each))
                .collect(Collectors.joining(" "));
    }

    private static Map<CountyCode, Long> versions(Collection<ChosenCounty> chosen) {
        Map<CountyCode, Long> versions = new LinkedHashMap<>();
        chosen.forEach(c -> versions.put(c.county(), c.version()));
        return versions;
    }

    public TableLines<Candidate> getLines() {
        return table;
    }

    /** Whether any filing was ticked. */
    public boolean isAny() {
        return !chosen.isEmpty();
    }

    /** Returns the number of filings that the page shows as ready. */
    public long getReady() {
        return lines().stream().filter(Candidate::isReady).count();
    }

    /** Returns the number of filings that are approved. */
    public long getApproved() {
        return lines().stream().filter(l -> !l.isReady() && l.obstacles().isEmpty()).count();
    }

    /** Returns the number of filings that can't be approved together with others. */
    public long getOthers() {
        return lines().size() - getReady() - getApproved();
    }

    private List<ChosenCounty> ready() {
        Set<CountyCode> ready =
                lines().stream()
                        .filter(Candidate::isReady)
                        .map(each -> each.county().code())
                        .collect(Collectors.toSet());
        return chosen.stream().filter(each -> ready.contains(each.county())).toList();
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

    /** Returns the approvals, for which the reviewer shows a second factor again. */
    public List<Act> getActs() {
        if (acts == null) {
            offered = List.copyOf(ready());
            acts = approvals.acts(current.get(), getQuarter(), versions(offered).keySet());
        }
        return acts;
    }

    /** Approves one by one the filings that the page showed as ready. */
    public void approve() {
        Map<CountyCode, Long> wanted = versions(ready());
        Optional<Problem> unconfirmed = unconfirmed(wanted.keySet());
        if (unconfirmed.isPresent()) {
            look();
            messages.wrong(unconfirmed.get());
            return;
        }
        long done =
                approvals.approve(current.get(), getQuarter(), wanted).values().stream()
                        .filter(Decision.Accepted.class::isInstance)
                        .count();
        look();
        messages.tell(Sentences.ofPage().of("approvals.done", done, wanted.size()));
    }

    /** Returns why nothing can be approved; empty if all of them are confirmed. */
    private Optional<Problem> unconfirmed(Set<CountyCode> wanted) {
        return wanted.equals(versions(offered).keySet())
                ? approvals.confirm(current.get(), getQuarter(), wanted)
                : Optional.of(Problem.of("", "approvals.changed"));
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
