package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The account of somebody whom no other test needs, since it ends sessions. */
@DisplayName("One's own account")
class OwnAccountIT {
    private static final Portal PORTAL = Portal.shared();
    private static final People.Person OWNER = People.ALONE;
    private static final String NEXT = "a kettle sings in the rain";
    private static final String OTHER = "[id='sessionLines:1:end']";

    private static void change(Browser browser, String current, String next, String again) {
        Page page = browser.page();
        page.fill("#current", current);
        page.fill("#password", next);
        page.fill("#again", again);
        browser.press("#change-password");
    }

    private static void confirm(Browser browser) {
        browser.page().waitForSelector("#confirm-yes:visible");
        browser.press("#confirm-yes");
    }

    private static boolean isSignedIn(Web web) {
        return web.get("/account").statusCode() == 200;
    }

    @Test
    @DisplayName("shows where its owner is signed in, ends that, and changes the password")
    void story() {
        Web phone = Web.signedIn(PORTAL.url(""), OWNER);
        Web library = Web.signedIn(PORTAL.url(""), OWNER);
        try (Browser browser = Browser.at(PORTAL, Browser.WIDE)) {
            browser.signIn(OWNER);
            Page page = browser.page();
            page.click(".who__role");
            page.waitForURL("**/account");
            assertThat(page.textContent("#sessions tbody tr >> nth=0"))
                    .contains("Chrome on Linux", "This session");
            browser.assertAccessible().screenshot("own-account");
            page.setViewportSize(Browser.NARROW, 900);
            browser.assertAccessible().assertNoSidewaysScroll().screenshot("own-account-narrow");
            page.setViewportSize(Browser.WIDE, 900);
            page.click(OTHER);
            confirm(browser);
            assertThat(page.textContent(".ui-growl")).contains("The session has ended");
            assertThat(isSignedIn(library)).as("the last used one").isFalse();
            assertThat(isSignedIn(phone)).isTrue();
            page.click("#end-others");
            confirm(browser);
            assertThat(isSignedIn(phone)).isFalse();
            change(browser, "not the password", NEXT, NEXT);
            assertThat(page.textContent("#current-error")).contains("not your current password");
            change(browser, People.PASSWORD, NEXT, NEXT + "s");
            assertThat(page.textContent("#again-error")).contains("do not match");
            browser.assertAccessible();
            assertThat(
                            PORTAL.onSecondConnections(
                                    () -> change(browser, People.PASSWORD, NEXT, NEXT)))
                    .isEmpty();
            assertThat(page.textContent(".ui-growl")).contains("Your password is changed");
            Web again = new Web(PORTAL.url(""));
            again.typePassword(OWNER, NEXT);
            assertThat(again.session()).isNotNull();
            assertThat(browser.complaints()).isEmpty();
        }
    }
}
