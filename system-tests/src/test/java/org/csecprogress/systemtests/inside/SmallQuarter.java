package org.csecprogress.systemtests.inside;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.release.ReleaseNumber;

/** A quarter that five counties filed, with some small counts. */
final class SmallQuarter {
    static final ReportingPeriod PERIOD = ReportingPeriod.of("2025Q3");
    static final ReleaseNumber NUMBER = new ReleaseNumber(PERIOD, 1);
    static final Actor OFFICER = FrozenRelease.state(931, Role.STATE_DISCLOSURE);
    static final Actor PUBLISHER = FrozenRelease.state(932, Role.STATE_PUBLISHER);

    private final DataSource database;
    private final ReportingPeriod period;
    private final long base;

    SmallQuarter(DataSource database) {
        this(database, PERIOD, 940);
    }

    /**
     * Creates another quarter like it.
     *
     * @param base key of its first submission and revision; it uses ten of each
     */
    SmallQuarter(DataSource database, ReportingPeriod period, long base) {
        this.database = database;
        this.period = period;
        this.base = base;
    }

    /** Deletes it, because a later build takes all public releases into account. */
    void clear() throws SQLException {
        for (long release : rows("select id from release where period = '" + period + "'")) {
            try (Connection connection = database.getConnection()) {
                ReleaseRows.delete(connection, release);
            }
        }
        String revisions = "(select id from revision where submission_id" + mine() + ")";
        for (String table : List.of("figure", "milestone_answer", "text_answer")) {
            run("delete from " + table + " where revision_id in " + revisions);
        }
        for (String table : List.of("revision", "submission_event")) {
            run("delete from " + table + " where submission_id" + mine());
        }
        run("delete from submission where id" + mine());
        run(
                "delete from account where id in (931, 932) and not exists (select 1 from"
                        + " submission_event where actor_id in (931, 932))");
    }

    /**
     * Files and approves the quarter.
     *
     * @param few a count from 1 to 10; all sums of it and of what it is less than 11 are the same
     */
    void file(int few) throws SQLException {
        begin();
        int rest = 11 - few;
        county(0, "10", 1, "ID-03 300 ID-04 " + few + " CT-03 0");
        county(1, "15", 1, "ID-03 200 ID-04 " + rest + " CT-02 " + few);
        county(2, "34", 1, "ID-03 400 ID-04 150 PL-09 40 PL-10 " + few);
        county(3, "37", 1, "ID-03 500 ID-04 200 PV-02 3 SV-06 " + rest);
        county(4, "19", 1, "ID-03 900 ID-04 400 ID-06 12 VC-06 161 VC-12 80");
        String races = "VC-06@RACE:WHITE 60 VC-06@RACE:LATINO 70 VC-06@RACE:ASIAN_PI 20";
        figures(base + 4, races + " VC-06@RACE:BLACK " + few + " VC-06@RACE:NATIVE_AM " + rest);
        figures(base + 4, "VC-06@RACE:MISSING 0");
    }

    /** Starts the quarter without filings. */
    void begin() throws SQLException {
        clear();
        for (int id : new int[] {931, 932}) {
            run(
                    "insert into account (id, username, name, title, password_hash, disabled,"
                            + " version) values (%s, '%s@x.example', 'S', 'S', '-', true, 1)"
                                    .formatted(id, id));
        }
    }

    private String mine() {
        return " between " + base + " and " + (base + 9);
    }

    /**
     * Inserts an approved filing in its own revision.
     *
     * @param place offset of its key from the first
     */
    void county(int place, String county, int revision, String totals) throws SQLException {
        long id = base + place;
        run(
                "insert into submission (id, county, period, catalog_version, status, revision,"
                        + " opened_at, version) values (%s, '%s', '%s', 1, 'APPROVED', %s,"
                                .formatted(id, county, period, revision)
                        + " current_timestamp, 1)");
        for (String action : List.of("SUBMIT", "APPROVE")) {
            long event = id * 2 + (action.equals("SUBMIT") ? 0 : 1);
            run(
                    "insert into submission_event (id, submission_id, county, period, action,"
                            + " to_status, revision, actor_id, actor_name, happened_at) values"
                            + " (%s, %s, '%s', '%s', '%s', 'APPROVED', %s, 931, 'S',"
                                    .formatted(event, id, county, period, action, revision)
                            + " current_timestamp)");
        }
        run(
                "insert into revision (id, submission_id, number, sealed_at, digest) values (%s,"
                                .formatted(id)
                        + " %s, %s, current_timestamp, 'd')".formatted(id, revision));
        figures(id, totals);
    }

    /** Sets the status of a filing. */
    void is(int place, String status) throws SQLException {
        run("update submission set status = '" + status + "' where id = " + (base + place));
    }

    /** Inserts a county's answer about a milestone. */
    void milestone(int place, String milestone, String status, String actual) throws SQLException {
        run(
                "insert into milestone_answer (revision_id, milestone, agency, status, actual,"
                        + " evidence, note) values (%s, '%s', '', '%s', date '%s', '', '')"
                                .formatted(base + place, milestone, status, actual));
    }

    private void figures(long id, String figures) throws SQLException {
        String[] words = figures.split(" ", -1);
        for (int word = 0; word < words.length; word += 2) {
            String[] key = words[word].split("[@:]", -1);
            run(
                    "insert into figure (revision_id, input, dimension, category, amount) values"
                            + " (%s, '%s', '%s', '%s', %s)"
                                    .formatted(
                                            id,
                                            key[0],
                                            key.length == 3 ? key[1] : "",
                                            key.length == 3 ? key[2] : "",
                                            words[word + 1]));
        }
    }

    /** Fixes the dates of its release, so that they don't depend on when the test runs. */
    void fixDays() throws SQLException {
        run(
                "update release set frozen_at = timestamp with time zone '2025-12-20 20:00:00+00',"
                        + " published_at = timestamp with time zone '2026-01-20 17:00:00+00' where"
                        + " period = '"
                        + period
                        + "'");
    }

    /** Returns the numbers that a query returns. */
    List<Long> rows(String sql) throws SQLException {
        List<Long> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getLong(1));
            }
        }
        return found;
    }

    void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }
}
