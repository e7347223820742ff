package org.csecprogress.systemtests.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.ForbiddenException;
import org.csecprogress.publication.BuildStage;
import org.csecprogress.publication.ReleaseNumber;
import org.csecprogress.publication.ReleaseStatus;
import org.csecprogress.publication.service.DeskRelease;
import org.csecprogress.publication.service.ReleaseDesk;
import org.csecprogress.publication.service.ReleaseService;
import org.csecprogress.submission.Decision;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A frozen release of one county that answered nothing: its build is short. */
@DisplayName("Inside the server, the build of a release")
@ExtendWith({DatabaseBefore.class, ArquillianExtension.class})
class BuildIT {
    private static final ReleaseNumber NUMBER = new ReleaseNumber(ReportingPeriod.of("2024Q4"), 1);
    private static final Actor PUBLISHER = state(812, Role.STATE_PUBLISHER);
    private static final Actor OFFICER = state(811, Role.STATE_DISCLOSURE);
    private static final String DYING =
            "insert into release_job (release_id, kind, token, started_by, started_name,"
                    + " started_at, heard_at, stage, round) values (810, 'BUILD', 'other', 812,"
                    + " 'S', current_timestamp, %s, 'AUDITING', 2)";

    @Resource(lookup = "java:app/jdbc/csec")
    private DataSource database;

    @Inject private ReleaseService releases;
    @Inject private ReleaseDesk desk;

    private static Actor state(long id, Role role) {
        return new Actor(id, "S" + id, Set.of(new Actor.Grant(role, null, null)));
    }

    @BeforeEach
    void freeze() throws SQLException {
        for (String table :
                List.of(
                        "release_job",
                        "release_certificate",
                        "release_table_review",
                        "release_cell",
                        "release_table",
                        "release_shown_cell",
                        "release_reference",
                        "release_content",
                        "release_submission",
                        "release_event")) {
            run("delete from " + table + " where release_id = 810");
        }
        run("delete from release where id = 810");
        run("delete from revision where id = 810");
        run("delete from submission where id = 810");
        run(
                "insert into submission (id, county, period, catalog_version, status, revision,"
                        + " opened_at, version) values (810, '29', '2024Q4', 1, 'APPROVED', 1,"
                        + " current_timestamp, 1)");
        run(
                "insert into revision (id, submission_id, number, sealed_at, digest) values (810,"
                        + " 810, 1, current_timestamp, 'd')");
        run(
                "insert into release (id, period, revision, status, counties_reporting, frozen_at,"
                        + " version) values (810, '2024Q4', 1, 'FROZEN', 0, current_timestamp,"
                        + " 1)");
        run(
                "insert into release_submission (release_id, submission_id, revision_id, county,"
                        + " revision, digest) values (810, 810, 810, '29', 1, 'd')");
    }

    private DeskRelease release() {
        return desk.find(PUBLISHER, NUMBER).orElseThrow();
    }

    private Decision start() {
        return releases.startBuild(PUBLISHER, NUMBER, release().version());
    }

    private static void assertRefused(String key, Decision decision) {
        Decision.Refused refused =
                assertInstanceOf(Decision.Refused.class, decision, decision.toString());
        assertEquals(key, refused.problems().get(0).key());
    }

    private void awaitEnd() throws InterruptedException {
        for (int look = 0; look < 600 && desk.build(PUBLISHER, NUMBER).isPresent(); look++) {
            Thread.sleep(100);
        }
    }

    @Test
    @DisplayName("begins at once, ends by itself and leaves no trace of its work")
    void background() throws Exception {
        assertInstanceOf(Decision.Accepted.class, start());
        awaitEnd();
        assertEquals(ReleaseStatus.BUILT, release().status());
        assertEquals(0, count("select count(*) from release_job where release_id = 810"));
        assertTrue(
                count("select count(*) from audit_entry where action = 'BUILD_STARTED'") > 0,
                "who began it is recorded");
        assertRefused("release.refusal.NOT_NOW", start());
    }

    @Test
    @DisplayName("is waited for by whoever wants to")
    void waiting() throws SQLException {
        long version = release().version();
        assertInstanceOf(Decision.Stale.class, releases.build(PUBLISHER, NUMBER, version + 1));
        assertInstanceOf(Decision.Accepted.class, releases.build(PUBLISHER, NUMBER, version));
        assertEquals(ReleaseStatus.BUILT, release().status());
        assertTrue(releases.rebuilds(OFFICER, NUMBER), "byte for byte");
    }

    @Test
    @DisplayName("does not begin twice, until the first is silent for a minute")
    void twice() throws SQLException {
        run(DYING.formatted("current_timestamp"));
        assertRefused("release.building", start());
        assertRefused("release.building", releases.build(PUBLISHER, NUMBER, release().version()));
        assertEquals(BuildStage.AUDITING, desk.build(PUBLISHER, NUMBER).orElseThrow().stage());
        assertEquals(2, desk.build(PUBLISHER, NUMBER).orElseThrow().round());

        run("delete from release_job where release_id = 810");
        run(DYING.formatted("current_timestamp - interval '2' minute"));
        assertEquals(false, desk.build(PUBLISHER, NUMBER).orElseThrow().alive());
        assertInstanceOf(
                Decision.Accepted.class, releases.build(PUBLISHER, NUMBER, release().version()));
        assertEquals(ReleaseStatus.BUILT, release().status());
    }

    @Test
    @DisplayName("that is stopped leaves the release frozen")
    void stopped() throws Exception {
        run(DYING.formatted("current_timestamp"));
        assertThrows(ForbiddenException.class, () -> releases.stopBuild(OFFICER, NUMBER));
        assertInstanceOf(Decision.Accepted.class, releases.stopBuild(PUBLISHER, NUMBER));
        assertTrue(desk.build(PUBLISHER, NUMBER).isEmpty());
        assertEquals(ReleaseStatus.FROZEN, release().status());

        start();
        releases.stopBuild(PUBLISHER, NUMBER);
        awaitEnd();
        Thread.sleep(500);
        ReleaseStatus status = release().status();
        // It may have ended before it was stopped; a stopped one has saved nothing.
        assertTrue(status == ReleaseStatus.FROZEN || status == ReleaseStatus.BUILT);
        boolean content = count("select count(*) from release_content where release_id = 810") == 1;
        assertEquals(status == ReleaseStatus.BUILT, content);
    }

    @Test
    @DisplayName("is for the publisher alone")
    void roles() {
        long version = release().version();
        assertThrows(ForbiddenException.class, () -> releases.startBuild(OFFICER, NUMBER, version));
        assertThrows(ForbiddenException.class, () -> releases.build(OFFICER, NUMBER, version));
    }

    private int count(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }
}
