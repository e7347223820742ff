package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.systemtests.Forgery.assertNothingIsWritten;
import static org.csecprogress.systemtests.Forgery.forged;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.csecprogress.builders.FilingBuilder;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A reviewer enters one filing of Alameda and has entered another one, which was sent. */
@DisplayName("A filing that CDSS enters for its county")
class EntryIT {
    private static final Portal PORTAL = Portal.shared();
    private static final Story STORY = new Story(PORTAL.url(""));
    private static final ReportingPeriod PERIOD = ReportingPeriod.of("2021Q3");
    private static final ReportingPeriod SENT = ReportingPeriod.of("2021Q4");
    private static final ReportingPeriod BEGUN = ReportingPeriod.of("2024Q4");
    private static final String ENTRY = "/state/entry?county=01&period=";
    private static final String QUEUE = "/state/queue?period=" + SENT;
    private static final String REASON = "The county’s line is down. Its forms came by post.";
    private static final String MARK = "Entered by CDSS for the county (paper, ";
    private static final Filings FILINGS = Filings.of(PORTAL);
    private static final Filer FILER = filer(People.ENTERING, PERIOD);

    @BeforeAll
    static void enter() {
        FILINGS.add(entered(SENT).submitted());
        FILINGS.add(entered(PERIOD));
    }

    private static FilingBuilder entered(ReportingPeriod period) {
        return FILINGS.aFiling(People.ENTERING)
                .of("Alameda")
                .in(period.toString())
                .complete()
                .explained(List.of("Q-06|VC-01"))
                .enteredByState();
    }

    @AfterAll
    static void end() {
        Filer.go(end(People.ENTERING, PERIOD));
    }

    private static HttpResponse<String> end(People.Person person, ReportingPeriod period) {
        return as(person).press(as(person).form(ENTRY + period, "end-form"), "end-entry");
    }

    private static Web as(People.Person person) {
        return STORY.as(person);
    }

    private static Web reviewer() {
        return as(People.ENTERING);
    }

    private static Filer filer(People.Person person, ReportingPeriod period) {
        return new Filer(as(person), Catalogs.builtIn().forPeriod(period), period);
    }

    private static String section(ReportingPeriod period) {
        return filer(People.ENTERING, period).section("IDENTIFICATION", "");
    }

    private static int status(People.Person person, String page) {
        return as(person).get(page).statusCode();
    }

    @Test
    @DisplayName("is begun with a kind and a reason, shared with its preparer, and ended")
    void walk() {
        String home = filer(People.ALSO_ENTERING, BEGUN).address("home");
        assertThat(status(People.ALSO_ENTERING, home)).isEqualTo(404);
        try (Browser browser = Browser.at(PORTAL, Browser.NARROW).signIn(People.ALSO_ENTERING)) {
            begin(browser);
            assertThat(browser.page().url()).contains(home);
        }
        assertThat(as(People.CERTIFIER_CWS).get("/notices").body())
                .contains("CDSS is entering your filing for October to December 2024");
        assertThat(as(People.PREPARER).get(home).body())
                .contains("M. Berg of CDSS has been entering this filing", REASON);
        share();
        HtmlForm late = as(People.ALSO_ENTERING).form(section(BEGUN), "figures").set("ID-01", "6");
        Filer.go(end(People.ALSO_ENTERING, BEGUN));
        assertNothingIsWritten(
                PORTAL, "saving afterwards", () -> as(People.ALSO_ENTERING).press(late, "save"));
        HtmlForm again = as(People.ALSO_ENTERING).form(ENTRY + BEGUN, "entry-form");
        again.set("kind", "PAPER").set("reason", REASON);
        Filer.go(as(People.ALSO_ENTERING).press(again, "start-entry"));
        assertNothingIsWritten(
                PORTAL,
                "a page of the entry before",
                () -> as(People.ALSO_ENTERING).press(late, "save"));
        Filer.go(end(People.ALSO_ENTERING, BEGUN));
        assertThat(status(People.ALSO_ENTERING, section(BEGUN))).isEqualTo(404);
        assertThat(as(People.PREPARER).get("/notices").body())
                .contains("Check your filing for October to December 2024");
        assertThat(as(People.AUDITOR).get("/state/audit?chain=filing:2024Q4-01").body())
                .contains(
                        "Started to enter the filing for the county",
                        "Entered answers for the county");
    }

