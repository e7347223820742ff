package org.csecprogress.demo.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.logging.Logger;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.demo.DemoGenerator;
import org.csecprogress.demo.plan.DemoPlan;
import org.csecprogress.demo.plan.PlannedCorrection;
import org.csecprogress.demo.plan.PlannedFiling;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.ForEverybody;

/**
 * Fills an empty database with the demonstration before the portal is ready, and sets its business
 * date. If the database has it already, only the date is set.
 */
@Singleton
@Startup
@DependsOn("ReferenceLoader")
@TransactionManagement(TransactionManagementType.BEAN)
@ForEverybody
public class DemoLoader {
    private static final Logger LOG = Logger.getLogger(DemoLoader.class.getName());

    /** The threads that play counties in parallel, each with its own time. */
    private static final int THREADS = 2;

    @Inject private DemoProfile profile;
    @Inject private CatalogService catalogs;
    @Inject private DemoDay day;
    @Inject private Casting casting;
    @Inject private StaffPlay staff;
    @Inject private DeskPlay desk;
    @Inject private DemoPlayer player;
    @Inject private ReleasePlay releases;
    @Inject private CorrectionPlay corrections;
    @Inject private MilestonePlay milestones;
    @Inject private ExtensionPlay extensions;
    @Inject private NoticePlay notices;
    @Resource private ManagedExecutorService executor;

    @PostConstruct
    void load() {
        if (!profile.isOn()) {
            return;
        }
        profile.refusal()
                .ifPresent(
                        why -> {
                            throw new IllegalStateException(why);
                        });
        long start = System.nanoTime();
        DemoPlan plan = DemoPlan.builtIn(catalogs.counties(), catalogs.windows());
        DemoClock time = day.begin(profile.date(), plan.businessDate());
        LocalDate today = time.day();
        var generator = DemoGenerator.builtIn(catalogs.counties(), catalogs.populations());
        Cast cast = casting.cast(catalogs.counties(), profile.password());
        staff.play(cast, catalogs.counties());
        desk.play(cast, catalogs.counties());
        casting.optIn(catalogs.counties(), catalogs.windows(), plan, generator);
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
        extensions.play(plan, cast, catalogs.counties(), time);
        notices.read(today);
        LOG.info(
                () ->
                        "The demonstration is ready after %d ms; its business date is %s."
                                .formatted((System.nanoTime() - start) / 1_000_000, today));
    }

    private void play(
            List<PlannedFiling> filings, Cast cast, DemoGenerator generator, DemoClock time) {
        List<Callable<Void>> parts = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int first = i;
            parts.add(
                    () -> {
                        for (int f = first; f < filings.size(); f += THREADS) {
                            player.play(filings.get(f), cast, generator, time);
                        }
                        time.play(null);
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
