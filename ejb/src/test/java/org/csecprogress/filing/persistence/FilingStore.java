package org.csecprogress.filing.persistence;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.persistence.Sql;
import org.csecprogress.kernel.persistence.TestStore;

/** A store with two counties, their staff and a reviewer, to which a test adds its filings. */
final class FilingStore implements AutoCloseable {
    static final CountyCode YOLO = new CountyCode("57");
    static final CountyCode YUBA = new CountyCode("58");
    static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    static final Instant NOW = Instant.parse("2026-11-02T18:00:00Z");
    static final Actor YUBA_PREPARER = actor(1, "P. Reyes", Role.COUNTY_PREPARER, YUBA, null);
    static final Actor YUBA_CERTIFIER =
            actor(2, "C. Moss", Role.COUNTY_CERTIFIER, YUBA, Agency.CWS);
    static final Actor YOLO_PREPARER = actor(3, "Y. Ito", Role.COUNTY_PREPARER, YOLO, null);
    static final Actor REVIEWER = actor(4, "R. Dunn", Role.STATE_REVIEWER, null, null);

    private final TestStore store = new TestStore();

    FilingStore() throws SQLException {
        run("insert into catalog_version values (1, '2026Q1', null, 'none')");
        run("insert into county values ('57', 'Yolo', 'yolo', 'N'), ('58', 'Yuba', 'yuba', 'N')");
        for (Actor each : Set.of(YUBA_PREPARER, YUBA_CERTIFIER, YOLO_PREPARER, REVIEWER)) {
            run(
                    "insert into account (id, username, name, title, password_hash, disabled,"
                            + " version) values (%d, 'a%d@example.org', '%s', '', '', false, 0)"
                                    .formatted(each.accountId(), each.accountId(), each.name()));
        }
    }

    private static Actor actor(long id, String name, Role role, CountyCode county, Agency agency) {
        return new Actor(id, name, Set.of(new Actor.Grant(role, county, agency)));
    }

    /** Runs one statement on its own connection. */
    void run(String sql) throws SQLException {
        try (Connection connection = store.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    <T> T inTransaction(Function<EntityManager, T> work) {
        return store.inTransaction(work);
    }

    /** Opens a filing with its working copy. */
    Submission open(CountyCode county, ReportingPeriod period) {
        return add(new Submission(county, period, 1, 1, NOW));
    }

    /** Adds a submission with its working copy. */
    Submission add(Submission submission) {
        return inTransaction(
                em -> {
                    em.persist(submission);
                    em.flush();
                    em.persist(new Revision(submission, submission.revision()));
                    return submission;
                });
    }

    /** Returns the current revision of a submission, managed by the entity manager. */
    static Revision current(EntityManager em, Submission submission) {
        return new JpaRevisions(em).of(submission, submission.revision());
    }

    /** Returns plain SQL on the connection of the entity manager. */
    static Sql sql(EntityManager em) {
        return new Sql() {
            @Override
            protected Optional<Connection> ofTransaction() {
                return Optional.of(em.unwrap(Connection.class));
            }
        };
    }

    /** Seals the current revision of a submission. */
    void seal(Submission submission) {
        inTransaction(
                em -> {
                    current(em, submission).seal("digest", NOW);
                    return null;
                });
    }

    /** Sets the status of a submission, and lets another one be opened beside it. */
    void move(Submission submission, SubmissionStatus status) throws SQLException {
        run(
                "update submission set open_key = null, status = '%s' where id = %d"
                        .formatted(status, submission.id()));
    }

    /** Withdraws a submission that both agencies gave up. */
    void withdraw(Submission submission) throws SQLException {
        run(
                "update submission set status = 'WITHDRAWN', open_key = null, withdrawn_from ="
                        + " 'DRAFT', withdrawn_at = current_timestamp where id = "
                        + submission.id());
    }

    @Override
    public void close() {
        store.close();
    }
}
