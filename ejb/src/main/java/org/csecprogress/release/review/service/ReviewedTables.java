package org.csecprogress.release.review.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.csecprogress.catalog.dimension.Dimension;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.disclosure.ProtectionCertificate;
import org.csecprogress.disclosure.PublicationScore;
import org.csecprogress.disclosure.PublicationScore.Variable;
import org.csecprogress.disclosure.ScoringCriteria;
import org.csecprogress.disclosure.table.PrimaryRule;
import org.csecprogress.kernel.CaliforniaTime;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseEvent;
import org.csecprogress.release.activation.ScoringTables;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.content.TableKind;
import org.csecprogress.release.making.service.BuiltContent;
import org.csecprogress.release.making.service.ReleaseOrder;
import org.csecprogress.release.protection.Withholding;
import org.csecprogress.release.record.TableReview;
import org.csecprogress.release.review.CountyScore;
import org.csecprogress.release.text.service.ReviewedTexts;

/** Provides the tables of a built release for its review: what is withheld, and their scores. */
@ApplicationScoped
class ReviewedTables {
    private static final int SMALL = 1;

    @Inject private BuiltContent built;
    @Inject private ReleaseOrder order;
    @Inject private CatalogService catalogs;
    @Inject private BusinessClock clock;
    @Inject private ReviewedTexts texts;

    /**
     * Returns why the tables may not be signed or cleared: they are not those that passed the
     * audit, or what goes out before them has changed since. Empty if they may.
     */
    Optional<Problem> problem(Release release) {
        if (!built.isIntact(release)) {
            return Optional.of(Problem.of("", "release.changed"));
        }
        return order.isCurrent(release)
                ? Optional.empty()
                : Optional.of(Problem.of("", "release.outdated"));
    }

    /**
     * Returns the digest of the texts that go with the tables: of those that were passed so far for
     * somebody who can sign or clear them, and otherwise of those that were cleared.
     *
     * @param actions open to whoever looks
     */
    Optional<String> textsDigest(Release release, Set<ReleaseAction> actions) {
        boolean decides =
                actions.contains(ReleaseAction.CLEAR)
                        || actions.stream().anyMatch(ReleaseAction.SIGN_OFFS::contains);
        return decides ? texts.passedDigest(release) : release.clearance().textsDigest();
    }

    /**
     * Returns the tables of a release, by kind; empty before it is built.
     *
     * @param events its events, newest first
     */
    List<ReleaseOverview.Line> of(Release release, List<ReleaseEvent> events) {
        ScoringCriteria criteria = criteria(events);
        Map<TableId, Withholding> withheld = built.withholding(release);
        Map<TableKind, ReleaseOverview.Line> lines = new TreeMap<>();
        for (TableReview review : built.reviews(release)) {
            TableKind kind = TableKind.of(review.table());
            ReleaseOverview.Line line =
                    new ReleaseOverview.Line(
                            kind,
                            withheld.getOrDefault(review.table(), Withholding.NONE),
                            score(release, criteria, review.table(), review.small() > 0));
            lines.merge(kind, line, ReleaseOverview.Line::plus);
        }
        return List.copyOf(lines.values());
    }

    /** Returns the certificate of a release; empty before it is built. */
    Optional<ProtectionCertificate> certificate(Release release) {
        return built.certificate(release);
    }

    /** Returns the policy of the build in words; empty before it is built. */
    Optional<String> policy(Release release) {
        return built.policy(release);
    }

    /** Returns the scoring criteria of the edition that was in force when the release was built. */
    ScoringCriteria criteria(List<ReleaseEvent> events) {
        return ScoringTables.builtIn(builtOn(events));
    }

    /**
     * Returns the highest score that a row of the table can have.
     *
     * @param small whether the table can have a small count before masking
     */
    PublicationScore score(
            Release release, ScoringCriteria criteria, TableId table, boolean small) {
        return PublicationScore.of(
                criteria,
                small ? SMALL : PrimaryRule.FLOOR,
                residents(table.geography()),
                CountyScore.time(table.level()),
                variables(release, table.content()));
    }

    /** Returns the population of the state, or of its smallest region or county. */
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

    /** Returns the day of the build, or today before there is one. */
    private LocalDate builtOn(List<ReleaseEvent> events) {
        return events.stream()
                .filter(event -> event.action() == ReleaseAction.BUILD)
                .findFirst()
                .map(event -> CaliforniaTime.day(event.at()))
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
