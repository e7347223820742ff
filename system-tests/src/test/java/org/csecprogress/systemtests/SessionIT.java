package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("A session that is about to end")
@Tag("apart")
@Order(1) // While the demonstration is played, for which the stories wait.
class SessionIT {
    private static final String OPEN = "dialog[open]";
    private static final String CLOSED = "dialog:not([open])";
    private static final String INVITE = "/state/accounts/invite";

    private static final int SECONDS = Portal.SHORT_SESSION_SECONDS;
    private static final Portal PORTAL = Portal.ofShortSessions();

    @BeforeAll
    static void start() {
        PORTAL.startUnlessRunning(Portal.SHORT_SESSIONS);
    }

    private static Object focused(Page page) {
        return page.evaluate(
                "document.activeElement.id || document.activeElement.dataset.part ||"
                        + " document.activeElement.textContent");
    }

    private static void waitFor(Page page, String selector) {
        page.waitForSelector(
                selector,
                new Page.WaitForSelectorOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED)
                        .setTimeout(Patience.millis(Patience.PAGE)));
    }

    @Test
    @DisplayName("is announced in a dialog that keeps the focus, and continues if the person stays")
    void stays() {
        try (Browser browser = Browser.at(PORTAL, Browser.WIDE)) {
            browser.signIn(People.ADMIN).open(INVITE);
            Page page = browser.page();
            page.fill("#name", "P. Heron");
            waitFor(page, OPEN);
            long warned = System.nanoTime();
            assertThat(focused(page)).isEqualTo("stay");
            assertThat(page.textContent(OPEN)).contains("What you typed on this page");
            assertThat(page.isVisible("dialog [data-part=save]"))
                    .as("a button that makes an account does not save what was typed")
                    .isFalse();
            browser.assertAccessible().screenshot("session-dialog");
            for (int i = 0; i < 4; i++) {
                page.keyboard().press("Tab");
                assertThat(page.evaluate("document.activeElement.closest('main, header, footer')"))
                        .as("focus behind the dialog")
                        .isNull();
            }
            page.click("dialog [data-part=stay]");
            waitFor(page, CLOSED);
            assertThat(focused(page)).isEqualTo("name");
            waitFor(page, OPEN);
            page.keyboard().press("Escape");
            waitFor(page, CLOSED);
            assertThat(System.nanoTime() - warned)
                    .as("outlasted the first end")
                    .isGreaterThan(SECONDS / 2 * 1_000_000_000L - 1_000_000_000L);
            assertThat(page.inputValue("#name")).isEqualTo("P. Heron");
            page.click("#invite-action");
            page.waitForSelector("#error-summary");
            assertThat(page.url()).endsWith(INVITE);
            assertThat(page.textContent("#error-summary")).contains("Choose a role");
        }
    }

    @Test
    @DisplayName("offers to save what was typed, if the page can")
    void saves() {
        try (Browser browser = Browser.at(PORTAL, Browser.WIDE)) {
            browser.signIn(People.PREPARER);
            Page page = browser.page();
            page.click("#open");
            page.click(".tasks a >> nth=0");
            page.fill(".figures__input >> nth=0", "12");
            waitFor(page, OPEN);
            page.click("dialog [data-part=save]");
            page.waitForSelector("#saved:has-text('Saved at')");
            assertThat(page.inputValue(".figures__input >> nth=0")).isEqualTo("12");
        }
    }

    @Test
    @DisplayName("leads to the sign-in when it ends, and from there back to the page")
    void ends() {
        try (Browser browser = Browser.at(PORTAL, Browser.WIDE)) {
            browser.signIn(People.ADMIN).open("/state/accounts?place=01#main");
            Page page = browser.page();
            page.waitForURL(
                    "**/sign-in",
                    new Page.WaitForURLOptions().setTimeout(Patience.millis(Patience.PAGE)));
            browser.showPasskey(People.ADMIN);
            page.waitForURL("**/state/accounts?place=01");
        }
    }

    @Test
    @DisplayName("keeps what was typed on the page when it ends")
    void keepsTyped() {
        try (Browser browser = Browser.at(PORTAL, Browser.NARROW)) {
            browser.signIn(People.ADMIN).open(INVITE);
            Page page = browser.page();
            page.fill("#name", "P. Heron");
            page.waitForSelector(
                    "dialog [data-part=again]",
                    new Page.WaitForSelectorOptions().setTimeout(Patience.millis(Patience.PAGE)));
            assertThat(focused(page)).isEqualTo("again");
            assertThat(page.inputValue("#name")).isEqualTo("P. Heron");
            browser.assertAccessible().assertNoSidewaysScroll().screenshot("session-over");
            page.keyboard().press("Enter");
            page.waitForURL("**/sign-in");
        }
    }

    @Test
    @DisplayName("is extended in every tab by a request in one")
    void tabs() {
        try (Browser browser = Browser.at(PORTAL, Browser.WIDE)) {
            browser.signIn(People.ADMIN).open(INVITE);
            Page other = browser.page().context().newPage();
            other.navigate(PORTAL.url("/state/accounts"));
            waitFor(browser.page(), OPEN);
            other.reload();
            waitFor(browser.page(), CLOSED);
            other.close();
        }
    }

    @Test
    @DisplayName("shows no dialog without scripts, and the page works")
    void withoutScript() {
        try (Browser browser = Browser.withoutScript(PORTAL)) {
            browser.signIn(People.ADMIN).open(INVITE);
            assertThat(browser.page().isVisible("dialog")).isFalse();
        }
    }
}
