package org.csecprogress.retention.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.csecprogress.filing.rules.service.FreeText;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.retention.ExpiredRecords;
import org.csecprogress.retention.LegalHold;
import org.csecprogress.retention.LegalHolds;
import org.csecprogress.retention.RecordKind;
import org.csecprogress.retention.RetentionRun;
import org.csecprogress.retention.RetentionRuns;
import org.csecprogress.retention.service.RetentionEvent.Mark;

/**
 * Shows the retention schedule, and sets and lifts legal holds. One administrator sets a hold
 * alone, because nothing is lost by it; nobody lifts one alone.
 */
@Stateless
@Guarded
@Allowed(Role.STATE_ADMIN)
public class RetentionService {
    @Inject private LegalHolds holds;
    @Inject private RetentionRuns runs;
    @Inject private ExpiredRecords records;
    @Inject private ExpiryClock clock;
    @Inject private FreeText free;
    @Inject private Event<AuditedEvent> events;

    /** Returns the schedule, in a fixed number of queries. */
    @Allowed({Role.STATE_ADMIN, Role.AUDITOR})
    public List<RetentionLine> lines(Actor actor) {
        Map<RecordKind, Long> waiting = records.waiting(clock.ends());
        Map<RecordKind, RetentionRun> last =
                runs.last().stream()
                        .collect(Collectors.toMap(RetentionRun::kind, Function.identity()));
        List<LegalHold> standing = holds.standing();
        return Arrays.stream(RecordKind.values())
                .map(
                        kind ->
                                new RetentionLine(
                                        kind,
                                        waiting.getOrDefault(kind, 0L),
                                        Optional.ofNullable(last.get(kind)),
                                        standing.stream().anyMatch(hold -> hold.holds(kind))))
                .toList();
    }

    /** Returns all legal holds, the latest first. */
    @Allowed({Role.STATE_ADMIN, Role.AUDITOR})
    public List<LegalHold> holds(Actor actor) {
        return holds.all();
    }

    /**
     * Sets a hold. From then on nothing of the kind is deleted.
     *
     * @param kind the kind; empty for all
     * @return the problem, or empty if the hold stands
     */
    public Optional<Problem> hold(Actor admin, Optional<RecordKind> kind, String reason) {
        String why = reason.strip();
        if (why.isEmpty()) {
            return Optional.of(Problem.of("reason", "reason.missing"));
        }
        Optional<Problem> problem =
                free.problem(
                        ReportingPeriod.containing(clock.today()),
                        "reason",
                        "retention.reason",
                        why,
                        LegalHold.LONGEST_REASON);
        if (problem.isEmpty()) {
            runs.lock();
            LegalHold hold = new LegalHold(kind, why, admin, clock.now());
            holds.add(hold);
            tell(admin, Mark.HOLD_SET, hold, why);
        }
        return problem;
    }

    /**
     * Asks that a hold is lifted, which another administrator does.
     *
     * @return the problem, or empty if it was asked
     */
    public Optional<Problem> askToLift(Actor admin, long id) {
        LegalHold hold = locked(id);
        if (!hold.canBeAsked()) {
            return Optional.of(Problem.of("", "retention.changed"));
        }
        hold.ask(admin, clock.now());
        tell(admin, Mark.HOLD_LIFT_ASKED, hold, "");
        return Optional.empty();
    }

    /**
     * Lets a hold stand although somebody has asked that it is lifted.
     *
     * @return the problem, or empty if it stands
     */
    public Optional<Problem> keep(Actor admin, long id) {
        LegalHold hold = locked(id);
        if (!hold.isAsked()) {
            return Optional.of(Problem.of("", "retention.changed"));
        }
        hold.keep();
        tell(admin, Mark.HOLD_KEPT, hold, "");
        return Optional.empty();
    }

    /**
     * Lifts a hold, for which another administrator has asked.
     *
     * @return the problem, or empty if it was lifted
     */
    public Optional<Problem> lift(Actor admin, long id) {
        LegalHold hold = locked(id);
        if (!hold.canBeLiftedBy(admin)) {
            return Optional.of(
                    Problem.of("", hold.isAsked() ? "retention.other" : "retention.changed"));
        }
        hold.lift(admin, clock.now());
        tell(admin, Mark.HOLD_LIFTED, hold, "");
        return Optional.empty();
    }

    private LegalHold locked(long id) {
        runs.lock();
        return holds.find(id).orElseThrow(() -> new NotFoundException("hold"));
    }

    private void tell(Actor admin, Mark mark, LegalHold hold, String detail) {
        String subject = hold.kind().map(RecordKind::name).orElse("");
        events.fire(new RetentionEvent(admin, mark, subject, detail, clock.now()));
    }
}
