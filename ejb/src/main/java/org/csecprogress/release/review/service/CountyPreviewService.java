package org.csecprogress.release.review.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.Viewed;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.Releases;
import org.csecprogress.release.content.CountyStanding;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.freeze.service.Entrances;
import org.csecprogress.release.preview.service.Previews;
import org.csecprogress.release.review.service.CountyPreview.State;

/**
 * Shows a county its public report before it is public. It takes the county's own rows from the
 * masked tables built for everybody. There is no second masking, and no figure that the county did
 * not file itself. Totals of the state and of regions are left out until they are public, because a
 * county could subtract its own figures from them to find its neighbours'.
 */
@Stateless
@Guarded
@Allowed({Role.COUNTY_PREPARER, Role.COUNTY_CERTIFIER})
public class CountyPreviewService {
    @Inject private Releases releases;
    @Inject private Entrances entrances;
    @Inject private Previews previews;
    @Inject private CountyRecords stored;
    @Inject private CatalogService catalogs;
    @Inject private BusinessClock clock;
    @Inject private Event<AuditedEvent> events;

    /**
     * Returns the county's part of the newest release of a period that is cleared or public. A view
     * before the release is public is audited, and counts as public in later plans; so there is
     * none before the release is cleared.
     *
     * @throws NotFoundException if the county is not the actor's, or has no filing for the period
     */
    public CountyPreview of(Actor actor, CountyCode county, ReportingPeriod period) {
        if (!actor.worksFor(county)) {
            throw new NotFoundException("county");
        }
        List<SubmissionStatus> statuses = stored.statuses(county, period);
        if (statuses.isEmpty()) {
            throw new NotFoundException("filing");
        }
        return shownOf(period)
                .map(release -> shown(actor, county, release))
                .orElseGet(() -> nothing(period, statuses))
                .with(later(county, period));
    }

    /** Returns whether the county's uncounted filing will enter the public sums. */
    private Optional<CountyPreview.Later> later(CountyCode county, ReportingPeriod period) {
        Optional<Long> standing = stored.approved(county, period);
        return entrances
                .before(period)
                .filter(before -> standing.isPresent())
                .flatMap(
                        before ->
                                entrances.decide(before, Map.of(county, standing.get())).stream()
                                        .findFirst())
                .map(e -> new CountyPreview.Later(e.enters(), e.obstacle().orElse("")));
    }

    private CountyPreview nothing(ReportingPeriod period, List<SubmissionStatus> statuses) {
        int newest = catalogs.catalogs().forPeriod(period).version();
        return releases.newest(period)
                .flatMap(
                        release ->
                                unshown(release.status())
                                        .map(
                                                state ->
                                                        CountyPreview.nothing(
                                                                state, release.number(), newest)))
                .orElseGet(() -> CountyPreview.nothing(waiting(statuses), null, newest));
    }

    private static Optional<State> unshown(ReleaseStatus status) {
        return switch (status) {
            case WITHDRAWN -> Optional.of(State.TAKEN_BACK);
            case BUILT -> Optional.of(State.BUILT);
            default -> Optional.empty();
        };
    }

    private static State waiting(List<SubmissionStatus> statuses) {
        boolean approved =
                statuses.contains(SubmissionStatus.APPROVED)
                        || statuses.contains(SubmissionStatus.PUBLISHED);
        return approved ? State.NOT_BUILT : State.NOT_APPROVED;
    }

    /** Prefers a cleared release: the county wants to see what is coming. */
    private Optional<Release> shownOf(ReportingPeriod period) {
        return releases.all().stream()
                .filter(release -> release.number().period().equals(period))
                .filter(release -> state(release.status()).isPresent())
                .findFirst();
    }

    private static Optional<State> state(ReleaseStatus status) {
        return switch (status) {
            case CLEARED, SCHEDULED -> Optional.of(State.CLEARED);
            case PUBLISHED, RESTATED -> Optional.of(State.PUBLIC);
            case NONE, FROZEN, FAILED, BUILT, WITHDRAWN -> Optional.empty();
        };
    }

    private CountyPreview shown(Actor actor, CountyCode county, Release release) {
        State state = state(release.status()).orElseThrow();
        int version = stored.content(release).catalogVersion();
        Optional<CountyStanding.Standing> standing = stored.standing(release, county);
        if (standing.isEmpty()) {
            return CountyPreview.nothing(State.LEFT_OUT, release.number(), version);
        }
        List<ReleaseTable> tables = stored.tables(release, county);
        if (state != State.PUBLIC) {
            previews.remember(release, tables);
            String what = release.number() + " " + county;
            events.fire(Viewed.by(actor, Viewed.Kind.PREVIEW, what, clock.instant()));
        }
        return new CountyPreview(
                state,
                release.number(),
                version,
                standing.get(),
                tables,
                stored.milestones(release, county),
                stored.texts(release, county),
                Optional.empty());
    }
}
