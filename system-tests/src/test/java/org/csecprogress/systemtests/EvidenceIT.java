package org.csecprogress.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csecprogress.builders.TextPdf;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Alameda keeps documents and shares them with Yuba; CDSS sets dates and approves evidence. */
@DisplayName("Evidence of milestones")
class EvidenceIT {
    private static final Portal PORTAL = Portal.shared();
    private static final String DOCUMENTS = "/county/documents";
    private static final String DOCUMENT = "/county/document?id=";
    private static final String ALAMEDA = "/county/milestones?period=" + Story.BEGUN;
    private static final String YUBA = "/county/milestones?period=" + Story.ELSEWHERE;
    private static final String OF_ALAMEDA = "/state/milestones?county=01";
    private static final String FIELD = "PM-05";

    private static Web preparer;
    private static Web yuba;
    private static Web reviewer;

    @BeforeAll
    static void signIn() {
        Story.onShared();
        preparer = Web.signedIn(PORTAL.url(""), People.PREPARER);
        yuba = Web.signedIn(PORTAL.url(""), People.OTHER_COUNTY);
        // A reviewer who entered a filing for the county may not approve its evidence.
        reviewer = Web.signedIn(PORTAL.url(""), People.DEPUTY);
    }

    private static HttpResponse<String> add(String name, byte[] content) {
        HtmlForm form = preparer.form(DOCUMENTS, "documents-form");
        return preparer.press(form, "add", "file", name, content);
    }

    /** Adds a document and returns its number. */
    private static String added(String name) {
        Filer.go(add(name, TextPdf.of(name)));
        return id(name);
    }

    private static String id(String name) {
        String link = Pattern.quote(DOCUMENT) + "(\\d+)\"[^>]*>" + Pattern.quote(name) + "<";
        Matcher found = Pattern.compile(link).matcher(preparer.get(DOCUMENTS).body());
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }

    private static String one(String id) {
        return DOCUMENTS + "?id=" + id;
    }

    private static HttpResponse<String> give(Web web, String page, String document) {
        HtmlForm form = web.form(page, "milestone-form");
        form.set(FIELD + ".STATUS", "DRAFTED")
                .set(FIELD + ".EVIDENCE", "")
                .force(FIELD + ".DOCUMENT", document);
        return web.press(form, "back");
    }

    private static HttpResponse<String> share(String id, String... counties) {
        HtmlForm form = preparer.form(one(id), "document-form");
        return preparer.press(form.set("serves", counties), "share");
    }

    private static HttpResponse<String> withdraw(String id) {
        return preparer.press(preparer.form(one(id), "document-form"), "withdraw");
    }

