package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.csecprogress.builders.TestProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Somebody who has an account at the state's identity provider, at a browser. */
@DisplayName("An account at an identity provider")
class ProviderIT {
    private static final Portal PORTAL = Portal.shared();
    private static final TestProvider PROVIDER = StateProvider.PROVIDER;
    private static final People.Person OWNER = People.ALONE;

    /** Looks at the page at both widths. */
    private static void look(Browser browser, String name) {
        browser.assertAccessible().assertNoSidewaysScroll().screenshot(name);
        browser.page().setViewportSize(Browser.NARROW, 900);
        browser.assertAccessible().assertNoSidewaysScroll().screenshot(name + "-narrow");
        browser.page().setViewportSize(Browser.WIDE, 900);
    }

    private static void is(String person) {
        PROVIDER.person(Map.of("sub", person)).answerError("");
    }

    /** Opens the own account and shows the passkey again. */
    private static Page prove(Browser browser) {
        Page page = browser.open("/account").page();
        assertThat(page.locator("[id='providerLines:0:provider-link']").count()).isZero();
        browser.press("#factors button[data-passkey=use]");
        return page;
    }

    private static void link(Browser browser) {
        Page page = prove(browser);
        look(browser, "providers");
        page.click("[id='providerLines:0:provider-link']");
        page.waitForURL("**/account?provider=linked");
        assertThat(page.textContent("body")).contains("The account is linked");
        assertThat(page.textContent("#providers")).doesNotContain("Not linked");
        look(browser, "provider-linked");
    }

    private static void unlink(Browser browser) {
        Page page = prove(browser);
        page.click("[id='providerLines:0:provider-unlink']");
        page.waitForSelector("#confirm-yes:visible");
        browser.press("#confirm-yes");
        assertThat(page.textContent("#providers")).contains("Not linked");
    }

    private static void leave(Browser browser) {
        browser.open("/sign-in").page().click("text=Sign in with Test State");
    }

    @Test
    @DisplayName(
            "opens nothing before it is linked, then it stands for the password, until the end")
    void story() {
        is("person-7");
        try (Browser browser = Browser.at(PORTAL, Browser.WIDE)) {
            Page page = browser.page();
            leave(browser);
            page.waitForURL("**/sign-in?provider=unlinked");
            assertThat(page.textContent("#error-summary")).contains("not linked with an account");
            look(browser, "provider-unlinked");
            browser.signIn(OWNER);
            link(browser);
            browser.signOut();
            browser.open("/state/audit");
            leave(browser);
            page.waitForURL("**/sign-in/second");
            browser.showPasskey(OWNER);
            assertThat(page.url()).as("the page that was asked for").endsWith("/state/audit");
            unlink(browser);
            browser.signOut();
            leave(browser);
            page.waitForURL("**/sign-in?provider=unlinked");
        }
    }

    @Test
    @DisplayName("says so where its owner turns back there, at 375 pixels too")
    void denied() {
        PROVIDER.deny();
        try (Browser browser = Browser.at(PORTAL, Browser.NARROW)) {
            leave(browser);
            browser.page().waitForURL("**/sign-in?provider=denied");
            assertThat(browser.page().textContent("#error-summary")).contains("was ended before");
        }
    }

    @Test
    @DisplayName("sends nobody into another person's session, and leaves no code in an address")
    void forged() {
        Web web = new Web(PORTAL.url(""));
        String away = web.get("/sign-in/with/state").headers().firstValue("Location").orElseThrow();
        assertThat(away)
                .startsWith(PROVIDER.issuer())
                .contains("code_challenge_method=S256", "state=", "nonce=");
        is("person-8");
        String back = StateProvider.back(PROVIDER.answer(away));
        Web victim = Web.signedIn(PORTAL.url(""), People.PREPARER);
        assertThat(victim.get(back).headers().firstValue("Location"))
                .contains("/sign-in?provider=old");
        assertThat(victim.get("/account").statusCode()).as("still the own session").isEqualTo(200);
    }
}
