package org.csecprogress.retention.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.retention.ExpiredRecords;
import org.csecprogress.retention.LegalHolds;
import org.csecprogress.retention.RecordKind;
import org.csecprogress.retention.RetentionRun;
import org.csecprogress.retention.RetentionRuns;

/**
 * The steps of a night of the schedule, each in a transaction of its own, so that none of them
 * holds many rows for long.
 */
@Stateless
@Guarded
@ForEverybody
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RetentionNight {
    /** Records that one step deletes at most. */
    static final int BATCH = 500;

    private static final Actor SYSTEM = new Actor(0, "system", Set.of());

    @Inject private RetentionRuns runs;
    @Inject private LegalHolds holds;
    @Inject private ExpiredRecords records;
    @Inject private ExpiryClock clock;
    @Inject private Event<AuditedEvent> events;

    /** Begins the run of the day; returns false if this node or another one has begun it. */
    public boolean begin() {
        return runs.lock().begin(clock.today());
    }

    /**
     * Deletes some records of a kind.
     *
     * @return how many; empty if a legal hold stands
     */
    public Optional<Integer> deleteSome(RecordKind kind) {
        runs.lock();
        return holds.standing().stream().anyMatch(hold -> hold.holds(kind))
                ? Optional.empty()
                : Optional.of(records.delete(kind, clock.end(kind), BATCH));
    }

    /**
     * Notes what was done, with one entry in the audit trail.
     *
     * @param deleted how many records of each kind; empty where a legal hold stands
     */
    public void finish(Map<RecordKind, Optional<Integer>> deleted) {
        runs.lock();
        deleted.forEach(
                (kind, count) ->
                        runs.save(
                                new RetentionRun(
                                        kind, clock.now(), count.orElse(0), count.isEmpty())));
        String detail =
                deleted.entrySet().stream()
                        .map(
                                each ->
                                        each.getKey()
                                                + " "
                                                + each.getValue()
                                                        .map(Object::toString)
                                                        .orElse("held"))
                        .collect(Collectors.joining(", "));
        events.fire(
                new RetentionEvent(
                        SYSTEM, RetentionEvent.Mark.RECORDS_DELETED, "", detail, clock.now()));
    }
}
