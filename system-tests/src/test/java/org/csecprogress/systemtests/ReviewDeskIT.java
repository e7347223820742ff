package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csecprogress.kernel.CaliforniaTime;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Alameda and Yuba get a reviewer, each test as it needs them. */
@DisplayName("A reviewer's page")
class ReviewDeskIT {
    private static final Portal PORTAL = Portal.shared();
    private static final Story STORY = new Story(PORTAL.url(""));

    /** Alameda has sent this quarter, and Yuba has not begun it. */
    private static final String PERIOD = "2023Q4";

    private static final String QUEUE = "/state/queue?period=" + PERIOD;
    private static final List<String> BOTH = List.of("01", "58");
    private static final String NOBODY = "nobody yet";

    /** Where a page says what was done. */
    private static final String TOLD = ".ui-growl-message";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M/d/uuuu");
    private static final Page.WaitForSelectorOptions HIDDEN =
            new Page.WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN);
    private static final Page.WaitForSelectorOptions DETACHED =
            new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED);

    @BeforeAll
    static void play() {
        Filings filings = Filings.of(PORTAL);
        filings.add(filings.aFiling().of("Alameda").in(PERIOD).submitted());
    }

    private static Browser at(int width, String path) {
        return Browser.at(PORTAL, width).signIn(People.REVIEWER).open(path);
    }

    private static Web reviewer() {
        return STORY.as(People.REVIEWER);
    }

    private static String county() {
        return STORY.as(People.PREPARER).get("/county/home").body();
    }

    /** Gives both counties a reviewer, by the number of the account; 0 is nobody. */
    private static void given(long reviewer) {
        QueuePage.assign(reviewer(), QUEUE, BOTH, reviewer);
    }

    /** Gives both counties the reviewer. */
    private static void given() {
        given(Filings.of(PORTAL).crew().reviewer().accountId());
    }

    private static String found(String pattern, String page) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    private static void tick(Page page, String county) {
        page.click("#filings_" + county + "_checkbox");
    }

    /** Presses a button of a form that it refuses. */
    private static void refused(Page page, String button) {
        page.click(button);
        page.waitForSelector("#error-summary");
    }

    private static void accepted(Page page, String button) {
        page.click(button);
        page.waitForSelector(TOLD);
    }

    @Test
    @DisplayName("assigns the selected counties to a reviewer, whom each county's pages name")
    void assigns() {
        given(0);
        assertThat(county()).contains("Your reviewer at CDSS:", NOBODY);
        try (Browser reviewer = at(Browser.WIDE, QUEUE)) {
            Page page = reviewer.page();
            reviewer.assertNoSidewaysScroll().screenshot("queue-assign");
            refused(page, "#assign-open");
            assertThat(page.textContent("#chosen-error")).contains("Select at least one county");
            reviewer.assertAccessible();
            tick(page, "01");
            tick(page, "58");
            page.click("#assign-open");
            page.waitForSelector("#assigning[aria-hidden=false]");
            assertThat(page.textContent("#assigning")).contains("2 counties: Alameda, Yuba.");
            page.click("#assign");
            page.waitForSelector("#assignee-error:not(:empty)");
            assertThat(page.textContent("#assignee-error")).contains("Choose a reviewer");
            reviewer.assertAccessible().screenshot("queue-assigning");
            Components.choose(page, "assignee", People.REVIEWER.name());
            accepted(page, "#assign");
            assertThat(page.textContent(TOLD)).contains("2 counties got a reviewer.");
            page.waitForSelector("#assigning", HIDDEN);
            assertThat(page.url()).contains("period=" + PERIOD);
            Components.choose(page, "who", "Me");
            page.click("#show");
            page.waitForURL("**who=ME**");
            assertThat(page.locator("#filings tbody tr").count()).isEqualTo(2);
            assertThat(page.textContent("#filings tbody")).contains("Alameda", "Yuba");
        }
        assertThat(county())
                .contains(People.REVIEWER.name(), "mailto:" + People.REVIEWER.username())
                .doesNotContain(NOBODY);
    }

    @Test
    @DisplayName("changes no county that someone else assigned meanwhile")
    void keepsWhatSomeoneElseAssigned() {
        given(0);
        HtmlForm form = QueuePage.assigning(reviewer(), QUEUE, List.of("01")).set("assignee", "0");
        given();
        assertThat(reviewer().press(form, "assign").body()).contains("1 county was not changed");
        assertThat(county()).contains(People.REVIEWER.name());
    }

    @Test
    @DisplayName("saves a filter and an order under a name, only for its reviewer")
    void savesViews() {
        given();
        try (Browser reviewer = at(Browser.NARROW, QUEUE + "&who=ME")) {
            Page page = reviewer.page();
            page.click("details summary");
            page.fill("#view-name", "Call 916-555-0134");
            refused(page, "#view-keep");
            assertThat(page.inputValue("#view-name")).isEqualTo("Call 916-555-0134");
            reviewer.assertAccessible().assertNoSidewaysScroll();
            page.fill("#view-name", "Mine <b>first</b>");
            page.click("#view-keep");
            page.waitForSelector("#kept-views");
            assertThat(page.textContent("#kept-views")).contains("Mine <b>first</b>");
            reviewer.assertAccessible().assertNoSidewaysScroll().screenshot("375-queue-views");
            reviewer.open(QUEUE);
            page.click("#kept-views a");
            page.waitForCondition(() -> page.locator("#filings tbody tr").count() == 2);
            assertThat(STORY.as(People.DEPUTY).get(QUEUE).body()).doesNotContain("Mine");
            page.click("details summary");
            page.click("button[id$=':forget']");
            page.waitForSelector("#kept-views", DETACHED);
        }
    }

    @Test
    @DisplayName("names the deputy of an absent reviewer, in the queue and to the county")
    void deputizes() {
        given();
        LocalDate today = LocalDate.now(CaliforniaTime.ZONE);
        try (Browser reviewer = at(Browser.NARROW, "/state/reviewers")) {
            Page page = reviewer.page();
            refused(page, "#leave-set");
            assertThat(page.textContent("#leave-first-error")).contains("first day");
            page.fill("#leave-first_input", DAY.format(today.minusDays(3)));
            page.fill("#leave-last_input", DAY.format(today.plusDays(3)));
            page.click("#leave-set");
            page.waitForSelector("#leave-deputy-error:not(:empty)");
            assertThat(page.textContent("#leave-deputy-error")).contains("another reviewer");
            assertThat(page.inputValue("#leave-last_input")).isNotEmpty();
            Components.choose(page, "leave-deputy", People.DEPUTY.name());
            accepted(page, "#leave-set");
            reviewer.assertAccessible().assertNoSidewaysScroll().screenshot("375-reviewers");
            assertThat(county()).contains(People.DEPUTY.name(), "Deputy for");
            assertThat(STORY.as(People.DEPUTY).get(QUEUE + "&who=ME").body())
                    .contains("Alameda", People.DEPUTY.name() + ", for " + People.REVIEWER.name())
                    .doesNotContain("Fresno");
            deputyIsDisabled();
            page.setViewportSize(Browser.WIDE, 900);
            reviewer.open("/state/reviewers").assertReachable().assertNoSidewaysScroll();
            reviewer.screenshot("reviewers");
            page.click("#leave-end");
            page.waitForSelector("#leave-end", DETACHED);
        }
        assertThat(county()).doesNotContain("Deputy for");
    }

    /** Checks that a disabled reviewer deputizes for nobody, and that pages show it. */
    private static void deputyIsDisabled() {
        Web admin = STORY.as(People.ADMIN);
        String accounts = admin.get("/state/accounts?name=Falk").body();
        String account = found("href=\"(/state/account\\?id=\\d+)\"", accounts);
        admin.press(admin.form(account, "off"), "disable");
        assertThat(reviewer().get("/state/reviewers").body()).contains("No deputy");
        assertThat(reviewer().get(QUEUE).body())
                .contains(People.REVIEWER.name() + ", away without a deputy");
        assertThat(county()).contains(NOBODY).doesNotContain("Deputy for");
        admin.press(admin.form(account, "on"), "enable");
    }

    @Test
    @DisplayName("lists the selected filings before approving any, with the reasons against")
    void listsForApproval() {
        try (Browser reviewer = at(Browser.WIDE, QUEUE)) {
            Page page = reviewer.page();
            tick(page, "01");
            tick(page, "58");
            page.click("#to-approvals");
            page.waitForURL("**/state/approvals**");
            assertThat(page.textContent("#list tbody"))
                    .contains("It is not in review.", "Nothing was submitted.");
            assertThat(page.locator("#approve-all").count()).isZero();
            reviewer.assertAccessible().assertNoSidewaysScroll().screenshot("approvals");
            page.setViewportSize(Browser.NARROW, 800);
            reviewer.assertReachable().assertNoSidewaysScroll();
        }
    }
}
