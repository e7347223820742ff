package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Alameda keeps a document and shares it with Yuba; CDSS sets dates and approves evidence. */
@DisplayName("Evidence of milestones")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EvidenceIT {
    private static final Portal PORTAL = Portal.shared();
    private static final String DOCUMENTS = "/county/documents";
    private static final String ALAMEDA = "/county/milestones?period=" + Story.BEGUN;
    private static final String YUBA = "/county/milestones?period=" + Story.ELSEWHERE;
    private static final String FIELD = "PM-05";
    private static final Pattern ID = Pattern.compile("/county/document\\?id=(\\d+)");

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

    private static byte[] pdf() {
        return ("%PDF-1.7\nprotocol " + "é".repeat(400_000)).getBytes(StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> add(String name, byte[] content) {
        HtmlForm form = preparer.form(DOCUMENTS, "documents-form");
        return preparer.press(form, "add", "file", name, content);
    }

    private static String id() {
        Matcher found = ID.matcher(preparer.get(DOCUMENTS).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String one() {
        return DOCUMENTS + "?id=" + id();
    }

    private static HttpResponse<String> give(Web web, String page, String document) {
        HtmlForm form = web.form(page, "milestone-form");
        form.set(FIELD + ".STATUS", "DRAFTED")
                .set(FIELD + ".EVIDENCE", "")
                .force(FIELD + ".DOCUMENT", document);
        return web.press(form, "back");
    }

    @Test
    @Order(1)
    @DisplayName("is stored as a document under a safe name and downloaded unchanged")
    void keep() {
        Filer.go(add("C:\\papers\\Interagency_protocol \"2026\".exe", pdf()));
        assertThat(preparer.get(DOCUMENTS).body()).contains("Interagency_protocol 2026.pdf");
        HttpResponse<String> sent = preparer.get("/county/document?id=" + id());
        assertThat(sent.body().getBytes(StandardCharsets.UTF_8)).isEqualTo(pdf());
        assertThat(sent.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(sent.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=");
        assertThat(sent.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(sent.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("sandbox");
    }

    @ParameterizedTest
    @Order(2)
    @CsvSource({
        "empty.pdf, 0, '', The file is empty",
        "large.pdf, 10485761, %PDF-1.7, larger than 10 MB",
        "page.pdf, 60, <!DOCTYPE html>, You cannot upload this kind of file",
        "program.docx, 60, MZ, You cannot upload this kind of file",
        "book.docx, 60, PK, You cannot upload this kind of file",
        "Case 4711-2231-9922-1234567.pdf, 60, %PDF-1.7, may identify a person"
    })
    @DisplayName("in an unsuitable file is refused with an explanation")
    void refuse(String name, int size, String begins, String sentence) {
        String content = begins + " ".repeat(Math.max(0, size - begins.length()));
        HttpResponse<String> answer = add(name, content.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Filer.complaints(answer.body())).contains(sentence);
    }

    @Test
    @Order(3)
    @DisplayName("is refused if no file is chosen or if the county already has it")
    void none() {
        assertThat(Filer.complaints(add("", new byte[0]).body())).contains("Choose a file");
        assertThat(Filer.complaints(add("again.pdf", pdf()).body()))
                .contains("already has this document");
    }

    @Test
    @Order(4)
    @DisplayName("is visible to another county only when shared, and to CDSS only when submitted")
    void share() {
        String document = "/county/document?id=" + id();
        assertThat(yuba.get(document).statusCode()).isEqualTo(404);
        assertThat(Filer.complaints(give(yuba, YUBA, id()).body()))
                .contains("Choose one of your county’s documents");
        Filer.go(
                preparer.press(preparer.form(one(), "document-form").set("serves", "58"), "share"));
        assertThat(yuba.get(document).statusCode()).isEqualTo(200);
        assertThat(yuba.get(one()).statusCode()).as("managed by its owner").isEqualTo(404);
        Filer.go(give(yuba, YUBA, id()));
        assertThat(yuba.get(YUBA).body()).contains("selected=\"selected\">Interagency_protocol");
        assertThat(reviewer.get("/state/document?id=" + id()).statusCode()).isEqualTo(404);
    }

    @Test
    @Order(5)
    @DisplayName("cannot be withdrawn while a submitted filing refers to it")
    void withdraw() {
        Filer.go(give(preparer, ALAMEDA, id()));
        HtmlForm form = preparer.form(one(), "document-form");
        assertThat(Filer.complaints(preparer.press(form.copy(), "withdraw").body()))
                .contains("Alameda, Yuba");
        assertThat(Filer.complaints(preparer.press(form.copy().set("serves"), "share").body()))
                .contains("Yuba");
        Filer.go(give(yuba, YUBA, ""));
        Filer.go(give(preparer, ALAMEDA, ""));
        String document = "/county/document?id=" + id();
        Filer.go(preparer.press(preparer.form(one(), "document-form"), "withdraw"));
        assertThat(preparer.get(DOCUMENTS).body()).contains("has no documents here yet");
        assertThat(preparer.get(document).statusCode()).isEqualTo(200);
        assertThat(Filer.complaints(give(preparer, ALAMEDA, document.replaceAll("\\D", "")).body()))
                .contains("Choose one of your county’s documents");
    }

    @Test
    @Order(6)
    @DisplayName("has a due date, set by CDSS for one county or all, which both see alike")
    void due() {
        String alameda = "/state/milestones?county=01";
        HtmlForm form = reviewer.form(alameda, "progress");
        assertThat(Filer.complaints(press(form.copy().set("due-PM-05", "31.12.2026"), "dues")))
                .contains("This is not a date");
        Filer.go(reviewer.press(form.copy().set("due-PM-05", "2026-12-31"), "dues"));
        assertThat(Filer.complaints(press(form.copy().set("due-PM-05", "2026-11-30"), "dues")))
                .as("a page that showed no date")
                .contains("Someone else set a due date");
        HtmlForm all = reviewer.form("/state/milestones", "progress-all");
        assertThat(Filer.complaints(press(all.copy(), "all"))).contains("Choose the milestone");
        all.set("milestone", "PM-05").set("day", "2027-03-31");
        Filer.go(reviewer.press(all, "all"));
        assertThat(preparer.get("/county/timetable").body()).contains("December 31, 2026");
        assertThat(yuba.get("/county/timetable").body()).contains("March 31, 2027");
        assertThat(reviewer.get(alameda).body()).contains("December 31, 2026");
        assertThat(preparer.get(ALAMEDA).body()).contains("Due December 31, 2026.");
    }

    private static String press(HtmlForm form, String button) {
        return reviewer.press(form, button).body();
    }

    @Test
    @Order(7)
    @DisplayName("is approved as submitted, and CDSS records the milestone as reached")
    void approve() {
        String alameda = "/state/milestones?county=01";
        HtmlForm form = reviewer.form(alameda, "progress");
        String seen = "https://csec.alameda.example/pm-10-cws.pdf";
        form.force("approve", "PM-10/CWS/https://csec.alameda.example/other.pdf");
        assertThat(Filer.complaints(press(form, "dues"))).contains("sent new evidence");
        Filer.go(reviewer.press(form.force("approve", "PM-10/CWS/" + seen), "dues"));
        assertThat(reviewer.get(alameda).body()).contains("CDSS approved this on");
        assertThat(preparer.get("/county/timetable").body()).contains("CDSS approved this on");
    }

    @Test
    @Order(8)
    @DisplayName("can be read at every width and without a mouse")
    void look() {
        Filer.go(add("Protocol.pdf", pdf()));
        for (int width : new int[] {Browser.WIDE, Browser.NARROW}) {
            try (Someone county = someone(People.PREPARER, width)) {
                county.open(DOCUMENTS).browser().screenshot("documents-" + width);
                county.press("Share or withdraw").browser().screenshot("document-" + width);
                county.open("/county/timetable").browser().screenshot("timetable-" + width);
                county.open(ALAMEDA).browser().screenshot("milestones-" + width);
            }
            try (Someone state = someone(People.REVIEWER, width)) {
                state.open("/state/milestones").browser().screenshot("state-milestones-" + width);
                state.press("Alameda").sees("as last sent");
                state.browser().screenshot("state-milestones-county-" + width);
            }
        }
    }

    private static Someone someone(People.Person person, int width) {
        return Someone.at(PORTAL, width, person.username(), People.PASSWORD);
    }
}
