package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateProperty;
import org.csecprogress.calendar.FilingWindows;
import org.csecprogress.calendar.WorkingDays;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A quarter was due yesterday; Alameda gets more time and Yuba doesn't. */
@DisplayName("The filing calendar")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CalendarIT {
    private static final String COUNTY = "/county/calendar";
    private static final String STATE = "/state/calendar";
    private static final String WHY = "Our server is moved next week.";
    private static final Pattern LINK = Pattern.compile("value=\"(http[^\"]+)(/calendar/[^\"]+)\"");

    private static final LocalDate TODAY = Desks.TODAY;
    private static final ReportingPeriod PERIOD = Desks.DUE_YESTERDAY;
    private static final ReportingPeriod COMING = PERIOD.plus(3);
    private static final LocalDate LIMIT = Desks.LIMIT;
    private static final LocalDate ASKED = WorkingDays.next(TODAY.plusDays(9));
    private static final LocalDate GRANTED = WorkingDays.next(TODAY.plusDays(4));
    private static final Portal PORTAL = Desks.portal();

    private static Web preparer;
    private static Web yuba;
    private static Web reviewer;
    private static Web admin;
    private static String feed;

    @BeforeAll
    static void signIn() {
        preparer = Web.signedIn(PORTAL.url(""), People.PREPARER);
        yuba = Web.signedIn(PORTAL.url(""), People.OTHER_COUNTY);
        reviewer = Web.signedIn(PORTAL.url(""), People.REVIEWER);
        admin = Web.signedIn(PORTAL.url(""), People.ADMIN);
    }

    private static String said(LocalDate day) {
        return DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US).format(day);
    }

    private static String home(Web web) {
        String page = web.get("/county/home?period=" + PERIOD).body();
        return page.substring(page.indexOf("<main"), page.indexOf("id=\"earlier\""));
    }

    private static HtmlForm asking(Web web, String until, String reason) {
        return web.form(COUNTY, "ask-form")
                .set("quarter", PERIOD.toString())
                .set("until", until)
                .set("reason", reason);
    }

    private static void goes(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private static void refuses(HttpResponse<String> answer, String sentence) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("id=\"error-summary\"", sentence);
    }

    @Test
    @Order(1)
    @DisplayName("says that a filing is overdue, to the county and in the queue")
    void overdue() {
        assertThat(home(preparer)).contains("Overdue").contains(said(TODAY.minusDays(1)));
        assertThat(row("Alameda")).contains("Overdue");
    }

    private static String row(String county) {
        String page = reviewer.get("/state/queue?period=" + PERIOD).body();
        int at = page.indexOf("rowheader\">" + county);
        return page.substring(at, page.indexOf("</tr>", at));
    }

    @Test
    @Order(2)
    @DisplayName("shows the error of a request beside its field and keeps what was typed")
    void wrongRequests() {
        refuses(preparer.press(asking(preparer, "", WHY), "ask"), "Type the date.");
        HttpResponse<String> unread = preparer.press(asking(preparer, "soon", WHY), "ask");
        refuses(unread, "This is not a date.");
        assertThat(unread.body()).contains(WHY, "value=\"soon\"", "id=\"until-error\"");
        String late = LIMIT.plusDays(1).toString();
        refuses(
                preparer.press(asking(preparer, late, WHY), "ask"),
                "An extension can last until " + said(LIMIT));
        String past = WorkingDays.previous(TODAY.minusDays(1)).toString();
        refuses(preparer.press(asking(preparer, past, WHY), "ask"), "Choose a later date.");
        refuses(preparer.press(asking(preparer, ASKED.toString(), ""), "ask"), "Write the reason.");
        refuses(
                preparer.press(asking(preparer, ASKED.toString(), "Call 510-555-0142."), "ask"),
                "could identify a youth");
    }

    @Test
    @Order(3)
    @DisplayName("has at most one open request per filing, which only CDSS can decide")
    void asks() {
        HtmlForm form = asking(preparer, ASKED.toString(), WHY);
        goes(preparer.press(form, "ask"));
        refuses(preparer.press(form.copy(), "ask"), "already have a request");
        String id =
                preparer.form(COUNTY, "ask-form").pressed("withdraw").stream()
                        .filter(pair -> pair.getKey().equals("withdraw"))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElseThrow();
        assertThat(yuba.press(asking(yuba, "", "").force("withdraw", id), "none").statusCode())
                .isEqualTo(404);
        assertThat(admin.get(STATE).body()).contains(WHY).doesNotContain("name=\"grant\"");
        HtmlForm forged = admin.form(STATE, "decide-form");
        forged.force("until-" + id, ASKED.toString()).force("grant", id);
        assertThat(admin.press(forged, "none").statusCode()).isEqualTo(403);
        assertThat(home(preparer)).contains("Overdue");
    }

    @Test
    @Order(4)
    @DisplayName("gives a county its own due date, which every page shows")
    void grants() {
        HtmlForm form = reviewer.form(STATE, "decide-form");
        String until = form.names().stream().filter(n -> n.startsWith("until-")).findFirst().get();
        assertThat(form.value(until)).isEqualTo(ASKED.toString());
        String late = LIMIT.plusDays(1).toString();
        refuses(
                reviewer.press(form.copy().set(until, late), "grant"),
                "An extension can last until");
        goes(reviewer.press(form.set(until, GRANTED.toString()), "grant"));
        refuses(reviewer.press(form, "grant"), "decided or withdrawn after you opened the page");
        assertThat(home(preparer))
                .doesNotContain("Overdue")
                .contains("Extended to")
                .contains(said(GRANTED));
        assertThat(row("Alameda")).doesNotContain("Overdue").contains("Extended to");
        assertThat(row("Yuba")).contains("Overdue").doesNotContain("Extended to");
        assertThat(preparer.get(COUNTY).body()).contains("Granted until " + said(GRANTED));
    }

    @Test
    @Order(5)
    @DisplayName("does not change when a request is refused, with a reason, or withdrawn")
    void refuses() {
        goes(yuba.press(asking(yuba, ASKED.toString(), WHY), "ask"));
        HtmlForm form = reviewer.form(STATE, "decide-form");
        String why = form.names().stream().filter(n -> n.startsWith("reason-")).findFirst().get();
        refuses(reviewer.press(form, "refuse"), "Write the reason.");
        goes(reviewer.press(form.set(why, "The figures are due."), "refuse"));
        assertThat(yuba.get(COUNTY).body()).contains("Refused", "The figures are due.");
        assertThat(home(yuba)).contains("Overdue");
        goes(yuba.press(asking(yuba, ASKED.toString(), WHY), "ask"));
        goes(yuba.press(yuba.form(COUNTY, "ask-form"), "withdraw"));
        assertThat(yuba.get(COUNTY).body()).contains("Withdrawn by");
        assertThat(reviewer.get(STATE).body()).contains("No county is waiting");
    }

    @Test
    @Order(6)
    @DisplayName("feeds calendar programs through a link that is shown once")
    void feeds() throws IOException, ParserException {
        goes(preparer.press(preparer.form(COUNTY, "link-form"), "link"));
        Matcher link = LINK.matcher(preparer.get(COUNTY).body());
        assertThat(link.find()).isTrue();
        feed = link.group(2);
        assertThat(feed).matches("/calendar/[0-9a-f]{32}\\.ics");
        assertThat(preparer.get(COUNTY).body()).doesNotContain(feed).contains("A link is active");
        HttpResponse<String> answer = new Web(PORTAL.url("")).get(feed);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/calendar");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.body()).doesNotContain("Overdue", "Extended", "progress:", WHY);
        VEvent due = event(answer.body(), PERIOD + "-01-due@");
        assertThat(start(due)).isEqualTo(GRANTED);
        assertThat(value(due, Property.SEQUENCE)).isEqualTo("2");
        assertThat(due.getAlarms()).hasSize(2);
        VEvent milestone = event(answer.body(), "milestone-01-pm-01@");
        assertThat(start(milestone)).isEqualTo(TODAY.plusDays(33));
        assertThat(value(milestone, Property.SEQUENCE)).isEqualTo("2");
        assertThat(value(milestone, Property.LAST_MODIFIED)).isEqualTo("20260203T040506Z");
        assertThat(value(milestone, Property.DTSTAMP)).isEqualTo("20260203T040506Z");
        assertThat(value(milestone, Property.SUMMARY))
                .isEqualTo(
                        "Milestone due: "
                                + Catalogs.builtIn()
                                        .latest()
                                        .milestone("PM-01")
                                        .name()
                                        .in(Language.EN));
    }

    private static VEvent event(String file, String uid) throws IOException, ParserException {
        Calendar calendar = new CalendarBuilder().build(new StringReader(file));
        assertThat(calendar.validate().getEntries()).isEmpty();
        return calendar.<VEvent>getComponents(Component.VEVENT).stream()
                .filter(e -> value(e, Property.UID).startsWith(uid))
                .findFirst()
                .orElseThrow();
    }

    private static String value(Component of, String name) {
        return of.getRequiredProperty(name).getValue();
    }

    private static Temporal start(VEvent event) {
        DateProperty<Temporal> start = event.getRequiredProperty(Property.DTSTART);
        return start.getDate();
    }

    @Test
    @Order(7)
    @DisplayName("is changed by an administrator for one quarter, everywhere at once")
    void changes() throws IOException, ParserException {
        String address = STATE + "?period=" + COMING;
        LocalDate saturday = FilingWindows.builtIn().of(COMING).release().plusDays(30);
        while (WorkingDays.isOne(saturday)) {
            saturday = saturday.plusDays(1);
        }
        LocalDate moved = WorkingDays.next(saturday);
        HtmlForm form = admin.form(address, "days-form");
        goes(admin.press(form.copy().set("RELEASE", saturday.toString()), "save"));
        assertThat(admin.get(address).body()).contains("value=\"" + moved + "\"");
        refuses(admin.press(form.set("RELEASE", moved.plusDays(9) + ""), "save"), "Someone else");
        Web nobody = new Web(PORTAL.url(""));
        assertThat(nobody.get("/calendar").body()).contains(said(moved));
        assertThat(nobody.get("/es/calendar").body()).contains("Se publica el informe");
        assertThat(preparer.get(COUNTY).body()).contains(said(moved));
        assertThat(reviewer.get(STATE).body()).contains(said(moved));
        VEvent release = event(nobody.get(feed).body(), COMING + "-01-release@");
        assertThat(start(release)).isEqualTo(moved);
        assertThat(value(release, Property.SEQUENCE)).isEqualTo("1");
    }

    @Test
    @Order(8)
    @DisplayName("refuses changes of the order, of past dates and of granted extensions")
    void holds() {
        String coming = STATE + "?period=" + COMING;
        HtmlForm form = admin.form(coming, "days-form");
        String early = FilingWindows.builtIn().of(COMING).opens().toString();
        refuses(
                admin.press(form.copy().set("FREEZE", early), "save"),
                "is before the step that comes first");
        refuses(admin.press(form.copy().set("RELEASE", "some day"), "save"), "This is not a date.");
        HtmlForm open = admin.form(STATE + "?period=" + PERIOD, "days-form");
        assertThat(open.names()).doesNotContain("DUE").contains("EXTENSION_LIMIT");
        HtmlForm past =
                open.copy()
                        .force("seen-DUE", TODAY.minusDays(1).toString())
                        .force("DUE", TODAY.plusDays(2).toString());
        refuses(admin.press(past, "save"), "cannot be changed");
        String beforeGranted = WorkingDays.next(TODAY.plusDays(1)).toString();
        if (beforeGranted.compareTo(GRANTED.toString()) < 0) {
            refuses(
                    admin.press(open.set("EXTENSION_LIMIT", beforeGranted), "save"),
                    "has an extension past this date");
        }
        HtmlForm forged = reviewer.form(coming, "days-form");
        forged.force("seen-RELEASE", early).force("RELEASE", TODAY.plusYears(2).toString());
        assertThat(reviewer.press(forged, "save").statusCode()).isEqualTo(403);
    }

    @Test
    @Order(9)
    @DisplayName("is accessible at both widths")
    void accessible() {
        for (int width : new int[] {Browser.WIDE, Browser.NARROW}) {
            goes(yuba.press(asking(yuba, ASKED.toString(), WHY), "ask"));
            look(width, People.PREPARER, COUNTY, "calendar-county-");
            look(width, People.REVIEWER, STATE, "calendar-state-");
            look(width, People.ADMIN, STATE + "?period=" + COMING, "calendar-quarter-");
            try (Browser nobody = Browser.at(PORTAL, width)) {
                nobody.open("/calendar").assertAccessible().assertNoSidewaysScroll();
                nobody.screenshot("calendar-public-" + width);
            }
            goes(yuba.press(yuba.form(COUNTY, "ask-form"), "withdraw"));
        }
    }

    private static void look(int width, People.Person person, String page, String name) {
        try (Browser browser = Browser.at(PORTAL, width).signIn(person)) {
            browser.open(page).assertAccessible().assertNoSidewaysScroll();
            browser.screenshot(name + width);
        }
    }

    @Test
    @Order(10)
    @DisplayName("cannot be read by a revoked or replaced link, and no link is in a log")
    void revokes() {
        Web nobody = new Web(PORTAL.url(""));
        goes(preparer.press(preparer.form(COUNTY, "link-form"), "link"));
        assertThat(nobody.get(feed).statusCode()).isEqualTo(404);
        Matcher link = LINK.matcher(preparer.get(COUNTY).body());
        assertThat(link.find()).isTrue();
        String other = link.group(2);
        assertThat(nobody.get(other).statusCode()).isEqualTo(200);
        goes(preparer.press(preparer.form(COUNTY, "link-form"), "revoke"));
        assertThat(nobody.get(other).statusCode()).isEqualTo(404);
        assertThat(PORTAL.log()).doesNotContain(feed).doesNotContain(other);
    }
}
