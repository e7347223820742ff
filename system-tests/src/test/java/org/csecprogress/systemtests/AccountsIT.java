package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import org.csecprogress.kernel.CaliforniaTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@DisplayName("An account")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccountsIT {
    private static final String INVITED = "new.preparer@yuba.example";
    private static final String PASSWORD = "seven herons over the levee";
    private static final String YUBA = "58";

    private static String link;

    private final Portal portal = Portal.shared();

    @Test
    @Order(1)
    @DisplayName("is created by an administrator, who sees its link once")
    void invited() {
        try (Browser admin = Browser.at(portal, Browser.WIDE)) {
            admin.signIn(People.ADMIN);
            assertThat(admin.page().url()).endsWith("/state/accounts");
            admin.assertAccessible().assertNoSidewaysScroll().screenshot("accounts");
            admin.page().click("#gaps summary");
            assertThat(admin.page().textContent("#gaps"))
                    .contains("Counties without a certifier", "Yuba")
                    .doesNotContain("Alameda");
            admin.assertAccessible();
            admin.page().click("text=Invite a person");
            admin.assertAccessible().screenshot("accounts-invite");
            fillIn(admin.page());
            admin.page().waitForSelector("#link");
            link = admin.page().inputValue("#link");
            assertThat(link).startsWith(portal.url("/invitation?token="));
            assertThat(admin.page().textContent("main")).contains("Invited", "Yuba County");
            admin.assertAccessible().assertNoSidewaysScroll().screenshot("account-link");
            admin.page().reload();
            assertThat(admin.page().locator("#link").count()).isZero();
        }
    }

    /** Fills in the form first with two mistakes, then correctly; what was typed stays. */
    private static void fillIn(Page page) {
        page.fill("#name", "P. Heron");
        page.fill("#username", "no address");
        page.fill("#title", "Analyst");
        page.selectOption("#role", "COUNTY_PREPARER");
        page.click("#invite-action");
        page.waitForSelector("#error-summary");
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.locator("#error-summary li").allTextContents())
                .containsExactly(
                        page.textContent("#username-error"), page.textContent("#county-error"));
        assertThat(page.inputValue("#username")).isEqualTo("no address");
        assertThat(page.inputValue("#name")).isEqualTo("P. Heron");
        assertThat(page.inputValue("#role")).isEqualTo("COUNTY_PREPARER");
        page.fill("#username", INVITED);
        page.selectOption("#county", YUBA);
        page.click("#invite-action");
    }

    @Test
    @Order(2)
    @DisplayName("gets its password from its owner, who then sees only the county's pages")
    void accepted() {
        try (Browser owner = Browser.at(portal, Browser.NARROW)) {
            owner.page().navigate(link);
            owner.assertAccessible().assertNoSidewaysScroll().screenshot("invitation");
            setPassword(owner.page(), "too short", "too short");
            assertThat(owner.page().textContent("#password-error")).contains("15");
            owner.assertAccessible();
            setPassword(owner.page(), "yuba password 123", "yuba password 123");
            assertThat(owner.page().textContent("#password-error")).contains("easy to guess");
            setPassword(owner.page(), PASSWORD, PASSWORD + "s");
            assertThat(owner.page().textContent("#again-error")).contains("do not match");
            setPassword(owner.page(), PASSWORD, PASSWORD);
            owner.page().waitForURL("**/sign-in");
            assertThat(owner.page().textContent("main")).contains("Your password is set");
            owner.signIn(INVITED, PASSWORD);
            assertThat(owner.page().url()).contains("/county/home");
            assertThat(owner.page().textContent(".who")).contains("Yuba", "P. Heron, preparer");
        }
        Web owner = signedIn(INVITED, PASSWORD);
        assertThat(owner.get("/county/home").statusCode()).isEqualTo(200);
        assertThat(owner.get("/state/queue").statusCode()).isEqualTo(403);
        assertThat(owner.get("/state/accounts").statusCode()).isEqualTo(403);
    }

    private static void setPassword(Page page, String password, String again) {
        page.fill("#password", password);
        page.fill("#again", again);
        page.click("#accept");
        page.waitForLoadState();
    }

    @Test
    @Order(3)
    @DisplayName("has a link that works once and never appears in the log")
    void usedLink() {
        HttpResponse<String> again = new Web("").get(link);
        assertThat(again.statusCode()).isEqualTo(404);
        assertThat(again.body()).contains("A link works once");
        assertThat(again.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(again.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(portal.log()).doesNotContain(link.substring(link.indexOf('=') + 1));
    }

    @Test
    @Order(4)
    @DisplayName("gains and loses roles, but never one to check its owner's own work")
    void roles() {
        try (Browser admin = Browser.at(portal, Browser.WIDE)) {
            open(admin);
            admin.page().selectOption("#role", "AUDITOR");
            admin.page().click("#grant-action");
            admin.page().waitForSelector("#error-summary");
            assertThat(admin.page().textContent("#role-error")).contains("or for CDSS, not for");
            assertThat(admin.page().inputValue("#role")).isEqualTo("AUDITOR");
            admin.page().selectOption("#role", "COUNTY_CERTIFIER.CWS");
            admin.page().selectOption("#county", YUBA);
            admin.page().fill("#until", "2020-01-31");
            admin.page().click("#grant-action");
            admin.page().waitForSelector("#until-error:not([hidden])");
            assertThat(admin.page().textContent("#until-error"))
                    .contains("The last day has passed");
            assertThat(admin.page().inputValue("#until")).isEqualTo("2020-01-31");
            admin.assertAccessible();
            admin.page().fill("#until", LocalDate.now(CaliforniaTime.ZONE).plusDays(9).toString());
            admin.page().click("#grant-action");
            admin.page().waitForSelector(".banner--good");
            assertThat(admin.page().textContent("#roles"))
                    .contains("Certifier for child welfare, Yuba County, until");
            assertThat(admin.page().textContent("#handover"))
                    .contains("Nobody else can certify", "Child welfare, Yuba County");
            admin.assertAccessible().assertNoSidewaysScroll().screenshot("account-handover");
            admin.page().click("#roles a:has-text('Change the last day')");
            assertThat(admin.page().inputValue("#role")).isEqualTo("COUNTY_CERTIFIER.CWS");
            assertThat(admin.page().inputValue("#county")).isEqualTo(YUBA);
            admin.page().fill("#until", LocalDate.now(CaliforniaTime.ZONE).plusDays(12).toString());
            admin.page().click("#grant-action");
            admin.page().waitForSelector("text=The last day was changed.");
            admin.page().click("#roles button:has-text('Certifier for child welfare')");
            admin.page().waitForSelector("text=The role was removed.");
            assertThat(admin.page().textContent("#roles")).doesNotContain("Certifier");
        }
    }

    /** Opens the account through the search, as an administrator would. */
    private static void open(Browser admin) {
        admin.signIn(People.ADMIN);
        admin.page().fill("#name", "HERON");
        admin.page().selectOption("#place", YUBA);
        admin.page().click(".filters button");
        assertThat(admin.page().locator("tbody tr").count()).isEqualTo(1);
        admin.page().click("text=P. Heron");
    }

    @Test
    @Order(5)
    @DisplayName("that is disabled is signed out at its next request, until it is enabled")
    void disabled() {
        Web owner = signedIn(INVITED, PASSWORD);
        assertThat(owner.get("/county/home").statusCode()).isEqualTo(200);
        try (Browser admin = Browser.at(portal, Browser.WIDE)) {
            open(admin);
            admin.page().click("#disable");
            admin.page().waitForSelector("#enable");
            admin.assertAccessible();
            assertThat(owner.get("/county/home").statusCode()).isEqualTo(302);
            assertThat(signIn(new Web(portal.url("")), INVITED, PASSWORD)).isEqualTo(200);
            admin.page().click("#enable");
            admin.page().waitForSelector("#disable");
        }
        assertThat(owner.get("/county/home").statusCode()).isEqualTo(302);
        signedIn(INVITED, PASSWORD);
    }

    @Test
    @Order(6)
    @DisplayName("cannot be changed by its owner")
    void own() {
        try (Browser admin = Browser.at(portal, Browser.WIDE)) {
            admin.signIn(People.ADMIN);
            admin.page().fill("#name", People.ADMIN.name());
            admin.page().click(".filters button");
            admin.page().click("text=" + People.ADMIN.name() + " >> nth=-1");
            assertThat(admin.page().textContent("main")).contains("This is your own account");
            // Every page holds the banner that offers a kept draft, hidden while there is none.
            String acts = "main button:visible, main input[type=submit]:visible";
            assertThat(admin.page().locator(acts).count()).isZero();
        }
    }

    @Test
    @Order(7)
    @DisplayName("leaves its whole history in the audit trail for an auditor to find")
    void audited() {
        try (Browser auditor = Browser.at(portal, Browser.WIDE)) {
            auditor.signIn(People.AUDITOR);
            assertThat(auditor.page().url()).endsWith("/state/audit");
            auditor.page().selectOption("#action", "INVITED");
            auditor.page().selectOption("#about", "ACCOUNTS");
            auditor.page().click(".filters button >> nth=0");
            auditor.page().click("tbody a:has-text('P. Heron') >> nth=0");
            String trail = auditor.page().textContent("main");
            assertThat(trail)
                    .contains(
                            "Created an invitation link",
                            People.ADMIN.name(),
                            "Set the password",
                            "COUNTY_PREPARER 58",
                            "Disabled the account",
                            "entries are unchanged");
            auditor.assertAccessible().assertNoSidewaysScroll().screenshot("audit-chain");
            auditor.page().click("text=Check the whole trail");
            assertThat(auditor.page().textContent(".banner--good")).contains("histories: nothing");
            auditor.assertAccessible().screenshot("audit");
        }
    }

    private Web signedIn(String username, String password) {
        Web web = new Web(portal.url(""));
        assertThat(signIn(web, username, password)).isEqualTo(302);
        return web;
    }

    private static int signIn(Web web, String username, String password) {
        return web.submit("/sign-in", Map.of("username", username, "password", password))
                .statusCode();
    }
}
