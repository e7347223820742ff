package org.csecprogress.release.publishing.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.filing.rules.service.FreeText;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.Releases;
import org.csecprogress.release.content.Commentary;
import org.csecprogress.release.content.CommentaryField;
import org.csecprogress.release.freeze.service.CountedRevisions;
import org.csecprogress.release.freeze.service.Entrances;
import org.csecprogress.release.freeze.service.Freezing;
import org.csecprogress.release.record.CountedFilings.Counted;
import org.csecprogress.release.text.CommentaryTexts;

/**
 * Starts the next release of a period, with later corrections and late filings. The earlier one
 * stays public until then, and downloadable afterwards.
 */
@Stateless
@Guarded
public class RestatementService {
    @Inject private Releases releases;
    @Inject private Freezing freezing;
    @Inject private CatalogService catalogs;
    @Inject private CommentaryTexts commentary;
    @Inject private FreeText free;
    @Inject private Entrances entrances;
    @Inject private CountedRevisions revisions;
    @Inject private BusinessClock clock;

    /**
     * A county whose approved filing is not what the sums of the release count.
     *
     * @param isLate whether the sums have nothing of it
     * @param enters whether a restatement would include it
     * @param obstacle the figure that prevents it, or empty
     */
    public record Fresh(String county, boolean isLate, boolean enters, String obstacle) {}

    /** Returns what a restatement would do with later filings, by name of the county. */
    @Allowed({
        Role.STATE_REVIEWER,
        Role.STATE_DISCLOSURE,
        Role.STATE_STATISTICS,
        Role.STATE_LEGAL,
        Role.STATE_DEPARTMENT,
        Role.STATE_PUBLISHER,
        Role.STATE_ADMIN
    })
    public List<Fresh> fresh(Actor actor, ReleaseNumber number) {
        return releases.find(number).map(this::fresh).orElse(List.of());
    }

    private List<Fresh> fresh(Release release) {
        Set<CountyCode> counted =
                revisions.of(release).stream()
                        .filter(c -> c.totals().isPresent())
                        .map(Counted::county)
                        .collect(Collectors.toSet());
        return entrances.sinceFreeze(release).stream()
                .map(
                        e ->
                                new Fresh(
                                        catalogs.counties().byCode(e.county()).name(),
                                        !counted.contains(e.county()),
                                        e.enters(),
                                        e.obstacle().orElse("")))
                .sorted(Comparator.comparing(Fresh::county))
                .toList();
    }

    /** Returns the decisions at the freeze about later filings, by name of the county. */
    @Allowed({
        Role.STATE_REVIEWER,
        Role.STATE_DISCLOSURE,
        Role.STATE_STATISTICS,
        Role.STATE_LEGAL,
        Role.STATE_DEPARTMENT,
        Role.STATE_PUBLISHER,
        Role.STATE_ADMIN
    })
    public List<Fresh> decided(Actor actor, ReleaseNumber number) {
        return releases.find(number).stream()
                .flatMap(release -> revisions.of(release).stream())
                .filter(Counted::isLater)
                .map(
                        c ->
                                new Fresh(
                                        catalogs.counties().byCode(c.county()).name(),
                                        c.first().isEmpty(),
                                        c.entered().isPresent() && c.entered().equals(c.filed()),
                                        c.obstacle().orElse("")))
                .sorted(Comparator.comparing(Fresh::county))
                .toList();
    }

    /**
     * Returns whether the release may be restated. It must be the newest of its period and public,
     * and a later filing must enter its sums. A withdrawn release may be reissued in any case.
     */
    @Allowed(Role.STATE_PUBLISHER)
    public boolean mayRestate(Actor publisher, ReleaseNumber number) {
        return obstacle(number).isEmpty();
    }

    private Optional<String> obstacle(ReleaseNumber number) {
        Optional<Release> newest =
                releases.newest(number.period()).filter(r -> r.number().equals(number));
        boolean isOut =
                newest.filter(
                                r ->
                                        r.status() == ReleaseStatus.PUBLISHED
                                                || r.status() == ReleaseStatus.WITHDRAWN)
                        .isPresent();
        if (!isOut) {
            return Optional.of("restate.notNow");
        }
        if (newest.get().status() == ReleaseStatus.WITHDRAWN) {
            return Optional.empty();
        }
        List<Fresh> fresh = fresh(newest.get());
        if (fresh.isEmpty()) {
            return Optional.of("restate.nothingNew");
        }
        return fresh.stream().anyMatch(Fresh::enters)
                ? Optional.empty()
                : Optional.of("restate.nothingEnters");
    }

    /**
     * Freezes the next release of the period.
     *
     * @param number the release to restate, the newest of its period
     * @param reason the reason, public with the release once the disclosure officer has passed it
     */
    @Allowed(Role.STATE_PUBLISHER)
    public Decision restate(Actor publisher, ReleaseNumber number, LocalText reason) {
        LocalText why = new LocalText(reason.en().strip(), reason.es().strip());
        Optional<String> obstacle = obstacle(number);
        if (obstacle.isPresent()) {
            return refused("", obstacle.get());
        }
        List<Problem> problems = problems(number, why);
        if (!problems.isEmpty()) {
            return new Decision.Refused(List.of(), problems);
        }
        Decision frozen = freezing.freeze(number.next(), publisher, why.en());
        if (frozen instanceof Decision.Accepted) {
            commentary.keep(
                    releases.hold(number.next()),
                    new Commentary(CommentaryField.RESTATEMENT, why),
                    publisher,
                    clock.instant());
        }
        return frozen;
    }

    private List<Problem> problems(ReleaseNumber number, LocalText why) {
        List<Problem> problems = new ArrayList<>();
        for (Language language : Language.values()) {
            String field = "why-" + language.name().toLowerCase(Locale.ROOT);
            String text = why.in(language);
            if (text.isEmpty()) {
                problems.add(Problem.of(field, "restate.reason.missing." + language));
            }
            free.problem(number.period(), field, "desk.reason", text).ifPresent(problems::add);
        }
        return problems;
    }

    private static Decision refused(String field, String key) {
        return Decision.refused(Problem.of(field, key));
    }
}
