package org.csecprogress.systemtests.inside;

import static org.csecprogress.systemtests.inside.Decisions.assertAccepted;
import static org.csecprogress.systemtests.inside.SmallQuarter.NUMBER;
import static org.csecprogress.systemtests.inside.SmallQuarter.OFFICER;
import static org.csecprogress.systemtests.inside.SmallQuarter.PERIOD;
import static org.csecprogress.systemtests.inside.SmallQuarter.PUBLISHER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.csecprogress.release.activation.service.ActivationService;
import org.csecprogress.release.freeze.service.FreezeService;
import org.csecprogress.release.making.service.BuildService;
import org.csecprogress.release.publishing.service.PublishingService;
import org.csecprogress.release.publishing.service.ReleasePreview;
import org.csecprogress.release.review.service.ClearingService;
import org.csecprogress.release.review.service.ReleaseOverviewService;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Changes rows of a public release in the database before anyone has read it. */
@DisplayName("Inside the server, a release that was altered after its certificate")
@ExtendWith({DatabaseBefore.class, ArquillianExtension.class})
class AlteredIT {
    private static final String REPORT = "/report/" + NUMBER;
    private static final String TABLE =
            "/api/v1/releases/" + NUMBER + "/tables/ID-04.STATE.TOTAL.Q.csv";

    @Resource(lookup = "java:app/jdbc/csec")
    private DataSource database;

    @Inject private HttpServletRequest request;
    @Inject private FreezeService freezes;
    @Inject private BuildService builds;
    @Inject private ClearingService clearing;
    @Inject private ReleasePreview previews;
    @Inject private ReleaseOverviewService desk;
    @Inject private ActivationService activations;
    @Inject private PublishingService publishing;

    private SmallQuarter quarter;
    private PublicBytes web;

    @BeforeEach
    void start() throws SQLException {
        quarter = new SmallQuarter(database);
        InForce.put(activations);
        web = new PublicBytes(request.getLocalPort());
    }

    /** Publishes a figure of its own, because a release that was read before is cached. */
    private void publish(int few) throws SQLException {
        quarter.file(few);
        assertAccepted(Freezes.freeze(freezes, PUBLISHER, PERIOD));
        assertAccepted(builds.build(PUBLISHER, NUMBER, version()));
        assertAccepted(
                new Passing(database, clearing, previews, desk, OFFICER, PUBLISHER)
                        .clear(NUMBER, Passing.DECISION));
        assertAccepted(publishing.publish(PUBLISHER, NUMBER, version(), NUMBER.toString()));
    }

    @AfterEach
    void clear() throws SQLException {
        quarter.clear();
    }

    private long version() {
        return desk.find(OFFICER, NUMBER).orElseThrow().version();
    }

    private List<String> alarms(String part) throws SQLException {
        return new Rows(database)
                .of(
                        "select subject from audit_entry where action = 'RELEASE_ALTERED' and"
                                + " subject = '"
                                + NUMBER
                                + " "
                                + part
                                + "'");
    }

    private void assertRefused(String address) {
        PublicBytes.Answer answer = web.get(address);
        assertEquals(503, answer.status(), address);
        assertEquals("no-store", answer.headers().get("cache-control"), address);
    }

    @Test
    @DisplayName("is served nowhere, raises one alarm and is served again once it is fixed")
    void tables() throws SQLException {
        publish(4);
        String change =
                "update release_cell set counties = counties %s 1 where table_id ="
                        + " 'ID-04.STATE.TOTAL.Q'";
        quarter.run(change.formatted("+"));
        assertRefused(REPORT);
        assertRefused("/es" + REPORT);
        assertEquals(503, web.get(TABLE).status());
        assertTrue(web.get("/health/ready").body().contains(NUMBER + " TABLES"));
        assertEquals(1, alarms("TABLES").size());
        quarter.run(change.formatted("-"));
        assertEquals(200, web.get(TABLE).status());
        assertEquals(200, web.get(REPORT).status());
        assertFalse(web.get("/health/ready").body().contains(NUMBER + " TABLES"));
    }

    @Test
    @DisplayName("is not served with a text that nobody has approved")
    void texts() throws SQLException {
        publish(0);
        quarter.run(
                "insert into release_text (release_id, author, field, body) select id, 'STATE',"
                        + " 'S3.EN', 'Three.' from release where period = '"
                        + PERIOD
                        + "'");
        assertRefused(REPORT);
        assertEquals(1, alarms("TEXTS").size());
        quarter.run("delete from release_text where field = 'S3.EN'");
        assertEquals(200, web.get(REPORT).status());
    }

    @Test
    @DisplayName("is not served with other milestones, methods, counties or comparisons")
    void rest() throws SQLException {
        publish(11);
        String ours = "(select id from release where period = '" + PERIOD + "')";
        String[][] changes = {
            {
                "EARLIER",
                "insert into release_source (release_id, period, revision) select id, '2025Q2', 1"
                        + " from release where period = '"
                        + PERIOD
                        + "'",
                "delete from release_source where release_id in " + ours
            },
            {
                "COUNTIES",
                "update release_county set from_first = not from_first where county = '19'"
            },
            {"MILESTONES", "update release_milestone set done = not done where county = '19'"},
            {
                "METHODS",
                "insert into release_method (release_id, county, field, answer) select id, '19',"
                        + " 'ID-10.TOOL', 'NONE' from release where period = '"
                        + PERIOD
                        + "'",
                "delete from release_method where release_id in " + ours
            }
        };
        for (String[] change : changes) {
            quarter.run(change[1]);
            assertEquals(503, web.get(REPORT).status(), change[0]);
            assertEquals(1, alarms(change[0]).size(), change[0]);
            quarter.run(change[change.length - 1]);
        }
        assertEquals(200, web.get(REPORT).status());
        assertFalse(web.get("/health/ready").body().contains(NUMBER.toString()));
    }
}
