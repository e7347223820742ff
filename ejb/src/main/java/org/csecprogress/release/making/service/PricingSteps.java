package org.csecprogress.release.making.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.csecprogress.disclosure.plan.Price;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.Releases;
import org.csecprogress.release.making.UnpricedPlans;
import org.csecprogress.release.protection.KnownPlan;
import org.csecprogress.release.record.ReleaseContents;

/** Runs the short transactions around the work on the price of a release's protection. */
@ApplicationScoped
@Transactional
class PricingSteps {
    /** Longest work on one plan. A node that took a plan earlier than this has died. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final Clock clock = Clock.systemUTC();
    @Inject private UnpricedPlans plans;
    @Inject private Releases releases;
    @Inject private ReleaseContents contents;
    @Inject private BuildInputsReader inputs;

    /**
     * A plan to be priced.
     *
     * @param tables digest of the tables that were built with it
     */
    record Waiting(ReleaseNumber number, String tables, KnownPlan plan) {}

    /** Takes the plan of the earliest period; empty if none waits or a node is working on one. */
    public Optional<Waiting> take() {
        Instant now = clock.instant();
        return plans.take(now, now.minus(LONGEST))
                .map(
                        plan ->
                                new Waiting(
                                        plan.release().number(),
                                        plan.release().tablesDigest().orElseThrow(),
                                        plan.plan()));
    }

    /** Reads what the release was built from; empty if that is not there any more. */
    public Optional<BuildInputs> read(Waiting waiting) {
        return releases.find(waiting.number())
                .map(inputs::then)
                .filter(
                        read ->
                                releases.find(waiting.number())
                                        .flatMap(Release::inputsDigest)
                                        .filter(read.digest()::equals)
                                        .isPresent());
    }

    /** Stores the price in the certificate, if the release still has these tables. */
    public void save(Waiting waiting, Price price) {
        Release release = releases.lock(waiting.number());
        contents.certificate(release)
                .ifPresent(certificate -> certificate.price(waiting.tables(), price));
        if (release.tablesDigest().filter(waiting.tables()::equals).isPresent()) {
            plans.remove(release);
        }
    }

    /** Leaves the release without a price. */
    public void giveUp(Waiting waiting) {
        plans.remove(releases.lock(waiting.number()));
    }
}
