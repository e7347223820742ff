package org.csecprogress.release.persistence;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Set;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.persistence.TestStore;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseEvent;
import org.csecprogress.release.ReleaseNumber;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A store with two accounts. Each test has its own transaction, which is rolled back. */
public abstract class WithReleases {
    protected static final ReportingPeriod Q2 = ReportingPeriod.of("2026Q2");
    protected static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    protected static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    protected static final Actor PUBLISHER = actor(7, "Pat Publisher", Role.STATE_PUBLISHER);
    protected static final Actor OFFICER = actor(8, "Dana Officer", Role.STATE_DISCLOSURE);

    private static TestStore store;

    protected EntityManager em;

    private static Actor actor(long id, String name, Role role) {
        return new Actor(id, name, Set.of(new Actor.Grant(role, null, null)));
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
        account(PUBLISHER);
        account(OFFICER);
    }

    @AfterEach
    void rollBack() {
        em.getTransaction().rollback();
        em.close();
    }

    private void account(Actor actor) {
        run(
                "insert into account (id, username, name, title, password_hash, disabled, version)"
                        + " values (?, ?, ?, 'Analyst', '', false, 0)",
                actor.accountId(),
                "account" + actor.accountId(),
                actor.name());
    }

    /** Runs a change that has no entity here. */
    protected void run(String sql, Object... values) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        query.executeUpdate();
    }

    /** Returns a new release that is stored. */
    protected Release release(ReportingPeriod period, int revision) {
        Release release = new Release(new ReleaseNumber(period, revision));
        em.persist(release);
        return release;
    }

    /** Moves a release. */
    protected ReleaseEvent move(Release release, ReleaseAction action, Actor actor) {
        ReleaseEvent event = release.apply(action, actor, "Kern filed late", Set.of(), NOON);
        em.persist(event);
        return event;
    }

    /** Writes everything and forgets it, so that the next question reads the rows. */
    protected void forget() {
        em.flush();
        em.clear();
    }
}
