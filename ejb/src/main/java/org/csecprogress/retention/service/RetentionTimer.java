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
        // What was deleted is noted even if one of the kinds cannot be deleted.
        RecordKind.deleted()
                .forEach(
                        kind ->
                                TimedWork.run(
                                        "The deletion of " + kind, () -> delete(kind, deleted)));
        night.finish(deleted);
    }

    /** Deletes all of a kind in small steps, and counts them; empty where a legal hold stands. */
    private void delete(RecordKind kind, Map<RecordKind, Optional<Integer>> deleted) {
        for (int step = 0; step < MOST_STEPS; step++) {
            Optional<Integer> some = night.deleteSome(kind);
            if (some.isEmpty()) {
                deleted.putIfAbsent(kind, some);
                return;
            }
            deleted.merge(kind, some, (before, more) -> Optional.of(before.get() + more.get()));
            if (some.get() < RetentionNight.BATCH) {
                return;
            }
        }
    }
}
