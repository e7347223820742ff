package org.csecprogress.review.queue.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.PageParameters;
import org.csecprogress.kernel.web.Query;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.review.service.BulkApprovalService;

/**
 * The filings ticked for approval, before and after. The page shows the current status of each, so
 * a reload shows the result and submits nothing again.
 */
@Named
@RequestScoped
public class ApprovalsView {
    static final String PATH = "/state/approvals";

    /** The field with the filings that the page showed as ready. */
    private static final String READY = "ready";

    @Inject private CurrentActor current;
    @Inject private BulkApprovalService approvals;
    @Inject private PageMessages messages;
    @Inject private PageParameters parameters;

    private ReportingPeriod period;
    private List<Line> lines;

    /**
     * One filing.
     *
     * @param chosen its county and version, for the form
     * @param href the page where it is reviewed, or empty if nothing was submitted
     * @param tag ready, approved, or not
     * @param reasons why it can't be approved
     */
    public record Line(
            String chosen,
            String county,
            String href,
            int revision,
            long explained,
            StatusTag tag,
            List<String> reasons,
            boolean isReady) {}

    /** Checks the parameters and reads the filings to show. A submitted form is only checked. */
    public void load() {
        period();
        isAny();
        getLines();
    }

    private ReportingPeriod period() {
        if (period == null) {
            period = parameters.period("period");
        }
        return period;
    }

    private List<ChosenCounty> chosen(String parameter) {
        return ChosenCounty.parse(parameters.all(parameter));
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
                chosen.written(),
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

    /**
     * Returns the ticked filings in the order of the queue. A submitted form names its own filings,
     * so before rendering this is empty and nothing is read.
     */
    public List<Line> getLines() {
        if (lines == null) {
            if (isOnTheWayIn()) {
                return List.of();
            }
            lines = read();
        }
        return lines;
    }

    private static boolean isOnTheWayIn() {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces.isPostback() && faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
    }

    private List<Line> read() {
        Map<CountyCode, ChosenCounty> wanted = new LinkedHashMap<>();
        chosen(ChosenCounty.PARAMETER).forEach(c -> wanted.put(c.county(), c));
        Sentences sentences = Sentences.ofPage();
        return approvals.candidates(current.get(), period(), versions(wanted.values())).stream()
                .map(c -> line(wanted.get(c.county().code()), c, period(), getView(), sentences))
                .toList();
    }

    private static Map<CountyCode, Long> versions(Collection<ChosenCounty> chosen) {
        Map<CountyCode, Long> versions = new LinkedHashMap<>();
        chosen.forEach(c -> versions.put(c.county(), c.version()));
        return versions;
    }

    /** Whether any filing was ticked. */
    public boolean isAny() {
        return !chosen(ChosenCounty.PARAMETER).isEmpty();
    }

    /** Whether any filing can be approved, or could be when the submitted form was rendered. */
    public boolean isAnyReady() {
        return isOnTheWayIn() ? !chosen(READY).isEmpty() : !getReady().isEmpty();
    }

    /** Returns the filings that can be approved now. */
    public List<Line> getReady() {
        return getLines().stream().filter(Line::isReady).toList();
    }

    public String getPeriod() {
        return period().toString();
    }

    public String getTitle() {
        Sentences sentences = Sentences.ofPage();
        return sentences.of("approvals.title", sentences.months(period()));
    }

    /** Returns the button's label, such as "Approve 12 filings". */
    public String getAction() {
        return Sentences.ofPage().of("approvals.action", getReady().size());
    }

    /** Returns how many can be approved and how many can't. */
    public String getCount() {
        long approved =
                getLines().stream().filter(l -> !l.isReady() && l.reasons().isEmpty()).count();
        return Sentences.ofPage()
                .of(
                        "approvals.count",
                        getReady().size(),
                        getLines().size() - getReady().size() - approved,
                        approved);
    }

    /** Returns the view of the queue in which they were ticked, or empty. */
    public String getView() {
        return parameters.text(QueueAddress.PARAMETER);
    }

    /** Returns the address of that view, by default the filings in review. */
    public String getQueue() {
        if (!getView().isEmpty()) {
            return QueueAddress.read(getPeriod(), getView(), current.get().accountId()).here();
        }
        return new Query(QueueAddress.PATH)
                .with("period", getPeriod())
                .with("tab", QueueTab.IN_REVIEW.name())
                .toString();
    }

    /** Approves one by one the filings that the page showed as ready. */
    public void approve() {
        Map<CountyCode, Long> wanted = versions(chosen(READY));
        long done =
                approvals.approve(current.get(), period(), wanted).values().stream()
                        .filter(Decision.Accepted.class::isInstance)
                        .count();
        messages.done(
                Sentences.ofPage().of("approvals.done", done, wanted.size()),
                address(period().toString(), getView(), chosen(ChosenCounty.PARAMETER).stream()));
    }

    /** Returns the address of the page for these filings, ticked in that view. */
    static String address(String period, String view, Stream<ChosenCounty> chosen) {
        return new Query(PATH).with("period", period).with(QueueAddress.PARAMETER, view)
                + chosen.map(c -> "&" + ChosenCounty.PARAMETER + "=" + c.written())
                        .collect(Collectors.joining());
    }
}
