package org.csecprogress.systemtests.inside;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.release.ReleaseNumber;

/** A frozen release of Nevada County only, with a few youth, so that its build is short. */
final class FrozenRelease {
    static final ReleaseNumber NUMBER = new ReleaseNumber(ReportingPeriod.of("2024Q3"), 1);
    static final Actor OFFICER = state(811, Role.STATE_DISCLOSURE);
    static final Actor PUBLISHER = state(812, Role.STATE_PUBLISHER);
    static final Actor REVIEWER = state(813, Role.STATE_REVIEWER);

    private final DataSource database;

    FrozenRelease(DataSource database) {
        this.database = database;
    }

    static Actor state(long id, Role role) {
        return new Actor(id, "S" + id, Set.of(new Actor.Grant(role, null, null)));
    }

    /** Deletes it, because a later build takes all public releases into account. */
    void clear() throws SQLException {
        try (Connection connection = database.getConnection()) {
            ReleaseRows.delete(connection, 810);
        }
        run("delete from figure where revision_id = 810");
        run("delete from revision where id = 810");
        run("delete from submission where id = 810");
    }

    /** Creates it again. */
    void freeze() throws SQLException {
        clear();
        run(
                "insert into submission (id, county, period, catalog_version, status, revision,"
                        + " opened_at, version) values (810, '29', '2024Q3', 1, 'APPROVED', 1,"
                        + " current_timestamp, 1)");
        run(
                "insert into revision (id, submission_id, number, sealed_at, digest) values (810,"
                        + " 810, 1, current_timestamp, 'd')");
        run(
                "insert into release (id, period, revision, status, counties_reporting, frozen_at,"
                        + " version) values (810, '2024Q3', 1, 'FROZEN', 0, current_timestamp,"
                        + " 1)");
        run(
                "insert into release_submission (release_id, submission_id, revision_id, county,"
                        + " revision, digest) values (810, 810, 810, '29', 1, 'd')");
        run(
                "insert into release_counted (release_id, county, first_revision_id) values (810,"
                        + " '29', 810)");
    }

    /** Inserts the answer of a total. */
    void answer(String input, int amount) throws SQLException {
        run(
                "insert into figure (revision_id, input, dimension, category, amount) values (810,"
                        + " '"
                        + input
                        + "', '', '', "
                        + amount
                        + ")");
    }

    int count(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }

    void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }
}
