package org.csecprogress.release.freeze.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.catalog.dimension.Level;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.Releases;
import org.csecprogress.release.content.CountyStanding.Standing;
import org.csecprogress.release.coverage.Coverage;
import org.csecprogress.release.coverage.CoverageRule;
import org.csecprogress.release.protection.design.Design;
import org.csecprogress.release.protection.design.TableDesign;

/** Shows what a freeze of a quarter would fix, and freezes it. */
@Stateless
@Guarded
public class FreezeService {
    @Inject private Releases releases;
    @Inject private Freezing freezing;
    @Inject private MissingCounties missing;
    @Inject private CatalogService catalogs;
    @Inject private BusinessClock clock;

    /** Returns what a freeze would fix now. */
    @Allowed({Role.STATE_REVIEWER, Role.STATE_DISCLOSURE, Role.STATE_PUBLISHER, Role.STATE_ADMIN})
    public FreezeReadiness readiness(Actor actor, ReportingPeriod period) {
        Set<CountyCode> approved = missing.approved(period);
        Coverage coverage = Coverage.of(approved, catalogs.populations());
        Map<Boolean, Long> measures = measuresByLateEntry(period);
        return new FreezeReadiness(
                period,
                coverage,
                CoverageRule.builtIn().isThin(CoverageRule.Scope.RELEASE, coverage),
                missing(period, approved),
                measures.get(true),
                measures.get(false),
                isDay(period));
    }

    private List<FreezeReadiness.Missing> missing(
            ReportingPeriod period, Set<CountyCode> approved) {
        Map<CountyCode, Standing> why = missing.of(period, approved);
        return why.entrySet().stream()
                .map(
                        e ->
                                new FreezeReadiness.Missing(
                                        e.getKey(),
                                        catalogs.counties().byCode(e.getKey()).name(),
                                        e.getValue()))
                .sorted(Comparator.comparing(FreezeReadiness.Missing::name))
                .toList();
    }

    /** Counts the measures that a filing after the freeze can enter, and those that it cannot. */
    private Map<Boolean, Long> measuresByLateEntry(ReportingPeriod period) {
        return new Design(catalogs.catalogs().forPeriod(period), catalogs.counties())
                .tables(period, 0).stream()
                        .filter(table -> table.id().isStateTotal())
                        .map(TableDesign::measure)
                        .collect(
                                Collectors.partitioningBy(
                                        m -> m.publication().countyTotal().contains(Level.Q),
                                        Collectors.counting()));
    }

    private boolean isDay(ReportingPeriod period) {
        return !clock.today().isBefore(catalogs.windows().of(period).freeze());
    }

    /**
     * Fixes the approved submissions of a period, on its freeze date or later. Submissions that are
     * not approved are not in the release.
     *
     * @param shown {@link FreezeReadiness#shown()} as the publisher saw it; if it has changed
     *     since, the freeze is refused
     */
    @Allowed(Role.STATE_PUBLISHER)
    public Decision freeze(Actor publisher, ReportingPeriod period, String shown) {
        if (!isDay(period)) {
            return refused("release.tooEarly");
        }
        Optional<Release> known = releases.newest(period);
        if (known.isPresent()) {
            return refused(isOut(known.get()) ? "release.second" : "release.underway");
        }
        if (!readiness(publisher, period).shown().equals(shown)) {
            return refused("freeze.changed");
        }
        return freezing.freeze(new ReleaseNumber(period, 1), publisher, "");
    }

    private static boolean isOut(Release release) {
        return release.status().isPublic() || release.status() == ReleaseStatus.WITHDRAWN;
    }

    private static Decision refused(String key) {
        return Decision.refused(Problem.of("", key));
    }
}
