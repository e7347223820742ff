package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Keycloak itself, at night; by day {@link ProviderIT} has a small provider of our own. */
@DisplayName("With Keycloak as identity provider")
@EnabledIfSystemProperty(named = "csec.nightly", matches = "true")
class KeycloakIT {
    private static final People.Person OWNER = People.CAREFUL;

    private static Portal portal;
    private static Keycloak keycloak;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        portal = Portal.prepared("keycloak");
        keycloak = new Keycloak(portal.url(""));
        keycloak.start();
        portal.start(keycloak.settings());
    }

    @AfterAll
    static void stop() {
        if (keycloak != null) {
            keycloak.close();
        }
        if (portal != null) {
            portal.close();
        }
    }

    /** Types name and password on Keycloak's own page. */
    private static void signInThere(Page page) {
        page.waitForSelector("#kc-form-login");
        assertThat(page.url()).startsWith(keycloak.url("/realms/csec/"));
        page.fill("#username", keycloak.username());
        page.fill("#password", keycloak.password());
        page.click("#kc-login");
    }

    /** Waits until Keycloak has sent the browser back, and to nowhere but the expected page. */
    private static void assertBackAt(String path, Page page) {
        // The browser shows the sign-in page until Keycloak answers.
        page.waitForURL(
                url -> url.startsWith(portal.url("/")) && !url.equals(portal.url("/sign-in")));
        assertThat(page.url()).isEqualTo(portal.url(path));
    }

    private static void link(Browser browser) {
        Page page = browser.open("/account").page();
        browser.press("#factors button[data-passkey=use]");
        page.click("[id='providerLines:0:provider-link']");
        signInThere(page);
        assertBackAt("/account?provider=linked", page);
        assertThat(page.textContent("body")).contains("The account is linked");
    }

    /** Signs out here, which leaves the session at Keycloak open, and asks for it again. */
    private static Page leaveAndReturn(Browser browser) {
        browser.signOut();
        Page page = browser.open("/sign-in").page();
        page.click("text=Sign in with " + Keycloak.NAME);
        return page;
    }

    /** Shows the passkey as the second step, and is signed in. */
    private static void enter(Browser browser) {
        Page page = browser.page();
        assertBackAt("/sign-in/second", page);
        page.click("button[data-passkey=use]");
        page.waitForURL(url -> !url.contains("/sign-in"));
        browser.open("/account");
        assertThat(page.textContent("#providers")).contains("Linked since", Keycloak.NAME);
    }

    @Test
    @DisplayName("people sign in, with an account made anew too, until they leave the group")
    void story() {
        try (Browser browser = Browser.at(portal, Browser.WIDE)) {
            browser.signIn(OWNER);
            link(browser);
            leaveAndReturn(browser);
            enter(browser);

            String before = keycloak.subject();
            keycloak.makeAnew();
            assertThat(keycloak.subject()).isNotEqualTo(before);
            signInThere(leaveAndReturn(browser));
            enter(browser);

            keycloak.leaveGroup();
            Page page = leaveAndReturn(browser);
            assertBackAt("/sign-in?provider=no_group", page);
            assertThat(page.textContent("#error-summary")).contains("does not list you");
        }
    }
}
