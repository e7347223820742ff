package org.csecprogress.identity.session.service;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Map;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.TimedWork;

/** Has the tries that had to wait written down, once an hour. */
@Singleton
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
@ForEverybody
public class ThrottleTimer {
    @Inject private ThrottledTries tries;
    @Inject private ThrottleRecord record;

    /** Writes what was counted; if that fails, the next hour writes it. */
    @Schedule(hour = "*", minute = "55", persistent = false)
    public void write() {
        TimedWork.run(
                "The writing of throttled tries",
                () -> {
                    Map<Long, Long> counted = tries.counted();
                    record.write(counted);
                    tries.forget(counted);
                });
    }
}