    private static void begin(Browser browser) {
        var page = browser.open(ENTRY + BEGUN).page();
        browser.assertAccessible().assertNoSidewaysScroll().screenshot("375-entry");
        page.click("#start-entry");
        page.waitForSelector("#error-summary");
        assertThat(page.textContent("#error-summary"))
                .contains("Choose why the county is not entering it", "Write what happened");
        Components.choose(page, "kind", "It sent the filing on paper");
        page.fill("#reason", "Call 916-555-0134.");
        page.click("#start-entry");
        page.waitForSelector("#reason-error");
        assertThat(page.inputValue("#reason")).as("input is not lost").contains("916");
        assertThat(page.inputValue("#kind_input")).isEqualTo("PAPER");
        browser.assertAccessible();
        page.fill("#reason", REASON);
        page.click("#start-entry");
        page.waitForSelector("#entry-mark");
        assertThat(page.innerText("h1")).startsWith("The filing of Alameda County for ");
        assertThat(page.textContent("#entry-mark"))
                .contains("You are entering this filing for Alameda County (paper)")
                .doesNotContain("Entered by CDSS");
        browser.assertAccessible().assertNoSidewaysScroll().screenshot("375-entry-home");
    }

    /** Lets the preparer save a figure that the deputy is about to save otherwise. */
    private static void share() {
        HtmlForm ours = as(People.PREPARER).form(section(BEGUN), "figures");
        HtmlForm theirs = as(People.ALSO_ENTERING).form(section(BEGUN), "figures");
        Filer.go(as(People.PREPARER).press(ours.set("ID-01", "77771"), "save"));
        HttpResponse<String> conflict =
                as(People.ALSO_ENTERING).press(theirs.set("ID-01", "77772"), "save");
        assertThat(conflict.statusCode()).as("shown cell by cell").isEqualTo(200);
        assertThat(conflict.body()).contains("77771", "77772");
        HtmlForm again = as(People.ALSO_ENTERING).form(section(BEGUN), "figures");
        Filer.go(as(People.ALSO_ENTERING).press(again.set("ID-01", "77772"), "save"));
        assertThat(
                        as(People.PREPARER)
                                .get(filer(People.ALSO_ENTERING, BEGUN).address("check"))
                                .body())
                .contains(MARK, ", by M. Berg).");
    }

    @Test
    @DisplayName("opens no other quarter or county, to nobody else at CDSS, and only once")
    void isOne() {
        String home = FILER.address("home");
        assertThat(status(People.ENTERING, "/county/home?period=" + SENT)).isEqualTo(404);
        assertThat(reviewer().get(home + "&county=58").body())
                .contains("Alameda")
                .doesNotContain("Yuba County");
        assertThat(status(People.ALSO_ENTERING, home)).isEqualTo(404);
        assertThat(reviewer().get(FILER.address("check")).body())
                .contains(MARK, ", by C. Ito).")
                .doesNotContain("id=\"sign\"");
        assertThat(status(People.ENTERING, FILER.address("workbook.csv"))).isEqualTo(200);
        for (String page : List.of("/county/documents", "/county/tokens", "/county/calendar")) {
            assertThat(status(People.ENTERING, page)).as(page).isEqualTo(403);
        }
        assertThat(reviewer().get("/state/entry?county=58&period=" + PERIOD).body())
                .contains("You can enter one filing at a time")
                .doesNotContain("start-entry");
    }

