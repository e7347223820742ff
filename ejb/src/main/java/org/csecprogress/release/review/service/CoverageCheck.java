package org.csecprogress.release.review.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.CountyStanding.Standing;
import org.csecprogress.release.coverage.Coverage;
import org.csecprogress.release.coverage.CoverageRule;
import org.csecprogress.release.coverage.CoverageRule.Scope;
import org.csecprogress.release.freeze.service.PlannedFreeze;
import org.csecprogress.release.record.ReleaseCounties;
import org.csecprogress.release.record.ReleaseTables;

/** Measures a built release against the coverage rule, in two queries. */
@ApplicationScoped
class CoverageCheck {
    @Inject private ReleaseCounties counties;
    @Inject private ReleaseTables tables;
    @Inject private CatalogService catalogs;
    @Inject private PlannedFreeze planned;
    private final CoverageRule rule = CoverageRule.builtIn();

    /** Returns the coverage of the release; before it is built, without its sections. */
    ReleaseCoverage of(Release release) {
        List<CountyCode> counted = counties.of(release, Standing.COUNTED);
        ReleaseCoverage all = measured(Coverage.of(counted, catalogs.populations()));
        return new ReleaseCoverage(
                all.release(), all.least(), all.releaseThin(), thinSections(release));
    }

    /** Returns what a freeze would cover now, without sections. */
    ReleaseCoverage planned(ReportingPeriod period) {
        return measured(planned.coverage(period));
    }

    private ReleaseCoverage measured(Coverage coverage) {
        return new ReleaseCoverage(
                coverage,
                rule.least(Scope.RELEASE),
                rule.isThin(Scope.RELEASE, coverage),
                List.of());
    }

    private List<Integer> thinSections(Release release) {
        Catalog catalog = catalogs.catalogs().forPeriod(release.number().period());
        Map<Integer, List<Integer>> answered = new TreeMap<>();
        tables.answered(release)
                .forEach(
                        (measure, each) ->
                                answered.computeIfAbsent(
                                                catalog.measure(measure).reportSection(),
                                                section -> new ArrayList<>())
                                        .addAll(each));
        return answered.entrySet().stream()
                .filter(e -> rule.isThin(Scope.SECTION, Coverage.ofSection(e.getValue())))
                .map(Map.Entry::getKey)
                .toList();
    }
}
