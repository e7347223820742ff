package org.csecprogress.release.making.service;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.TimedWork;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Looks every minute for a plan whose price is not known, but not in the first minutes after the
 * server starts.
 */
@Singleton
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
@ForEverybody
public class PricingTimer {
    @Inject private Pricing pricing;

    @Inject
    @ConfigProperty(name = "csec.release.price.seconds", defaultValue = "120")
    private int seconds;

    private final long start = System.nanoTime();

    /** Starts to work on a plan that waits. */
    @Schedule(hour = "*", minute = "*", second = "40", persistent = false)
    public void startDue() {
        if (System.nanoTime() - start >= Duration.ofSeconds(seconds).toNanos()) {
            TimedWork.run("The look for a plan without a price", pricing::startDue);
        }
    }
}
