package org.csecprogress.releasedesk.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.content.CountyStanding.Standing;
import org.csecprogress.release.freeze.service.FreezeReadiness;
import org.csecprogress.release.freeze.service.FreezeService;
import org.csecprogress.release.review.service.ReleaseListService;
import org.csecprogress.releasedesk.web.DecisionMessages;

/** The freeze of one quarter: the counties in it, those left out and why, and the confirmation. */
@Named
@ViewScoped
public class FreezeView implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    @Inject private CurrentActor current;
    @Inject private DecisionMessages decisions;
    @Inject private ReleaseListService releases;
    @Inject private FreezeService service;

    private ReportingPeriod period;
    private ReleaseNumber number;
    private String shown;
    private String when;
    private boolean isFreezable;
    private transient FreezeReadiness readiness;

    /**
     * Counties that would not be in the release for one reason.
     *
     * @param what how many they are, and why they are missing
     * @param turn who acts next
     * @param counties their names in one text
     */
    public record Group(String what, String turn, String counties) {}

    private static Sentences say() {
        return Sentences.ofPage();
    }

    /** Loads the readiness, or responds with 404 for a quarter without filings. */
    public void load() {
        // This comes first, so that anyone without permission is refused in any case.
        ReleaseListService.Candidate candidate = candidate();
        number = candidate.number();
        when = when(candidate);
        isFreezable = current.get().has(Role.STATE_PUBLISHER) && candidate.freezable();
        readiness = service.readiness(current.get(), candidate.number().period());
        shown = readiness.shown();
    }

    private static String when(ReleaseListService.Candidate candidate) {
        if (candidate.status() != ReleaseStatus.NONE) {
            return say().of("freeze.when.done");
        }
        return candidate.freezable()
                ? say().of("freeze.when.now")
                : say().of("freeze.when.later", say().date(candidate.freeze()));
    }

    private ReleaseListService.Candidate candidate() {
        return releases.candidates(current.get()).stream()
                .filter(one -> one.number().period().equals(period))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("period"));
    }

    /** Returns what is ready, as it is now. */
    public FreezeReadiness getReadiness() {
        if (readiness == null) {
            readiness =
                    service.readiness(current.get(), NotFoundException.ifNull(period, "period"));
        }
        return readiness;
    }

    public ReportingPeriod getPeriod() {
        return period;
    }

    public void setPeriod(ReportingPeriod period) {
        this.period = period;
    }

    /** Returns how many counties are included and what share of the state's children live there. */
    public String getCoverage() {
        return say().of(
                        "freeze.coverage",
                        getReadiness().coverage().counties(),
                        Counties.COUNT,
                        getReadiness().coverage().childrenPercent());
    }

    /** Returns the counties that would not be in it, in a group for each reason. */
    public List<Group> getMissing() {
        Map<Standing, List<String>> names = new EnumMap<>(Standing.class);
        getReadiness()
                .missing()
                .forEach(
                        one ->
                                names.computeIfAbsent(one.why(), why -> new ArrayList<>())
                                        .add(one.name()));
        return names.entrySet().stream()
                .map(each -> group(each.getKey(), each.getValue()))
                .toList();
    }

    private static Group group(Standing why, List<String> names) {
        return new Group(
                say().of("freeze.why." + why, names.size()),
                say().of("freeze.turn." + why, names.size()),
                say().list(names));
    }

    /** Returns what the freeze means for the counties that are missing. */
    public String getCost() {
        FreezeReadiness of = getReadiness();
        return of.missing().isEmpty()
                ? say().of("freeze.cost.none", Counties.COUNT)
                : say().of("freeze.cost", of.open(), of.closed());
    }

    /** Whether this person may freeze the quarter today. */
    public boolean isFreezable() {
        return isFreezable;
    }

    /** Returns when this quarter can be frozen and by whom, or that it is frozen. */
    public String getWhen() {
        return when;
    }

    /** Returns the release of this quarter, or the first one that a freeze would make. */
    public ReleaseNumber getNumber() {
        return number;
    }

    /** Freezes what was shown, and goes to its release. */
    public String freeze() {
        ReportingPeriod of = candidate().number().period();
        boolean done = decisions.show(service.freeze(current.get(), of, shown), "desk.done.FREEZE");
        if (done) {
            return "/state/release?faces-redirect=true&number=" + new ReleaseNumber(of, 1);
        }
        // The page shows the current state, which the next attempt must match.
        load();
        return null;
    }

    public String getShown() {
        return shown;
    }

    public void setShown(String shown) {
        this.shown = shown;
    }
}
