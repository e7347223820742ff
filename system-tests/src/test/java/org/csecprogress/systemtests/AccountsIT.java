package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.systemtests.Components.choose;
import static org.csecprogress.systemtests.Components.complete;
import static org.csecprogress.systemtests.Components.confirm;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csecprogress.builders.SoftApp;
import org.csecprogress.kernel.CaliforniaTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * One account from its invitation to its history, as its administrator, owner and auditor see it.
 */
@DisplayName("An account")
class AccountsIT {
    private static final Portal PORTAL = Desks.portal();
    private static final String INVITED = "new.preparer@yuba.example";
    private static final String PASSWORD = "seven herons over the levee";
    private static final String YUBA = "58";
    private static final String CERTIFIER = "Certifier for child welfare";
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("M/d/uuuu");
    private static final Deque<String> RECOVERY_CODES = new ArrayDeque<>();
    private static final Pattern LINK = Pattern.compile("/invitation\\?token=[0-9a-f]{32}");
    private static final Pattern ACCOUNT = Pattern.compile("href=\"(/state/account\\?id=\\d+)\"");

    @Test
    @DisplayName("takes two people, a password and a second step, and keeps its history")
    void lives() {
        try (Browser admin = Browser.at(PORTAL, Browser.WIDE).signIn(People.ADMIN)) {
            proposed(admin);
            String link = confirmed();
            open(admin);
            assertThat(admin.page().content()).as("nobody else sees the link").doesNotContain(link);
            accepted(link);
            usedLink(PORTAL.url(link));
            admin.page().reload();
            roles(admin);
            disabled(admin);
            refusedByOwner(admin);
        }
        audited();
    }

    /** One administrator proposes it, and cannot confirm it. */
    private static void proposed(Browser admin) {
        assertThat(admin.page().url()).endsWith("/state/accounts");
        admin.page().click("#gaps summary");
        assertThat(admin.page().textContent("#gaps"))
                .contains("Counties without a certifier", "Yuba")
                .doesNotContain("Alameda");
        admin.assertAccessible().assertNoSidewaysScroll().screenshot("accounts");
        admin.page().click("text=Invite a person");
        admin.screenshot("accounts-invite");
        fillIn(admin.page());
        admin.page().waitForURL("**/state/accounts");
        assertThat(admin.page().textContent("main"))
                .contains(
                        "The change for P. Heron is proposed. New account: Preparer, Yuba County.",
                        "has to confirm it, other than the person who proposed it");
        admin.open("/state/proposals");
        assertThat(admin.page().textContent("#proposals"))
                .contains("P. Heron", "New account: Preparer, Yuba County", "Withdraw")
                .doesNotContain("Confirm");
    }

    /** The other confirms it, and the link is in a mail to its owner. */
    private static String confirmed() {
        try (Browser other = Browser.at(PORTAL, Browser.NARROW).signIn(People.SECOND_ADMIN)) {
            other.open("/state/proposals").assertAccessible().assertNoSidewaysScroll();
            other.screenshot("proposals");
            other.page().click("#proposals button[aria-label^='Confirm: P. Heron']");
            other.assertAccessible().screenshot("proposals-confirm");
            assertThat(other.page().textContent("#confirming-form"))
                    .contains("a link by e-mail to " + INVITED, "Job title: Analyst")
                    .doesNotContain("one more day");
            other.press("#confirm-it");
            other.page()
                    .waitForSelector(
                            "text=The change for P. Heron is made. New account: Preparer, Yuba County.");
            assertThat(other.page().textContent("main")).contains("No change waits.");
        }
        String mail = Desks.MAIL.await(1, each -> each.to().equals(INVITED)).get(0).body();
        Matcher link = LINK.matcher(mail);
        assertThat(link.find()).as(mail).isTrue();
        return link.group();
    }

    /** Confirms the only proposal, as the other administrator. */
    private static void confirmOther() {
        Web other = Web.signedIn(PORTAL.url(""), People.SECOND_ADMIN);
        HtmlForm form = other.form("/state/proposals", "proposals-form");
        String asked = other.press(form, "proposals:0:ask").body();
        Filer.stay(other.press(HtmlForm.in(asked, "confirming-form"), "confirm-it"));
    }