    @Test
    @DisplayName("is stored as a document under a safe name, once, and downloaded unchanged")
    void keep() {
        byte[] pdf = TextPdf.of("é".repeat(400_000));
        Filer.go(add("C:\\papers\\Interagency_protocol \"2026\".exe", pdf));
        HttpResponse<String> sent = preparer.get(DOCUMENT + id("Interagency_protocol 2026.pdf"));
        assertThat(sent.body().getBytes(StandardCharsets.UTF_8)).isEqualTo(pdf);
        assertThat(sent.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(sent.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=");
        assertThat(sent.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(sent.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("sandbox");
        assertThat(Filer.complaints(add("again.pdf", pdf).body()))
                .contains("already has this document");
    }

    @ParameterizedTest
    @CsvSource({
        "empty.pdf, 0, '', The file is empty",
        "large.pdf, 10485761, %PDF-1.7, larger than 10 MB",
        "page.pdf, 60, <!DOCTYPE html>, You cannot upload this kind of file",
        "cut.pdf, 60, %PDF-1.7, its end is missing",
        "'', 0, '', Choose a file"
    })
    @DisplayName("in an unsuitable file, or in none, is refused with an explanation")
    void refuse(String name, int size, String begins, String sentence) {
        String content = begins + " ".repeat(Math.max(0, size - begins.length()));
        HttpResponse<String> answer = add(name, content.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Filer.complaints(answer.body())).contains(sentence);
    }

    @Test
    @DisplayName("is taken from several files at once, of which each has its own answer")
    void several() {
        try (Browser browser = Browser.at(PORTAL, Browser.NARROW).signIn(People.PREPARER)) {
            Page page = browser.open(DOCUMENTS).page();
            page.setInputFiles(
                    "#files_input",
                    new FilePayload[] {
                        file("First of 100%25 three.pdf", "first"),
                        file("empty.pdf", ""),
                        file("Last of three.pdf", "last")
                    });
            assertThat(page.locator("#own")).containsText("Last of three.pdf");
            assertThat(page.locator("#own")).containsText("First of 100 25 three.pdf");
            assertThat(page.locator("#files-error")).containsText("empty.pdf: The file is empty");
            assertThat(page.locator("#error-summary")).isFocused();
            browser.assertFits();
            page.setInputFiles("#files_input", file("again.pdf", "last"));
            assertThat(page.locator("#files-error")).containsText("again.pdf: Your county already");
            assertThat(page.locator("#files-error")).not().containsText("empty.pdf");
            page.setInputFiles("#files_input", huge());
            page.waitForURL("**view=too-large");
            assertThat(page.locator("#files-error")).containsText("larger than 10 MB");
        }
    }

    private static FilePayload file(String name, String content) {
        byte[] bytes = content.isEmpty() ? new byte[0] : TextPdf.of(content);
        return new FilePayload(name, "application/pdf", bytes);
    }

    private static FilePayload huge() {
        return new FilePayload("huge.pdf", "application/pdf", new byte[17 << 20]);
    }

    @Test
    @DisplayName("has a name that identifies nobody")
    void identifies() {
        String name = "Case 4711-2231-9922-1234567.pdf";
        assertThat(Filer.complaints(add(name, TextPdf.of("a")).body()))
                .contains("may identify a person");
    }

    @Test
    @DisplayName("is withdrawn only after a dialog, which Escape closes without a trace")
    void asks() {
        String id = added("Asked.pdf");
        try (Browser browser = Browser.at(PORTAL, Browser.WIDE).signIn(People.PREPARER)) {
            Page page = browser.open(one(id)).page();
            page.click("#withdraw");
            assertThat(page.locator("#sure")).containsText("Withdraw Asked.pdf?");
            browser.assertAccessible();
            page.keyboard().press("Escape");
            assertThat(page.locator("#sure")).isHidden();
            assertThat(page.locator("#withdraw")).isFocused();
            page.click("#withdraw");
            page.click(".ui-confirmdialog-yes");
            assertThat(page.locator("main")).containsText("Asked.pdf is withdrawn");
            assertThat(page.locator("#own")).not().containsText("Asked.pdf");
        }
    }

    @Test
    @DisplayName("is visible to another county only when shared, and to CDSS only when submitted")
    void isVisibleWhereShared() {
        String id = added("Shared.pdf");
        assertThat(yuba.get(DOCUMENT + id).statusCode()).isEqualTo(404);
        assertThat(Filer.complaints(give(yuba, YUBA, id).body()))
                .contains("Choose one of your county’s documents");
        Filer.go(share(id, "58"));
        assertThat(yuba.get(DOCUMENT + id).statusCode()).isEqualTo(200);
        assertThat(yuba.get(one(id)).statusCode()).as("managed by its owner").isEqualTo(404);
        Filer.go(give(yuba, YUBA, id));
        assertThat(yuba.get(YUBA).body()).contains("selected=\"selected\">Shared.pdf");
        assertThat(reviewer.get("/state/document?id=" + id).statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("cannot be withdrawn while a filing refers to it")
    void isNotWithdrawnWhileCited() {
        String id = added("Withdrawn.pdf");
        Filer.go(share(id, "58"));
        Filer.go(give(preparer, ALAMEDA, id));
        Filer.go(give(yuba, YUBA, id));
        assertThat(Filer.complaints(withdraw(id).body())).contains("Alameda, Yuba");
        assertThat(PORTAL.onSecondConnections(() -> withdraw(id))).isEmpty();
        assertThat(Filer.complaints(share(id).body())).contains("Yuba");
        Filer.go(give(yuba, YUBA, ""));
        Filer.go(give(preparer, ALAMEDA, ""));
        Filer.go(withdraw(id));
        assertThat(preparer.get(DOCUMENTS).body()).doesNotContain(DOCUMENT + id + "\"");
        assertThat(preparer.get(DOCUMENT + id).statusCode()).isEqualTo(200);
        assertThat(Filer.complaints(give(preparer, ALAMEDA, id).body()))
                .contains("Choose one of your county’s documents");
    }

    @Test
    @DisplayName("has a due date, set by CDSS for one county or all, which both see alike")
    void due() {
        HtmlForm form = reviewer.form(OF_ALAMEDA, "progress");
        assertThat(Filer.complaints(press(form.copy().set("due-PM-05", "31.12.2026"), "dues")))
                .contains("Write the day as month, day and year");
        HtmlForm elsewhere = reviewer.form(OF_ALAMEDA, "progress");
        assertThat(press(form.set("due-PM-05", "12/31/2026"), "dues"))
                .contains("Saved the due dates.");
        assertThat(Filer.complaints(press(elsewhere.set("due-PM-05", "11/30/2026"), "dues")))
                .as("a page that showed no date")
                .contains("Someone else set a due date");
        HtmlForm all = reviewer.form("/state/milestones", "progress-all");
        assertThat(Filer.complaints(press(all.copy(), "all"))).contains("Choose the milestone");
        all.set("milestone", "PM-05").set("day", "3/31/2027");
        assertThat(press(all, "all")).contains("Set the date for");
        assertThat(preparer.get("/county/timetable").body()).contains("December 31, 2026");
        assertThat(yuba.get("/county/timetable").body()).contains("March 31, 2027");
        assertThat(reviewer.get(OF_ALAMEDA).body()).contains("December 31, 2026");
        assertThat(preparer.get(ALAMEDA).body()).contains("Due December 31, 2026.");
    }

    private static String press(HtmlForm form, String button) {
        return reviewer.press(form, button).body();
    }

    @Test
    @DisplayName("is approved as submitted, and CDSS records the milestone as reached")
    void approve() {
        String page = reviewer.get(OF_ALAMEDA).body();
        HtmlForm form = HtmlForm.in(page, "progress");
        String row = page.substring(page.indexOf("https://csec.alameda.example/pm-10-cws.pdf"));
        Matcher button = Pattern.compile("name=\"(timetable:\\d+:approve-open)\"").matcher(row);
        assertThat(button.find()).as("a button that approves").isTrue();
        HtmlForm forged = form.copy().force("approve", "PM-10/CWS/https://other.example/x.pdf");
        assertThat(press(forged, "approve")).doesNotContain("CDSS approved this on");
        HtmlForm dialog = HtmlForm.in(press(form, button.group(1)), "approving-form");
        assertThat(press(dialog, "approve-evidence")).contains("Approved the evidence of PM-10.");
        assertThat(reviewer.get(OF_ALAMEDA).body()).contains("CDSS approved this on");
        assertThat(preparer.get("/county/timetable").body()).contains("CDSS approved this on");
    }

    @Test
    @DisplayName("is shown as pictures that the portal drew, to those who may download it")
    void preview() {
        String id = added("Drawn.pdf");
        String picture = "/county/document-page?id=" + id + "&page=";
        HttpResponse<String> drawn = preparer.get(picture + 1);
        assertThat(drawn.statusCode()).isEqualTo(200);
        assertThat(drawn.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(drawn.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(preparer.get(picture + 2).statusCode()).isEqualTo(404);
        assertThat(yuba.get(picture + 1).statusCode()).isEqualTo(404);
        assertThat(yuba.get("/county/document-pages?id=" + id).statusCode()).isEqualTo(404);
        try (Browser browser = Browser.at(PORTAL, Browser.NARROW).signIn(People.PREPARER)) {
            Page page = browser.open("/county/document-pages?id=" + id).page();
            assertThat(page.locator("img[alt='Drawn.pdf, page 1']")).isVisible();
            assertThat(page.locator("img.preview__page")).hasJSProperty("naturalWidth", 1224);
            browser.assertAccessible();
            browser.assertFits();
            browser.screenshot("document-pages");
        }
    }

    @Test
    @DisplayName("can be read at every width and without a mouse")
    void isReadable() {
        added("Protocol.pdf");
        try (Someone county = someone(People.PREPARER)) {
            look(county.open(DOCUMENTS), "documents");
            look(county.press("Share or withdraw"), "document");
            look(county.open("/county/timetable"), "timetable");
            look(county.open(ALAMEDA), "milestones");
        }
        try (Someone state = someone(People.REVIEWER)) {
            look(state.open("/state/milestones"), "state-milestones");
            look(state.press("Alameda").sees("as last sent"), "state-milestones-county");
        }
    }

    private static Someone someone(People.Person person) {
        return Someone.at(PORTAL, Browser.NARROW, person);
    }

    /** Looks at a page, which was checked on a phone, on a desktop as well. */
    private static void look(Someone person, String name) {
        Browser browser = person.browser().screenshot(name + "-" + Browser.NARROW);
        person.page().setViewportSize(Browser.WIDE, 900);
        browser.assertReachable().assertNoSidewaysScroll();
        browser.screenshot(name + "-" + Browser.WIDE);
        person.page().setViewportSize(Browser.NARROW, 900);
    }
}
