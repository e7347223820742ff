package org.csecprogress.filing.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Set;
import org.csecprogress.filing.Submission;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.persistence.TestStore;

/** Rows of other features that the tests of a repository need. */
public final class Rows {
    public static final ReportingPeriod PERIOD = ReportingPeriod.of("2026Q3");
    public static final CountyCode YOLO = new CountyCode("57");
    public static final CountyCode YUBA = new CountyCode("58");

    private Rows() {}

    /** Adds two counties and a version of the catalogue. */
    public static void counties(TestStore store) {
        run(
                store,
                "insert into county (code, name, slug, region_code) values"
                        + " ('57', 'Yolo', 'yolo', 'R'), ('58', 'Yuba', 'yuba', 'R')");
        run(
                store,
                "insert into catalog_version (version, effective_from, digest) values"
                        + " (1, '2024Q1', 'd')");
    }

    /** Adds a reviewer and returns them as an actor. */
    public static Actor reviewer(TestStore store, long id, String name) {
        run(
                store,
                "insert into account (id, username, name, title, password_hash, disabled, version)"
                        + " values ("
                        + id
                        + ", 'r"
                        + id
                        + "@cdss.example', '"
                        + name
                        + "', 'T', '-', false, 1)");
        run(
                store,
                "insert into membership (id, account_id, role) values ("
                        + id
                        + ", "
                        + id
                        + ", 'STATE_REVIEWER')");
        return new Actor(id, name, Set.of(new Actor.Grant(Role.STATE_REVIEWER, null, null)));
    }

    /** Adds a draft of a filing for the third quarter of 2026. */
    public static Submission draft(TestStore store, CountyCode county) {
        return store.inTransaction(
                em -> {
                    Submission draft = new Submission(county, PERIOD, 1, 1, Instant.EPOCH);
                    em.persist(draft);
                    return draft;
                });
    }

    /** Takes the reviewer's role away. */
    public static void dismiss(TestStore store, Actor reviewer) {
        run(store, "delete from membership where account_id = " + reviewer.accountId());
    }

    public static void run(TestStore store, String statement) {
        try (Connection connection = store.connect();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
