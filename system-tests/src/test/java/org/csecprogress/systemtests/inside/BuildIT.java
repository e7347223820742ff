package org.csecprogress.systemtests.inside;

import static org.csecprogress.systemtests.inside.Decisions.assertAccepted;
import static org.csecprogress.systemtests.inside.Decisions.assertRefused;
import static org.csecprogress.systemtests.inside.Decisions.await;
import static org.csecprogress.systemtests.inside.FrozenRelease.NUMBER;
import static org.csecprogress.systemtests.inside.FrozenRelease.OFFICER;
import static org.csecprogress.systemtests.inside.FrozenRelease.PUBLISHER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.service.ForbiddenException;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.activation.service.ActivationService;
import org.csecprogress.release.job.BuildStage;
import org.csecprogress.release.making.service.BuildService;
import org.csecprogress.release.review.service.ReleaseOverview;
import org.csecprogress.release.review.service.ReleaseOverviewService;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Inside the server, the build of a release")
@ExtendWith({DatabaseBefore.class, ArquillianExtension.class})
class BuildIT {
    private static final String DYING =
            "insert into release_job (release_id, kind, token, started_by, started_name,"
                    + " started_at, heard_at, stage, round) values (810, 'BUILD', 'other', 812,"
                    + " 'S', current_timestamp, %s, 'AUDITING', 2)";

    @Resource(lookup = "java:app/jdbc/csec")
    private DataSource database;

    @Inject private BuildService builds;
    @Inject private ReleaseOverviewService desk;
    @Inject private ActivationService activations;

    private FrozenRelease frozen;

    @AfterEach
    void clear() throws SQLException {
        frozen.clear();
    }

    @BeforeEach
    void freeze() throws SQLException {
        frozen = new FrozenRelease(database);
        frozen.freeze();
        InForce.put(activations);
    }

    private ReleaseOverview release() {
        return desk.find(PUBLISHER, NUMBER).orElseThrow();
    }

    private Decision start() {
        return builds.start(PUBLISHER, NUMBER, release().version());
    }

    private void awaitEnd() throws InterruptedException {
        await(() -> release().build().isEmpty());
    }

    @Test
    @DisplayName("starts at once, ends by itself and deletes its job")
    void background() throws Exception {
        assertInstanceOf(Decision.Accepted.class, start());
        awaitEnd();
        assertEquals(ReleaseStatus.BUILT, release().status());
        assertEquals(0, frozen.count("select count(*) from release_job where release_id = 810"));
        assertTrue(
                frozen.count("select count(*) from audit_entry where action = 'BUILD_STARTED'") > 0,
                "who began it is recorded");
        assertRefused("release.refusal.NOT_NOW", start());
    }

    @Test
    @DisplayName("can be waited for")
    void waiting() throws SQLException {
        long version = release().version();
        assertInstanceOf(Decision.Stale.class, builds.build(PUBLISHER, NUMBER, version + 1));
        assertInstanceOf(Decision.Accepted.class, builds.build(PUBLISHER, NUMBER, version));
        assertEquals(ReleaseStatus.BUILT, release().status());
        RebuiltTables.assertSame(NUMBER);
    }

    @Test
    @DisplayName("does not start twice, unless the first has been silent for a minute")
    void twice() throws SQLException {
        frozen.run(DYING.formatted("current_timestamp"));
        assertRefused("release.building", start());
        assertRefused("release.building", builds.build(PUBLISHER, NUMBER, release().version()));
        assertEquals(BuildStage.AUDITING, release().build().orElseThrow().stage());
        assertEquals(2, release().build().orElseThrow().round());

        frozen.run("delete from release_job where release_id = 810");
        frozen.run(DYING.formatted("current_timestamp - interval '2' minute"));
        assertEquals(false, release().build().orElseThrow().alive());
        assertInstanceOf(
                Decision.Accepted.class, builds.build(PUBLISHER, NUMBER, release().version()));
        assertEquals(ReleaseStatus.BUILT, release().status());
    }

    @Test
    @DisplayName("that is stopped leaves the release frozen")
    void stopped() throws Exception {
        frozen.run(DYING.formatted("current_timestamp"));
        assertThrows(ForbiddenException.class, () -> builds.stop(OFFICER, NUMBER));
        assertInstanceOf(Decision.Accepted.class, builds.stop(PUBLISHER, NUMBER));
        assertTrue(release().build().isEmpty());
        assertEquals(ReleaseStatus.FROZEN, release().status());

        start();
        builds.stop(PUBLISHER, NUMBER);
        // The build may have ended before it was stopped; a stopped one has saved nothing.
        boolean content =
                frozen.count("select count(*) from release_content where release_id = 810") == 1;
        assertEquals(release().status() == ReleaseStatus.BUILT, content);
        if (!content) {
            // What is left of the stopped build must save nothing beside the next one.
            assertAccepted(builds.build(PUBLISHER, NUMBER, release().version()));
        }
        assertEquals(ReleaseStatus.BUILT, release().status());
        RebuiltTables.assertSame(NUMBER);
    }

    @Test
    @DisplayName("that ends while its page is read looks running or ended, never not started")
    void endsMeanwhile() throws Exception {
        frozen.run(DYING.formatted("current_timestamp"));
        CompletableFuture<ReleaseOverview> seen;
        try (Connection work = database.getConnection();
                Statement statement = work.createStatement()) {
            work.setAutoCommit(false);
            statement.execute("lock table release_job in access exclusive mode");
            seen = CompletableFuture.supplyAsync(this::release);
            await(() -> count("select count(*) from pg_locks where not granted") > 0);
            statement.execute("update release set status = 'FAILED' where id = 810");
            statement.execute("delete from release_job where release_id = 810");
            work.commit();
        }
        ReleaseOverview page = seen.get();
        assertTrue(page.build().isPresent() || page.status() == ReleaseStatus.FAILED);
    }

    private int count(String sql) {
        try {
            return frozen.count(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName("is only for the publisher")
    void roles() {
        long version = release().version();
        assertThrows(ForbiddenException.class, () -> builds.start(OFFICER, NUMBER, version));
        assertThrows(ForbiddenException.class, () -> builds.build(OFFICER, NUMBER, version));
    }
}
