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
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.kernel.service.Sql;
import org.csecprogress.submission.Absence;

/**
 * Who stands in while a reviewer is away. The deputy is named and finds the counties among their
 * own; they approve in their own name, so what nobody may do with their own work holds for them as
 * for everybody.
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
     * A leave that is to come or under way.
     *
     * @param account who is away
     * @param deputy who stands in; nobody where the one who was named may not review any more
     */
    public record Leave(long account, Optional<Reviewer> deputy, Absence days) {
        private boolean isWith(long other) {
            return deputy.filter(reviewer -> reviewer.id() == other).isPresent();
        }
    }

    /** All that are under way or to come, by the account of who is away. */
    public Map<Long, Leave> all(Actor actor) {
        return sql.list(LEAVES, LeaveService::read, clock.today()).stream()
                .collect(Collectors.toMap(Leave::account, leave -> leave));
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
     * Says when one is away oneself, and who stands in; it takes the place of what was said before.
     *
     * @param first null if it was not typed
     * @param last null if it was not typed
     * @param deputy account of another reviewer, 0 if none was chosen
     * @return why not, or nothing where it stands
     */
    public Optional<Problem> set(Actor actor, LocalDate first, LocalDate last, long deputy) {
        Optional<Problem> wrong = Absence.problem(first, last, clock.today());
        if (wrong.isPresent()) {
            return wrong;
        }
        // Held, so that two who name each other for the same days come one after the other.
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

    /** One is not away, or back already; nothing happens where nothing was said. */
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
