package org.csecprogress.submission.service;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Sql;

/**
 * Checks every night that each submission's status agrees with its events, and reports any
 * difference. It only reads, so two nodes may both run it.
 */
@Singleton
@ForEverybody
public class StatusCheck {
    private static final Logger LOG = Logger.getLogger(StatusCheck.class.getName());
    private static final String DIFFERENT =
            "select s.period, s.county, s.status, e.to_status from submission s left join"
                    + " submission_event e on e.id = (select max(l.id) from submission_event l where"
                    + " l.submission_id = s.id) where e.to_status is null or e.to_status <> s.status";

    @Inject private Sql sql;

    /** Logs each difference, for monitoring. */
    @Schedule(hour = "3", minute = "15", persistent = false)
    public void check() {
        differences().forEach(line -> LOG.log(Level.SEVERE, "status and events differ: {0}", line));
    }

    /** Returns one line for each difference; empty if all is well. */
    List<String> differences() {
        return sql.list(
                DIFFERENT,
                row ->
                        "%s-%s is %s, by its events %s"
                                .formatted(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4)));
    }
}
