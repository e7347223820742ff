package org.csecprogress.publication.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.csecprogress.catalog.County;
import org.csecprogress.catalog.Dimension;
import org.csecprogress.catalog.Level;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.disclosure.PublicationScore;
import org.csecprogress.disclosure.PublicationScore.Time;
import org.csecprogress.disclosure.PublicationScore.Variable;
import org.csecprogress.disclosure.ScoringCriteria;
import org.csecprogress.disclosure.table.PrimaryRule;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.publication.Release;
import org.csecprogress.publication.ReleaseAction;
import org.csecprogress.publication.ReleaseEvent;
import org.csecprogress.publication.ScoringTables;
import org.csecprogress.publication.TableId;

/** The tables of a built release as its officer weighs them: what is withheld, and their score. */
@ApplicationScoped
class ReviewedTables {
    private static final int SMALL = 1;

    private final BuiltContent built;
    private final Releases releases;
    private final CatalogService catalogs;
    private final BusinessClock clock;

    ReviewedTables() {
        this(null, null, null, null);
    }

    @Inject
    ReviewedTables(
            BuiltContent built, Releases releases, CatalogService catalogs, BusinessClock clock) {
        this.built = built;
        this.releases = releases;
        this.catalogs = catalogs;
        this.clock = clock;
    }

    /** The tables of a release, by dimension; none before it is built. */
    List<DeskRelease.Line> of(Release release) {
        return of(release, releases.events(release));
    }

    /** The same, where the release's events were read already, the newest first. */
    List<DeskRelease.Line> of(Release release, List<ReleaseEvent> events) {
        ScoringCriteria criteria = ScoringTables.builtIn(builtOn(events));
        Map<DeskRelease.Kind, DeskRelease.Line> lines = new LinkedHashMap<>();
        for (BuiltContent.Review review : built.reviews(release)) {
            var kind =
                    new DeskRelease.Kind(
                            review.table().geography(),
                            review.table().content(),
                            review.table().level());
            DeskRelease.Line line =
                    new DeskRelease.Line(
                            kind,
                            review.cells(),
                            review.small(),
                            review.other(),
                            score(release, criteria, review));
            lines.merge(kind, line, DeskRelease.Line::plus);
        }
        return List.copyOf(lines.values());
    }

    /** The highest score that a row of the table can have. */
    private PublicationScore score(
            Release release, ScoringCriteria criteria, BuiltContent.Review review) {
        return PublicationScore.of(
                criteria,
                smallest(review),
                residents(review.table().geography()),
                review.table().level() == Level.FY ? Time.YEAR : Time.QUARTER,
                variables(release, review.table().content()));
    }

    /** Everybody who lives in the state, or in its smallest region or county. */
    private long residents(TableId.Rows rows) {
        Map<String, Long> places = new HashMap<>();
        for (County county : catalogs.counties().all()) {
            String place =
                    switch (rows) {
                        case STATE -> "";
                        case REGION -> county.region().code();
                        case COUNTY -> county.code().value();
                    };
            places.merge(place, county.population2019(), Long::sum);
        }
        return Collections.min(places.values());
    }

    /** The smallest count that can be in the tables before masking. */
    private static int smallest(BuiltContent.Review review) {
        return review.small() > 0 ? SMALL : PrimaryRule.FLOOR;
    }

    /** The edition in force on that day counts. */
    private LocalDate builtOn(List<ReleaseEvent> events) {
        return events.stream()
                .filter(event -> event.action() == ReleaseAction.BUILD)
                .findFirst()
                .map(event -> LocalDate.ofInstant(event.at(), BusinessClock.CALIFORNIA))
                .orElseGet(clock::today);
    }

    private List<Variable> variables(Release release, String dimension) {
        if (dimension.equals(TableId.TOTAL)) {
            return List.of();
        }
        Dimension by =
                catalogs.catalogs().forPeriod(release.number().period()).dimension(dimension);
        return List.of(new Variable(by.scoreVariable(), by.publicScore()));
    }
}
