package org.csecprogress.release.making.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.disclosure.plan.Price;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.activation.service.ReleasePolicy;
import org.csecprogress.release.content.ReleaseDigests;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.freeze.service.CountedRevisions;
import org.csecprogress.release.freeze.service.FrozenContent;
import org.csecprogress.release.freeze.service.FrozenSums;
import org.csecprogress.release.job.BuildWatch;
import org.csecprogress.release.making.TableTests;
import org.csecprogress.release.preview.service.Previews;
import org.csecprogress.release.protection.AlternativeOutcome;
import org.csecprogress.release.protection.ProtectedRelease;
import org.csecprogress.release.protection.PublicTables;
import org.csecprogress.release.protection.ReleaseProtection;
import org.csecprogress.release.protection.design.TableDetail;
import org.csecprogress.release.protection.figure.DetailTester;
import org.csecprogress.release.protection.figure.Earlier;
import org.csecprogress.release.protection.figure.FrozenFigures;
import org.csecprogress.release.protection.figure.Previewed;
import org.csecprogress.release.protection.system.Alternative;
import org.csecprogress.release.protection.system.LinkedRelease;
import org.csecprogress.release.record.ReleaseContents;
import org.csecprogress.release.record.ReleaseMember;
import org.csecprogress.solver.OjAlgo;
import org.csecprogress.solver.OrTools;

/**
 * Builds the tables of a release from its frozen content only, so that the same inputs give the
 * same bytes. The result is masked and audited.
 */
@ApplicationScoped
public class ReleaseBuilder {
    /** Number of quarters of a year before its last. */
    private static final int QUARTERS_BEFORE = 3;

    private final FrozenContent content;
    private final CountedRevisions counted;
    private final FrozenSums sums;
    private final Previews previews;
    private final TableTests tests;
    private final CatalogService catalogs;
    private final ReleaseContents contents;
    private final ReleasePolicy policy;
    private final Instance<KnownPlans> plans;

    protected ReleaseBuilder() {
        this.content = null;
        this.counted = null;
        this.sums = null;
        this.previews = null;
        this.tests = null;
        this.catalogs = null;
        this.contents = null;
        this.policy = null;
        this.plans = null;
    }

    @Inject
    ReleaseBuilder(
            FrozenContent content,
            CountedRevisions counted,
            FrozenSums sums,
            Previews previews,
            TableTests tests,
            CatalogService catalogs,
            ReleaseContents contents,
            ReleasePolicy policy,
            @Any Instance<KnownPlans> plans) {
        this.content = content;
        this.counted = counted;
        this.sums = sums;
        this.previews = previews;
        this.tests = tests;
        this.catalogs = catalogs;
        this.contents = contents;
        this.policy = policy;
        this.plans = plans;
    }

    /**
     * Result of a build.
     *
     * @param tables the masked tables
     * @param release the true system and its plan, for staff only
     * @param tests tests of the tables of people at risk
     * @param inputs digest of the inputs
     * @param references the releases that the plan took into account
     */
    record Built(
            Catalog catalog,
            List<ReleaseTable> tables,
            ProtectedRelease release,
            List<TableDetail> tests,
            String inputs,
            Set<ReleaseNumber> references) {
        String digest() {
            return ReleaseDigests.ofTables(tables);
        }
    }

    /**
     * Everything read before a build.
     *
     * @param digest digest over all of it
     */
    record Inputs(
            FrozenFigures figures,
            List<Earlier> earlier,
            Previewed previewed,
            List<TableDetail> tests,
            String digest) {
        /** Returns the tables of the catalogue that the release leaves out. */
        Set<TableId> left() {
            return TableTests.left(tests);
        }

        LinkedRelease linked() {
            return LinkedRelease.of(figures, earlier, previewed, left());
        }
    }

    /**
     * Reads the frozen content and what is public of other releases.
     *
     * @param others the releases that go out before it, in that order
     */
    Inputs read(Release release, List<Release> others) {
        FrozenFigures figures = sums.of(release, true);
        List<Earlier> earlier = earlier(release, others);
        List<TableDetail> made =
                DetailTester.of(figures, earlier, tests.past(others), catalogs.keptDesigns());
        return new Inputs(
                figures,
                earlier,
                previews.of(release.number().period()),
                made,
                inputs(release, figures.catalog(), others, TableTests.left(made)));
    }

