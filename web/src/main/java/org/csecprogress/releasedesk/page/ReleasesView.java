package org.csecprogress.releasedesk.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.review.service.ReleaseListService;
import org.csecprogress.releasedesk.web.ReleaseTags;

/** The list of the releases of all quarters. */
@Named
@RequestScoped
public class ReleasesView {
    private static final Sentences SAY = Sentences.in(Language.EN);

    @Inject private CurrentActor current;
    @Inject private ReleaseListService releases;

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
            boolean freezable,
            String awaits) {}

    /** Whether this person reads or edits the site text. */
    public boolean isSiteTextReader() {
        return current.get().has(Role.STATE_ADMIN)
                || current.get().has(Role.STATE_PUBLISHER)
                || current.get().has(Role.STATE_DISCLOSURE);
    }

    public List<Line> getLines() {
        if (lines == null) {
            lines = releases.candidates(current.get()).stream().map(this::line).toList();
        }
        return lines;
    }

    private Line line(ReleaseListService.Candidate candidate) {
        ReportingPeriod period = candidate.number().period();
        return new Line(
                period.toString(),
                candidate.number().toString(),
                SAY.months(period),
                SAY.of("desk.status." + candidate.status()),
                ReleaseTags.of(candidate.status()),
                SAY.of("counties.of", candidate.approved(), Counties.COUNT),
                candidate.status() != ReleaseStatus.NONE,
                candidate.freezable(),
                candidate.awaited().isEmpty()
                        ? ""
                        : SAY.of(
                                "desk.check.awaits",
                                ReleaseReadiness.numbers(candidate.awaited())));
    }
}
