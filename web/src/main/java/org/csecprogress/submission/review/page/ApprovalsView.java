package org.csecprogress.submission.review.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Notices;
import org.csecprogress.kernel.web.Query;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.submission.Decision;
import org.csecprogress.submission.service.BulkApprovalService;

/**
 * The filings that were ticked for approval, before and after: what the page says of each is how it
 * stands now, so that a reload shows what came of it and sends nothing again.
 */
@Named
@RequestScoped
public class ApprovalsView {
    static final String PATH = "/state/approvals";

    /** The field in which the form names those that its page showed as ready. */
    private static final String READY = "ready";

    @Inject private CurrentActor current;
    @Inject private BulkApprovalService approvals;
    @Inject private Notices notices;
    @Inject private HttpServletRequest request;

    private ReportingPeriod period;
    private List<Line> lines;

    /**
     * One filing.
     *
     * @param chosen what names it and its version
     * @param href where it is read, or empty where CDSS has none
     * @param standing ready, approved, or not
     * @param reasons why not
     */
    public record Line(
            String chosen,
            String county,
            String href,
            int revision,
            long explained,
            Tag standing,
            List<String> reasons,
            boolean isReady) {}

    /** Reads the filings that the address names; a form that comes back is checked alone. */
    public void load() {
        period();
        isAny();
        getLines();
    }

    private ReportingPeriod period() {
        if (period == null) {
            period =
                    ReportingPeriod.parse(parameter("period"))
                            .orElseThrow(() -> new NotFoundException("period"));
        }
        return period;
    }

    private List<Chosen> chosen(String parameter) {
        return Chosen.parse(request.getParameterValues(parameter));
    }

    private static Line line(
            Chosen chosen,
            BulkApprovalService.Candidate found,
            ReportingPeriod period,
            String view,
            Sentences sentences) {
        String standing =
                found.isApproved() ? "approved" : found.isReady() ? "ready" : "notTogether";
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
                new Tag("tag tag--" + colour, sentences.of("approvals." + standing)),
                found.obstacles().stream()
                        .sorted()
                        .map(o -> sentences.of("approvals.obstacle." + o))
                        .toList(),
                found.isReady());
    }

    /**
     * The filings that were ticked, in the order of the queue. A form that comes back is about what
     * it names itself: until a page is drawn there are none, so that nothing is read for it.
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
        Map<CountyCode, Chosen> wanted = new LinkedHashMap<>();
        chosen(Chosen.PARAMETER).forEach(c -> wanted.put(c.county(), c));
        Sentences sentences = Sentences.ofPage();
        return approvals.candidates(current.get(), period(), versions(wanted.values())).stream()
                .map(c -> line(wanted.get(c.county().code()), c, period(), getView(), sentences))
                .toList();
    }

    private static Map<CountyCode, Long> versions(Collection<Chosen> chosen) {
        Map<CountyCode, Long> versions = new LinkedHashMap<>();
        chosen.forEach(c -> versions.put(c.county(), c.version()));
        return versions;
    }

    /** Whether any filing was ticked. */
    public boolean isAny() {
        return !chosen(Chosen.PARAMETER).isEmpty();
    }

    /** Whether any filing can be approved, or could when the form that comes back was drawn. */
    public boolean isAnyReady() {
        return isOnTheWayIn() ? !chosen(READY).isEmpty() : !getReady().isEmpty();
    }

    /** Those that can be approved now. */
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

    /** "Approve 12 filings". */
    public String getAction() {
        return Sentences.ofPage().of("approvals.action", getReady().size());
    }

    /** How many can be approved, and how many cannot. */
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

    /** The view of the queue in which they were ticked, or empty. */
    public String getView() {
        return parameter(QueueAddress.PARAMETER);
    }

    /** The list in which they were ticked; without one, what is in review. */
    public String getQueue() {
        if (!getView().isEmpty()) {
            return QueueAddress.read(getPeriod(), getView(), current.get().accountId()).here();
        }
        return new Query(QueueAddress.PATH)
                .with("period", getPeriod())
                .with("tab", QueueTab.IN_REVIEW.name())
                .toString();
    }

    /** Approves, one after the other, what the page showed as ready. */
    public void approve() {
        Map<CountyCode, Long> wanted = versions(chosen(READY));
        long done =
                approvals.approve(current.get(), period(), wanted).values().stream()
                        .filter(Decision.Accepted.class::isInstance)
                        .count();
        notices.done(
                Sentences.ofPage().of("approvals.done", done, wanted.size()),
                address(period().toString(), getView(), chosen(Chosen.PARAMETER).stream()));
    }

    /** The page about these filings, which were ticked in that view. */
    static String address(String period, String view, Stream<Chosen> chosen) {
        return new Query(PATH).with("period", period).with(QueueAddress.PARAMETER, view)
                + chosen.map(c -> "&" + Chosen.PARAMETER + "=" + c.written())
                        .collect(Collectors.joining());
    }

    private String parameter(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
