package org.csecprogress.publication.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.csecprogress.catalog.Counties;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.publication.ReleaseNumber;
import org.csecprogress.publication.ReleaseStatus;
import org.csecprogress.publication.service.ReleaseDesk;
import org.csecprogress.publication.service.ReleaseService;

/** The releases of all quarters, and the freezing of one. */
@Named
@RequestScoped
public class ReleasesView {
    private static final Sentences SAY = Sentences.in(Language.EN);

    @Inject private CurrentActor current;
    @Inject private ReleaseDesk desk;
    @Inject private ReleaseService releases;

    private List<Line> lines;

    /** One quarter. */
    public record Line(
            String period,
            String number,
            String months,
            String status,
            String tag,
            String approved,
            boolean started,
            boolean freezable) {}

    /** Whether this person reads or writes the words on every page. */
    public boolean isSiteTextReader() {
        return current.get().has(Role.STATE_ADMIN)
                || current.get().has(Role.STATE_PUBLISHER)
                || current.get().has(Role.STATE_DISCLOSURE);
    }

    public List<Line> getLines() {
        if (lines == null) {
            lines = desk.candidates(current.get()).stream().map(this::line).toList();
        }
        return lines;
    }

    private Line line(ReleaseDesk.Candidate candidate) {
        ReportingPeriod period = candidate.number().period();
        return new Line(
                period.toString(),
                candidate.number().toString(),
                SAY.months(period),
                SAY.of("desk.status." + candidate.status()),
                DeskTags.of(candidate.status()),
                SAY.of("counties.of", candidate.approved(), Counties.COUNT),
                candidate.status() != ReleaseStatus.NONE,
                candidate.freezable() && current.get().has(Role.STATE_PUBLISHER));
    }

    /** What the freeze of each quarter that may be frozen costs the counties that are missing. */
    public List<String> getCosts() {
        return desk.candidates(current.get()).stream()
                .filter(ReleaseDesk.Candidate::freezable)
                .map(candidate -> candidate.number().period())
                .map(period -> cost(period, desk.lateCost(current.get(), period)))
                .toList();
    }

    private static String cost(ReportingPeriod period, ReleaseDesk.LateCost cost) {
        return cost.missing().isEmpty()
                ? SAY.of("desk.cost.none", period, Counties.COUNT)
                : SAY.of(
                        "desk.cost",
                        period,
                        cost.missing().size(),
                        String.join(", ", cost.missing()),
                        cost.open(),
                        cost.closed());
    }

    /** Freezes the quarter and shows its release. */
    public String freeze(String period) {
        boolean done =
                DeskMessages.show(
                        releases.freeze(current.get(), ReportingPeriod.of(period)),
                        "desk.done.FREEZE");
        ReleaseNumber first = new ReleaseNumber(ReportingPeriod.of(period), 1);
        return done ? "/state/release?faces-redirect=true&number=" + first : null;
    }
}
