package org.csecprogress.systemtests.inside;

import static org.csecprogress.systemtests.inside.Decisions.assertAccepted;
import static org.csecprogress.systemtests.inside.Decisions.assertRefused;
import static org.csecprogress.systemtests.inside.Decisions.await;
import static org.csecprogress.systemtests.inside.FrozenRelease.NUMBER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.csecprogress.builders.Staff;
import org.csecprogress.kernel.Decision;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.job.JobKind;
import org.csecprogress.release.job.JobLease;
import org.csecprogress.release.making.service.BuildService;
import org.csecprogress.release.review.service.ReleaseOverview;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Inside the server, the build of a release")
@ExtendWith({DatabaseBefore.class, ArquillianExtension.class})
class BuildIT {
    @Resource(lookup = "java:app/jdbc/csec")
    private DataSource database;

    @Inject private ServerStore store;
    @Inject private ReleaseSteps steps;
    @Inject private BuildService builds;

    private FrozenRelease frozen;

    @BeforeEach
    void freeze() {
        frozen = new FrozenRelease(store);
        frozen.freeze(steps, "");
    }

    @AfterEach
    void clear() {
        frozen.clear();
    }

    private ReleaseOverview release() {
        return steps.look(NUMBER);
    }

    private Decision start() {
        return builds.start(Staff.PUBLISHER, NUMBER, release().version());
    }

    private void stop() {
        assertAccepted(builds.stop(Staff.PUBLISHER, NUMBER));
    }

    /** Lets another node have begun to build it just now. */
    private void begunElsewhere() {
        store.ask(
                em -> {
                    Release release =
                            em.createQuery(
                                            "select r from Release r where r.period = :period",
                                            Release.class)
                                    .setParameter("period", NUMBER.period())
                                    .getSingleResult();
                    em.persist(
                            new JobLease(
                                    release,
                                    JobKind.BUILD,
                                    "other",
                                    Staff.PUBLISHER,
                                    Instant.now()));
                    return release;
                });
    }

    @Test
    @DisplayName("starts at once, ends by itself and deletes its job")
    void background() throws InterruptedException {
        assertAccepted(start());
        await(() -> release().build().isEmpty());
        assertEquals(ReleaseStatus.BUILT, release().status());
        assertEquals(0, frozen.count("release_job"));
        assertTrue(frozen.audited("BUILD_STARTED") > 0, "who began it is recorded");
        RebuiltTables.assertSame(NUMBER);
        assertRefused("release.refusal.NOT_NOW", start());
    }

    @Test
    @DisplayName("that is stopped leaves the release frozen")
    void stopped() {
        begunElsewhere();
        assertRefused("release.building", start());
        stop();
        assertTrue(release().build().isEmpty());
        assertEquals(ReleaseStatus.FROZEN, release().status());

        assertAccepted(start());
        stop();
        // The build may have ended before it was stopped; a stopped one has saved nothing.
        boolean content = frozen.count("release_content") == 1;
        assertEquals(release().status() == ReleaseStatus.BUILT, content);
        if (!content) {
            // What is left of the stopped build must save nothing beside the next one.
            steps.build(NUMBER);
        }
        assertEquals(ReleaseStatus.BUILT, release().status());
        RebuiltTables.assertSame(NUMBER);
    }

    @Test
    @DisplayName("that ends while its page is read looks running or ended, never not started")
    void endsMeanwhile() throws Exception {
        begunElsewhere();
        CompletableFuture<ReleaseOverview> seen;
        try (Connection work = database.getConnection();
                Statement statement = work.createStatement()) {
            work.setAutoCommit(false);
            statement.execute("lock table release_job in access exclusive mode");
            seen = CompletableFuture.supplyAsync(this::release);
            await(this::isSomebodyWaiting);
            statement.execute("update release set status = 'FAILED' where period = '2024Q3'");
            statement.execute("delete from release_job where token = 'other'");
            work.commit();
        }
        ReleaseOverview page = seen.get();
        assertTrue(page.build().isPresent() || page.status() == ReleaseStatus.FAILED);
    }

    private boolean isSomebodyWaiting() {
        try {
            return !List.of("0")
                    .equals(
                            new Rows(database)
                                    .of("select count(*) from pg_locks where not granted"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
