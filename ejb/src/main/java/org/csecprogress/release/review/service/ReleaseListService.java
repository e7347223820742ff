package org.csecprogress.release.review.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.release.FiledPeriod;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.Releases;
import org.csecprogress.release.making.service.ReleaseOrder;

/** Lists the releases of all quarters, and the quarters that may become one. */
@Stateless
@Guarded
@Allowed({
    Role.STATE_REVIEWER,
    Role.STATE_DISCLOSURE,
    Role.STATE_STATISTICS,
    Role.STATE_LEGAL,
    Role.STATE_DEPARTMENT,
    Role.STATE_PUBLISHER,
    Role.STATE_ADMIN
})
public class ReleaseListService {
    @Inject private Releases releases;
    @Inject private ReleaseOrder order;
    @Inject private CatalogService catalogs;
    @Inject private BusinessClock clock;

    /**
     * A release, or a quarter that may become one.
     *
     * @param status its status; NONE before it is frozen
     * @param approved number of filings approved or published
     * @param freeze the first day on which it may be frozen
     * @param release the day of publication by the calendar
     * @param outdated whether it is built, and what goes out before it has changed since
     * @param freezable whether it may be frozen today and the actor may see its freeze
     * @param awaited releases that must go out before it, if it waits to go out
     * @param withdrawal its proposed withdrawal, as long as the other office has not agreed
     */
    public record Candidate(
            ReleaseNumber number,
            ReleaseStatus status,
            int approved,
            LocalDate freeze,
            LocalDate release,
            boolean outdated,
            boolean freezable,
            List<ReleaseNumber> awaited,
            Optional<ProposedWithdrawal> withdrawal) {}

    /**
     * Returns the releases, and the quarters with filings but no release, newest quarter and
     * release first.
     */
    public List<Candidate> candidates(Actor actor) {
        List<Release> known =
                releases.all().stream().filter(r -> r.status() != ReleaseStatus.NONE).toList();
        return releases.filed().stream()
                .flatMap(filed -> candidates(actor, filed, known).stream())
                .toList();
    }

    private List<Candidate> candidates(Actor actor, FiledPeriod filed, List<Release> known) {
        List<Candidate> made =
                known.stream()
                        .filter(release -> release.number().period().equals(filed.period()))
                        .map(release -> candidate(actor, release, filed.approved()))
                        .toList();
        return made.isEmpty() ? List.of(candidate(actor, filed)) : made;
    }

    private Candidate candidate(Actor actor, Release release, int approved) {
        return new Candidate(
                release.number(),
                release.status(),
                approved,
                days(release.number().period()).freeze(),
                days(release.number().period()).release(),
                release.status() == ReleaseStatus.BUILT && !order.isCurrent(release),
                false,
                order.waitsFor(release).stream().map(Release::number).toList(),
                ProposedWithdrawal.of(release, actor));
    }

    private Candidate candidate(Actor actor, FiledPeriod filed) {
        FilingWindow days = days(filed.period());
        boolean isDay = !clock.today().isBefore(days.freeze());
        return new Candidate(
                new ReleaseNumber(filed.period(), 1),
                ReleaseStatus.NONE,
                filed.approved(),
                days.freeze(),
                days.release(),
                false,
                isDay && doesMoreThanSign(actor),
                List.of(),
                Optional.empty());
    }

    private FilingWindow days(ReportingPeriod period) {
        return catalogs.windows().of(period);
    }

    /** Whether the actor may see a freeze, which is not for those who only sign releases. */
    private static boolean doesMoreThanSign(Actor actor) {
        return actor.grants().stream().anyMatch(grant -> !grant.role().isSignatory());
    }
}
