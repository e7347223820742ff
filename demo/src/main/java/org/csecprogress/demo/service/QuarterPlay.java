package org.csecprogress.demo.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.logging.Logger;
import org.csecprogress.demo.DemoGenerator;
import org.csecprogress.demo.cast.service.Cast;
import org.csecprogress.demo.plan.DemoPlan;
import org.csecprogress.demo.plan.PlannedCorrection;
import org.csecprogress.demo.plan.PlannedFiling;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.reach.service.OwnWork;
import org.csecprogress.kernel.service.ForEverybody;

/**
 * Plays the quarters of the demonstration: the released ones up to their release, their
 * corrections, then the open one.
 */
@ApplicationScoped
@ForEverybody
class QuarterPlay {
    private static final Logger LOG = Logger.getLogger(QuarterPlay.class.getName());

    /** The threads that play counties in parallel, each with its own time. */
    private static final int THREADS = 2;

    @Inject private DemoPlayer player;
    @Inject private ReleasePlay releases;
    @Inject private CorrectionPlay corrections;
    @Inject private MilestonePlay milestones;
    @Inject private ExtensionPlay extensions;
    @Resource private ManagedExecutorService executor;

    /** Plays whatever of the plan is not in the database yet. */
    public void play(DemoPlan plan, Cast cast, DemoGenerator generator, DemoClock time) {
        milestones.setDues(plan.marks(), cast, time);
        for (ReportingPeriod period : plan.released()) {
            play(plan.filings(period), cast, generator, time);
            milestones.approve(plan, period, cast, time);
            releases.play(plan, period, cast, time);
            LOG.info(() -> "The demonstration has " + period + ".");
        }
        for (PlannedCorrection correction : plan.corrections()) {
            corrections.play(plan, correction, cast, generator, time);
            time.play(null);
        }
        play(plan.filings(plan.open()), cast, generator, time);
        milestones.document(plan, cast, time);
        extensions.play(plan, cast, time);
    }

    /** Plays every {@link #THREADS}th filing, from one of the first on. */
    private void play(
            List<PlannedFiling> filings,
            int first,
            Cast cast,
            DemoGenerator generator,
            DemoClock time) {
        for (int f = first; f < filings.size(); f += THREADS) {
            player.play(filings.get(f), cast, generator, time);
        }
        time.play(null);
    }

    private void play(
            List<PlannedFiling> filings, Cast cast, DemoGenerator generator, DemoClock time) {
        List<Callable<Void>> parts = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int first = i;
            parts.add(
                    () -> {
                        OwnWork.run(() -> play(filings, first, cast, generator, time));
                        return null;
                    });
        }
        try {
            for (Future<Void> part : executor.invokeAll(parts)) {
                part.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the demonstration was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the demonstration could not be played", e.getCause());
        }
    }
}
