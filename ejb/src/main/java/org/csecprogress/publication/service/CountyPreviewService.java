package org.csecprogress.publication.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.catalog.service.CatalogService;
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
import org.csecprogress.kernel.service.Sql;
import org.csecprogress.publication.CountyStanding;
import org.csecprogress.publication.PublicText;
import org.csecprogress.publication.Release;
import org.csecprogress.publication.ReleaseStatus;
import org.csecprogress.publication.ReleaseTable;
import org.csecprogress.publication.Releases;
import org.csecprogress.publication.service.CountyPreview.State;
import org.csecprogress.submission.SubmissionStatus;

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
    private static final String STATUSES =
            "select status from submission where county = ? and period = ? and status <>"
                    + " 'WITHDRAWN'";
    private static final String STANDING =
            "select c.standing from release_county c join release_submission m on m.release_id ="
                    + " c.release_id and m.county = c.county where c.release_id = ? and c.county = ?";
    private static final String MILESTONES =
            "select "
                    + MilestoneRows.columns("m")
                    + " from release_milestone m where m.release_id = ? and m.county = ? order by"
                    + " m.milestone";
    private static final String TEXTS =
            "select author, field, body from release_text where release_id = ? and author = ? order"
                    + " by field";
    private static final String VERSION =
            "select catalog_version from release_content where release_id = ?";

    private final Releases releases;
    private final Entrances entrances;
    private final Previews previews;
    private final CatalogService catalogs;
    private final BusinessClock clock;
    private final Sql sql;
    private final Event<AuditedEvent> events;

    protected CountyPreviewService() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public CountyPreviewService(
            Releases releases,
            Entrances entrances,
            Previews previews,
            CatalogService catalogs,
            BusinessClock clock,
            Sql sql,
            Event<AuditedEvent> events) {
        this.releases = releases;
        this.entrances = entrances;
        this.previews = previews;
        this.catalogs = catalogs;
        this.clock = clock;
        this.sql = sql;
        this.events = events;
    }

    /**
     * Returns the county's part of the newest release of a period that has tables. A view before
     * the release is public is audited.
     *
     * @throws NotFoundException if the county is not the actor's, or has no filing for the period
     */
    public CountyPreview of(Actor actor, CountyCode county, ReportingPeriod period) {
        if (!actor.worksFor(county)) {
            throw new NotFoundException("county");
        }
        List<SubmissionStatus> statuses =
                sql.list(
                        STATUSES,
                        row -> SubmissionStatus.valueOf(row.getString(1)),
                        county.value(),
                        period.toString());
        if (statuses.isEmpty()) {
            throw new NotFoundException("filing");
        }
        return withTables(period)
                .map(release -> shown(actor, county, release))
                .orElseGet(() -> nothing(period, statuses))
                .with(later(county, period));
    }

    /** Returns whether the county's uncounted filing will enter the public sums. */
    private Optional<CountyPreview.Later> later(CountyCode county, ReportingPeriod period) {
        Optional<Long> standing =
                sql.first(
                        "select revision_id from standing_revision where period = ? and county = ?",
                        row -> row.getLong(1),
                        period.toString(),
                        county.value());
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
                .filter(release -> release.status() == ReleaseStatus.WITHDRAWN)
                .map(r -> CountyPreview.nothing(State.TAKEN_BACK, r.number(), newest))
                .orElseGet(() -> CountyPreview.nothing(waiting(statuses), null, newest));
    }

    private static State waiting(List<SubmissionStatus> statuses) {
        boolean approved =
                statuses.contains(SubmissionStatus.APPROVED)
                        || statuses.contains(SubmissionStatus.PUBLISHED);
        return approved ? State.NOT_BUILT : State.NOT_APPROVED;
    }

    /** Prefers a release in preparation: the county wants to see what is coming. */
    private Optional<Release> withTables(ReportingPeriod period) {
        return releases.all().stream()
                .filter(release -> release.number().period().equals(period))
                .filter(release -> state(release.status()).isPresent())
                .findFirst();
    }

    private List<PublicText> texts(long release, CountyCode county) {
        return sql.list(TEXTS, ReviewedTexts::publicText, release, county.value());
    }

    private static Optional<State> state(ReleaseStatus status) {
        return switch (status) {
            case BUILT -> Optional.of(State.BUILT);
            case CLEARED, SCHEDULED -> Optional.of(State.CLEARED);
            case PUBLISHED, RESTATED -> Optional.of(State.PUBLIC);
            case NONE, FROZEN, FAILED, WITHDRAWN -> Optional.empty();
        };
    }

    private CountyPreview shown(Actor actor, CountyCode county, Release release) {
        long id = release.id();
        State state = state(release.status()).orElseThrow();
        int version = sql.first(VERSION, row -> row.getInt(1), id).orElseThrow();
        Optional<CountyStanding.Standing> standing =
                sql.first(
                        STANDING,
                        row -> CountyStanding.Standing.valueOf(row.getString(1)),
                        id,
                        county.value());
        if (standing.isEmpty()) {
            return CountyPreview.nothing(State.LEFT_OUT, release.number(), version);
        }
        List<ReleaseTable> tables = ReleaseTables.ofPlace(sql, release.number(), county.value());
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
                sql.list(MILESTONES, MilestoneRows::read, id, county.value()),
                state == State.BUILT ? List.of() : texts(id, county),
                Optional.empty());
    }
}
