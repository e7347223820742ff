package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.fortuna.ical4j.model.Property;
import org.csecprogress.calendar.FilingWindows;
import org.csecprogress.calendar.ReleaseTime;
import org.csecprogress.calendar.WorkingDays;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A quarter was due yesterday; Alameda gets more time and Yuba doesn't. */
@DisplayName("The filing calendar")
class CalendarIT {
    private static final String COUNTY = "/county/calendar";
    private static final String STATE = "/state/calendar";
    private static final String WHY = "Our server is moved next week.";

    private static final LocalDate TODAY = Desks.TODAY;
    private static final ReportingPeriod PERIOD = Desks.DUE_YESTERDAY;
    private static final ReportingPeriod COMING = PERIOD.plus(3);
    private static final LocalDate LIMIT = Desks.LIMIT;
    private static final LocalDate ASKED = WorkingDays.next(TODAY.plusDays(9));
    private static final LocalDate GRANTED = WorkingDays.next(TODAY.plusDays(4));
    private static final Portal PORTAL = Desks.portal();

    private static final Story STORY = new Story(PORTAL.url(""));
    private static final Web NOBODY = new Web(PORTAL.url(""));

    private static Web preparer() {
        return STORY.as(People.PREPARER);
    }

    private static Web yuba() {
        return STORY.as(People.OTHER_COUNTY);
    }

    private static Web reviewer() {
        return STORY.as(People.REVIEWER);
    }

    private static Web admin() {
        return STORY.as(People.ADMIN);
    }

