package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.systemtests.Forgery.assertNothingIsWritten;
import static org.csecprogress.systemtests.Forgery.forged;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A county sends its filing on paper. Each test builds on the one before. */
@DisplayName("A filing that CDSS enters for its county")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EntryIT {
    private static final ReportingPeriod PERIOD = ReportingPeriod.of("2026Q2");
    private static final Catalog CATALOG = Catalogs.builtIn().forPeriod(PERIOD);
    private static final Portal PORTAL = Portal.shared();
    private static final String ENTRY = "/state/entry?county=01&period=" + PERIOD;
    private static final String QUEUE = "/state/queue?period=" + PERIOD;
    private static final String HOME = "/county/home?period=" + PERIOD;
    private static final String REASON = "The county’s line is down. Its forms came by post.";
    private static final Pattern BOX = Pattern.compile("value=\"(01\\.\\d+\\.(\\d+))\"");

    private static Story story;
    private static Filer filer;
    private static HtmlForm late;

    @BeforeAll
    static void play() {
        Story.onShared();
        story = new Story(PORTAL.url(""), PERIOD);
        filer = new Filer(story.as(People.REVIEWER), CATALOG, PERIOD);
    }

    private static Web reviewer() {
        return story.as(People.REVIEWER);
    }

    private static String section() {
        return filer.section(CATALOG.forms().get(0).code(), "");
    }

    private static List<String> pages() {
        return List.of(
                HOME,
                section(),
                filer.address("totals"),
                filer.address("paste"),
                filer.address("workbook"),
                filer.address("workbook.xlsx"),
                filer.address("methods"),
                filer.address("milestones"),
                filer.address("words"),
                filer.address("check"));
    }

    @Test
    @Order(1)
    @DisplayName("is begun by a reviewer with a kind and a reason, and cannot be found before")
    void begins() {
        for (String page : pages()) {
            assertThat(reviewer().get(page).statusCode()).as(page).isEqualTo(404);
        }
        try (Browser browser = Browser.at(PORTAL, Browser.NARROW).signIn(People.REVIEWER)) {
            var page = browser.open(ENTRY).page();
            browser.assertAccessible().assertNoSidewaysScroll().screenshot("375-entry");
            page.click("#start-entry");
            page.waitForSelector("#error-summary");
            assertThat(page.textContent("#error-summary"))
                    .contains("Choose why the county is not entering it", "Write what happened");
            page.check("#kind-PAPER");
            page.fill("#reason", "Call 916-555-0134.");
            page.click("#start-entry");
            page.waitForSelector("#reason-error");
            assertThat(page.inputValue("#reason")).as("input is not lost").contains("916");
            assertThat(page.isChecked("#kind-PAPER")).isTrue();
            browser.assertAccessible();
            page.fill("#reason", REASON);
            page.click("#start-entry");
            page.waitForSelector("#entry-mark");
            assertThat(page.url()).contains(HOME);
            assertThat(page.textContent("#entry-mark"))
                    .contains("You are entering this filing for Alameda County (paper)")
                    .doesNotContain("Entered by CDSS");
            browser.assertAccessible().assertNoSidewaysScroll().screenshot("375-entry-home");
        }
        assertThat(story.as(People.CERTIFIER_PROB).get("/notices").body())
                .contains("CDSS is entering your filing for April to June 2026");
        assertThat(story.as(People.PREPARER).get(HOME).body())
                .contains("J. Okafor of CDSS has been entering this filing", REASON);
    }

    @Test
    @Order(2)
    @DisplayName("opens no other quarter or county, to nobody else at CDSS, and only once")
    void isOne() {
        assertThat(reviewer().get("/county/home?period=" + Story.BEGUN).statusCode())
                .isEqualTo(404);
        assertThat(reviewer().get("/county/home?period=" + Story.ELSEWHERE).statusCode())
                .isEqualTo(404);
        assertThat(reviewer().get(HOME + "&county=58").body())
                .contains("Alameda")
                .doesNotContain("Yuba County");
        for (String page : pages()) {
            assertThat(story.as(People.DEPUTY).get(page).statusCode()).as(page).isEqualTo(404);
        }
        for (String page : List.of("/county/documents", "/county/tokens", "/county/calendar")) {
            assertThat(reviewer().get(page).statusCode()).as(page).isEqualTo(403);
        }
        assertThat(reviewer().get("/state/entry?county=58&period=" + PERIOD).body())
                .contains("You can enter one filing at a time")
                .doesNotContain("start-entry");
    }

    @Test
    @Order(3)
    @DisplayName("is filled in on the preparer's pages while the preparer can still work in it")
    void fillsIn() {
        Answers answers = Story.answers(CATALOG);
        filer.fillIn(answers::figure, answers);
        filer.explain();
        assertThat(reviewer().get(filer.address("check")).body())
                .contains("Entered by CDSS for the county (paper, ", ", by J. Okafor).")
                .doesNotContain("id=\"sign\"");
        assertThat(reviewer().get(filer.address("workbook.csv")).statusCode()).isEqualTo(200);
        Web preparer = story.as(People.PREPARER);
        HtmlForm ours = preparer.form(section(), "figures");
        HtmlForm theirs = reviewer().form(section(), "figures");
        Filer.go(preparer.press(ours.set("ID-01", "77771"), "save"));
        HttpResponse<String> conflict =
                reviewer().press(theirs.copy().set("ID-01", "77772"), "save");
        assertThat(conflict.statusCode()).as("shown cell by cell").isEqualTo(200);
        assertThat(conflict.body()).contains("77771", "77772");
        String before =
                answers.figure(org.csecprogress.kernel.CellKey.parse("ID-01"))
                        .orElseThrow()
                        .written();
        HtmlForm again = reviewer().form(section(), "figures");
        Filer.go(reviewer().press(again.set("ID-01", before), "save"));
    }

    @Test
    @Order(4)
    @DisplayName("cannot be signed or withdrawn by the reviewer, or entered by a forged form")
    void notTheirs() {
        Web certifier = story.as(People.CERTIFIER_CWS);
        HtmlForm state = reviewer().form(section(), "figures");
        HtmlForm sign = certifier.form(filer.address("check"), "sign").set("agreed", "true");
        sign.set("name", "A").set("title", "B").force("entry", state.value("entry"));
        assertNothingIsWritten(
                PORTAL,
                "signing",
                () ->
                        reviewer()
                                .post(
                                        filer.address("check"),
                                        forged(sign, state.copy(), "certify-action")));
        HtmlForm back = certifier.form(filer.address("withdrawal"), "act").set("reason", "No.");
        back.force("entry", state.value("entry"));
        assertNothingIsWritten(
                PORTAL,
                "withdrawing",
                () ->
                        reviewer()
                                .post(
                                        filer.address("withdrawal"),
                                        forged(back, state.copy(), "withdraw-ask")));
        HtmlForm old = state.copy().set("ID-01", "5").force("entry", "999999");
        assertNothingIsWritten(
                PORTAL, "a form of another entry", () -> reviewer().press(old, "save"));
        Web deputy = story.as(People.DEPUTY);
        HtmlForm begin = deputy.form("/state/entry?county=58&period=" + PERIOD, "entry-form");
        assertNothingIsWritten(
                PORTAL,
                "another reviewer saves",
                () ->
                        deputy.post(
                                section(), forged(state.copy().set("ID-01", "5"), begin, "save")));
        HtmlForm end = reviewer().form(ENTRY, "end-form");
        assertNothingIsWritten(
                PORTAL,
                "another reviewer ends it",
                () -> deputy.post(ENTRY, forged(end, begin.copy(), "end-entry")));
    }

    @Test
    @Order(5)
    @DisplayName("cannot be assigned for review to the person who entered it")
    void assignment() {
        assign("0");
        assertThat(assign(Integer.toString(5)))
                .contains("1 county was not changed. This reviewer entered");
    }

    /** Assigns Alameda to an account. REVIEWER is the fifth account. */
    private static String assign(String account) {
        HtmlForm form = reviewer().form(QUEUE, "choose-form");
        Matcher box = BOX.matcher(reviewer().get(QUEUE).body());
        assertThat(box.find()).isTrue();
        form.force("chosen", box.group(1)).set("assignee", account);
        return reviewer().get(Filer.go(reviewer().press(form, "assign"))).body();
    }

    @Test
    @Order(6)
    @DisplayName("is ended by its reviewer, and the county is told")
    void ends() {
        late = reviewer().form(section(), "figures").set("ID-01", "6");
        Filer.go(reviewer().press(reviewer().form(ENTRY, "end-form"), "end-entry"));
        assertNothingIsWritten(PORTAL, "saving afterwards", () -> reviewer().press(late, "save"));
        assertThat(reviewer().get(section()).statusCode()).isEqualTo(404);
        assertThat(story.as(People.PREPARER).get("/notices").body())
                .contains("Check your filing for April to June 2026");
    }

    @Test
    @Order(7)
    @DisplayName("tells its certifiers who entered it, before they sign and on the receipt")
    void certifies() {
        Web certifier = story.as(People.CERTIFIER_CWS);
        String check = certifier.get(filer.address("check")).body();
        assertThat(check.substring(check.indexOf("id=\"certify\"")))
                .contains("Entered by CDSS for the county (paper, ", "your county’s own");
        try (Browser browser = Browser.at(PORTAL, Browser.WIDE).signIn(People.CERTIFIER_CWS)) {
            browser.open(filer.address("check")).assertAccessible().screenshot("entry-check");
        }
        filer.certify(certifier);
        filer.certify(story.as(People.CERTIFIER_PROB));
        assertThat(
                        story.as(People.PREPARER)
                                .get("/county/receipt?period=" + PERIOD + "&revision=1")
                                .body())
                .contains("Entered by CDSS for the county (paper, ");
    }

    @Test
    @Order(8)
    @DisplayName("is reviewed by someone else, who sees the mark in the queue and in the review")
    void reviews() {
        Web deputy = story.as(People.DEPUTY);
        assertThat(deputy.get(QUEUE + "&who=ENTERED").body())
                .contains("Entered by CDSS (J. Okafor)", "Alameda")
                .doesNotContain("Yuba");
        String review = Story.review(PERIOD);
        assertThat(reviewer().get(review).body())
                .contains("so someone else has to review it")
                .doesNotContain("start-form");
        HtmlForm start = deputy.form(review, "start-form");
        HtmlForm mine = reviewer().form("/state/queue?period=" + PERIOD, "take-form");
        assertNothingIsWritten(
                PORTAL,
                "beginning one's own",
                () -> reviewer().post(review, forged(start.copy(), mine.copy(), "start")));
        mine.force("take", "01." + start.value("start-version"));
        HttpResponse<String> taken = reviewer().post(QUEUE, mine.pressed("x"));
        assertThat(reviewer().get(Filer.go(taken)).body())
                .contains("so someone else has to review it");
        Filer.go(deputy.press(start, "start"));
        HtmlForm decide = deputy.form(review, "decide-form").set("decision", "APPROVE");
        assertNothingIsWritten(
                PORTAL,
                "approving one's own",
                () -> reviewer().post(review, forged(decide.copy(), mine.copy(), "decide-send")));
        assertThat(deputy.get(review).body()).contains("Entered by CDSS for the county (paper, ");
        Filer.go(deputy.press(decide, "decide-send"));
        assertThat(reviewer().get(review).body()).doesNotContain("reopen-form");
        assertThat(story.as(People.AUDITOR).get("/state/audit?chain=filing:2026Q2-01").body())
                .contains(
                        "Started to enter the filing for the county",
                        "Entered answers for the county");
    }
}
