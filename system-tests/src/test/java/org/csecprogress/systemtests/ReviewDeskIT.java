package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.csecprogress.kernel.CaliforniaTime;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@DisplayName("A reviewer's page")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReviewDeskIT {
    private static final Portal PORTAL = Portal.shared();
    private static final String QUEUE = "/state/queue?period=" + Story.FILED;
    private static final String NOBODY = "nobody yet";

    @BeforeAll
    static void play() {
        Story.onShared();
    }

    private static Browser at(int width, People.Person person) {
        return Browser.at(PORTAL, width).signIn(person);
    }

    private static String county() {
        return Web.signedIn(PORTAL.url(""), People.PREPARER).get("/county/home").body();
    }

    @Test
    @Order(1)
    @DisplayName("assigns the selected counties to a reviewer, whom each county's pages name")
    void assigns() {
        assertThat(county()).contains("Your reviewer at CDSS:", NOBODY);
        try (Browser reviewer = at(Browser.WIDE, People.REVIEWER).open(QUEUE)) {
            Page page = reviewer.page();
            reviewer.assertAccessible().assertNoSidewaysScroll().screenshot("queue-assign");
            page.click("#assign");
            page.waitForSelector("#error-summary");
            assertThat(page.textContent("#assignee-error")).contains("Choose a reviewer");
            assertThat(page.textContent("#chosen-error")).contains("Select at least one county");
            reviewer.assertAccessible();
            page.check("#choose-01");
            page.check("#choose-58");
            page.click("#assign");
            page.waitForSelector("#error-summary");
            assertThat(page.isChecked("#choose-01")).as("input is not lost").isTrue();
            page.selectOption("#assignee", label());
            page.click("#assign");
            page.waitForSelector(".banner--good");
            assertThat(page.textContent(".banner--good")).contains("2 counties got a reviewer.");
            assertThat(page.url()).contains("period=" + Story.FILED);
            page.selectOption("#who", "ME");
            page.click("#filters button");
            assertThat(page.locator("tbody tr").count()).isEqualTo(2);
            assertThat(page.textContent("tbody")).contains("Alameda", "Yuba");
        }
        assertThat(county())
                .contains(People.REVIEWER.name(), "mailto:" + People.REVIEWER.username())
                .doesNotContain(NOBODY);
    }

    private static com.microsoft.playwright.options.SelectOption label() {
        return new com.microsoft.playwright.options.SelectOption().setLabel(People.REVIEWER.name());
    }

    @Test
    @Order(2)
    @DisplayName("changes no county that someone else assigned meanwhile")
    void stale() {
        Web reviewer = Web.signedIn(PORTAL.url(""), People.REVIEWER);
        HtmlForm form = reviewer.form(QUEUE, "choose-form");
        form.set("assignee", "0").force("chosen", "01.0.0");
        String said = Filer.go(reviewer.press(form, "assign"));
        assertThat(reviewer.get(said).body()).contains("1 county was not changed");
        assertThat(county()).contains(People.REVIEWER.name());
    }

    @Test
    @Order(3)
    @DisplayName("saves a filter and an order under a name, only for its reviewer")
    void views() {
        try (Browser reviewer = at(Browser.NARROW, People.REVIEWER).open(QUEUE + "&who=ME")) {
            Page page = reviewer.page();
            page.click("details summary");
            page.fill("#view-name", "Call 916-555-0134");
            page.click("#view-keep");
            page.waitForSelector("#error-summary");
            assertThat(page.inputValue("#view-name")).isEqualTo("Call 916-555-0134");
            reviewer.assertAccessible().assertNoSidewaysScroll();
            page.fill("#view-name", "Mine <b>first</b>");
            page.click("#view-keep");
            page.waitForSelector("#views");
            assertThat(page.textContent("#views")).contains("Mine <b>first</b>");
            reviewer.assertAccessible().assertNoSidewaysScroll().screenshot("375-queue-views");
            reviewer.open(QUEUE);
            page.click("#views a");
            assertThat(page.locator("tbody tr").count()).isEqualTo(2);
        }
        Web other = Web.signedIn(PORTAL.url(""), People.DEPUTY);
        assertThat(other.get(QUEUE).body()).doesNotContain("Mine");
        try (Browser reviewer = at(Browser.WIDE, People.REVIEWER).open(QUEUE)) {
            reviewer.page().click("details summary");
            reviewer.page().click("button[name=forget]");
            reviewer.page().waitForSelector(".banner--good");
            assertThat(reviewer.page().locator("#views").count()).isZero();
        }
    }

    @Test
    @Order(4)
    @DisplayName("names the deputy of an absent reviewer, in the queue and to the county")
    void deputises() {
        try (Browser reviewer = at(Browser.NARROW, People.REVIEWER).open("/state/reviewers")) {
            Page page = reviewer.page();
            page.click("#leave-set");
            page.waitForSelector("#error-summary");
            assertThat(page.textContent("#leave-first-error")).contains("first day");
            page.fill("#leave-first", LocalDate.now(CaliforniaTime.ZONE).minusDays(3).toString());
            page.fill("#leave-last", LocalDate.now(CaliforniaTime.ZONE).plusDays(3).toString());
            page.click("#leave-set");
            page.waitForSelector("#error-summary");
            assertThat(page.textContent("#leave-deputy-error")).contains("another reviewer");
            assertThat(page.inputValue("#leave-last")).isNotEmpty();
            page.selectOption(
                    "#leave-deputy",
                    new com.microsoft.playwright.options.SelectOption()
                            .setLabel(People.DEPUTY.name()));
            page.click("#leave-set");
            page.waitForSelector(".banner--good");
            reviewer.assertAccessible().assertNoSidewaysScroll().screenshot("375-reviewers");
        }
        assertThat(county()).contains(People.DEPUTY.name(), "Deputy for");
        Web deputy = Web.signedIn(PORTAL.url(""), People.DEPUTY);
        assertThat(deputy.get(QUEUE + "&who=ME").body())
                .contains("Alameda", People.DEPUTY.name() + ", for " + People.REVIEWER.name())
                .doesNotContain("Fresno");
        deputyGoes();
        try (Browser reviewer = at(Browser.WIDE, People.REVIEWER).open("/state/reviewers")) {
            reviewer.assertAccessible().assertNoSidewaysScroll().screenshot("reviewers");
            reviewer.page().click("#leave-end");
            reviewer.page().waitForSelector(".banner--good");
        }
        assertThat(county()).doesNotContain("Deputy for");
    }

    /** Checks that a disabled reviewer deputizes for nobody, and that pages show it. */
    private static void deputyGoes() {
        try (Browser admin = at(Browser.WIDE, People.ADMIN)) {
            Page page = admin.page();
            page.fill("#name", People.DEPUTY.name());
            page.click(".filters button");
            page.click("text=" + People.DEPUTY.name() + " >> nth=-1");
            page.click("#disable");
            page.waitForSelector("#enable");
            Web reviewer = Web.signedIn(PORTAL.url(""), People.REVIEWER);
            assertThat(reviewer.get("/state/reviewers").body()).contains("No deputy");
            assertThat(reviewer.get(QUEUE).body())
                    .contains(People.REVIEWER.name() + ", away without a deputy");
            assertThat(county()).contains(NOBODY).doesNotContain("Deputy for");
            page.click("#enable");
            page.waitForSelector("#disable");
        }
    }

    @Test
    @Order(5)
    @DisplayName("lists the selected filings before approving any, with the reasons against")
    void approvals() {
        try (Browser reviewer = at(Browser.WIDE, People.REVIEWER).open(QUEUE)) {
            Page page = reviewer.page();
            page.check("#choose-01");
            page.check("#choose-58");
            page.click("#to-approvals");
            page.waitForURL("**/state/approvals**");
            assertThat(page.textContent("tbody"))
                    .contains("It is not in review.", "Nothing was submitted.");
            assertThat(page.locator("#approve-all").count()).isZero();
            reviewer.assertAccessible().assertNoSidewaysScroll().screenshot("approvals");
            page.setViewportSize(Browser.NARROW, 800);
            reviewer.assertAccessible().assertNoSidewaysScroll();
        }
    }
}
