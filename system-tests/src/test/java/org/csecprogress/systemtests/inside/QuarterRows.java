package org.csecprogress.systemtests.inside;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.csecprogress.kernel.ReportingPeriod;

/** Deletes a quarter, because a later build takes all public releases into account. */
final class QuarterRows {
    private static final List<String> OF_REVISION =
            List.of("figure", "milestone_answer", "text_answer", "explanation", "certification");
    private static final List<String> OF_SUBMISSION =
            List.of("editor", "submission_event", "revision");

    private QuarterRows() {}

    /** Deletes all filings and releases of a quarter, and what counties were shown of it. */
    static void delete(ServerStore store, ReportingPeriod period) {
        store.ask(
                em -> {
                    releases(em, period);
                    String submissions = "(select id from submission where period = ?1)";
                    String revisions =
                            "(select id from revision where submission_id in " + submissions + ")";
                    for (String table : OF_REVISION) {
                        run(em, table + " where revision_id in " + revisions, period);
                    }
                    for (String table : OF_SUBMISSION) {
                        run(em, table + " where submission_id in " + submissions, period);
                    }
                    run(em, "previewed_cell where period = ?1", period);
                    return run(em, "submission where period = ?1", period);
                });
    }

    private static void releases(EntityManager em, ReportingPeriod period) {
        List<Long> releases =
                em.createQuery("select r.id from Release r where r.period = :period", Long.class)
                        .setParameter("period", period)
                        .getResultList();
        for (long release : releases) {
            try {
                ReleaseRows.delete(em.unwrap(Connection.class), release);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static int run(EntityManager em, String rows, ReportingPeriod period) {
        return em.createNativeQuery("delete from " + rows)
                .setParameter(1, period.toString())
                .executeUpdate();
    }
}
