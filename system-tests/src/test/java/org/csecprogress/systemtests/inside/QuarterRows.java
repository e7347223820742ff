package org.csecprogress.systemtests.inside;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * Deletes a quarter, because a later build takes all public releases into account. Its events can
 * be deleted by the owner of the tables alone.
 */
final class QuarterRows {
    private static final String SUBMISSIONS = "(select id from submission where period = ?)";
    private static final String REVISIONS =
            "(select id from revision where submission_id in " + SUBMISSIONS + ")";
    private static final List<String> OF_REVISION =
            List.of("figure", "milestone_answer", "text_answer", "explanation", "certification");
    private static final List<String> OF_SUBMISSION =
            List.of("editor", "submission_event", "revision");

    private QuarterRows() {}

    /** Deletes all filings and releases of a quarter, and what counties were shown of it. */
    static void delete(ReportingPeriod period) {
        try (Connection owner = owner().getConnection()) {
            owner.setAutoCommit(false);
            // The owner is held to the policies too, and on the embedded database nobody is.
            if (owner.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                owner.createStatement().execute("select set_config('csec.reach', '*', true)");
            }
            for (long release : releases(owner, period)) {
                ReleaseRows.delete(owner, release);
            }
            for (String table : OF_REVISION) {
                run(owner, table + " where revision_id in " + REVISIONS, period);
            }
            for (String table : OF_SUBMISSION) {
                run(owner, table + " where submission_id in " + SUBMISSIONS, period);
            }
            run(owner, "previewed_cell where period = ?", period);
            run(owner, "submission where period = ?", period);
            owner.commit();
        } catch (SQLException | NamingException e) {
            throw new IllegalStateException(e);
        }
    }

    // The name is ours and constant; a class that is not managed cannot have it injected.
    @SuppressWarnings("BanJNDI")
    private static DataSource owner() throws NamingException {
        return (DataSource) new InitialContext().lookup("java:app/jdbc/csec-migrate");
    }

    private static List<Long> releases(Connection owner, ReportingPeriod period)
            throws SQLException {
        List<Long> releases = new ArrayList<>();
        try (PreparedStatement query =
                owner.prepareStatement("select id from release where period = ?")) {
            query.setString(1, period.toString());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    releases.add(rows.getLong(1));
                }
            }
        }
        return releases;
    }

    private static void run(Connection owner, String rows, ReportingPeriod period)
            throws SQLException {
        try (PreparedStatement delete = owner.prepareStatement("delete from " + rows)) {
            delete.setString(1, period.toString());
            delete.executeUpdate();
        }
    }
}
