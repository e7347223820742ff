package org.csecprogress.systemtests.inside;

import static org.csecprogress.systemtests.inside.SmallQuarter.NUMBER;
import static org.csecprogress.systemtests.inside.SmallQuarter.PERIOD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.csecprogress.kernel.Sha256;
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

    /** Parts that the brief does not show, and a page that shows them, the first one first. */
    private static final List<String> OFF_THE_BRIEF = List.of("TEXTS", "METHODS");

    private static final String METHODS = REPORT + "/who-reported";

    private static final String API = "/api/v1/releases/" + NUMBER;
    private static final String TABLE = API + "/tables/ID-04.STATE.TOTAL.Q.csv";
    private static final String OURS = " from release where period = '2025Q3'";
    private static final String IN_OURS = " where release_id in (select id" + OURS + ")";

    /**
     * Parts of the release, each with a change and with what puts it right. A part that was read
     * unchanged is cached, so they come in the order in which a report reads them.
     */
    private static final String[][] CHANGES = {
        {"TABLES", cell("counties + 1"), cell("counties - 1")},
        {
            "COUNTIES",
            "update release_county set from_first = not from_first where county = '19'",
            "update release_county set from_first = not from_first where county = '19'"
        },
        {
            "MILESTONES",
            "update release_milestone set done = not done where county = '19'",
            "update release_milestone set done = not done where county = '19'"
        },
        {
            "EARLIER",
            "insert into release_source (release_id, period, revision) select id, '2025Q2', 1"
                    + OURS,
            "delete from release_source where release_id in (select id" + OURS + ")"
        },
        {
            "TEXTS",
            "insert into release_text (release_id, author, field, body) select id, 'STATE',"
                    + " 'S3.EN', 'Three.'"
                    + OURS,
            "delete from release_text where field = 'S3.EN'"
        },
        {
            "METHODS",
            "insert into release_method (release_id, county, field, answer) select id, '19',"
                    + " 'ID-10.TOOL', 'NONE'"
                    + OURS,
            "delete from release_method where release_id in (select id" + OURS + ")"
        }
    };

    @Resource(lookup = "java:app/jdbc/csec")
    private DataSource database;

    @Inject private HttpServletRequest request;
    @Inject private ServerStore store;
    @Inject private ReleaseSteps steps;

    private SmallQuarter quarter;
    private PublicBytes web;

    private static String cell(String counties) {
        return "update release_cell set counties = "
                + counties
                + " where table_id = 'ID-04.STATE.TOTAL.Q'";
    }

    @BeforeEach
    void publish() {
        web = new PublicBytes(request.getLocalPort());
        quarter = new SmallQuarter(store);
        quarter.file(4);
        steps.freeze(PERIOD);
        steps.release(NUMBER);
    }

    @AfterEach
    void clear() {
        quarter.clear();
    }

    private int alarms(String part) throws SQLException {
        return new Rows(database)
                .of(
                        "select subject from audit_entry where action = 'RELEASE_ALTERED' and"
                                + " subject = '%s %s'".formatted(NUMBER, part))
                .size();
    }

    private void assertRefused(String address) {
        PublicBytes.Answer answer = web.get(address);
        assertEquals(503, answer.status(), address);
        assertEquals("no-store", answer.headers().get("cache-control"), address);
    }

    @Test
    @DisplayName("is served nowhere, raises one alarm and is served again once it is fixed")
    void altered() throws SQLException {
        Rows rows = new Rows(database);
        for (String[] change : CHANGES) {
            int before = alarms(change[0]);
            rows.change(change[1]);
            String page = OFF_THE_BRIEF.contains(change[0]) ? METHODS : REPORT;
            assertEquals(503, web.get(page).status(), change[0]);
            if (change[0].equals("TABLES")) {
                assertRefusedEverywhere();
            }
            assertEquals(before + 1, alarms(change[0]), change[0]);
            rows.change(change[2]);
        }
        for (String address : List.of(TABLE, REPORT, METHODS)) {
            assertEquals(200, web.get(address).status(), address);
        }
        assertFalse(web.get("/health/ready").body().contains(NUMBER.toString()));
    }

    @Test
    @DisplayName("keeps its files as they were first made, and serves none without its digest")
    void files() throws SQLException {
        Rows rows = new Rows(database);
        String brief = API + "/brief.pdf?lang=";
        assertEquals(200, web.get(brief + "es").status());
        List<String> stored = rows.of("select digest from release_file" + IN_OURS);
        assertEquals(1, stored.size());
        assertEquals(
                List.of(NUMBER + " es/brief.pdf " + stored.get(0)),
                rows.of(
                        "select subject || ' ' || detail from audit_entry"
                                + " where action = 'RELEASE_FILES_STORED' and chain = 'release:2025Q3-r1'"
                                + " order by seq desc fetch first 1 row only"));
        // As another version of the portal made it.
        store(rows, "DATA", "figures.csv", Sha256.of("kept".getBytes(StandardCharsets.UTF_8)));
        assertEquals("kept", web.get(API + "/figures.csv").body());
        store(rows, "EN", "brief.pdf", stored.get(0));
        assertRefused(brief + "en");
        assertEquals(1, alarms("en/brief.pdf"));
        assertEquals(200, web.get(brief + "es").status());
    }

    /** Stores a file that consists of one word, beside those of the same edition. */
    private static void store(Rows rows, String folder, String name, String digest)
            throws SQLException {
        rows.change(
                "insert into release_file (id, release_id, edition, folder, name, type, digest,"
                        + " content, stored_at) select nextval('release_file_seq'), release_id,"
                        + " edition, ?, ?, 'text/plain', ?, 'kept', stored_at from release_file"
                        + IN_OURS
                        + " and folder = 'ES'",
                folder,
                name,
                digest);
    }

    private void assertRefusedEverywhere() {
        assertRefused(REPORT);
        assertRefused("/es" + REPORT);
        assertEquals(503, web.get(TABLE).status());
        assertTrue(web.get("/health/ready").body().contains(NUMBER + " TABLES"));
    }
}
