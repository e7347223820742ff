package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two administrators and an auditor at the page of the retention schedule. */
@DisplayName("The page of the retention schedule")
class RetentionIT {
    private static final Portal PORTAL = Portal.shared();
    private static final String PAGE = "/state/retention";
    private static final String REASON = "A lawsuit about notices of the year";
    private static final String FIRST = "holds:0:";

    @AfterEach
    void forget() throws SQLException {
        try (Connection connection = PORTAL.database().connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from legal_hold");
        }
    }

    private static Web as(People.Person person) {
        return Web.signedIn(PORTAL.url(""), person);
    }

    private static HttpResponse<String> set(Web admin, String kind, String reason) {
        return admin.press(
                admin.form(PAGE, "hold-form").set("kind_input", kind).set("reason", reason),
                "hold-set");
    }

    private static void press(Web admin, String button) {
        Filer.done(admin.press(admin.form(PAGE, "holds-form"), FIRST + button));
    }

    private static List<String> entries() throws SQLException {
        try (Connection connection = PORTAL.database().connect()) {
            return History.lines(
                    connection,
                    "select action || ' ' || actor_name from audit_entry where chain = 'retention'"
                            + " and action like 'HOLD%' order by seq desc limit 3");
        }
    }

    @Test
    @DisplayName("sets a hold at once, and lifts it by a second administrator alone")
    void holds() throws SQLException {
        Web admin = as(People.ADMIN);
        Web other = as(People.SECOND_ADMIN);
        assertThat(set(admin, "NOTICES", " ").body()).contains("Write the reason.");
        assertThat(set(admin, "NOTICES", "Call 916-555-0134").body())
                .contains("Take out “916-555-0134”");
        Filer.go(set(admin, "NOTICES", REASON));
        assertThat(admin.get(PAGE).body()).contains("The legal hold stands.");
        assertThat(as(People.AUDITOR).get(PAGE).body())
                .contains("On hold")
                .contains(REASON)
                .doesNotContain("Ask to lift");
        press(admin, "hold-ask");
        String asked = admin.get(PAGE).body();
        assertThat(asked).contains("Stands. S. Tran asked to lift it").contains("Keep the hold");
        assertThat(asked).doesNotContain("id=\"" + FIRST + "hold-lift\"");
        press(other, "hold-lift");
        assertThat(other.get(PAGE).body())
                .contains("Lifted by S. Tran and H. Doyle")
                .doesNotContain("On hold");
        assertThat(entries())
                .containsExactly(
                        "HOLD_LIFTED H. Doyle", "HOLD_LIFT_ASKED S. Tran", "HOLD_SET S. Tran");
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.WIDE, Browser.NARROW})
    @DisplayName("fits, and is accessible by keyboard and to readers of screens")
    void fits(int width) {
        try (Browser browser = Browser.at(PORTAL, width).signIn(People.ADMIN)) {
            Page page = browser.open(PAGE).assertFits().assertAccessible().page();
            assertThat(page.locator("#kinds_data > tr").count()).isEqualTo(14);
            page.fill("#reason", REASON);
            browser.press("#hold-set");
            assertThat(page.locator("#holds_data > tr").count()).isEqualTo(1);
            browser.assertAccessible().assertNoSidewaysScroll();
            page.locator("[id='" + FIRST + "hold-ask']").click();
            page.locator(".ui-confirmdialog-yes").waitFor();
            browser.assertAccessible();
            browser.send(() -> Components.confirm(page));
            assertThat(page.locator("#holds_data").innerText()).contains("asked to lift it");
            browser.assertAccessible();
        }
    }

    @Test
    @DisplayName("asks the database at most fourteen times")
    void statements() {
        Web admin = as(People.ADMIN);
        admin.get(PAGE);
        assertThat(PORTAL.during(() -> assertThat(admin.get(PAGE).statusCode()).isEqualTo(200)))
                .hasSizeLessThanOrEqualTo(14);
    }
}
