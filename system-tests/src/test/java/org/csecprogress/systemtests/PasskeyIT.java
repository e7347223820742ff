package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.csecprogress.builders.SoftApp;
import org.csecprogress.identity.TokenSecret;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Somebody who wants more than a password, at a browser with a device that has passkeys. */
@DisplayName("More than a password")
class PasskeyIT {
    private static final Portal PORTAL = Portal.shared();
    private static final People.Person OWNER = People.CAREFUL;

    private static final String PASSWORD = "a kettle sings in the rain";
    private static final String TOKEN = "5a0c2f81e6b94d7388d1c6f0a2b4e9d7";

    /** Gives the account a new link, as an administrator does where everything was lost. */
    private static void sendLink() throws SQLException {
        try (Connection connection = PORTAL.database().connect();
                PreparedStatement insert =
                        connection.prepareStatement(
                                "insert into invitation (account_id, token_hash, expires_at)"
                                        + " select id, ?, current_timestamp + interval '1' day"
                                        + " from account where username = ?")) {
            insert.setString(1, TokenSecret.digest(TOKEN));
            insert.setString(2, OWNER.username());
            assertThat(insert.executeUpdate()).isEqualTo(1);
        }
    }

    /** Looks at the page at both widths. */
    private static void look(Browser browser, String name) {
        browser.assertAccessible().assertNoSidewaysScroll().screenshot(name);
        browser.page().setViewportSize(Browser.NARROW, 900);
        browser.assertAccessible().assertNoSidewaysScroll().screenshot(name + "-narrow");
        browser.page().setViewportSize(Browser.WIDE, 900);
    }

    /** Chooses a password and makes a passkey; returns the recovery codes. */
    private static List<String> begin(Browser browser) {
        Page page = browser.open("/invitation?token=" + TOKEN).page();
        look(browser, "invitation");
        page.fill("#password", PASSWORD);
        page.fill("#again", PASSWORD);
        page.click("#accept");
        page.waitForURL("**/invitation/factor");
        look(browser, "first-factor");
        page.fill("#code", "000000");
        page.click("#app button");
        assertThat(page.textContent("#code-error")).contains("not right");
        page.click("button[data-passkey=new]");
        page.waitForSelector("#recovery-codes");
        look(browser, "account-ready");
        List<String> codes = page.locator("#recovery-codes code").allTextContents();
        assertThat(codes).hasSize(10);
        page.click("main a[href='/sign-in']");
        return codes;
    }

    private static void typePassword(Browser browser) {
        browser.signIn(OWNER.username(), PASSWORD);
        assertThat(browser.page().url()).endsWith("/sign-in/second");
    }

    /** Adds an app and makes new recovery codes, and returns these. */
    private static List<String> setUp(Browser browser) {
        Page page = browser.open("/account").page();
        browser.press("button[data-passkey=use]");
        browser.press("button[data-passkey=new]");
        assertThat(page.textContent("#passkey-name-error")).contains("Give the passkey a name");
        page.fill("#passkey-name", "Reader of the desk");
        page.press("#passkey-name", "Enter");
        page.waitForSelector(
                "#new-passkey [data-part=failed]:has-text('for your account already')");
        browser.press("#begin-app");
        page.fill("#app-code", "1");
        browser.press("#add-app");
        assertThat(page.textContent("#app-code-error")).contains("not right");
        look(browser, "factors");
        page.fill("#app-code", SoftApp.code(page.textContent("#app code"), Instant.now()));
        browser.press("#add-app");
        assertThat(page.textContent("#app")).contains("Set up on");
        browser.press("#make-codes");
        List<String> codes = page.locator("#recovery-codes code").allTextContents();
        assertThat(codes).hasSize(10);
        return codes;
    }

    @Test
    @DisplayName("is set up with the invitation, is asked for at sign-in, and a passkey is enough")
    void story() throws SQLException {
        sendLink();
        try (Browser browser = Browser.at(PORTAL, Browser.WIDE)) {
            Page page = browser.page();
            VirtualDevice.plugInto(page);
            List<String> first = new ArrayList<>();
            assertThat(PORTAL.onSecondConnections(() -> first.addAll(begin(browser)))).isEmpty();
            page.click("button[data-passkey=use]");
            page.waitForURL(url -> !url.contains("/sign-in"));
            List<String> codes = setUp(browser);
            browser.signOut();
            typePassword(browser);
            look(browser, "second-step");
            browser.open("/state/audit");
            assertThat(page.url()).as("no session yet").endsWith("/sign-in");
            browser.open("/sign-in/second");
            page.click("button[data-passkey=use]");
            page.waitForURL("**/state/audit");
            browser.signOut();
            typePassword(browser);
            page.fill("#code", "000000");
            page.click("#app button");
            assertThat(page.textContent("#code-error")).contains("not right");
            page.click("summary");
            page.fill("#recovery", first.get(0));
            page.click("#recover button");
            assertThat(page.textContent("#recovery-error")).contains("was used");
            page.fill("#recovery", codes.get(0));
            page.click("#recover button");
            page.waitForURL(url -> !url.contains("/sign-in"));
            remove(browser, codes.get(1));
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    @DisplayName("is missing where nobody has set it up, and then the password opens nothing")
    void missing() throws SQLException {
        try (Connection connection = PORTAL.database().connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "insert into account (id, username, name, title, password_hash, disabled,"
                            + " version) select 900001, 'without@cdss.example', 'N. One',"
                            + " title, password_hash, false, 1 from account where id = 1");
        }
        Web web = new Web(PORTAL.url(""));
        HttpResponse<String> answer = web.typePassword("without@cdss.example", People.PASSWORD);
        assertThat(answer.body()).contains("no second step yet");
        assertThat(web.session()).isNull();
        assertThat(web.get("/sign-in/second").statusCode()).isEqualTo(302);
        assertThat(web.get("/invitation/factor").body()).contains("Open your link again");
    }

    @Test
    @DisplayName("belongs to a host name, to which a browser is led from an address of numbers")
    void hostName() {
        String numbers = PORTAL.url("").replace("localhost", "127.0.0.1");
        HttpResponse<String> led =
                new Web(numbers).saying("Sec-Fetch-Mode", "navigate").get("/archive?page=2");
        assertThat(led.statusCode()).isEqualTo(302);
        assertThat(led.headers().firstValue("Location")).contains(PORTAL.url("/archive?page=2"));
        assertThat(new Web(numbers).get("/archive").statusCode()).as("a program").isEqualTo(200);
    }

    /** Removes the app after showing a recovery code again; the last factor stays. */
    private static void remove(Browser browser, String code) {
        Page page = browser.open("/account").page();
        assertThat(page.locator("[id='passkeyLines:0:remove']").count()).isZero();
        page.fill("#code", code);
        browser.send(() -> page.press("#code", "Enter"));
        assertThat(page.textContent("#factors")).doesNotContain("First show that it is you");
        page.click("#remove-app");
        page.waitForSelector("#confirm-yes:visible");
        browser.press("#confirm-yes");
        assertThat(page.textContent("#app")).contains("No app is set up");
        page.click("[id='passkeyLines:0:remove']");
        page.waitForSelector("#confirm-yes:visible");
        browser.press("#confirm-yes");
        assertThat(page.textContent("#error-summary")).contains("this is the last");
    }
}
