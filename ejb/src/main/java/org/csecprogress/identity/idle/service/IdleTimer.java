package org.csecprogress.identity.idle.service;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Profile;
import org.csecprogress.kernel.service.TimedWork;

/**
 * Looks once a night for accounts that nobody uses. Two nodes may; the row lock lets one. The
 * people of a demonstration are made up and sign in now and then, so theirs stay.
 */
@Singleton
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
@ForEverybody
public class IdleTimer {
    @Inject private IdleWork work;
    @Inject private Profile profile;
    private final Clock clock = Clock.systemUTC();

    /** Settles the accounts that nobody uses, each by itself. */
    @Schedule(hour = "3", minute = "20", timezone = "America/Los_Angeles", persistent = false)
    public void settle() {
        if (!profile.isDemonstration()) {
            TimedWork.run("The look for idle accounts", this::settleAll);
        }
    }

    private void settleAll() {
        Instant now = clock.instant();
        for (long id : work.unused(now)) {
            TimedWork.run("The idle account " + id, () -> work.settle(id, now));
        }
    }
}
