package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Signing in")
class SignInIT {
    private final Portal portal = Portal.shared();

    /** All classes of this portal sign in from one address; their next one must not wait. */
    @BeforeEach
    @AfterEach
    void forgetFailures() throws SQLException {
        try (Connection connection = portal.database().connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from sign_in_failure");
        }
    }

    @Test
    @DisplayName("with a wrong password shows an error in the summary and beside the field")
    void wrongPassword() {
        try (Browser browser = Browser.at(portal, Browser.WIDE)) {
            browser.open("/sign-in");
            browser.page().fill("#username", People.REVIEWER.username());
            browser.page().fill("#password", "not the password at all");
            browser.page().keyboard().press("Enter");
            browser.page().waitForSelector("#error-summary");
            assertThat(browser.page().title()).startsWith("Error: ");
            assertThat(browser.page().evaluate("document.activeElement.id"))
                    .isEqualTo("error-summary");
            assertThat(browser.page().textContent("#username-error"))
                    .isEqualTo(browser.page().textContent("#error-summary li"));
            browser.page().click("#error-summary a");
            assertThat(browser.page().evaluate("document.activeElement.id")).isEqualTo("username");
            assertThat(browser.page().inputValue("#username"))
                    .isEqualTo(People.REVIEWER.username());
            browser.assertAccessible();
        }
    }

    @Test
    @DisplayName("continues to the requested page")
    void returnsToPage() {
        try (Browser browser = Browser.at(portal, Browser.WIDE)) {
            browser.open("/state/totals?period=2026Q1");
            assertThat(browser.page().url()).endsWith("/sign-in");
            browser.page().fill("#username", People.REVIEWER.username());
            browser.page().fill("#password", People.PASSWORD);
            browser.page().keyboard().press("Enter");
            browser.page().waitForURL("**/state/totals?period=2026Q1");
        }
    }

    @Test
    @DisplayName("is accessible and fits a phone")
    void accessible() {
        try (Browser browser = Browser.at(portal, Browser.WIDE)) {
            browser.open("/sign-in");
            for (int width : new int[] {Browser.WIDE, Browser.NARROW, 320}) {
                browser.page().setViewportSize(width, 900);
                browser.assertAccessible().assertNoSidewaysScroll();
                browser.screenshot("sign-in-" + width);
            }
        }
    }

    @Test
    @DisplayName("begins a new session, and signing out ends it")
    void session() {
        Web web = new Web(portal.url(""));
        web.get("/sign-in");
        String before = web.session();
        web.submit(
                "/sign-in",
                Map.of("username", People.PREPARER.username(), "password", People.PASSWORD));
        assertThat(web.session()).isNotNull().isNotEqualTo(before);
        assertThat(web.get("/county/home").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("keeps its session in a cookie that scripts and other sites cannot read")
    void cookie() {
        var answer = new Web(portal.url("")).get("/sign-in");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .contains("JSESSIONID=")
                .contains("HttpOnly")
                .containsIgnoringCase("SameSite=Lax")
                .contains("Path=/")
                .doesNotContainIgnoringCase("domain=");
    }

    @Test
    @DisplayName("is needed again after signing out")
    void signsOut() {
        Web web = Web.signedIn(portal.url(""), People.REVIEWER);
        web.post("/sign-out", Map.of());
        assertThat(web.get("/state/queue").statusCode()).isEqualTo(302);
    }

    @Test
    @DisplayName("is required without a session")
    void nobody() {
        var answer = new Web(portal.url("")).get("/county/home");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).get().asString().endsWith("/sign-in");
    }

    @Test
    @DisplayName("gives the same answer to a wrong password and to a name that nobody can have")
    void sameAnswer() {
        Web web = new Web(portal.url(""));
        String known = refused(web, People.AUDITOR.username());
        String unknown = refused(web, "nobody@nowhere.example");
        assertThat(known).isEqualTo(unknown);
        assertThat(known).isEqualTo(refused(web, "\uD83D\uDE42".repeat(400)));
    }

    private static String refused(Web web, String username) {
        String page =
                web.submit("/sign-in", Map.of("username", username, "password", "wrong")).body();
        return page.substring(page.indexOf("error-summary-title"), page.indexOf("</ul>"));
    }
}
