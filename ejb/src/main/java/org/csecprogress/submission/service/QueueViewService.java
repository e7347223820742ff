package org.csecprogress.submission.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.kernel.service.Sql;

/** Stores each reviewer's own named filters and sort orders of the queue. */
@Stateless
@Guarded
@Allowed(Role.STATE_REVIEWER)
public class QueueViewService {
    /** Largest number of views that one reviewer can keep. */
    public static final int MOST = 20;

    /** Longest name, in characters. */
    public static final int LONGEST_NAME = 60;

    private static final String FIELD = "view-name";
    private static final int LONGEST_QUERY = 500;

    private final Sql sql;
    private final FreeText free;

    protected QueueViewService() {
        this(null, null);
    }

    @Inject
    public QueueViewService(Sql sql, FreeText free) {
        this.sql = sql;
        this.free = free;
    }

    /**
     * A named filter and sort order.
     *
     * @param query the parameters of the URL without the quarter
     */
    public record View(String name, String query) {}

    /** Returns the reviewer's own views, by name. */
    public List<View> all(Actor reviewer) {
        return sql.list(
                "select name, query from queue_view where account_id = ? order by lower(name),"
                        + " name",
                row -> new View(row.getString(1), row.getString(2)),
                reviewer.accountId());
    }

    /**
     * Saves a view, replacing one of the same name.
     *
     * @param period the quarter shown, whose rules check the name
     * @return the problem, or empty if it was saved
     */
    public Optional<Problem> keep(Actor reviewer, ReportingPeriod period, View view) {
        String name = view.name().strip();
        if (name.isEmpty()) {
            return Optional.of(Problem.of(FIELD, "view.name.missing"));
        }
        if (view.query().length() > LONGEST_QUERY) {
            return Optional.of(Problem.of(FIELD, "view.name.long"));
        }
        Optional<Problem> names = free.problem(period, FIELD, "view.name", name, LONGEST_NAME);
        if (names.isPresent()) {
            return names;
        }
        // Locked, so that two windows of one reviewer run one after the other.
        sql.list(
                "select id from account where id = ? for update",
                row -> row.getLong(1),
                reviewer.accountId());
        forget(reviewer, name);
        if (all(reviewer).size() >= MOST) {
            return Optional.of(new Problem(FIELD, "view.most", List.of(MOST)));
        }
        sql.update(
                "insert into queue_view (account_id, name, query) values (?, ?, ?)",
                reviewer.accountId(),
                name,
                view.query());
        return Optional.empty();
    }

    /** Deletes the reviewer's view of that name. Does nothing if there is none. */
    public void forget(Actor reviewer, String name) {
        sql.update(
                "delete from queue_view where account_id = ? and name = ?",
                reviewer.accountId(),
                name);
    }
}
