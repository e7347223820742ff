package org.csecprogress.release.making.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.disclosure.plan.Price;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.release.activation.service.ReleasePolicy;
import org.csecprogress.release.job.BuildStage;
import org.csecprogress.release.job.BuildWatch;
import org.csecprogress.release.protection.AlternativeOutcome;
import org.csecprogress.release.protection.KnownPlan;
import org.csecprogress.release.protection.system.Alternative;

/** Builds from a plan that is known, once for equal inputs, or breaks off as a test asks. */
final class GivenBuilder extends ReleaseBuilder {
    private static final Map<String, Built> MADE = new ConcurrentHashMap<>();

    private RuntimeException failure;
    private Runnable meanwhile = () -> {};
    private Optional<Price> price = Optional.of(new Price(4, 1, 2, 3));
    private RuntimeException unpriced;
    private AlternativeOutcome outcome = new AlternativeOutcome(9, 1, 2, 3, 40, true);
    private Alternative asked;

    private GivenBuilder(CatalogService catalogs, ReleasePolicy policy) {
        super(catalogs, policy, new KnownOnes(List.of(new EmptyPlan())));
    }

    /** Lets a portal build with it. */
    static GivenBuilder in(InMemoryPortal portal) {
        var builder =
                new GivenBuilder(
                        portal.bean(CatalogService.class), portal.bean(ReleasePolicy.class));
        portal.with(ReleaseBuilder.class, builder);
        return builder;
    }

    /** Breaks off from now on. */
    void fail(RuntimeException with) {
        failure = with;
    }

    /** Lets something happen while it builds. */
    void meanwhile(Runnable happening) {
        meanwhile = happening;
    }

    /** Finds another price, or none. */
    void price(Optional<Price> found) {
        price = found;
    }

    /** Cannot work out a price. */
    void unpriced(RuntimeException with) {
        unpriced = with;
    }

    /** Finds that of a trial. */
    void outcome(AlternativeOutcome found) {
        outcome = found;
    }

    /** Returns what was last tried out. */
    Alternative asked() {
        return asked;
    }

    private void work(BuildWatch watch) {
        watch.at(BuildStage.PLANNING, 1);
        meanwhile.run();
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    Built build(BuildInputs read, BuildWatch watch) {
        work(watch);
        return MADE.computeIfAbsent(read.digest(), inputs -> super.build(read, BuildWatch.NONE));
    }

    @Override
    Optional<Price> price(BuildInputs read, KnownPlan known) {
        meanwhile.run();
        if (unpriced != null) {
            throw unpriced;
        }
        return price;
    }

    @Override
    AlternativeOutcome tryOut(BuildInputs read, Alternative alternative, BuildWatch watch) {
        asked = alternative;
        work(watch);
        return outcome;
    }
}
