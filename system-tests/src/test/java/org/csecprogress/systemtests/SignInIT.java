package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.budget.Proves;
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
            browser.page().waitForURL("**/sign-in/second");
            browser.showPasskey(People.REVIEWER);
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
    @Proves("ASVS 7.2.4")
    @DisplayName("begins a session under a name that the browser did not choose")
    void session() {
        Web web = new Web(portal.url(""));
        String planted = "0123456789abcdef0123456789abcdef";
        web.cookies().set("__Host-csec-session", planted);
        signIn(web);
        assertThat(web.session()).isNotNull().isNotEqualTo(planted);
        assertThat(web.get("/county/home").statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> signIn(Web web) {
        return web.typePassword(People.PREPARER, People.PASSWORD);
    }

    @Test
    @DisplayName("needs no session of the server before it, and two cookies after it")
    void cookies() {
        Web web = new Web(portal.url(""));
        web.get("/");
        web.get("/county/home");
        web.get("/invitation?token=0123456789abcdef0123456789abcdef");
        signIn(web);
        assertThat(web.cookies().names())
                .containsExactly("__Host-csec-device", "__Host-csec-form", "__Host-csec-session");
        web.get("/county/home");
        assertThat(web.cookies().names()).contains("__Host-JSESSIONID");
    }

    @Test
    @Proves({"ASVS 3.3.1", "ASVS 3.3.2", "ASVS 3.3.4"})
    @DisplayName("keeps its cookies from scripts, other sites, other hosts and plain lines")
    void cookie() {
        Web web = new Web(portal.url(""));
        var form = web.get("/sign-in").headers().allValues("Set-Cookie");
        List<String> all = new ArrayList<>(form);
        all.addAll(signIn(web).headers().allValues("Set-Cookie"));
        all.addAll(web.get("/county/home").headers().allValues("Set-Cookie"));
        assertThat(all)
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(
                        header ->
                                assertThat(header)
                                        .startsWith("__Host-")
                                        .contains("HttpOnly")
                                        .contains("Secure")
                                        .containsIgnoringCase("SameSite=Lax")
                                        .contains("Path=/")
                                        .doesNotContainIgnoringCase("domain="));
    }

    @Test
    @DisplayName("is refused without the token of its form, and keeps what was typed")
    void token() {
        Web web = new Web(portal.url(""));
        HtmlForm form = web.form("/sign-in", "sign-in");
        form.set("username", People.PREPARER.username()).set("password", People.PASSWORD);
        HtmlForm others = new Web(portal.url("")).form("/sign-in", "sign-in");
        form.set("form", others.value("form"));
        HttpResponse<String> refused = web.post("/sign-in", form.pressed(""));
        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.body())
                .contains("open too long")
                .contains("value=\"" + People.PREPARER.username() + "\"");
        assertThat(web.session()).isNull();
    }

    @Test
    @DisplayName("leads nowhere that the portal did not sign")
    void returnPath() {
        for (String forged :
                List.of(
                        "/state/queue",
                        "99999999999.Ly9ldmlsLmV4YW1wbGU.00",
                        "99999999999.L3N0YXRlL3F1ZXVl.",
                        "..",
                        "")) {
            Web web = new Web(portal.url(""));
            web.cookies().set("__Host-csec-return", forged);
            assertThat(Filer.go(signIn(web))).as(forged).isEqualTo("/county/home");
        }
        Web web = new Web(portal.url(""));
        web.get("/county/home?x=" + "y".repeat(1500));
        assertThat(web.cookies().names()).doesNotContain("__Host-csec-return");
    }

    @Test
    @DisplayName("and every other form is refused where a browser says that another site sent it")
    void otherSites() {
        Web web = Web.signedIn(portal.url(""), People.REVIEWER);
        for (Map.Entry<String, String> header :
                List.of(
                        Map.entry("Sec-Fetch-Site", "cross-site"),
                        Map.entry("Sec-Fetch-Site", "same-site"),
                        Map.entry("Sec-Fetch-Site", "none"),
                        Map.entry("Origin", "https://evil.example"),
                        Map.entry("Origin", "null"),
                        Map.entry("Origin", "not an address"))) {
            assertThat(web.postWith("/sign-out", header).statusCode())
                    .as(header.toString())
                    .isEqualTo(403);
        }
        assertThat(web.get("/state/queue").statusCode()).isEqualTo(200);
        assertThat(web.postWith("/sign-out", Map.entry("Origin", portal.url(""))).statusCode())
                .isEqualTo(302);
    }

    @Test
    @DisplayName("cannot be used again once it was ended, whatever cookies were kept")
    void replayed() {
        Web web = Web.signedIn(portal.url(""), People.REVIEWER);
        web.get("/state/queue");
        String session = web.session();
        String pages = web.cookies().value("JSESSIONID").orElseThrow();
        web.post("/sign-out", Map.of());
        Web thief = new Web(portal.url(""));
        thief.cookies().set("__Host-csec-session", session);
        thief.cookies().set("__Host-JSESSIONID", pages);
        assertThat(thief.get("/state/queue").statusCode()).isEqualTo(302);
        String address = "/state/queue;jsessionid=" + pages;
        assertThat(new Web(portal.url("")).get(address).statusCode()).isIn(302, 404);
    }

    @Test
    @DisplayName("of another person ends the state of the pages of the one before")
    void otherPerson() {
        Web web = Web.signedIn(portal.url(""), People.REVIEWER);
        web.get("/state/queue");
        String pages = web.cookies().value("JSESSIONID").orElseThrow();
        Web other = Web.signedIn(portal.url(""), People.PREPARER);
        other.cookies().set("__Host-JSESSIONID", pages);
        assertThat(other.get("/county/home").statusCode()).isEqualTo(200);
        assertThat(other.cookies().value("JSESSIONID")).isNotEqualTo(Optional.of(pages));
    }

    @Test
    @Proves("ASVS 7.4.1")
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
        String page = web.typePassword(username, "wrong").body();
        return page.substring(page.indexOf("error-summary-title"), page.indexOf("</ul>"));
    }
}
