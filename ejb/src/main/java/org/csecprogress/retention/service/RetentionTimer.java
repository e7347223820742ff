package org.csecprogress.retention.service;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.TimedWork;
import org.csecprogress.retention.RecordKind;

/** Runs the retention schedule once a night, in small steps. Of two nodes, one does it. */
@Singleton
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
@ForEverybody
public class RetentionTimer {
    /** Steps of a kind in one night. What is left is deleted in the next ones. */
    static final int MOST_STEPS = 400;

    @Inject private RetentionNight night;

    /** Deletes what is too old. */
    @Schedule(hour = "3", minute = "40", timezone = "America/Los_Angeles", persistent = false)
    public void run() {
        TimedWork.run("The retention schedule", this::once);
    }

    private void once() {
        if (!night.begin()) {
            return;
        }
        Map<RecordKind, Optional<Integer>> deleted = new EnumMap<>(RecordKind.class);
        RecordKind.deleted().forEach(kind -> deleted.put(kind, all(kind)));
        night.finish(deleted);
    }

    /** Deletes all of a kind; empty if a legal hold stands at the end. */
    private Optional<Integer> all(RecordKind kind) {
        int deleted = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            Optional<Integer> some = night.deleteSome(kind);
            if (some.isEmpty() && deleted == 0) {
                return some;
            }
            deleted += some.orElse(0);
            if (some.orElse(0) < RetentionNight.BATCH) {
                break;
            }
        }
        return Optional.of(deleted);
    }
}
