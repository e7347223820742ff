package org.csecprogress.publication.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.publication.CountyStanding.Standing;
import org.csecprogress.publication.Release;
import org.csecprogress.publication.content.ReleaseCounties;
import org.csecprogress.publication.content.ReleaseTables;
import org.csecprogress.publication.coverage.Coverage;
import org.csecprogress.publication.coverage.CoverageRule;
import org.csecprogress.publication.coverage.CoverageRule.Scope;

/** Measures a built release against the coverage rule, in two queries. */
@ApplicationScoped
class ReleaseCoverage {
    private final ReleaseCounties counties;
    private final ReleaseTables tables;
    private final CatalogService catalogs;
    private final CoverageRule rule = CoverageRule.builtIn();

    protected ReleaseCoverage() {
        this(null, null, null);
    }

    @Inject
    ReleaseCoverage(ReleaseCounties counties, ReleaseTables tables, CatalogService catalogs) {
        this.counties = counties;
        this.tables = tables;
        this.catalogs = catalogs;
    }

    /** Returns the coverage of the release; before it is built, without its sections. */
    CoverageOfRelease of(Release release) {
        List<CountyCode> counted = counties.of(release, Standing.COUNTED);
        Coverage coverage = Coverage.of(counted, catalogs.populations());
        return new CoverageOfRelease(
                coverage, rule.isThin(Scope.RELEASE, coverage), thinSections(release));
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
