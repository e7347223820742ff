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
import org.csecprogress.kernel.service.Sql;
import org.csecprogress.publication.Release;
import org.csecprogress.publication.coverage.Coverage;
import org.csecprogress.publication.coverage.CoverageRule;
import org.csecprogress.publication.coverage.CoverageRule.Scope;

/** Measures a built release against the coverage rule, in two queries. */
@ApplicationScoped
class ReleaseCoverage {
    private final Sql sql;
    private final CatalogService catalogs;
    private final CoverageRule rule = CoverageRule.builtIn();

    protected ReleaseCoverage() {
        this(null, null);
    }

    @Inject
    ReleaseCoverage(Sql sql, CatalogService catalogs) {
        this.sql = sql;
        this.catalogs = catalogs;
    }

    /** Returns the coverage of the release; before it is built, without its sections. */
    CoverageOfRelease of(Release release) {
        List<CountyCode> counted =
                sql.list(
                        "select county from release_county where release_id = ? and standing in"
                                + " ('ON_TIME', 'LATE')",
                        row -> new CountyCode(row.getString(1)),
                        release.id());
        Coverage coverage = Coverage.of(counted, catalogs.populations());
        return new CoverageOfRelease(
                coverage, rule.isThin(Scope.RELEASE, coverage), thinSections(release));
    }

    private List<Integer> thinSections(Release release) {
        Catalog catalog = catalogs.catalogs().forPeriod(release.number().period());
        Map<Integer, List<Integer>> answered = new TreeMap<>();
        sql.list(
                "select t.measure, c.counties from release_table t join release_cell c on"
                        + " c.release_id = t.release_id and c.table_id = t.table_id where"
                        + " t.release_id = ? and t.dimension = 'TOTAL' and c.geography = 'STATE'",
                row ->
                        answered.computeIfAbsent(
                                        catalog.measure(row.getString(1)).reportSection(),
                                        section -> new ArrayList<>())
                                .add(row.getInt(2)),
                release.id());
        return answered.entrySet().stream()
                .filter(e -> rule.isThin(Scope.SECTION, Coverage.ofSection(e.getValue())))
                .map(Map.Entry::getKey)
                .toList();
    }
}
