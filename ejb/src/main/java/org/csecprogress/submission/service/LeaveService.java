package org.csecprogress.submission.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.kernel.service.Sql;
import org.csecprogress.submission.Absence;

/**
 * Manages the deputies of reviewers who are away. A deputy sees the absent reviewer's counties
 * among their own. Deputies approve in their own name, so the ban on reviewing one's own work
 * applies to them too.
 */
@Stateless
@Guarded
@Allowed(Role.STATE_REVIEWER)
public class LeaveService {
    private static final String LEAVES =
            "select l.account_id, d.id, d.name, d.mail, l.first_day, l.last_day from reviewer_leave"
                    + " l left join state_reviewer d on d.id = l.deputy_id where l.last_day >= ?";

    private final Sql sql;
    private final BusinessClock clock;
    private final Event<AuditedEvent> events;

    protected LeaveService() {
        this(null, null, null);
    }

    @Inject
    public LeaveService(Sql sql, BusinessClock clock, Event<AuditedEvent> events) {
        this.sql = sql;
        this.clock = clock;
        this.events = events;
    }

    /**
     * A current or future leave.
     *
     * @param account the absent reviewer
     * @param deputy the deputy; empty if that person may no longer review
     */
    public record Leave(long account, Optional<Reviewer> deputy, Absence days) {
        private boolean isWith(long other) {
            return deputy.filter(reviewer -> reviewer.id() == other).isPresent();
        }
    }

    /** Returns all current and future leaves, by account of the absent reviewer. */
    public Map<Long, Leave> all(Actor actor) {
        return sql.list(LEAVES, LeaveService::read, clock.today()).stream()
                .collect(Collectors.toMap(Leave::account, leave -> leave));
    }

    /** Returns whether a reviewer is away today, for sending notices. */
    @ForEverybody
    public boolean isAway(long account) {
        LocalDate today = clock.today();
        return sql.first(
                        "select 1 from reviewer_leave where account_id = ? and first_day <= ? and"
                                + " last_day >= ?",
                        row -> true,
                        account,
                        today,
                        today)
                .isPresent();
    }

    private static Leave read(ResultSet row) throws SQLException {
        Optional<Reviewer> deputy =
                row.getString(3) == null
                        ? Optional.empty()
                        : Optional.of(
                                new Reviewer(row.getLong(2), row.getString(3), row.getString(4)));
        return new Leave(row.getLong(1), deputy, new Absence(Sql.date(row, 5), Sql.date(row, 6)));
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
        // Locked, so that two reviewers cannot name each other for the same days.
        List<Long> reviewers =
                sql.list(
                        "select a.id from account a where a.id in (select r.id from state_reviewer"
                                + " r) order by a.id for update",
                        row -> row.getLong(1));
        if (deputy == actor.accountId() || !reviewers.contains(deputy)) {
            return Optional.of(Problem.of("leave-deputy", "leave.deputy.missing"));
        }
        Absence days = new Absence(first, last);
        Map<Long, Leave> leaves = all(actor);
        if (leaves.containsKey(deputy) && leaves.get(deputy).days().meets(days)) {
            return Optional.of(Problem.of("leave-deputy", "leave.deputy.away"));
        }
        if (leaves.values().stream()
                .anyMatch(l -> l.isWith(actor.accountId()) && l.days().meets(days))) {
            return Optional.of(Problem.of("leave-first", "leave.standsIn"));
        }
        sql.update("delete from reviewer_leave where account_id = ?", actor.accountId());
        sql.update(
                "insert into reviewer_leave (account_id, deputy_id, first_day, last_day) values (?,"
                        + " ?, ?, ?)",
                actor.accountId(),
                deputy,
                first,
                last);
        tell(actor, "LEAVE_SET", DeskMarked.account(deputy), first + " to " + last);
        return Optional.empty();
    }

    /** Ends the actor's leave. Does nothing if there is none. */
    public void end(Actor actor) {
        int ended =
                sql.update("delete from reviewer_leave where account_id = ?", actor.accountId());
        if (ended > 0) {
            tell(actor, "LEAVE_ENDED", DeskMarked.account(actor.accountId()), "");
        }
    }

    private void tell(Actor actor, String action, String subject, String detail) {
        events.fire(new DeskMarked(actor, action, subject, detail, clock.instant()));
    }
}
