package org.csecprogress.releasedesk.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.freeze.service.FreezeReadiness;
import org.csecprogress.release.freeze.service.FreezeService;
import org.csecprogress.release.review.service.ReleaseListService;
import org.csecprogress.releasedesk.web.DecisionMessages;

/** The freeze of one quarter: the counties in it, those left out and why, and the confirmation. */
@Named
@RequestScoped
public class FreezeView {
    private static final Sentences SAY = Sentences.in(Language.EN);

    @Inject private CurrentActor current;
    @Inject private DecisionMessages decisions;
    @Inject private ReleaseListService releases;
    @Inject private FreezeService service;
    @Inject private HttpServletRequest request;

    private FreezeReadiness readiness;
    private String shown;

    /** A county that would not be in the release. */
    public record Line(String county, String why, String turn) {}

    /** Loads the readiness, or responds with 404 for a quarter without filings. */
    public void load() {
        shown = readiness().shown();
    }

    private FreezeReadiness readiness() {
        if (readiness == null) {
            readiness = service.readiness(current.get(), period());
        }
        return readiness;
    }

    private ReportingPeriod period() {
        // This comes first, so that anyone without permission is refused in any case.
        List<ReleaseListService.Candidate> candidates = releases.candidates(current.get());
        return ReportingPeriod.parse(request.getParameter("period"))
                .filter(
                        period ->
                                candidates.stream()
                                        .anyMatch(c -> c.number().period().equals(period)))
                .orElseThrow(() -> new NotFoundException("period"));
    }

    public String getPeriod() {
        return readiness().period().toString();
    }

    public String getTitle() {
        return SAY.of("freeze.title", SAY.months(readiness().period()));
    }

    /** Returns how many counties are included and what share of the state's children live there. */
    public String getCoverage() {
        return SAY.of(
                "freeze.coverage",
                readiness().coverage().counties(),
                Counties.COUNT,
                readiness().coverage().childrenPercent());
    }

    public boolean isThin() {
        return readiness().thin();
    }

    /** Returns the counties that would not be in it. */
    public List<Line> getLines() {
        return readiness().missing().stream()
                .map(
                        one ->
                                new Line(
                                        one.name(),
                                        SAY.of("freeze.why." + one.why()),
                                        SAY.of("freeze.turn." + one.why())))
                .toList();
    }

    /** Returns what the freeze means for the counties that are missing. */
    public String getCost() {
        FreezeReadiness of = readiness();
        return of.missing().isEmpty()
                ? SAY.of("freeze.cost.none", Counties.COUNT)
                : SAY.of("freeze.cost", of.open(), of.closed());
    }

    /** Whether this person may freeze the quarter today. */
    public boolean isFreezable() {
        return current.get().has(Role.STATE_PUBLISHER)
                && releases.candidates(current.get()).stream()
                        .anyMatch(c -> c.number().period().equals(period()) && c.freezable());
    }

    public String getButton() {
        return SAY.of("freeze.button", readiness().coverage().counties());
    }

    /** Freezes what was shown, and goes to its release. */
    public String freeze() {
        ReportingPeriod period = period();
        boolean done =
                decisions.show(service.freeze(current.get(), period, shown), "desk.done.FREEZE");
        // After a refusal the page shows the current state, which the next attempt must match.
        shown = readiness().shown();
        return done
                ? "/state/release?faces-redirect=true&number=" + new ReleaseNumber(period, 1)
                : null;
    }

    public String getShown() {
        return shown;
    }

    public void setShown(String shown) {
        this.shown = shown;
    }
}
