package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.fortuna.ical4j.model.Property;
import org.csecprogress.calendar.FilingWindows;
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
        goes(web.press(asking(web, ASKED.toString(), WHY), "ask"));
    }

    private static void goes(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private static void refuses(HttpResponse<String> answer, String sentence) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("id=\"error-summary\"", sentence);
    }

    /** Returns the name of the only field of a form that starts like that. */
    private static String field(HtmlForm form, String start) {
        return form.names().stream().filter(n -> n.startsWith(start)).findFirst().orElseThrow();
    }

    private static void look(People.Person person, String page) {
        try (Browser browser = Browser.at(PORTAL, Browser.WIDE).signIn(person)) {
            browser.open(page).assertFits();
            browser.screenshot("calendar-" + person.role());
        }
    }

    @Test
    @DisplayName("gives a county its own due date once CDSS grants it, which every page shows")
    void grants() {
        assertThat(home(preparer())).contains("Overdue").contains(said(TODAY.minusDays(1)));
        assertThat(row("Alameda")).contains("Overdue");
        ask(preparer());
        assertThat(admin().get(STATE).body()).contains(WHY).doesNotContain("name=\"grant\"");
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
        HtmlForm form = reviewer().form(STATE, "decide-form");
        String until = field(form, "until-");
        assertThat(form.value(until)).isEqualTo(ASKED.toString());
        String late = LIMIT.plusDays(1).toString();
        refuses(
                reviewer().press(form.copy().set(until, late), "grant"),
                "An extension can last until");
        goes(reviewer().press(form.set(until, GRANTED.toString()), "grant"));
        refuses(reviewer().press(form, "grant"), "decided or withdrawn after you opened the page");
    }

    @Test
    @DisplayName("shows the error of a request beside its field and keeps what was typed")
    void wrongRequests() {
        refuses(yuba().press(asking(yuba(), "", WHY), "ask"), "Type the date.");
        HttpResponse<String> unread = yuba().press(asking(yuba(), "soon", WHY), "ask");
        refuses(unread, "This is not a date.");
        assertThat(unread.body()).contains(WHY, "value=\"soon\"", "id=\"until-error\"");
        String late = LIMIT.plusDays(1).toString();
        refuses(
                yuba().press(asking(yuba(), late, WHY), "ask"),
                "An extension can last until " + said(LIMIT));
        HttpResponse<String> silent = yuba().press(asking(yuba(), ASKED.toString(), ""), "ask");
        refuses(silent, "Write the reason.");
        assertThat(silent.body()).contains("id=\"reason-error\"");
    }

    @Test
    @DisplayName("does not change when a request is refused, with a reason, or withdrawn")
    void refuses() {
        ask(yuba());
        look(People.OTHER_COUNTY, COUNTY);
        look(People.REVIEWER, STATE);
        HtmlForm form = reviewer().form(STATE, "decide-form");
        String why = field(form, "reason-");
        refuses(reviewer().press(form, "refuse"), "Write the reason.");
        goes(reviewer().press(form.set(why, "The figures are due."), "refuse"));
        assertThat(yuba().get(COUNTY).body()).contains("Refused", "The figures are due.");
        assertThat(home(yuba())).contains("Overdue");
        ask(yuba());
        goes(yuba().press(yuba().form(COUNTY, "ask-form"), "withdraw"));
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
        HtmlForm form = admin().form(address, "days-form");
        goes(admin().press(form.copy().set("RELEASE", saturday.toString()), "save"));
        assertThat(admin().get(address).body()).contains("value=\"" + moved + "\"");
        refuses(admin().press(form.set("RELEASE", moved.plusDays(9) + ""), "save"), "Someone else");
        look(People.ADMIN, address);
        assertThat(NOBODY.get("/calendar").body()).contains(said(moved));
        assertThat(NOBODY.get("/es/calendar").body()).contains("Se publica el informe");
        assertThat(preparer().get(COUNTY).body()).contains(said(moved));
        assertThat(reviewer().get(STATE).body()).contains(said(moved));
        FeedFile feed = FeedFile.behind(PORTAL, FeedFile.link(preparer()));
        assertThat(feed.day(COMING + "-01-release@")).isEqualTo(moved);
        assertThat(feed.value(COMING + "-01-release@", Property.SEQUENCE)).isEqualTo("1");
    }

    @Test
    @DisplayName("refuses changes of the order and of past dates")
    void holds() {
        HtmlForm form = admin().form(STATE + "?period=" + COMING, "days-form");
        String early = FilingWindows.builtIn().of(COMING).opens().toString();
        refuses(
                admin().press(form.copy().set("FREEZE", early), "save"),
                "is before the step that comes first");
        refuses(admin().press(form.set("RELEASE", "some day"), "save"), "This is not a date.");
        HtmlForm open = admin().form(STATE + "?period=" + PERIOD, "days-form");
        assertThat(open.names()).doesNotContain("DUE").contains("EXTENSION_LIMIT");
        HtmlForm past =
                open.force("seen-DUE", TODAY.minusDays(1).toString())
                        .force("DUE", TODAY.plusDays(2).toString());
        refuses(admin().press(past, "save"), "cannot be changed");
    }
}
