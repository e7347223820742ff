package org.csecprogress.review.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.review.Absence;
import org.csecprogress.review.Leave;
import org.csecprogress.review.ReviewerLeave;
import org.csecprogress.review.ReviewerLeaves;

/**
 * Manages the deputies of reviewers who are away. A deputy sees the absent reviewer's counties
 * among their own. Deputies approve in their own name, so the ban on reviewing one's own work
 * applies to them too.
 */
@Stateless
@Guarded
@Allowed(Role.STATE_REVIEWER)
public class LeaveService {
    @Inject private ReviewerLeaves leaves;
    @Inject private BusinessClock clock;
    @Inject private Event<AuditedEvent> events;

    /** Returns all current and future leaves, by account of the absent reviewer. */
    public Map<Long, Leave> all(Actor actor) {
        return leaves.from(clock.today()).stream()
                .collect(Collectors.toMap(Leave::account, Function.identity()));
    }

    /** Returns whether a reviewer is away today, for sending notices. */
    @ForEverybody
    public boolean isAway(long account) {
        LocalDate today = clock.today();
        return leaves.from(today).stream()
                .anyMatch(leave -> leave.account() == account && leave.days().holds(today));
    }

    /**
     * Sets the actor's own leave and deputy, in place of an earlier leave.
     *
     * @param first the first day, or null if none was typed
     * @param last the last day, or null if none was typed
     * @param deputy account of another reviewer, 0 if none was chosen
     * @return the problem, or empty if the leave was set
     */
    public Optional<Problem> set(Actor actor, LocalDate first, LocalDate last, long deputy) {
        Optional<Problem> wrong = Absence.problem(first, last, clock.today());
        if (wrong.isPresent()) {
            return wrong;
        }
        Set<Long> reviewers = leaves.lockReviewers();
        if (deputy == actor.accountId() || !reviewers.contains(deputy)) {
            return Optional.of(Problem.of("leave-deputy", "leave.deputy.missing"));
        }
        Absence days = new Absence(first, last);
        Map<Long, Leave> known = all(actor);
        if (known.containsKey(deputy) && known.get(deputy).days().meets(days)) {
            return Optional.of(Problem.of("leave-deputy", "leave.deputy.away"));
        }
        if (known.values().stream()
                .anyMatch(l -> l.isWith(actor.accountId()) && l.days().meets(days))) {
            return Optional.of(Problem.of("leave-first", "leave.standsIn"));
        }
        leaves.find(actor)
                .ifPresentOrElse(
                        own -> own.change(deputy, days),
                        () -> leaves.add(new ReviewerLeave(actor.accountId(), deputy, days)));
        audit(actor, "LEAVE_SET", ReviewDutyEvent.account(deputy), first + " to " + last);
        return Optional.empty();
    }

    /** Ends the actor's leave. Does nothing if there is none. */
    public void end(Actor actor) {
        Optional<ReviewerLeave> own = leaves.find(actor);
        if (own.isPresent()) {
            leaves.remove(own.get());
            audit(actor, "LEAVE_ENDED", ReviewDutyEvent.account(actor.accountId()), "");
        }
    }

    private void audit(Actor actor, String action, String subject, String detail) {
        events.fire(new ReviewDutyEvent(actor, action, subject, detail, clock.instant()));
    }
}
