package org.csecprogress.release.record.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.csecprogress.filing.Submission;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.persistence.ReadSql;
import org.csecprogress.kernel.persistence.TestStore;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A store with three counties. Each test has its own transaction, which is rolled back. */
public abstract class WithFilings {
    protected static final ReportingPeriod Q1 = ReportingPeriod.of("2026Q1");
    protected static final ReportingPeriod Q2 = ReportingPeriod.of("2026Q2");
    protected static final CountyCode ALPINE = new CountyCode("02");
    protected static final CountyCode NEVADA = new CountyCode("29");
    protected static final CountyCode YUBA = new CountyCode("58");
    protected static final Instant NOON = Instant.parse("2026-08-03T12:00:00Z");

    private static final long REVIEWER = 7;

    private static TestStore store;

    protected EntityManager em;
    protected ReadSql sql;
    private long key = 5000;

    /** Runs plain SQL in the transaction of the test. */
    private static final class InTransaction extends ReadSql {
        private final EntityManager em;

        InTransaction(EntityManager em) {
            this.em = em;
        }

        @Override
        protected Optional<Connection> ofTransaction() {
            return Optional.of(em.unwrap(Connection.class));
        }
    }

    @BeforeAll
    static void startStore() {
        store = new TestStore();
    }

    @AfterAll
    static void stopStore() {
        store.close();
    }

    @BeforeEach
    void begin() {
        em = store.entityManager();
        em.getTransaction().begin();
        sql = new InTransaction(em);
        run("insert into catalog_version (version, effective_from, digest) values (3, '', '')");
        run(
                "insert into account (id, username, name, title, password_hash, disabled, version)"
                        + " values (?, 'rae', 'Rae Reviewer', 'Analyst', '', false, 0)",
                REVIEWER);
        county(ALPINE, "R-A");
        county(NEVADA, "R-A");
        county(YUBA, "R-B");
    }

    private void county(CountyCode county, String region) {
        run(
                "insert into county (code, name, slug, region_code) values (?, ?, ?, ?)",
                county.value(),
                county.value(),
                county.value(),
                region);
    }

    @AfterEach
    void rollBack() {
        em.getTransaction().rollback();
        em.close();
    }

    /** Runs a change that has no entity here. */
    protected void run(String change, Object... values) {
        Query query = em.createNativeQuery(change);
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            query.setParameter(
                    i + 1, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
        }
        query.executeUpdate();
    }

    /** Returns a new release. */
    protected Release release(ReportingPeriod period, int revision) {
        Release release = new Release(new ReleaseNumber(period, revision));
        em.persist(release);
        em.flush();
        return release;
    }

    /** Moves a release without asking whether it may. */
    protected void set(Release release, ReleaseStatus status) {
        run("update release set status = ? where id = ?", status.name(), release.id());
    }

    /** Returns an approved submission with its sealed revision of that number. */
    protected Submission filing(CountyCode county, ReportingPeriod period, int number) {
        long id = key++;
        run(
                "insert into submission (id, county, period, catalog_version, status, revision,"
                        + " opened_at, correction_asked, version)"
                        + " values (?, ?, ?, 3, 'APPROVED', ?, ?, false, 0)",
                id,
                county.value(),
                period.toString(),
                number,
                NOON);
        for (int each = 1; each <= number; each++) {
            run(
                    "insert into revision (id, submission_id, number, sealed_at, digest)"
                            + " values (?, ?, ?, ?, ?)",
                    revision(id, each),
                    id,
                    each,
                    NOON,
                    "digest" + revision(id, each));
        }
        return em.find(Submission.class, id);
    }

    /** Returns the key of a revision. */
    protected static long revision(long submission, int number) {
        return submission * 10 + number;
    }

    /** Returns the key of a submission's current revision. */
    protected static long revision(Submission submission) {
        return revision(submission.id(), submission.revision());
    }

    /** Records that a submission was submitted. */
    protected void submitted(Submission submission, Instant at) {
        run(
                "insert into submission_event (id, submission_id, county, period, action,"
                        + " to_status, revision, actor_id, actor_name, happened_at)"
                        + " values (?, ?, ?, ?, 'SUBMIT', 'SUBMITTED', 1, ?, 'Rae', ?)",
                key++,
                submission.id(),
                submission.county().value(),
                submission.period().toString(),
                REVIEWER,
                at);
    }

    /** Writes everything and forgets it, so that the next question reads the rows. */
    protected void forget() {
        em.flush();
        em.clear();
    }
}
