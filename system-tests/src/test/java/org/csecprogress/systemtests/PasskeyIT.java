package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Somebody who wants more than a password, at a browser with a device that has passkeys. */
@DisplayName("More than a password")
class PasskeyIT {
    private static final Portal PORTAL = Portal.shared();
    private static final People.Person OWNER = People.CAREFUL;
    private static final String TOAST = ".ui-growl";

    /** Gives the page's browser a reader for fingers, which always knows its owner. */
    private static void plugIn(Page page) {
        CDPSession devices = page.context().newCDPSession(page);
        devices.send("WebAuthn.enable");
        JsonObject device = new JsonObject();
        device.addProperty("protocol", "ctap2");
        device.addProperty("transport", "internal");
        device.addProperty("hasResidentKey", true);
        device.addProperty("hasUserVerification", true);
        device.addProperty("isUserVerified", true);
        device.addProperty("automaticPresenceSimulation", true);
        JsonObject options = new JsonObject();
        options.add("options", device);
        devices.send("WebAuthn.addVirtualAuthenticator", options);
    }

    private static String code(String secret) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(
                            new SecretKeySpec(new Base32().decode(secret), "HmacSHA1"),
                            Instant.now());
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void signOut(Page page) {
        page.waitForResponse(
                answer -> answer.url().endsWith("/sign-out"),
                () -> page.locator("form[action='/sign-out'] button").first().click());
        page.waitForLoadState();
    }

    private static void typePassword(Browser browser) {
        browser.signIn(OWNER);
        assertThat(browser.page().url()).endsWith("/sign-in/second");
    }

    /** Sets a passkey, an app and recovery codes up, and returns these. */
    private static List<String> setUp(Browser browser) {
        Page page = browser.open("/account").page();
        page.fill("#confirm-password", People.PASSWORD);
        browser.press("#show-password");
        browser.press("button[data-passkey=new]");
        assertThat(page.textContent("#passkey-name-error")).contains("Give the passkey a name");
        page.fill("#passkey-name", "Reader of the desk");
        page.press("#passkey-name", "Enter");
        page.waitForSelector(TOAST + ":has-text('passkey is added')");
        assertThat(page.textContent("#passkeyLines")).contains("Reader of the desk", "Never");
        browser.press("#begin-app");
        page.fill("#app-code", "1");
        browser.press("#add-app");
        assertThat(page.textContent("#app-code-error")).contains("not right");
        browser.assertAccessible().screenshot("factors");
        page.setViewportSize(Browser.NARROW, 900);
        browser.assertAccessible().assertNoSidewaysScroll().screenshot("factors-narrow");
        page.setViewportSize(Browser.WIDE, 900);
        page.fill("#app-code", code(page.textContent("#app code")));
        browser.press("#add-app");
        assertThat(page.textContent("#app")).contains("Set up on");
        browser.press("#make-codes");
        List<String> codes = page.locator("#recovery-codes code").allTextContents();
        assertThat(codes).hasSize(10);
        return codes;
    }

    @Test
    @DisplayName("is set up by its owner, is asked for at sign-in, and a passkey is enough")
    void story() {
        try (Browser browser = Browser.at(PORTAL, Browser.WIDE)) {
            Page page = browser.page();
            plugIn(page);
            browser.signIn(OWNER);
            List<String> codes = setUp(browser);
            signOut(page);
            typePassword(browser);
            browser.assertAccessible().screenshot("second-step");
            page.setViewportSize(Browser.NARROW, 900);
            browser.assertAccessible().assertNoSidewaysScroll().screenshot("second-step-narrow");
            page.setViewportSize(Browser.WIDE, 900);
            browser.open("/state/audit");
            assertThat(page.url()).as("no session yet").endsWith("/sign-in");
            browser.open("/sign-in/second");
            page.click("button[data-passkey=use]");
            page.waitForURL("**/state/audit");
            signOut(page);
            browser.open("/sign-in");
            browser.assertAccessible().screenshot("sign-in-passkey");
            page.click("button[data-passkey=use]");
            page.waitForURL(url -> !url.contains("/sign-in"));
            signOut(page);
            typePassword(browser);
            page.fill("#code", "000000");
            page.click("#app button");
            assertThat(page.textContent("#code-error")).contains("not right");
            page.click("summary");
            page.fill("#recovery", codes.get(0));
            page.click("#recover button");
            page.waitForURL(url -> !url.contains("/sign-in"));
            remove(browser, codes.get(1));
            signOut(page);
            browser.signIn(OWNER);
            assertThat(page.url()).as("asked for no more").doesNotContain("/sign-in");
            assertThat(browser.complaints()).isEmpty();
        }
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

    /** Removes all that was set up, after showing a recovery code again. */
    private static void remove(Browser browser, String code) {
        Page page = browser.open("/account").page();
        assertThat(page.locator("[id='passkeyLines:0:remove']").count()).isZero();
        page.fill("#code", code);
        browser.send(() -> page.press("#code", "Enter"));
        assertThat(page.textContent("#factors")).doesNotContain("First show that it is you");
        page.click("[id='passkeyLines:0:remove']");
        page.waitForSelector("#confirm-yes:visible");
        browser.press("#confirm-yes");
        page.waitForSelector(TOAST + ":has-text('Removed')");
        page.click("#remove-app");
        page.waitForSelector("#confirm-yes:visible");
        browser.press("#confirm-yes");
        assertThat(page.textContent("#app")).contains("No app is set up");
    }
}