    private static String said(LocalDate day) {
        return DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US).format(day);
    }

    private static String typed(LocalDate day) {
        return DateTimeFormatter.ofPattern("M/d/uuuu", Locale.US).format(day);
    }

    private static String home(Web web) {
        String page = web.get("/county/home?period=" + PERIOD).body();
        return page.substring(page.indexOf("<main"), page.indexOf("id=\"earlier\""));
    }

    private static String row(String county) {
        String page = reviewer().get("/state/queue?period=" + PERIOD).body();
        int at = page.indexOf("gridcell\">" + county);
        return page.substring(at, page.indexOf("</tr>", at));
    }

    private static HtmlForm asking(Web web, String until, String reason) {
        return web.form(COUNTY, "ask-form")
                .set("quarter", PERIOD.toString())
                .set("until", until)
                .set("reason", reason);
    }

    private static void ask(Web web) {
        goes(web.press(asking(web, typed(ASKED), WHY), "ask"));
    }

    private static void goes(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private static void refuses(HttpResponse<String> answer, String sentence) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("id=\"error-summary\"", sentence);
    }

    /** Fails unless the page says that it is done. */
    private static void tells(HttpResponse<String> answer, String sentence) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(sentence).doesNotContain("id=\"error-summary\"");
    }

    /** Opens the dialog of the only request that waits. */
    private static HtmlForm deciding(String act) {
        HtmlForm requests = reviewer().form(STATE, "requests-form");
        return HtmlForm.in(reviewer().press(requests, "requests:0:" + act).body(), "decide-form");
    }

    private static void look(People.Person person, String page) {
        try (Browser browser = Browser.at(PORTAL, Browser.WIDE).signIn(person)) {
            browser.open(page).assertFits();
            browser.screenshot("calendar-" + person.role());
        }
    }

    private static Page.WaitForSelectorOptions hidden() {
        return new Page.WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN);
    }

    /** Opens the dialog by keyboard, is told what is missing, and leaves it. */
    private static void lookAtDialog() {
        try (Browser browser = Browser.at(PORTAL, Browser.WIDE).signIn(People.REVIEWER)) {
            Page page = browser.open(STATE).page();
            Locator opener = page.locator("button[name='requests:0:to-refuse']");
            opener.focus();
            page.keyboard().press("Enter");
            page.locator("#refuse").click();
            page.waitForSelector("#reason-error :text('Write the answer.')");
            for (int width : new int[] {Browser.WIDE, Browser.NARROW}) {
                page.setViewportSize(width, 900);
                browser.assertAccessible().assertNoSidewaysScroll();
                browser.screenshot(width + "-calendar-decision");
            }
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("reason");
            page.keyboard().press("Escape");
            page.waitForSelector("button[name='requests:0:to-refuse']:focus");
            assertThat(page.isVisible("#decision")).isFalse();
            page.keyboard().press("Enter");
            page.click("#decision button[data-closes]");
            page.waitForSelector("#decision", hidden());
        }
    }

    @Test
    @DisplayName("gives a county its own due date once CDSS grants it, which every page shows")
    void grants() {
        assertThat(home(preparer())).contains("Overdue").contains(said(TODAY.minusDays(1)));
        assertThat(row("Alameda")).contains("Overdue");
        ask(preparer());
        assertThat(admin().get(STATE).body()).contains(WHY).doesNotContain("to-grant", "to-refuse");
        assertThat(home(preparer())).contains("Overdue");
        grant();
        assertThat(home(preparer()))
                .doesNotContain("Overdue")
                .contains("Extended to")
                .contains(said(GRANTED));
        assertThat(row("Alameda")).doesNotContain("Overdue").contains("Extended to");
        assertThat(row("Yuba")).contains("Overdue").doesNotContain("Extended to");
        assertThat(preparer().get(COUNTY).body()).contains("Granted until " + said(GRANTED));
        FeedFile feed = FeedFile.behind(PORTAL, FeedFile.link(preparer()));
        assertThat(feed.text()).doesNotContain("Overdue", "Extended", WHY);
        assertThat(feed.day(PERIOD + "-01-due@")).isEqualTo(GRANTED);
        assertThat(feed.value(PERIOD + "-01-due@", Property.SEQUENCE)).isEqualTo("2");
    }

    private static void grant() {
        HtmlForm form = deciding("to-grant");
        HtmlForm elsewhere = deciding("to-grant");
        assertThat(form.value("until")).isEqualTo(typed(ASKED));
        refuses(reviewer().press(form.copy().set("until", "soon"), "grant"), "Write the day as");
        String late = typed(LIMIT.plusDays(1));
        refuses(
                reviewer().press(form.copy().set("until", late), "grant"),
                "An extension can last until");
        tells(
                reviewer().press(form.set("until", typed(GRANTED)), "grant"),
                "You granted more time, until " + said(GRANTED));
        refuses(
                reviewer().press(elsewhere, "grant"),
                "decided or withdrawn after you opened the page");
    }

    @Test
    @DisplayName("shows the error of a request beside its field and keeps what was typed")
    void wrongRequests() {
        refuses(yuba().press(asking(yuba(), "", WHY), "ask"), "Type the date.");
        HttpResponse<String> unread = yuba().press(asking(yuba(), "soon", WHY), "ask");
        refuses(unread, "Write the day as month, day and year");
        assertThat(unread.body()).contains(WHY, "value=\"soon\"", "until-error_error-detail");
        String late = typed(LIMIT.plusDays(1));
        refuses(
                yuba().press(asking(yuba(), late, WHY), "ask"),
                "An extension can last until " + said(LIMIT));
        HttpResponse<String> silent = yuba().press(asking(yuba(), typed(ASKED), ""), "ask");
        refuses(silent, "Write the reason.");
        assertThat(silent.body()).contains("reason-error_error-detail");
    }

    @Test
    @DisplayName("does not change when a request is refused, with a reason, or withdrawn")
    void refuses() {
        ask(yuba());
        look(People.OTHER_COUNTY, COUNTY);
        look(People.REVIEWER, STATE);
        lookAtDialog();
        HtmlForm form = deciding("to-refuse");
        refuses(reviewer().press(form, "refuse"), "Write the answer.");
        tells(
                reviewer().press(form.set("reason", "The figures are due."), "refuse"),
                "You refused the request.");
        assertThat(yuba().get(COUNTY).body()).contains("Refused", "The figures are due.");
        assertThat(home(yuba())).contains("Overdue");
        ask(yuba());
        goes(yuba().press(yuba().form(COUNTY, "asked-form"), "asked:0:withdraw"));
        assertThat(yuba().get(COUNTY).body()).contains("Withdrawn by");
        assertThat(reviewer().get(STATE).body()).contains("No county is waiting");
    }

    @Test
    @DisplayName("is changed by an administrator for one quarter, everywhere at once")
    void changes() {
        String address = STATE + "?period=" + COMING;
        LocalDate saturday = FilingWindows.builtIn().of(COMING).release().plusDays(30);
        while (WorkingDays.isOne(saturday)) {
            saturday = saturday.plusDays(1);
        }
        LocalDate moved = WorkingDays.next(saturday);
        HtmlForm elsewhere = admin().form(address, "days-form");
        HtmlForm form = admin().form(address, "days-form").set("RELEASE", typed(saturday));
        refuses(admin().press(form.copy(), "save"), "Choose why the release is moved.");
        tells(admin().press(form.set("why", "CHECKS"), "save"), "moved to " + said(moved));
        assertThat(admin().form(address, "days-form").value("RELEASE")).isEqualTo(typed(moved));
        String later = typed(moved.plusDays(9));
        refuses(admin().press(elsewhere.set("RELEASE", later), "save"), "Someone else");
        look(People.ADMIN, address);
        assertThat(NOBODY.get("/calendar").body())
                .contains(said(moved) + ", 9:00 a.m.", "Checking the figures takes longer.");
        assertThat(NOBODY.get("/es/calendar").body()).contains("Se publica el informe");
        assertThat(preparer().get(COUNTY).body()).contains(said(moved));
        assertThat(reviewer().get(STATE).body()).contains(said(moved));
        FeedFile feed = FeedFile.behind(PORTAL, FeedFile.link(preparer()));
        assertThat(feed.day(COMING + "-01-release@"))
                .isEqualTo(ReleaseTime.of(moved).atOffset(ZoneOffset.UTC));
        assertThat(feed.value(COMING + "-01-release@", Property.SEQUENCE)).isEqualTo("1");
    }

    @Test
    @DisplayName("says that a release is provisional until an administrator confirms its date")
    void confirms() {
        ReportingPeriod period = COMING.plus(1);
        String uid = period + "-release@";
        String address = STATE + "?period=" + period;
        assertThat(file().value(uid, Property.STATUS)).isEqualTo("TENTATIVE");
        HtmlForm form = admin().form(address, "confirm-form");
        HtmlForm elsewhere = admin().form(address, "confirm-form");
        assertThat(NOBODY.get("/calendar").body())
                .contains("Provisional. CDSS confirms it by")
                .doesNotContain("Confirmed");
        tells(admin().press(form, "confirm-date"), "The date is confirmed.");
        HttpResponse<String> again = admin().press(elsewhere, "confirm-date");
        tells(again, ". Confirmed");
        assertThat(again.body()).doesNotContain("id=\"confirm-date\"");
        assertThat(NOBODY.get("/calendar").body()).contains("Confirmed");
        assertThat(NOBODY.get("/es/calendar").body()).contains("Confirmada");
        assertThat(file().value(uid, Property.STATUS)).isEqualTo("CONFIRMED");
        look(People.ADMIN, address);
    }

    private static FeedFile file() {
        return FeedFile.of(NOBODY.get("/calendar.ics").body());
    }

    @Test
    @DisplayName("refuses changes of the order and of past dates")
    void holds() {
        HtmlForm form = admin().form(STATE + "?period=" + COMING, "days-form");
        String early = typed(FilingWindows.builtIn().of(COMING).opens());
        refuses(
                admin().press(form.copy().set("FREEZE", early), "save"),
                "is before the step that comes first");
        refuses(admin().press(form.copy().set("RELEASE", "some day"), "save"), "Write the day as");
        refuses(admin().press(form.set("RELEASE", ""), "save"), "Type the date.");
        HtmlForm open = admin().form(STATE + "?period=" + PERIOD, "days-form");
        assertThat(open.names()).doesNotContain("DUE_input").contains("EXTENSION_LIMIT_input");
        HtmlForm past = open.force("DUE_input", typed(TODAY.plusDays(2)));
        tells(admin().press(past, "save"), "No date was changed.");
    }
}
