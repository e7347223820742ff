package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
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
    private static void given(String reviewer) {
        String page = reviewer().get(QUEUE).body();
        HtmlForm form = HtmlForm.in(page, "choose-form").set("assignee", reviewer);
        form.force("chosen", BOTH.stream().map(code -> chosen(page, code)).toArray(String[]::new));
        Filer.go(reviewer().press(form, "assign"));
    }

    /** Gives both counties the reviewer. */
    private static void given() {
        given("" + Filings.of(PORTAL).crew().reviewer().accountId());
    }

    /** Returns what the box of a county says that its page showed. */
    private static String chosen(String page, String code) {
        return found("value=\"(" + code + "\\.[\\d.]+)\"", page);
    }

    private static String found(String pattern, String page) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    private static SelectOption named(People.Person person) {
        return new SelectOption().setLabel(person.name());
    }

    /** Presses a button of a form that it refuses. */
    private static void refused(Page page, String button) {
        page.click(button);
        page.waitForSelector("#error-summary");
    }

    private static void accepted(Page page, String button) {
        page.click(button);
        page.waitForSelector(".banner--good");
    }

    @Test
    @DisplayName("assigns the selected counties to a reviewer, whom each county's pages name")
    void assigns() {
        given("0");
        assertThat(county()).contains("Your reviewer at CDSS:", NOBODY);
        try (Browser reviewer = at(Browser.WIDE, QUEUE)) {
            Page page = reviewer.page();
            reviewer.assertNoSidewaysScroll().screenshot("queue-assign");
            refused(page, "#assign");
            assertThat(page.textContent("#assignee-error")).contains("Choose a reviewer");
            assertThat(page.textContent("#chosen-error")).contains("Select at least one county");
            reviewer.assertAccessible();
            page.check("#choose-01");
            page.check("#choose-58");
            refused(page, "#assign");
            assertThat(page.isChecked("#choose-01")).as("input is not lost").isTrue();
            page.selectOption("#assignee", named(People.REVIEWER));
            accepted(page, "#assign");
            assertThat(page.textContent(".banner--good")).contains("2 counties got a reviewer.");
            assertThat(page.url()).contains("period=" + PERIOD);
            page.selectOption("#who", "ME");
            page.click("#filters button");
            assertThat(page.locator("tbody tr").count()).isEqualTo(2);
            assertThat(page.textContent("tbody")).contains("Alameda", "Yuba");
        }
        assertThat(county())
                .contains(People.REVIEWER.name(), "mailto:" + People.REVIEWER.username())
                .doesNotContain(NOBODY);
    }

    @Test
    @DisplayName("changes no county that someone else assigned meanwhile")
    void keepsWhatSomeoneElseAssigned() {
        given("0");
        HtmlForm form = reviewer().form(QUEUE, "choose-form");
        form.set("assignee", "0").force("chosen", chosen(reviewer().get(QUEUE).body(), "01"));
        given();
        String said = Filer.go(reviewer().press(form, "assign"));
        assertThat(reviewer().get(said).body()).contains("1 county was not changed");
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
            page.waitForSelector("#views");
            assertThat(page.textContent("#views")).contains("Mine <b>first</b>");
            reviewer.assertAccessible().assertNoSidewaysScroll().screenshot("375-queue-views");
            reviewer.open(QUEUE);
            page.click("#views a");
            assertThat(page.locator("tbody tr").count()).isEqualTo(2);
            assertThat(STORY.as(People.DEPUTY).get(QUEUE).body()).doesNotContain("Mine");
            page.click("details summary");
            accepted(page, "button[name=forget]");
            assertThat(page.locator("#views").count()).isZero();
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
            page.fill("#leave-first", today.minusDays(3).toString());
            page.fill("#leave-last", today.plusDays(3).toString());
            refused(page, "#leave-set");
            assertThat(page.textContent("#leave-deputy-error")).contains("another reviewer");
            assertThat(page.inputValue("#leave-last")).isNotEmpty();
            page.selectOption("#leave-deputy", named(People.DEPUTY));
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
            accepted(page, "#leave-end");
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
            page.check("#choose-01");
            page.check("#choose-58");
            page.click("#to-approvals");
            page.waitForURL("**/state/approvals**");
            assertThat(page.textContent("tbody"))
                    .contains("It is not in review.", "Nothing was submitted.");
            assertThat(page.locator("#approve-all").count()).isZero();
            reviewer.assertAccessible().assertNoSidewaysScroll().screenshot("approvals");
            page.setViewportSize(Browser.NARROW, 800);
            reviewer.assertReachable().assertNoSidewaysScroll();
        }
    }
}
