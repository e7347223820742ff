package org.csecprogress.transparency.service;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.TimedWork;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Looks every minute whether a day has ended that has no head, but not in the first minutes after
 * the server starts. Once it has one, the database is not asked until the next day.
 */
@Singleton
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
@ForEverybody
public class HeadTimer {
    @Inject private HeadMaking making;
    @Inject private BusinessClock clock;

    @Inject
    @ConfigProperty(name = "csec.audit.head.seconds", defaultValue = "300")
    private int seconds;

    private final long start = System.nanoTime();
    private final AtomicReference<LocalDate> made = new AtomicReference<>(LocalDate.MIN);

    /** Makes the heads that are due. */
    @Schedule(hour = "*", minute = "*", second = "20", persistent = false)
    public void makeDue() {
        boolean isDue = made.get().isBefore(clock.today().minusDays(1));
        if (isDue && System.nanoTime() - start >= Duration.ofSeconds(seconds).toNanos()) {
            TimedWork.run("The head of the day", () -> made.set(making.makeDue()));
        }
    }
}
