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

/** Who reviews which county. Reviewers share the work out among themselves. */
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
     * A county that was chosen.
     *
     * @param seen the account that the page showed as its reviewer, 0 for nobody
     */
    public record Chosen(CountyCode county, long seen) {}

    /**
     * What became of them.
     *
     * @param given counties that had nobody
     * @param moved counties that somebody else had
     * @param freed counties that have nobody now
     * @param same counties that had this reviewer already
     * @param stale counties that someone gave to another reviewer meanwhile, left as they are
     * @param entered counties of which the reviewer enters or entered a filing that is not decided,
     *     and so may not review it: left as they are
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

        /** The same, where the reviewer entered nothing. */
        public Outcome(int given, int moved, int freed, int same, List<CountyCode> stale) {
            this(given, moved, freed, same, stale, List.of());
        }
    }

    /** All who may review, by name. */
    public List<Reviewer> reviewers(Actor actor) {
        return sql.list(
                "select id, name, mail from state_reviewer order by lower(name), id",
                row -> new Reviewer(row.getLong(1), row.getString(2), row.getString(3)));
    }

    /** The reviewer of every county that has one. */
    public Map<CountyCode, CountyDuty> duties(Actor actor) {
        return duties.all();
    }

    /** Who has a county, and who acts today; for what tells them. */
    @ForEverybody
    public Optional<CountyDuty> duty(CountyCode county) {
        return duties.of(county);
    }

    /** The reviewer of one's own county, for its pages. */
    @Allowed({Role.COUNTY_PREPARER, Role.COUNTY_CERTIFIER})
    public Optional<CountyDuty> ofCounty(Actor actor, CountyCode county) {
        if (!actor.worksFor(county)) {
            throw new NotFoundException("county");
        }
        return duties.of(county);
    }

    /**
     * Gives counties to a reviewer, or to nobody.
     *
     * @param reviewer account of the reviewer, 0 for nobody
     * @throws NotFoundException if that is nobody who may review, or a county that there is not
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

    /** The counties of which they enter or entered a filing that is to be decided. */
    private Set<CountyCode> enteredBy(long reviewer) {
        return reviewer == 0
                ? Set.of()
                : Set.copyOf(sql.list(ENTERED, row -> new CountyCode(row.getString(1)), reviewer));
    }

    /** Two who share counties out at once come one after the other. */
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
                // Not by account: one who may not review any more is nobody to be seen.
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
