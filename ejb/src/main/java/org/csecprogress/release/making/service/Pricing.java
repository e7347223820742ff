package org.csecprogress.release.making.service;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.csecprogress.disclosure.plan.Price;
import org.csecprogress.release.job.service.Background;
import org.csecprogress.release.job.service.ReleaseJobs;
import org.csecprogress.release.making.service.PricingSteps.Waiting;
import org.csecprogress.solver.SolverUnavailableException;

/**
 * Works out what the protection of built releases costs, one release at a time over all nodes. It
 * takes longer than a build, so no build waits for it.
 */
@ApplicationScoped
public class Pricing {
    private static final Logger LOG = Logger.getLogger(Pricing.class.getName());

    @Inject private PricingSteps steps;
    @Inject private ReleaseBuilder builder;
    @Inject private ReleaseJobs jobs;
    @Inject private Background background;

    /** Starts to work if a plan waits and nothing else is at work on a release. */
    public void startDue() {
        if (!jobs.isAnyAlive()) {
            steps.take()
                    .ifPresent(
                            waiting ->
                                    background.start(
                                            "The price of " + waiting.number(),
                                            () -> work(waiting)));
        }
    }

    /** Only logs failures: a release is complete without the price. */
    private void work(Waiting waiting) {
        try {
            Optional<Price> price =
                    steps.read(waiting).flatMap(read -> builder.price(read, waiting.plan()));
            if (price.isPresent()) {
                steps.save(waiting, price.get());
                return;
            }
            LOG.warning(() -> unknown(waiting) + ": its plan is of other inputs.");
        } catch (EJBException | IllegalStateException | SolverUnavailableException e) {
            LOG.log(Level.WARNING, e, () -> unknown(waiting) + '.');
        }
        steps.giveUp(waiting);
    }

    private static String unknown(Waiting waiting) {
        return "The cost of the protection of " + waiting.number() + " is not known";
    }
}
