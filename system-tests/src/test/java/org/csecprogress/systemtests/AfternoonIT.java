package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Two reviewers go through the filings of all counties over HTTP, with forms only. The queue is
 * counted again after each step.
 */
@DisplayName("A reviewer works 58 filings in an afternoon without losing one:")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AfternoonIT {
    private static final ReportingPeriod PERIOD = Desks.FILED;
    private static final String QUEUE = "/state/queue?period=" + PERIOD;
    private static final int ALL = 58;

    /** Alameda, the county with people to answer questions. */
    private static final String ASKED = "01";

    private static final Portal PORTAL = Desks.portal();

    private static final Set<String> RETURNED = new TreeSet<>();
    private static final Set<String> APPROVED = new TreeSet<>();
    private static Web one;
    private static Web other;

    @BeforeAll
    static void signIn() {
        one = Web.signedIn(PORTAL.url(""), People.REVIEWER);
        other = Web.signedIn(PORTAL.url(""), People.DEPUTY);
    }

    private static QueuePage page(Web web, String address) {
        HttpResponse<String> answer = web.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return new QueuePage(answer.body());
    }

    /** Checks that each filing is in one state and that each county is on the list once. */
    private static void count() {
        QueuePage queue = page(other, QUEUE);
        Map<String, Integer> counts = queue.counts();
        assertThat(queue.counties()).hasSize(ALL).doesNotHaveDuplicates();
        assertThat(counts).containsEntry("ALL", ALL).containsEntry("NOT_SUBMITTED", 0);
        assertThat(counts).containsEntry("RETURNED", RETURNED.size());
        assertThat(counts).containsEntry("APPROVED", APPROVED.size());
        int waiting = ALL - RETURNED.size() - APPROVED.size();
        assertThat(counts.get("TO_REVIEW") + counts.get("IN_REVIEW")).isEqualTo(waiting);
    }

    /** Begins a review from a page that offers it. */
    private static void begin(Web web, String address) {
        Filer.go(web.press(web.form(address, "start-form"), "start"));
    }

    /** Approves a filing in review and returns the next page. */
    private static QueuePage approve(Web web, String address) {
        HtmlForm decide = web.form(address, "decide-form").set("decision", "APPROVE");
        String then = Filer.go(web.press(decide, "decide-send"));
        APPROVED.add(QueuePage.county(address));
        return page(web, then);
    }

    /** Sends a filing back with a question about a figure, and returns the next page. */
    private static QueuePage giveBack(Web web, String address) {
        String asking = address + "&view=ALL&comment=PV-02";
        HtmlForm form = web.form(asking, "figures-form");
        form.set("figures-comment", "Is it none in all of the county?");
        Filer.go(web.press(form, "figures-save"));
        HtmlForm decide = web.form(address, "decide-form").set("decision", "RETURN");
        String then = Filer.go(web.press(decide.set("reason", "One question."), "decide-send"));
        RETURNED.add(QueuePage.county(address));
        return page(web, then);
    }

    @Test
    @Order(1)
    @DisplayName("a link takes keyboard users past the checkboxes of the list to the actions")
    void pastTheList() {
        try (Browser reviewer = Browser.at(PORTAL, Browser.WIDE).signIn(People.REVIEWER)) {
            reviewer.open(QUEUE).assertAccessible();
            Keys keys = new Keys(reviewer.page()).to("a[href='#chosen-h']").press("Enter");
            assertThat(keys.at()).isEqualTo("chosen-h");
            assertThat(keys.press("Tab").at()).isEqualTo("assignee");
            reviewer.page().setViewportSize(Browser.NARROW, 800);
            reviewer.assertAccessible().assertNoSidewaysScroll().screenshot("375-queue-full");
        }
    }

    @Test
    @Order(1)
    @DisplayName("a filtered and sorted list is walked through filing by filing, each once")
    void walksThroughRegion() {
        String region = Counties.builtIn().byCode(new CountyCode(ASKED)).region().code();
        String view = QUEUE + "&tab=ALL&region=" + region + "&sort=COUNTY-DOWN";
        QueuePage list = page(one, view);
        List<String> counties = list.counties();
        assertThat(counties).contains(ASKED).hasSizeBetween(4, 20);
        List<String> walked = new ArrayList<>();
        String address = list.filings().get(0);
        while (address.startsWith("/state/submission")) {
            String county = QueuePage.county(address);
            walked.add(county);
            assertThat(page(one, address).left()).isEqualTo(counties.size() - walked.size() + 1);
            begin(one, address);
            boolean isAsked = county.equals(ASKED) || walked.size() % 4 == 1;
            QueuePage after = isAsked ? giveBack(one, address) : approve(one, address);
            assertThat(after.left()).isEqualTo(counties.size() - walked.size());
            assertThat(after.total()).isEqualTo(counties.size());
            count();
            address = after.next();
        }
        assertThat(walked).isEqualTo(counties);
        assertThat(page(one, address).counties()).as("back at the list").isEqualTo(counties);
        assertThat(RETURNED).contains(ASKED).hasSizeGreaterThan(1);
    }

    @Test
    @Order(2)
    @DisplayName("nobody is led to a filing that another reviewer has begun")
    void notTwice() {
        String view = QUEUE + "&tab=ALL&sort=COUNTY";
        List<String> open = page(one, QUEUE + "&tab=TO_REVIEW&sort=COUNTY").filings();
        String first =
                page(one, view).filings().stream().filter(f -> isOf(open, f)).toList().get(0);
        String second = page(other, first).next();
        begin(other, second);
        String third = page(one, first).next();
        assertThat(QueuePage.county(third)).isNotEqualTo(QueuePage.county(second));
        begin(one, first);
        HtmlForm late =
                other.form(first, "decide-form")
                        .set("decision", "APPROVE")
                        .set("reason", "Nothing to add.");
        approve(one, first);
        HttpResponse<String> refused = other.press(late, "decide-send");
        assertThat(refused.statusCode()).as("decided meanwhile").isEqualTo(200);
        assertThat(refused.body())
                .contains("<span class=\"tag tag--good\">Approved</span>")
                .contains("Someone else has already acted on this filing.")
                .contains("Nothing to add.");
        count();
        approve(other, second);
        count();
    }

    private static boolean isOf(List<String> filings, String filing) {
        return filings.stream().anyMatch(f -> QueuePage.county(f).equals(QueuePage.county(filing)));
    }

    @Test
    @Order(3)
    @DisplayName("the rest are begun in the list and approved together or one by one")
    void approvesTogether() {
        String view = QUEUE + "&tab=TO_REVIEW&sort=DECIDE";
        HtmlForm take = other.form(view, "take-form");
        for (String box : page(other, view).boxes()) {
            String[] parts = box.split("\\.", -1);
            HtmlForm taking = take.copy().force("take", parts[0] + "." + parts[1]);
            Filer.go(other.press(taking, "take"));
        }
        count();
        String mine = QUEUE + "&tab=IN_REVIEW&sort=COUNTY";
        List<String> boxes = page(other, mine).boxes();
        assertThat(boxes).hasSize(ALL - RETURNED.size() - APPROVED.size());
        HtmlForm choose =
                other.form(mine, "choose-form").force("chosen", boxes.toArray(new String[0]));
        String listed = Filer.go(other.press(choose, "to-approvals"));
        HtmlForm together = other.form(listed, "approvals");
        Filer.go(other.press(together, "approve-all"));
        Set<String> left = new TreeSet<>(page(other, mine).counties());
        boxes.stream()
                .map(box -> box.substring(0, 2))
                .filter(county -> !left.contains(county))
                .forEach(APPROVED::add);
        assertThat(left).as("some have no open finding").hasSizeLessThan(boxes.size());
        count();
        String address = left.isEmpty() ? "" : page(other, mine).filings().get(0);
        while (address.startsWith("/state/submission")) {
            address = approve(other, address).next();
        }
        count();
        assertThat(RETURNED.size() + APPROVED.size()).isEqualTo(ALL);
        assertThat(page(one, QUEUE).counts())
                .containsEntry("TO_REVIEW", 0)
                .containsEntry("IN_REVIEW", 0);
    }

    @Test
    @Order(4)
    @DisplayName("a resubmitted filing is at the top of the list, with the county's answer")
    void comesBack() {
        Web preparer = Web.signedIn(PORTAL.url(""), People.PREPARER);
        Filer filer = new Filer(preparer, Catalogs.builtIn().forPeriod(PERIOD), PERIOD);
        HtmlForm remarks = preparer.form(filer.address("home"), "remarks");
        String answer =
                remarks.names().stream().filter(n -> n.startsWith("answer-")).findFirst().get();
        Filer.go(preparer.press(remarks.set(answer, "Yes, none."), "answer"));
        filer.explain();
        filer.certify(Web.signedIn(PORTAL.url(""), People.CERTIFIER_CWS));
        filer.certify(Web.signedIn(PORTAL.url(""), People.CERTIFIER_PROB));
        RETURNED.remove(ASKED);
        count();
        QueuePage queue = page(one, QUEUE);
        assertThat(queue.counties().get(0)).isEqualTo(ASKED);
        String address = queue.filings().get(0);
        assertThat(one.get(address + "&view=ALL").body()).contains("Yes, none.");
        begin(one, address);
        assertThat(approve(one, address).left()).isZero();
        count();
    }

    @Test
    @Order(5)
    @DisplayName("each filing is decided once in the end, and the history says by whom")
    void decided() throws SQLException {
        try (Connection connection = PORTAL.database().connect()) {
            assertThat(of(connection, "APPROVED")).isEqualTo(APPROVED);
            assertThat(of(connection, "RETURNED")).isEqualTo(RETURNED);
            assertThat(
                            History.lines(
                                    connection,
                                    "select county from submission_event where action = 'APPROVE'"
                                            + " order by county"))
                    .as("approved once")
                    .containsExactlyElementsOf(APPROVED);
            assertThat(
                            History.lines(
                                    connection,
                                    "select count(*) from submission s where s.revision <> 1 and"
                                            + " s.status = 'APPROVED'"))
                    .containsExactly("1");
        }
    }

    private static Set<String> of(Connection connection, String status) throws SQLException {
        return new TreeSet<>(
                History.lines(
                        connection,
                        "select county from submission where status = '"
                                + status
                                + "' and period = '"
                                + PERIOD
                                + "'"));
    }
}
