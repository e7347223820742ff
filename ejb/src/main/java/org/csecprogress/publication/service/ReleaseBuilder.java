package org.csecprogress.publication.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.csecprogress.aggregation.Cube;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.aggregation.Rollup;
import org.csecprogress.aggregation.service.FigureSums;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.disclosure.DisclosureControl;
import org.csecprogress.disclosure.SuppressionPlan;
import org.csecprogress.disclosure.SuppressionPolicy;
import org.csecprogress.disclosure.TableSystem;
import org.csecprogress.disclosure.WholeGroupSuppressor;
import org.csecprogress.kernel.service.Sql;
import org.csecprogress.publication.ChildPopulation;
import org.csecprogress.publication.PublishedPeriod;
import org.csecprogress.publication.Release;
import org.csecprogress.publication.ReleaseDigests;
import org.csecprogress.publication.ReleaseNumber;
import org.csecprogress.publication.ReleaseTable;
import org.csecprogress.publication.StateSystem;
import org.csecprogress.publication.StateTables;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes the tables of a release from what is frozen in it and nothing else, so that the same inputs
 * give the same bytes. What it makes is masked already.
 */
@ApplicationScoped
class ReleaseBuilder {
    private final FrozenContent content;
    private final FigureSums sums;
    private final CatalogService catalogs;
    private final Sql sql;
    private final DisclosureControl control;

    protected ReleaseBuilder() {
        this.content = null;
        this.sums = null;
        this.catalogs = null;
        this.sql = null;
        this.control = null;
    }

    @Inject
    ReleaseBuilder(
            FrozenContent content,
            FigureSums sums,
            CatalogService catalogs,
            Sql sql,
            @ConfigProperty(
                            name = "csec.disclosure.edition",
                            defaultValue = "CalHHS Data De-Identification Guidelines, Edition 2.0")
                    String edition,
            @ConfigProperty(name = "csec.disclosure.threshold", defaultValue = "11")
                    int threshold) {
        this.content = content;
        this.sums = sums;
        this.catalogs = catalogs;
        this.sql = sql;
        this.control = new WholeGroupSuppressor(new SuppressionPolicy(edition, threshold));
    }

    /**
     * What a build makes.
     *
     * @param tables the masked tables
     * @param system the true system: for staff alone
     * @param plan what is shown
     * @param inputs digest of what it was made from
     */
    record Built(
            Catalog catalog,
            List<ReleaseTable> tables,
            TableSystem system,
            SuppressionPlan plan,
            String inputs) {
        String digest() {
            return ReleaseDigests.ofTables(tables);
        }
    }

    SuppressionPolicy policy() {
        return control.policy();
    }

    /** Builds with what is public of other periods, as it is given. */
    Built build(Release release, List<Release> others) {
        Catalog catalog = catalogs.catalogs().forPeriod(release.number().period());
        List<FrozenContent.Member> members = content.members(release);
        Rollup figures = figures(release, catalog, members);
        List<PublishedPeriod> published = new ArrayList<>();
        for (Release other : others) {
            published.add(published(other));
        }
        TableSystem system = StateSystem.of(figures, published);
        SuppressionPlan plan = control.protect(system);
        var children =
                new ChildPopulation(
                        catalogs.populations(),
                        members.stream()
                                .map(FrozenContent.Member::county)
                                .collect(Collectors.toSet()));
        return new Built(
                catalog,
                StateTables.of(figures, plan, published, children),
                system,
                plan,
                inputs(release, catalog, members, others));
    }

    private Rollup figures(Release release, Catalog catalog, List<FrozenContent.Member> members) {
        Cube cube =
                sums.ofRevisions(
                        catalog,
                        release.number().period(),
                        members.stream().map(FrozenContent.Member::revision).toList());
        return Rollup.of(catalog, cube, Geography.STATE);
    }

    private PublishedPeriod published(Release other) {
        Set<String> shown = new HashSet<>();
        sql.list(
                "select cell from release_shown_cell where release_id = ?",
                row -> shown.add(row.getString(1)),
                other.id());
        Catalog catalog = catalogs.catalogs().forPeriod(other.number().period());
        return new PublishedPeriod(figures(other, catalog, content.members(other)), shown);
    }

    private String inputs(
            Release release,
            Catalog catalog,
            List<FrozenContent.Member> members,
            List<Release> others) {
        Map<ReleaseNumber, String> digests = new TreeMap<>();
        others.forEach(other -> digests.put(other.number(), other.tablesDigest().orElseThrow()));
        return ReleaseDigests.ofInputs(
                release.number().period(),
                members.stream()
                        .collect(
                                Collectors.toMap(
                                        FrozenContent.Member::county,
                                        FrozenContent.Member::digest)),
                catalog.digest(),
                policy(),
                digests);
    }
}
