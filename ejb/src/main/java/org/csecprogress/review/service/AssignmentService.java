package org.csecprogress.review.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.csecprogress.filing.access.EntryPermissions;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.review.CountyDuty;
import org.csecprogress.review.ReviewAssignment;
import org.csecprogress.review.ReviewAssignments;
import org.csecprogress.review.ReviewDesk;
import org.csecprogress.review.Reviewer;

/** Manages which reviewer reviews which county. Reviewers divide the counties among themselves. */
@Stateless
@Guarded
@Allowed(Role.STATE_REVIEWER)
public class AssignmentService {
    @Inject private ReviewAssignments assignments;
    @Inject private EntryPermissions permissions;
    @Inject private BusinessClock clock;
    @Inject private Event<AuditedEvent> events;

    /**
     * A county that was selected.
     *
     * @param seen the account that the page showed as its reviewer, 0 for nobody
     */
    public record Chosen(CountyCode county, long seen) {}

    /**
     * Outcome of an assignment.
     *
     * @param given counties that had no reviewer
     * @param moved counties that had another reviewer
     * @param freed counties that now have no reviewer
     * @param same counties that already had this reviewer
     * @param stale counties reassigned by someone else in the meantime, left unchanged
     * @param entered counties left unchanged because the reviewer entered an undecided filing of
     *     theirs, and so may not review it
     */
    public record Outcome(
            int given,
            int moved,
            int freed,
            int same,
            List<CountyCode> stale,
            List<CountyCode> entered) {
        public Outcome {
            stale = List.copyOf(stale);
            entered = List.copyOf(entered);
        }
    }

    /** Returns all reviewers, and the reviewer of every county that has one. */
    public ReviewDesk desk(Actor actor) {
        return assignments.desk(clock.today());
    }

    /** Returns the reviewer of a county and who acts today, for sending notices. */
    @ForEverybody
    public Optional<CountyDuty> duty(CountyCode county) {
        return assignments.duty(county, clock.today());
    }

    /** Returns the reviewer of the actor's own county, for its pages. */
    @Allowed({Role.COUNTY_PREPARER, Role.COUNTY_CERTIFIER})
    public Optional<CountyDuty> ofCounty(Actor actor, CountyCode county) {
        if (!actor.worksFor(county)) {
            throw new NotFoundException("county");
        }
        return assignments.duty(county, clock.today());
    }

    /**
     * Assigns counties to a reviewer or to nobody.
     *
     * @param reviewer account of the reviewer, 0 for nobody
     * @throws NotFoundException if the account may not review or a county is unknown
     */
    public Outcome assign(Actor actor, Collection<Chosen> chosen, long reviewer) {
        Set<Long> reviewers =
                desk(actor).reviewers().stream().map(Reviewer::id).collect(Collectors.toSet());
        if (reviewer != 0 && !reviewers.contains(reviewer)) {
            throw new NotFoundException("reviewer");
        }
        Map<CountyCode, Long> seen = new TreeMap<>();
        chosen.forEach(c -> seen.put(c.county(), c.seen()));
        Map<CountyCode, ReviewAssignment> before = assignments.lock(seen.keySet());
        List<CountyCode> stale = new ArrayList<>();
        Map<CountyCode, Long> changed = new TreeMap<>();
        Set<CountyCode> own = reviewer == 0 ? Set.of() : permissions.undecided(reviewer);
        List<CountyCode> entered = new ArrayList<>();
        seen.forEach(
                (county, shown) -> {
                    long now = current(before.get(county), reviewers);
                    if (now != shown && now != reviewer) {
                        stale.add(county);
                    } else if (now != reviewer && own.contains(county)) {
                        entered.add(county);
                    } else if (now != reviewer) {
                        changed.put(county, now);
                    }
                });
        write(actor, changed, before, reviewer);
        int given = (int) changed.values().stream().filter(was -> was == 0).count();
        int taken = changed.size() - given;
        return new Outcome(
                given,
                reviewer == 0 ? 0 : taken,
                reviewer == 0 ? taken : 0,
                seen.size() - changed.size() - stale.size() - entered.size(),
                stale,
                entered);
    }

    /** Returns the account assigned now. An account that may no longer review counts as nobody. */
    private static long current(ReviewAssignment assignment, Set<Long> reviewers) {
        return assignment != null && reviewers.contains(assignment.accountId())
                ? assignment.accountId()
                : 0;
    }

    private void write(
            Actor actor,
            Map<CountyCode, Long> changed,
            Map<CountyCode, ReviewAssignment> before,
            long reviewer) {
        if (changed.isEmpty()) {
            return;
        }
        for (CountyCode county : changed.keySet()) {
            Optional<ReviewAssignment> assigned = Optional.ofNullable(before.get(county));
            if (reviewer == 0) {
                assigned.ifPresent(assignments::remove);
            } else {
                assigned.ifPresentOrElse(
                        each -> each.assign(reviewer, actor, clock.instant()),
                        () ->
                                assignments.add(
                                        new ReviewAssignment(
                                                county, reviewer, actor, clock.instant())));
            }
        }
        String counties =
                changed.entrySet().stream()
                        .map(e -> e.getKey() + (e.getValue() == 0 ? "" : " from " + e.getValue()))
                        .collect(Collectors.joining(", "));
        events.fire(
                new ReviewDutyEvent(
                        actor,
                        "ASSIGN_REVIEWER",
                        ReviewDutyEvent.account(reviewer),
                        counties,
                        clock.instant()));
    }
}
