package org.csecprogress.demo.service;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.logging.Logger;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.demo.DemoGenerator;
import org.csecprogress.demo.cast.service.Cast;
import org.csecprogress.demo.cast.service.Casting;
import org.csecprogress.demo.cast.service.StaffPlay;
import org.csecprogress.demo.plan.DemoPlan;
import org.csecprogress.kernel.reach.service.OwnWork;
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

    @Inject private DemoProfile profile;
    @Inject private CatalogService catalogs;
    @Inject private DemoDay day;
    @Inject private Casting casting;
    @Inject private StaffPlay staff;
    @Inject private QuarterPlay quarters;
    @Inject private NoticePlay notices;

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
        OwnWork.run(this::play);
    }

    private void play() {
        long start = System.nanoTime();
        DemoPlan plan = DemoPlan.builtIn(catalogs.counties(), catalogs.windows());
        DemoClock time = day.begin(profile.date(), plan.businessDate());
        LocalDate today = time.day();
        var generator = DemoGenerator.builtIn(catalogs.counties(), catalogs.populations());
        Cast cast = casting.cast(catalogs.counties(), profile.password());
        staff.play(cast, catalogs.counties());
        casting.optIn(catalogs.counties(), catalogs.windows(), plan, generator);
        quarters.play(plan, cast, generator, time);
        notices.read(today);
        LOG.info(
                () ->
                        "The demonstration is ready after %d ms; its business date is %s."
                                .formatted((System.nanoTime() - start) / 1_000_000, today));
    }
}
