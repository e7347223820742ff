package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.csecprogress.builders.Staff;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Two reviewers go through the filings of all counties over HTTP, with forms only. The queue is
 * counted again after each step.
 */
@DisplayName("A reviewer works 58 filings in an afternoon without losing one:")
class AfternoonIT {
    private static final ReportingPeriod PERIOD = Desks.FILED;
    private static final String QUEUE = queue(PERIOD);
    private static final int ALL = 58;

    /** A county with people to answer questions. */
    private static final String ASKED = "Alameda";

    private static final Portal PORTAL = Desks.portal();
    private static final Story STORY = new Story(PORTAL.url(""));

    private final Set<String> returned = new TreeSet<>();
    private final Set<String> approved = new TreeSet<>();
    private final Web one = STORY.as(People.REVIEWER);
    private final Web other = STORY.as(People.DEPUTY);

    private static String queue(ReportingPeriod period) {
        return "/state/queue?period=" + period;
    }

    private static QueuePage page(Web web, String address) {
        HttpResponse<String> answer = web.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return new QueuePage(answer.body());
    }

    private static void submitted(String county, ReportingPeriod period) {
        Filings filings = Filings.of(PORTAL);
        filings.add(new FiledQuarter(period).filled(Staff.county(county), filings).submitted());
    }

    /** Approves a filing in review and returns the next page. */
    private static QueuePage approve(Web web, String address) {
        return page(web, ReviewPage.approve(web, address));
    }

    /** Sends a filing back with a question about a figure, and returns the next page. */
    private static QueuePage giveBack(Web web, String address) {
        ReviewPage.comment(web, address, "PV-02", "Is it none in all of the county?");
        return page(web, ReviewPage.giveBack(web, address, "One question."));
    }

    @Test
    @DisplayName("a link takes keyboard users past the checkboxes of the list to the actions")
    void pastTheList() {
        try (Browser reviewer = Browser.at(PORTAL, Browser.WIDE).signIn(People.REVIEWER)) {
            reviewer.open(QUEUE).assertFits().screenshot("queue-full");
            Keys keys = new Keys(reviewer.page()).to("a[href='#chosen-h']").press("Enter");
            assertThat(keys.at()).isEqualTo("chosen-h");
            assertThat(keys.press("Tab").at()).isEqualTo("assign-open");
        }
    }

    @Test
    @DisplayName("a region is walked through one by one, the rest approved together, each once")
    void decidesAll() throws SQLException {
        walkThroughRegion();
        takeTheRest();
        approveTogether();
        approveTheLast();
        assertThat(returned.size() + approved.size()).isEqualTo(ALL);
        assertThat(page(one, QUEUE).counts())
                .containsEntry("TO_REVIEW", 0)
                .containsEntry("IN_REVIEW", 0);
        assertDecidedOnce();
    }

    /** Checks that each filing is in one state and that each county is on the list once. */
    private void count() {
        QueuePage queue = page(other, QUEUE);
        Map<String, Integer> counts = queue.counts();
        assertThat(queue.counties()).hasSize(ALL).doesNotHaveDuplicates();
        assertThat(counts).containsEntry("ALL", ALL).containsEntry("NOT_SUBMITTED", 0);
        assertThat(counts).containsEntry("RETURNED", returned.size());
        assertThat(counts).containsEntry("APPROVED", approved.size());
        int waiting = ALL - returned.size() - approved.size();
        assertThat(counts.get("TO_REVIEW") + counts.get("IN_REVIEW")).isEqualTo(waiting);
    }

    /** Walks through a filtered and sorted list, filing by filing. */
    private void walkThroughRegion() {
        String region = Counties.builtIn().byCode(Staff.county(ASKED)).region().code();
        String view = QUEUE + "&tab=ALL&region=" + region + "&sort=COUNTY-DOWN";
        QueuePage list = page(one, view);
        List<String> counties = list.counties();
        assertThat(counties).hasSizeBetween(4, 20);
        List<String> walked = new ArrayList<>();
        String address = list.filings().get(0);
        while (address.startsWith("/state/submission")) {
            String county = QueuePage.county(address);
            walked.add(county);
            assertThat(page(one, address).left()).isEqualTo(counties.size() - walked.size() + 1);
            ReviewPage.begin(one, address);
            boolean isAsked = walked.size() % 4 == 1;
            (isAsked ? returned : approved).add(county);
            QueuePage after = isAsked ? giveBack(one, address) : approve(one, address);
            assertThat(after.left()).isEqualTo(counties.size() - walked.size());
            assertThat(after.total()).isEqualTo(counties.size());
            count();
            address = after.next();
        }
        assertThat(walked).isEqualTo(counties);
        assertThat(page(one, address).counties()).as("back at the list").isEqualTo(counties);
        assertThat(returned).hasSizeGreaterThan(1);
    }

    /** Begins the rest in the list. */
    private void takeTheRest() {
        String view = QUEUE + "&tab=TO_REVIEW&sort=DECIDE";
        HtmlForm take = other.form(view, "choose-form");
        QueuePage list = page(other, view);
        for (String county : list.counties()) {
            Filer.go(other.press(take, list.button(county, "take")));
        }
        count();
    }

    private void approveTogether() {
        String mine = QUEUE + "&tab=IN_REVIEW&sort=COUNTY";
        List<String> all = page(other, mine).counties();
        assertThat(all).hasSize(ALL - returned.size() - approved.size());
        HtmlForm choose = QueuePage.selected(other, mine, all);
        String listed = Filer.go(other.press(choose, "to-approvals"));
        HtmlForm together = other.form(listed, "approvals");
        assertThat(other.press(together, "approve-all").statusCode()).isEqualTo(200);
        Set<String> left = new TreeSet<>(page(other, mine).counties());
        all.stream().filter(county -> !left.contains(county)).forEach(approved::add);
        assertThat(left).as("some have no open finding").hasSizeLessThan(all.size());
        count();
    }