    @Test
    @DisplayName("cannot be signed or withdrawn by the reviewer, or entered by a forged form")
    void notTheirs() {
        Web certifier = as(People.CERTIFIER_CWS);
        HtmlForm state = reviewer().form(section(PERIOD), "figures");
        HtmlForm sign = certifier.form(FILER.address("withdrawal"), "act").force("agreed", "true");
        sign.force("name", "A").force("title", "B");
        refuse(
                "signing",
                People.ENTERING,
                FILER.address("check"),
                forged(sign, state.copy(), "certify-action"));
        HtmlForm back = certifier.form(FILER.address("withdrawal"), "act").set("reason", "No.");
        var ask = forged(back, state.copy(), "withdraw-ask");
        refuse("withdrawing", People.ENTERING, FILER.address("withdrawal"), ask);
        HtmlForm begin = as(People.ALSO_ENTERING).form("/notices", Forgery.OWN_FORM);
        HtmlForm figures = state.copy().set("ID-01", "5");
        refuse(
                "saving",
                People.ALSO_ENTERING,
                section(PERIOD),
                forged(figures, begin.copy(), "save"));
        HtmlForm end = reviewer().form(ENTRY + PERIOD, "end-form");
        refuse("ending", People.ALSO_ENTERING, ENTRY + PERIOD, forged(end, begin, "end-entry"));
    }

    private static void refuse(
            String what, People.Person person, String page, List<Map.Entry<String, String>> sent) {
        assertNothingIsWritten(PORTAL, what, () -> as(person).post(page, sent));
    }

    @Test
    @DisplayName("tells its certifiers who entered it, before they sign and on the receipt")
    void certifies() {
        try (Browser browser = Browser.at(PORTAL, Browser.WIDE).signIn(People.CERTIFIER_CWS)) {
            browser.open(FILER.address("check")).assertAccessible().screenshot("entry-check");
            assertThat(browser.page().textContent("#certify")).contains(MARK, "your county’s own");
        }
        Filer sent = filer(People.PREPARER, SENT);
        assertThat(as(People.PREPARER).get(sent.address("receipt") + "&revision=1").body())
                .contains(MARK);
    }

    @Test
    @DisplayName("is reviewed by someone else, who sees the mark in the queue and in the review")
    void reviews() {
        assign(0);
        assertThat(assign(FILINGS.crew(People.ENTERING).reviewer().accountId()))
                .contains("1 county was not changed. This reviewer entered");
        Web deputy = as(People.ALSO_ENTERING);
        assertThat(deputy.get(QUEUE + "&who=ENTERED").body())
                .contains("Entered by CDSS (C. Ito)", "Alameda")
                .doesNotContain("Yuba");
        String review = Story.review(SENT);
        assertThat(reviewer().get(review).body())
                .contains("so someone else has to review it")
                .doesNotContain("start-form");
        HtmlForm start = deputy.form(review, "start-form");
        QueuePage queue = new QueuePage(reviewer().get(QUEUE).body());
        HtmlForm mine = reviewer().form(QUEUE, "choose-form");
        HtmlForm page = reviewer().form("/notices", Forgery.OWN_FORM);
        refuse("beginning", People.ENTERING, review, forged(start.copy(), page, "start"));
        HttpResponse<String> taken = reviewer().press(mine, queue.button("01", "take"));
        assertThat(taken.statusCode()).as("the link is not theirs").isEqualTo(200);
        assertThat(reviewer().get(review).body()).contains("so someone else has to review it");
        Filer.go(deputy.press(start, "start"));
        HtmlForm decide = deputy.form(review, "approving-form");
        HtmlForm own = decide.copy();
        refuse("approving", People.ENTERING, review, forged(own, page, "approve"));
        assertThat(deputy.get(review).body()).contains(MARK);
        Filer.go(deputy.press(decide, "approve"));
        assertThat(reviewer().get(review).body()).doesNotContain("reopening-form");
    }

    /** Assigns Alameda to an account, or to nobody if it is 0, and returns the answer. */
    private static String assign(long account) {
        return QueuePage.assign(reviewer(), QUEUE, List.of("01"), account);
    }
}
