package org.csecprogress.release.making.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.disclosure.plan.Price;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.activation.service.ReleasePolicy;
import org.csecprogress.release.content.ReleaseDigests;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.job.BuildWatch;
import org.csecprogress.release.protection.AlternativeOutcome;
import org.csecprogress.release.protection.KnownPlan;
import org.csecprogress.release.protection.ProtectedRelease;
import org.csecprogress.release.protection.PublicTables;
import org.csecprogress.release.protection.ReleaseProtection;
import org.csecprogress.release.protection.design.TableDetail;
import org.csecprogress.release.protection.system.Alternative;
import org.csecprogress.release.protection.system.LinkedRelease;
import org.csecprogress.solver.OjAlgo;
import org.csecprogress.solver.OrTools;

/**
 * Builds the tables of a release from its frozen content only, so that the same inputs give the
 * same bytes. The result is masked and audited.
 */
@ApplicationScoped
class ReleaseBuilder {
    private final CatalogService catalogs;
    private final ReleasePolicy policy;
    private final Instance<KnownPlans> plans;

    protected ReleaseBuilder() {
        this(null, null, null);
    }

    @Inject
    ReleaseBuilder(CatalogService catalogs, ReleasePolicy policy, @Any Instance<KnownPlans> plans) {
        this.catalogs = catalogs;
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

    /** Plans, audits and builds. It takes long, so it reads and writes nothing in the database. */
    Built build(BuildInputs read, BuildWatch watch) {
        ProtectedRelease made = protect(read, watch);
        List<ReleaseTable> tables =
                PublicTables.of(
                        made.linked(), made.shown(), read.earlier(), catalogs.populations());
        Set<ReleaseNumber> references =
                read.earlier().stream().map(e -> e.figures().number()).collect(Collectors.toSet());
        return new Built(
                read.figures().catalog(), tables, made, read.tests(), read.digest(), references);
    }

    /** Reuses a known plan for these inputs if there is one, since the search takes longest. */
    private ProtectedRelease protect(BuildInputs read, BuildWatch watch) {
        ReleaseProtection gate = gate();
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

    private ReleaseProtection gate() {
        return new ReleaseProtection(policy.rule(), new OrTools(), new OjAlgo());
    }

    /**
     * Computes what the protection of a release costs.
     *
     * @param read what it was built from
     * @return empty if the plan is of other inputs
     */
    Optional<Price> price(BuildInputs read, KnownPlan known) {
        Optional<Price> price = gate().price(read.linked(), known);
        ReleaseNumber number = read.figures().number();
        price.ifPresent(
                worked ->
                        plans.forEach(
                                each -> each.priced(number, read.digest(), known.at(worked))));
        return price;
    }

    /** Computes what another way to publish the same figures would withhold. */
    AlternativeOutcome tryOut(BuildInputs read, Alternative asked, BuildWatch watch) {
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
}