    /** Approves one by one what could not be approved together. */
    private void approveTheLast() {
        List<String> left = page(other, QUEUE + "&tab=IN_REVIEW&sort=COUNTY").filings();
        String address = left.isEmpty() ? "" : left.get(0);
        while (address.startsWith("/state/submission")) {
            approved.add(QueuePage.county(address));
            address = approve(other, address).next();
        }
        count();
    }

    private void assertDecidedOnce() throws SQLException {
        assertThat(counties("submission where status = 'APPROVED'"))
                .containsExactlyElementsOf(approved);
        assertThat(counties("submission where status = 'RETURNED'"))
                .containsExactlyElementsOf(returned);
        assertThat(counties("submission_event where action = 'APPROVE'"))
                .as("approved once, as the history says")
                .containsExactlyElementsOf(approved);
    }

    private static List<String> counties(String which) throws SQLException {
        try (Connection connection = PORTAL.database().connect()) {
            String of = " and period = '" + PERIOD + "' order by county";
            return History.lines(connection, "select county from " + which + of);
        }
    }

    @Test
    @DisplayName("nobody is led to a filing that another reviewer has begun")
    void notTwice() {
        ReportingPeriod period = ReportingPeriod.of("2025Q2");
        List.of("Lake", "Mono", "Napa").forEach(county -> submitted(county, period));
        String first = page(one, queue(period) + "&tab=ALL&sort=COUNTY").filings().get(0);
        String second = page(other, first).next();
        ReviewPage.begin(other, second);
        String third = page(one, first).next();
        assertThat(QueuePage.county(third)).isNotEqualTo(QueuePage.county(second));
        ReviewPage.begin(one, first);
        HtmlForm late = other.form(first, "returning-form");
        late.set("returning-reason", "Nothing to add.");
        assertThat(approve(one, first).next()).isEqualTo(third);
        HttpResponse<String> refused = other.press(late, "return");
        assertThat(refused.statusCode()).as("decided meanwhile").isEqualTo(200);
        assertThat(refused.body())
                .contains("<span class=\"tag tag--good\">Approved</span>")
                .contains("Someone else has already acted on this filing.")
                .contains("Nothing to add.");
    }

    @Test
    @DisplayName("keys lead through the sections of a filing, to its decision and to the next one")
    void byKeys() {
        ReportingPeriod period = ReportingPeriod.of("2024Q3");
        List.of("Lake", "Mono", "Napa").forEach(county -> submitted(county, period));
        String first = page(one, queue(period) + "&tab=ALL&sort=COUNTY").filings().get(0);
        try (Browser reviewer = Browser.at(PORTAL, Browser.WIDE).signIn(People.REVIEWER)) {
            Page page = reviewer.open(first).page();
            Keys keys = new Keys(page);
            painted(page);
            int key = 2;
            for (String part : List.of("ALL", "BREAKDOWNS", "METHODS", "WORDS", "MILESTONES")) {
                keys.press("Alt+" + key++);
                page.waitForURL("**&view=" + part + "**");
                reviewer.assertAccessible().assertNoSidewaysScroll();
            }
            page.reload();
            page.waitForSelector("[id='tabs:MILESTONES'] tr[data-ri]");
            keys.press("Alt+End");
            assertThat(keys.at()).isEqualTo("start");
            keys.go();
            painted(page);
            keys.press("Alt+PageDown");
            page.waitForURL("**county=26&**");
            painted(page);
            keys.press("Alt+PageUp");
            page.waitForURL("**county=17&**");
            assertThat(page.textContent("main")).contains("In review");
            page.setViewportSize(Browser.NARROW, 800);
            reviewer.assertReachable().assertNoSidewaysScroll().screenshot("375-review");
        }
    }

    /** Waits until the page is painted; the browser drops keys that are pressed before. */
    private static void painted(Page page) {
        page.evaluate("() => new Promise(d => requestAnimationFrame(() => setTimeout(d)))");
    }

    @Test
    @DisplayName("a resubmitted filing is at the top of the list, with the county's answer")
    void comesBack() {
        ReportingPeriod period = ReportingPeriod.of("2025Q1");
        List.of(ASKED, "Lake", "Mono").forEach(county -> submitted(county, period));
        String review = Story.review(period);
        ReviewPage.begin(one, review);
        giveBack(one, review);
        resubmit(period);
        QueuePage queue = page(one, queue(period));
        assertThat(queue.counties().get(0)).isEqualTo(Staff.county(ASKED).value());
        String address = queue.filings().get(0);
        assertThat(one.get(address + "&view=ALL").body()).contains("Yes, none.");
        ReviewPage.begin(one, address);
        assertThat(approve(one, address).left()).isEqualTo(2);
    }

    /** Answers the question and certifies again. */
    private static void resubmit(ReportingPeriod period) {
        Web preparer = STORY.as(People.PREPARER);
        Filer filer = new Filer(preparer, Catalogs.builtIn().forPeriod(period), period);
        HtmlForm remarks = preparer.form(filer.address("home"), "remarks");
        String answer =
                remarks.names().stream().filter(n -> n.startsWith("answer-")).findFirst().get();
        Filer.go(preparer.press(remarks.set(answer, "Yes, none."), "answer"));
        filer.certify(STORY.as(People.CERTIFIER_CWS));
        filer.certify(STORY.as(People.CERTIFIER_PROB));
    }
}
