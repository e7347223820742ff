package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.systemtests.Sessions.as;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An access token")
class TokensIT {
    private static final String COUNTIES = "/api/v1/counties/01";
    private static final int UNAUTHORIZED = 401;
    private static final String KEPT =
            "Object.keys(localStorage).filter(key => key.includes('kept'))";
    private static final Pattern SECRET = Pattern.compile("csec_[A-Za-z0-9_-]{43}");

    private final Portal portal = Portal.shared();

    private HttpResponse<String> ask(String token) {
        return new Web(portal.url("")).bearing(token).get(COUNTIES);
    }

    private void isRefused(String token) {
        HttpResponse<String> answer = ask(token);
        assertThat(answer.statusCode()).isEqualTo(UNAUTHORIZED);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(said -> assertThat(said).startsWith("Bearer"));
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(
                        said -> assertThat(said).startsWith("application/problem+json"));
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.body()).contains("\"status\":401");
    }

    private void isTaken(String token) {
        assertThat(ask(token).statusCode()).isNotIn(UNAUTHORIZED, 403, 500);
    }

    private static String make(Page page, String name) {
        page.fill("#name", name);
        Components.choose(page, "days", "30 days");
        page.click("#make-action");
        page.waitForSelector("#secret");
        return page.inputValue("#secret");
    }

    /** Returns the secret of a new token of Alameda. */
    private static String made(String name) {
        Web preparer = as(People.PREPARER);
        HtmlForm form = preparer.form("/county/tokens", "make").set("name", name);
        String page = preparer.press(form, "make-action").body();
        Matcher secret = SECRET.matcher(page);
        assertThat(secret.find()).as("the secret on the page").isTrue();
        return secret.group();
    }

    @Test
    @DisplayName("is created by a preparer, who sees it once")
    void made() {
        try (Browser preparer = Browser.at(portal, Browser.WIDE)) {
            preparer.signIn(People.PREPARER).open("/county/tokens");
            Page page = preparer.page();
            preparer.assertAccessible().assertNoSidewaysScroll();
            page.fill("#name", "<script>");
            page.click("#make-action");
            page.waitForSelector("#error-summary");
            assertThat(page.textContent("#name-error")).contains("40 letters");
            assertThat(page.inputValue("#name")).isEqualTo("<script>");
            preparer.assertAccessible();
            String secret = make(page, "Jail tally 2");
            preparer.assertAccessible().assertNoSidewaysScroll().screenshot("tokens");
            assertThat(page.textContent("#tokens")).contains("Jail tally 2", "Active", "Never");
            page.reload();
            assertThat(page.locator("#secret").count()).isZero();
            assertThat(page.content()).doesNotContain(secret);
            isTaken(secret);
            assertThat(portal.log()).doesNotContain(secret);
        }
    }

    @Test
    @DisplayName("opens the county's resources, which a session doesn't, and no page")
    void opens() {
        String secret = made("Jail tally 3");
        isTaken(secret);
        isRefused("");
        isRefused(secret.substring(0, secret.length() - 1) + (secret.endsWith("A") ? "B" : "A"));
        assertThat(as(People.PREPARER).get(COUNTIES).statusCode()).isEqualTo(UNAUTHORIZED);
        HttpResponse<String> page = new Web(portal.url("")).bearing(secret).get("/county/home");
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location").orElse("")).endsWith("/sign-in");
    }

    @Test
    @DisplayName("can be seen and revoked by anyone of its county, and by nobody of another")
    void withdrawn() {
        String secret = made("Jail tally 4");
        assertThat(as(People.OTHER_COUNTY).get("/county/tokens").body())
                .contains("id=\"make\"")
                .doesNotContain("Jail tally");
        try (Browser certifier = Browser.at(portal, Browser.NARROW)) {
            certifier.signIn(People.CERTIFIER_CWS).open("/county/tokens");
            Page page = certifier.page();
            assertThat(page.locator("#make").count()).isZero();
            certifier.assertAccessible().assertNoSidewaysScroll().screenshot("tokens-narrow");
            page.click("tr:has-text('Jail tally 4') button");
            assertThat(page.textContent("#confirm")).contains("“Jail tally 4”");
            certifier.assertAccessible().assertNoSidewaysScroll().screenshot("tokens-confirm");
            Components.confirm(page);
            page.waitForSelector("text=The token is withdrawn");
            assertThat(page.textContent("tr:has-text('Jail tally 4')")).contains("Withdrawn");
        }
        isRefused(secret);
        assertThat(portal.log()).doesNotContain(secret);
    }

    @Test
    @DisplayName("whose maker was signed out keeps its name for them until it is made")
    void kept() {
        try (Browser preparer = Browser.at(portal, Browser.WIDE)) {
            preparer.signIn(People.PREPARER).open("/county/tokens");
            Page page = preparer.page();
            page.fill("#name", "Jail tally 5");
            page.context().clearCookies();
            page.click("#make-action");
            page.waitForURL("**/sign-in");
            preparer.complaints().removeIf(each -> each.contains("401"));
            preparer.signIn(People.PREPARER).open("/county/tokens");
            assertThat(page.textContent("#kept li")).contains("Jail tally 5");
            page.click("#kept [data-part=back]");
            assertThat(page.inputValue("#name")).isEqualTo("Jail tally 5");
            page.click("#make-action");
            page.waitForSelector("#secret");
            assertThat((List<?>) page.evaluate(KEPT)).as("once it is made").isEmpty();
        }
    }
}
