package org.csecprogress.systemtests;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.csecprogress.calendar.Stage;
import org.csecprogress.calendar.WorkingDays;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * The portal for tests of reviewers and counties at work: all counties have filed one quarter, and
 * another was due yesterday.
 */
// The tests run for minutes and must all use the day on which the first one began.
@SuppressWarnings("TimeInStaticInitializer")
final class Desks {
    /** The quarter that all counties have filed. */
    static final ReportingPeriod FILED = Story.FILED;

    static final LocalDate TODAY = LocalDate.now(ZoneId.of("America/Los_Angeles"));

    /** The quarter that was due yesterday. */
    static final ReportingPeriod DUE_YESTERDAY = ReportingPeriod.containing(TODAY).minus(2);

    /** The latest date to which it can be extended. */
    static final LocalDate LIMIT = WorkingDays.next(TODAY.plusDays(20));

    private static Portal portal;

    private Desks() {}

    /** Returns the portal, started at first use. */
    static synchronized Portal portal() {
        if (portal == null) {
            Portal prepared = Portal.prepared("desks");
            new FiledQuarter(FILED).moveInto(prepared.database());
            try (Connection connection = prepared.database().connect()) {
                setDays(connection);
                setMilestone(connection);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            prepared.start(Map.of());
            portal = prepared;
        }
        return portal;
    }

    private static void setDays(Connection connection) throws SQLException {
        Map<Stage, LocalDate> days =
                Map.of(
                        Stage.DUE, TODAY.minusDays(1),
                        Stage.EXTENSION_LIMIT, LIMIT,
                        Stage.DECISION, TODAY.plusDays(40),
                        Stage.ANSWER, TODAY.plusDays(50),
                        Stage.SECOND_DECISION, TODAY.plusDays(60),
                        Stage.FREEZE, TODAY.plusDays(60),
                        Stage.RELEASE, TODAY.plusDays(90));
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into filing_stage (period, stage, on_day, changes, set_by,"
                                + " set_name, set_at) values (?, ?, ?, 1, 8, 'S. Tran', ?)")) {
            for (Map.Entry<Stage, LocalDate> day : days.entrySet()) {
                insert.setString(1, DUE_YESTERDAY.toString());
                insert.setString(2, day.getKey().name());
                insert.setObject(3, day.getValue());
                insert.setObject(4, OffsetDateTime.parse("2026-01-01T00:00:00Z"));
                insert.executeUpdate();
            }
        }
    }

    private static void setMilestone(Connection connection) throws SQLException {
        try (PreparedStatement due =
                        connection.prepareStatement(
                                "insert into milestone_due (county, milestone, due, set_by,"
                                        + " set_name, set_at) values ('01', 'PM-01', ?, 5, 'J."
                                        + " Okafor', ?)");
                PreparedStatement count =
                        connection.prepareStatement(
                                "insert into milestone_due_change (county, milestone, changes,"
                                        + " changed_at) values ('01', 'PM-01', 2, ?)")) {
            OffsetDateTime at = OffsetDateTime.parse("2026-02-03T04:05:06Z");
            due.setObject(1, TODAY.plusDays(33));
            due.setObject(2, at);
            due.executeUpdate();
            count.setObject(1, at);
            count.executeUpdate();
        }
    }
}