    /** Plans, audits and builds. It takes long, so it reads and writes nothing in the database. */
    Built build(Inputs read, BuildWatch watch) {
        ProtectedRelease made = protect(read, watch);
        List<ReleaseTable> tables = tables(made.linked(), made.shown(), read.earlier());
        Set<ReleaseNumber> references =
                read.earlier().stream().map(e -> e.figures().number()).collect(Collectors.toSet());
        return new Built(
                read.figures().catalog(), tables, made, read.tests(), read.digest(), references);
    }

    /** Reuses a known plan for these inputs if there is one, since the search takes longest. */
    private ProtectedRelease protect(Inputs read, BuildWatch watch) {
        var gate = new ReleaseProtection(policy.rule(), new OrTools(), new OjAlgo());
        LinkedRelease linked = read.linked();
        ReleaseNumber number = read.figures().number();
        for (KnownPlans each : plans) {
            Optional<ProtectedRelease> recalled =
                    each.find(number, read.digest())
                            .flatMap(known -> gate.recall(linked, known, watch));
            if (recalled.isPresent()) {
                return recalled.get();
            }
        }
        ProtectedRelease made = gate.protect(linked, watch);
        plans.forEach(each -> each.searched(number, read.digest(), made.found()));
        return made;
    }

    /** Computes the price of each part of the protection, unless the plan came with it. */
    Optional<Price> price(Built made) {
        ProtectedRelease release = made.release();
        if (release.found().price().isPresent()) {
            return Optional.empty();
        }
        var gate = new ReleaseProtection(policy.rule(), new OrTools(), new OjAlgo());
        Price price = gate.price(release);
        ReleaseNumber number = release.linked().figures().number();
        plans.forEach(each -> each.priced(number, made.inputs(), release.found().at(price)));
        return Optional.of(price);
    }

    /** Computes what another way to publish the same figures would withhold. */
    AlternativeOutcome tryOut(Inputs read, Alternative asked, BuildWatch watch) {
        return ReleaseProtection.tryOut(
                read.figures(),
                read.earlier(),
                read.previewed(),
                read.left(),
                asked,
                new OrTools(),
                new OjAlgo(),
                watch);
    }

    /** Returns the digest of the tables built again from the stored plan and the frozen figures. */
    public String again(Release release, List<Release> others) {
        List<Earlier> earlier = earlier(release, others);
        LinkedRelease linked =
                LinkedRelease.of(
                        sums.of(release, true),
                        earlier,
                        previews.of(release.number().period()),
                        tests.left(release));
        return ReleaseDigests.ofTables(tables(linked, sums.shown(release), earlier));
    }

    private List<ReleaseTable> tables(
            LinkedRelease linked, Set<String> shown, List<Earlier> earlier) {
        return PublicTables.of(linked, shown, earlier, catalogs.populations());
    }

    /**
     * Reads the counties' breakdowns only where the plan needs them: for the quarters of the year,
     * and for later releases, where a county may have come late.
     */
    private List<Earlier> earlier(Release release, List<Release> others) {
        ReportingPeriod year = release.number().period().minus(QUARTERS_BEFORE);
        return others.stream()
                .map(
                        other -> {
                            boolean rows = !isBefore(other, year) || other.number().revision() > 1;
                            return new Earlier(
                                    sums.of(other, rows),
                                    sums.shown(other),
                                    contents.referenced(other));
                        })
                .toList();
    }

    private static boolean isBefore(Release release, ReportingPeriod period) {
        return release.number().period().compareTo(period) < 0;
    }

    private Map<String, String> further(Release release, Set<TableId> left) {
        Map<String, String> further = new TreeMap<>();
        counted.digests(release)
                .forEach((county, digest) -> further.put("counted " + county, digest));
        previews.of(release.number().period())
                .written()
                .forEach((address, counts) -> further.put("previewed " + address, counts));
        left.forEach(table -> further.put("not published " + table, ""));
        return further;
    }

    private String inputs(
            Release release, Catalog catalog, List<Release> others, Set<TableId> left) {
        Map<ReleaseNumber, String> digests = new TreeMap<>();
        others.forEach(other -> digests.put(other.number(), other.tablesDigest().orElseThrow()));
        return ReleaseDigests.ofInputs(
                release.number().period(),
                content.members(release).stream()
                        .collect(Collectors.toMap(ReleaseMember::county, ReleaseMember::digest)),
                further(release, left),
                catalog.digest(),
                policy.ofInputs(),
                digests);
    }
}
