package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A new password by mail and the own second factor, and a device that is not the owner's. */
@DisplayName("The owner of an account")
class ForgottenIT {
    private static final Portal PORTAL = Desks.portal();
    private static final People.Person OWNER = People.ALONE;
    private static final String NEXT = "a kettle sings in the rain";
    private static final Pattern LINK = Pattern.compile("/forgotten/link\\?token=[0-9a-f.]+");

    private static String mail(String subject) {
        return Desks.MAIL
                .await(
                        1,
                        each ->
                                each.to().equals(OWNER.username())
                                        && each.subject().equals(subject))
                .get(0)
                .body();
    }

    @Test
    @DisplayName("who forgot the password chooses another with a link and the passkey")
    void chooses() {
        try (Browser browser = Browser.at(PORTAL, Browser.NARROW)) {
            Page page = browser.open("/sign-in").page();
            page.click("text=Forgot your password?");
            page.waitForURL("**/forgotten");
            browser.assertAccessible().assertNoSidewaysScroll().screenshot("forgotten");
            page.fill("#username", "no address");
            page.keyboard().press("Enter");
            assertThat(page.textContent("#username-error")).contains("e-mail address");
            assertThat(page.inputValue("#username")).isEqualTo("no address");
            page.fill("#username", OWNER.username());
            page.keyboard().press("Enter");
            page.waitForSelector("text=Look at your e-mail");
            browser.assertAccessible().screenshot("forgotten-sent");
            Matcher link = LINK.matcher(mail("Choose a new password for CSEC Progress"));
            assertThat(link.find()).isTrue();
            browser.open(link.group()).assertAccessible().assertNoSidewaysScroll();
            browser.screenshot("forgotten-factor");
            browser.showPasskey(OWNER);
            page.waitForURL("**/forgotten/password");
            page.fill("#password", "short");
            page.fill("#again", "short");
            page.keyboard().press("Enter");
            assertThat(page.textContent("#password-error")).contains("15");
            browser.assertAccessible().assertNoSidewaysScroll().screenshot("forgotten-password");
            page.fill("#password", NEXT);
            page.fill("#again", NEXT);
            page.keyboard().press("Enter");
            page.waitForSelector("text=Your new password is stored");
            assertThat(new Web(PORTAL.url("")).get(link.group()).statusCode()).isEqualTo(404);
        }
        Web again = new Web(PORTAL.url(""));
        again.typePassword(OWNER, NEXT);
        assertThat(again.session()).isNotNull();
        assertThat(mail("Your password was changed")).contains("All sessions have ended");
    }

    @Test
    @DisplayName("hears of a new device, and ends what is not theirs")
    void notMe() {
        try (Browser owner = Browser.at(PORTAL, Browser.NARROW).signIn(People.LEGAL)) {
            Web stranger = new Web(PORTAL.url(""));
            stranger.typePassword(People.LEGAL, People.PASSWORD);
            assertThat(stranger.get("/account").statusCode()).isEqualTo(200);
            String told =
                    Desks.MAIL
                            .await(
                                    1,
                                    each ->
                                            each.to().equals(People.LEGAL.username())
                                                    && each.subject().contains("new device"))
                            .get(0)
                            .body();
            assertThat(told).contains("/account").contains("This was not me");
            Page page = owner.open("/account").page();
            owner.assertAccessible().assertNoSidewaysScroll();
            page.click("#not-me");
            Components.confirm(page);
            page.waitForSelector("text=administrators were told");
            assertThat(stranger.get("/account").statusCode()).isEqualTo(302);
        }
        assertThat(
                        Desks.MAIL.await(
                                1,
                                each ->
                                        each.to().equals(People.ADMIN.username())
                                                && each.subject().contains("another person")))
                .hasSize(1);
    }

    @Test
    @DisplayName("is reviewed by the coordinator of the county, and by administrators for CDSS")
    void reviewed() {
        try (Browser coordinator = Browser.at(PORTAL, Browser.NARROW).signIn(People.COORDINATOR)) {
            Page page = coordinator.open("/county/people").page();
            page.click("text=Access review");
            page.waitForURL("**/county/access-review");
            assertThat(page.textContent("#people"))
                    .contains(People.OTHER_COUNTY.name(), People.COORDINATOR.name());
            coordinator.assertAccessible().assertNoSidewaysScroll().screenshot("access-review");
            page.click("#sign-access");
            Components.confirm(page);
            page.waitForSelector("text=You have signed the review.");
            assertThat(page.textContent("#review")).contains("Reviewed", People.COORDINATOR.name());
        }
        try (Browser admin = Browser.at(PORTAL, Browser.WIDE).signIn(People.ADMIN)) {
            Page page = admin.open("/state/access").page();
            assertThat(page.textContent("#places")).contains("Yuba", People.COORDINATOR.name());
            admin.assertAccessible().assertNoSidewaysScroll().screenshot("access");
            page.click("#places a:has-text('CDSS')");
            page.waitForURL("**/state/access-review?place=state");
            admin.assertAccessible().assertNoSidewaysScroll();
            assertThat(page.textContent("#people")).contains(People.AUDITOR.name());
        }
    }
}
