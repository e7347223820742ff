package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.csecprogress.budget.Proves;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Checks that looks, downloads and refusals get into the audit trail. */
@DisplayName("The audit trail has")
class AccessTrailIT {
    private static final Portal PORTAL = Portal.shared();
    private static final String REVIEW = Story.review(Story.FILED);

    @BeforeAll
    static void file() {
        Story.onShared();
    }

    private static Web as(People.Person person) {
        return Web.signedIn(PORTAL.url(""), person);
    }

    private static List<String> entries(People.Person person, String action) throws SQLException {
        try (Connection connection = PORTAL.database().connect()) {
            return History.lines(
                    connection,
                    "select subject from audit_entry where actor_name = '"
                            + person.name()
                            + "' and action = '"
                            + action
                            + "' order by chain, seq");
        }
    }

    @Test
    @DisplayName("one entry a day for a filing in review, however often it is turned")
    void views() throws SQLException {
        Web reviewer = as(People.DEPUTY);
        for (int i = 0; i < 3; i++) {
            assertThat(reviewer.get(REVIEW).statusCode()).isEqualTo(200);
        }
        assertThat(entries(People.DEPUTY, "VIEW_FILING"))
                .containsOnlyOnce("filing:" + Story.FILED + "-01 revision 1");
        String found =
                as(People.AUDITOR)
                        .get("/state/audit?action=VIEW_FILING&county=01&actor=Falk")
                        .body();
        assertThat(found).contains("Looked at a filing").contains("Alameda").contains("N. Falk");
    }

    @Test
    @DisplayName("each file of a filing")
    void files() throws SQLException {
        int before = entries(People.PREPARER, "EXPORT_FILING").size();
        Web preparer = as(People.PREPARER);
        for (String file : List.of("xlsx", "csv")) {
            String address = "/county/workbook." + file + "?period=" + Story.FILED;
            assertThat(preparer.get(address).statusCode()).isEqualTo(200);
        }
        List<String> after = entries(People.PREPARER, "EXPORT_FILING");
        assertThat(after.subList(before, after.size()))
                .containsExactly(
                        "filing:" + Story.FILED + "-01 revision 1 as XLSX",
                        "filing:" + Story.FILED + "-01 revision 1 as CSV");
    }

    @Test
    @Proves("ASVS 16.3.2")
    @DisplayName("one entry a day for a page that is refused, without what was asked of it")
    void refusals() throws SQLException {
        Web auditor = as(People.CAREFUL);
        for (int i = 0; i < 3; i++) {
            assertThat(auditor.get("/state/outbox?page=" + i).statusCode()).isEqualTo(403);
            assertThat(auditor.get("/state/preview?number=x" + i).statusCode()).isEqualTo(403);
            assertThat(auditor.get("/county/home?x=" + i).statusCode()).isEqualTo(403);
            assertThat(auditor.get("/county/made-up-" + i).statusCode()).isEqualTo(403);
            // One place has many addresses: each letter can be written in another way.
            assertThat(auditor.get("/%63ounty/home").statusCode()).isEqualTo(403);
            assertThat(auditor.get("/%63%6Funty/home").statusCode()).isEqualTo(403);
        }
        assertThat(entries(People.CAREFUL, "REFUSED"))
                .containsExactlyInAnyOrder(
                        "/state/outbox", "/state/preview", "/county/home", "/county", "/");
    }
}
