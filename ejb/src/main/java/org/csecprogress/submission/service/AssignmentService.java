package org.csecprogress.submission.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.kernel.service.Sql;
import org.csecprogress.submission.review.Reviewer;

/** Manages which reviewer reviews which county. Reviewers divide the counties among themselves. */
@Stateless
@Guarded
@Allowed(Role.STATE_REVIEWER)
public class AssignmentService {
    private static final String TAKE_AWAY = "delete from county_reviewer where county = ?";
    private static final String GIVE =
            "insert into county_reviewer (county, account_id, assigned_by, assigned_name,"
                    + " assigned_at) values (?, ?, ?, ?, ?)";

    private static final String ENTERED =
            "select distinct s.county from county_entry c join submission s on s.id ="
                    + " c.submission_id where c.account_id = ? and s.status in ('DRAFT',"
                    + " 'RETURNED', 'SUBMITTED', 'IN_REVIEW')";

    private final Sql sql;
    private final CountyDuties duties;
    private final BusinessClock clock;
    private final Event<AuditedEvent> events;

    protected AssignmentService() {
        this(null, null, null, null);
    }

    @Inject
    public AssignmentService(
            Sql sql, CountyDuties duties, BusinessClock clock, Event<AuditedEvent> events) {
        this.sql = sql;
        this.duties = duties;
        this.clock = clock;
        this.events = events;
    }

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

        /** Creates an outcome without counties that the reviewer entered. */
        public Outcome(int given, int moved, int freed, int same, List<CountyCode> stale) {
            this(given, moved, freed, same, stale, List.of());
        }
    }

    /** Returns all reviewers, by name. */
    public List<Reviewer> reviewers(Actor actor) {
        return sql.list(
                "select id, name, mail from state_reviewer order by lower(name), id",
                row -> new Reviewer(row.getLong(1), row.getString(2), row.getString(3)));
    }

    /** Returns the reviewer of every county that has one. */
    public Map<CountyCode, CountyDuty> duties(Actor actor) {
        return duties.all();
    }

    /** Returns the reviewer of a county and who acts today, for sending notices. */
    @ForEverybody
    public Optional<CountyDuty> duty(CountyCode county) {
        return duties.of(county);
    }

    /** Returns the reviewer of the actor's own county, for its pages. */
    @Allowed({Role.COUNTY_PREPARER, Role.COUNTY_CERTIFIER})
    public Optional<CountyDuty> ofCounty(Actor actor, CountyCode county) {
        if (!actor.worksFor(county)) {
            throw new NotFoundException("county");
        }
        return duties.of(county);
    }

    /**
     * Assigns counties to a reviewer or to nobody.
     *
     * @param reviewer account of the reviewer, 0 for nobody
     * @throws NotFoundException if the account may not review or a county is unknown
     */
    public Outcome assign(Actor actor, Collection<Chosen> chosen, long reviewer) {
        if (reviewer != 0 && reviewers(actor).stream().noneMatch(r -> r.id() == reviewer)) {
            throw new NotFoundException("reviewer");
        }
        Map<CountyCode, Long> seen = new TreeMap<>();
        chosen.forEach(c -> seen.put(c.county(), c.seen()));
        Map<CountyCode, Long> before = hold(seen.keySet());
        List<CountyCode> stale = new ArrayList<>();
        Map<CountyCode, Long> changed = new TreeMap<>();
        Set<CountyCode> own = enteredBy(reviewer);
        List<CountyCode> entered = new ArrayList<>();
        seen.forEach(
                (county, shown) -> {
                    long now = before.getOrDefault(county, 0L);
                    if (now != shown && now != reviewer) {
                        stale.add(county);
                    } else if (now != reviewer && own.contains(county)) {
                        entered.add(county);
                    } else if (now != reviewer) {
                        changed.put(county, now);
                    }
                });
        write(actor, changed, reviewer);
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

    /** Returns the counties with an undecided filing that the reviewer entered. */
    private Set<CountyCode> enteredBy(long reviewer) {
        return reviewer == 0
                ? Set.of()
                : Set.copyOf(sql.list(ENTERED, row -> new CountyCode(row.getString(1)), reviewer));
    }

    /** Locks the counties, so that two assignments run one after the other. */
    private Map<CountyCode, Long> hold(Collection<CountyCode> counties) {
        if (counties.isEmpty()) {
            return Map.of();
        }
        String marks = String.join(", ", Collections.nCopies(counties.size(), "?"));
        Object[] codes = counties.stream().map(CountyCode::value).toArray();
        int held =
                sql.list(
                                "select code from county where code in ("
                                        + marks
                                        + ") order by code for update",
                                row -> row.getString(1),
                                codes)
                        .size();
        if (held != counties.size()) {
            throw new NotFoundException("county");
        }
        Map<CountyCode, Long> now = new HashMap<>();
        sql.list(
                // An account that may no longer review is shown as nobody.
                "select c.county, c.account_id from county_reviewer c join state_reviewer r on"
                        + " r.id = c.account_id where c.county in ("
                        + marks
                        + ")",
                row -> now.put(new CountyCode(row.getString(1)), row.getLong(2)),
                codes);
        return now;
    }

    private void write(Actor actor, Map<CountyCode, Long> changed, long reviewer) {
        if (changed.isEmpty()) {
            return;
        }
        sql.batch(TAKE_AWAY, changed.keySet().stream().map(c -> new Object[] {c.value()}).toList());
        if (reviewer != 0) {
            sql.batch(
                    GIVE,
                    changed.keySet().stream()
                            .map(
                                    c ->
                                            new Object[] {
                                                c.value(),
                                                reviewer,
                                                actor.accountId(),
                                                actor.name(),
                                                clock.instant()
                                            })
                            .toList());
        }
        String counties =
                changed.entrySet().stream()
                        .map(e -> e.getKey() + (e.getValue() == 0 ? "" : " from " + e.getValue()))
                        .collect(Collectors.joining(", "));
        events.fire(
                new DeskMarked(
                        actor,
                        "ASSIGN_REVIEWER",
                        DeskMarked.account(reviewer),
                        counties,
                        clock.instant()));
    }
}