    /** Fills in the form first with two mistakes, then correctly; what was typed stays. */
    private static void fillIn(Page page) {
        page.fill("#name", "P. Heron");
        page.fill("#username", "no address");
        page.fill("#title", "Analyst");
        choose(page, "role", "Preparer");
        page.click("#invite-action");
        page.waitForSelector("#error-summary");
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.locator("#error-summary li").allTextContents())
                .containsExactly(
                        page.textContent("#username-error"), page.textContent("#county-error"));
        assertThat(page.inputValue("#username")).isEqualTo("no address");
        assertThat(page.inputValue("#name")).isEqualTo("P. Heron");
        assertThat(page.inputValue("#role_input")).isEqualTo("COUNTY_PREPARER");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("error-summary");
        page.fill("#username", INVITED);
        complete(page, "county", "Yuba");
        page.click("#invite-action");
    }

    /** Its owner sets password and app, and comes to the county's pages. */
    private static void accepted(String link) {
        try (Browser owner = Browser.at(PORTAL, Browser.NARROW)) {
            Page page = owner.open(link).page();
            setPassword(page, "too short", "too short");
            assertThat(page.textContent("#password-error")).contains("15");
            owner.assertAccessible().assertNoSidewaysScroll().screenshot("invitation");
            setPassword(page, PASSWORD, PASSWORD + "s");
            assertThat(page.textContent("#again-error")).contains("do not match");
            setPassword(page, PASSWORD, PASSWORD);
            page.waitForURL("**/invitation/factor");
            page.fill("#code", SoftApp.code(page.textContent("#app code"), Instant.now()));
            page.click("#app button");
            page.waitForSelector("#recovery-codes");
            assertThat(page.textContent("main")).contains("until your app shows a new code");
            RECOVERY_CODES.addAll(page.locator("#recovery-codes code").allTextContents());
        }
        assertThat(signedIn().get("/county/home").body()).contains("P. Heron, preparer");
    }

    private static void setPassword(Page page, String password, String again) {
        page.fill("#password", password);
        page.fill("#again", again);
        page.click("#accept");
        page.waitForLoadState();
    }

    /** The link works once and never appears in the log. */
    private static void usedLink(String link) {
        HttpResponse<String> again = new Web("").get(link);
        assertThat(again.statusCode()).isEqualTo(404);
        assertThat(again.body()).contains("A link works once");
        assertThat(again.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(again.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(PORTAL.log()).doesNotContain(link.substring(link.indexOf('=') + 1));
    }

    /** Opens the account through the search, as an administrator would. */
    private static void open(Browser admin) {
        admin.open("/state/accounts");
        admin.page().click("#accountLines th:has-text('E-mail')");
        admin.page().waitForURL("**/state/accounts?sort=email");
        admin.page().fill("#name", "HERON");
        choose(admin.page(), "place", "Yuba");
        admin.page().click("#show");
        admin.page().waitForSelector("#accountLines-shown:has-text('1 account.')");
        assertThat(admin.page().locator("#accountLines tbody tr").count()).isEqualTo(1);
        assertThat(admin.page().url()).contains("name=HERON", "place=58", "sort=email");
        admin.page().setViewportSize(Browser.NARROW, 900);
        admin.assertAccessible().assertReachable().assertNoSidewaysScroll();
        admin.page().reload();
        assertThat(admin.page().textContent("#accountLines-shown")).isEqualTo("1 account.");
        admin.page().setViewportSize(Browser.WIDE, 900);
        admin.page().click("text=P. Heron");
    }

    /** It gains and loses a role, but never gets one to check its owner's own work. */
    private static void roles(Browser admin) {
        Page page = admin.page();
        choose(page, "role", "Auditor");
        page.click("#grant-action");
        page.waitForSelector("#error-summary");
        assertThat(page.textContent("#role-error")).contains("or for CDSS, not for");
        assertThat(page.inputValue("#role_input")).isEqualTo("AUDITOR");
        choose(page, "role", CERTIFIER);
        complete(page, "county", "Yuba");
        page.click("#grant-action");
        page.waitForSelector("#role-error:has-text('cannot certify them')");
        page.click("#roles button[aria-label*='Preparer']");
        confirm(page);
        page.waitForSelector("text=The role was removed.");
        choose(page, "role", CERTIFIER);
        complete(page, "county", "Yuba");
        page.fill("#until_input", "1/31/2020");
        page.click("#grant-action");
        page.waitForSelector("#until-error:has-text('The last day has passed')");
        assertThat(page.inputValue("#until_input")).isEqualTo("1/31/2020");
        admin.assertAccessible();
        page.fill("#until_input", inDays(9));
        page.click("#grant-action");
        page.waitForSelector("#proposed:has-text('Certifier for child welfare')");
        assertThat(page.inputValue("#role_input")).isEmpty();
        assertThat(page.textContent("#roles")).as("by one alone").doesNotContain("Certifier");
        admin.assertAccessible().assertNoSidewaysScroll().screenshot("account-proposed");
        confirmOther();
        page.reload();
        assertThat(page.textContent("#roles"))
                .contains("Certifier for child welfare, Yuba County, until");
        assertThat(page.textContent("#handover"))
                .contains("Nobody else can certify", "Child welfare, Yuba County");
        admin.assertAccessible().assertNoSidewaysScroll().screenshot("account-handover");
        changedAndRevoked(page);
    }

    private static void changedAndRevoked(Page page) {
        page.click("#roles a:has-text('Change the last day')");
        page.waitForSelector("#role_label:has-text('" + CERTIFIER + "')");
        assertThat(page.inputValue("#county_hinput")).isEqualTo(YUBA);
        assertThat(page.inputValue("#until_input")).isEqualTo(inDays(9));
        page.fill("#until_input", inDays(12));
        page.click("#grant-action");
        page.waitForSelector("#proposed");
        confirmOther();
        page.reload();
        page.click("#roles button[aria-label*='" + CERTIFIER + "']");
        assertThat(page.textContent("#confirm")).contains("P. Heron loses this role: " + CERTIFIER);
        page.keyboard().press("Escape");
        assertThat(page.textContent("#roles")).as("not confirmed").contains(CERTIFIER);
        page.click("#roles button[aria-label*='" + CERTIFIER + "']");
        confirm(page);
        page.waitForSelector("text=The role was removed.");
        assertThat(page.textContent("#roles")).doesNotContain("Certifier");
        choose(page, "role", "Preparer");
        complete(page, "county", "Yuba");
        page.click("#grant-action");
        page.waitForSelector("#proposed");
        confirmOther();
        page.reload();
        assertThat(page.textContent("#roles")).contains("Preparer");
    }

    private static String inDays(int days) {
        return LocalDate.now(CaliforniaTime.ZONE).plusDays(days).format(TYPED);
    }

    /** Its owner is signed out at the next request, and can sign in again once it is enabled. */
    private static void disabled(Browser admin) {
        Web owner = signedIn();
        assertThat(owner.get("/county/home").statusCode()).isEqualTo(200);
        admin.page().click("#disable");
        admin.assertAccessible().screenshot("account-disable");
        confirm(admin.page());
        admin.page().waitForSelector("#enable");
        admin.assertAccessible();
        assertThat(owner.get("/county/home").statusCode()).isEqualTo(302);
        admin.page().click("#enable");
        admin.page().waitForSelector("#proposed");
        confirmOther();
        admin.page().reload();
        admin.page().waitForSelector("#disable");
        assertThat(owner.get("/county/home").statusCode()).isEqualTo(302);
        assertThat(signedIn().get("/county/home").statusCode()).isEqualTo(200);
    }

    /** A new link to an account in use waits for a day, and its owner stops it. */
    private static void refusedByOwner(Browser admin) {
        admin.page().click("#link-new");
        admin.page().waitForSelector("#proposed:has-text('New link')");
        confirmOther();
        admin.page().reload();
        assertThat(admin.page().textContent("#proposed")).contains("Confirmed by H. Doyle");
        Web owner = signedIn();
        assertThat(owner.get("/account").body()).contains("A change of your account waits");
        assertThat(owner.get("/notices").body()).contains("Your account will change on");
        HtmlForm form = owner.form("/account", "coming-form");
        Filer.stay(owner.press(form, "own-lines:0:refuse-own"));
        assertThat(owner.get("/account").body()).doesNotContain("A change of your account waits");
        admin.page().reload();
        assertThat(admin.page().locator("#proposed").count()).isZero();
    }

    /** Signs its owner in with the password and a recovery code. */
    private static Web signedIn() {
        Web owner = new Web(PORTAL.url(""));
        owner.typePassword(INVITED, PASSWORD);
        owner.recover(RECOVERY_CODES.remove());
        return owner;
    }

    /** An auditor finds its whole history. */
    private static void audited() {
        try (Browser auditor = Browser.at(PORTAL, Browser.WIDE).signIn(People.AUDITOR)) {
            assertThat(auditor.page().url()).endsWith("/state/audit");
            choose(auditor.page(), "action", "Created an invitation link");
            choose(auditor.page(), "about", "Accounts");
            auditor.page().click("#show");
            auditor.page().waitForURL("**action=INVITED**");
            auditor.page().click("tbody a:has-text('P. Heron') >> nth=0");
            auditor.page().waitForURL("**chain=account**");
            assertThat(auditor.page().textContent("main"))
                    .contains(
                            "Created an invitation link",
                            People.SECOND_ADMIN.name(),
                            "Refused a change of an account",
                            "Set the password",
                            "Preparer, Yuba",
                            "Disabled the account",
                            "entries are unchanged");
            auditor.assertAccessible().assertNoSidewaysScroll().screenshot("audit-chain");
            auditor.page().click("text=Check the whole trail");
            auditor.page().waitForSelector("#checked .banner");
            assertThat(auditor.page().textContent(".banner--good")).contains("histories: nothing");
            auditor.screenshot("audit");
        }
    }

    @Test
    @DisplayName("of a county's people is proposed and ended by the county's coordinator")
    void coordinated() {
        String address = "deputy@yuba.example";
        try (Browser coordinator = Browser.at(PORTAL, Browser.NARROW).signIn(People.COORDINATOR)) {
            Page page = coordinator.page();
            assertThat(page.url()).endsWith("/county/people");
            assertThat(page.textContent("#accountLines"))
                    .contains(People.OTHER_COUNTY.name(), People.COORDINATOR.name())
                    .doesNotContain(People.PREPARER.name(), People.ADMIN.name());
            coordinator.assertAccessible().assertNoSidewaysScroll().screenshot("people");
            page.click("text=Invite a person");
            assertThat(page.locator("#county").count()).as("one county alone").isZero();
            page.fill("#name", "D. Egret");
            page.fill("#username", address);
            page.fill("#title", "Analyst");
            choose(page, "role", "Preparer");
            coordinator.assertAccessible().assertNoSidewaysScroll().screenshot("people-invite");
            page.click("#invite-action");
            page.waitForURL("**/county/people");
            assertThat(page.textContent("#proposals")).contains("D. Egret", "Withdraw");
            assertThat(page.textContent("#accountLines")).doesNotContain("D. Egret");
            confirmOther();
            Desks.MAIL.await(1, mail -> mail.to().equals(address));
            coordinator.open("/county/people").assertAccessible().assertNoSidewaysScroll();
            page.click("#accountLines a:has-text('D. Egret')");
            page.waitForSelector("#disable");
            coordinator.assertAccessible().assertNoSidewaysScroll().screenshot("person");
            page.click("#disable");
            confirm(page);
            page.waitForSelector("#enable");
            assertThat(page.textContent("#standing")).isEqualTo("Disabled");
        }
    }

    @Test
    @DisplayName("cannot be changed by its owner")
    void own() {
        Web admin = Web.signedIn(PORTAL.url(""), People.ADMIN);
        Matcher link = ACCOUNT.matcher(admin.get("/state/accounts?name=Tran").body());
        assertThat(link.find()).isTrue();
        String page = admin.get(link.group(1)).body();
        assertThat(page).contains("This is your own account");
        // Every page holds the banner that offers a kept draft, before its heading.
        String main = page.substring(page.indexOf("class=\"page-head\""), page.indexOf("</main>"));
        assertThat(main).doesNotContain("<button", "type=\"submit\"");
    }
}
