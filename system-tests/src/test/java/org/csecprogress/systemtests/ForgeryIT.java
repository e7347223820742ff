package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.systemtests.Forgery.assertNothingIsWritten;
import static org.csecprogress.systemtests.Forgery.forged;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.exchange.file.Stamp;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Takes a quarter through its steps. At each step someone sends buttons of other steps, people,
 * counties and sessions, from real forms that were valid earlier.
 */
@DisplayName("Nothing is written by a button")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ForgeryIT {
    private static final ReportingPeriod PERIOD = ReportingPeriod.of("2025Q2");
    private static final Catalog CATALOG = Catalogs.builtIn().forPeriod(PERIOD);
    private static final Portal PORTAL = Portal.shared();

    private static Story story;
    private static Filer filer;
    private static String section;

    @BeforeAll
    static void file() {
        Story.onShared();
        story = new Story(PORTAL.url(""), PERIOD);
        filer = new Filer(story.as(People.PREPARER), CATALOG, PERIOD);
        story.fillIn();
        section = filer.section(CATALOG.forms().get(0).code(), "");
    }

    private static final String ENTRY = "/state/entry?county=01&period=" + PERIOD;

    private static HtmlForm beginning() {
        HtmlForm form = story.as(People.REVIEWER).form(ENTRY, "entry-form");
        return form.set("kind", "PAPER").set("reason", "It came by post.");
    }

    private static HtmlForm figures() {
        HtmlForm form = story.as(People.PREPARER).form(section, "figures");
        return form.set("ID-01", "77777");
    }

    @Test
    @Order(1)
    @DisplayName("sent from another session, or without its state")
    void otherSession() {
        Web again = Web.signedIn(PORTAL.url(""), People.PREPARER);
        Web nobody = new Web(PORTAL.url(""));
        assertNothingIsWritten(PORTAL, "a second session", () -> again.press(figures(), "save"));
        assertNothingIsWritten(PORTAL, "no session", () -> nobody.press(figures(), "save"));
        Web preparer = story.as(People.PREPARER);
        assertNothingIsWritten(
                PORTAL,
                "no state",
                () -> preparer.press(figures().force("jakarta.faces.ViewState"), "save"));
    }

    @Test
    @Order(1)
    @DisplayName("of a page that the server has forgotten, and its sender is told so")
    void forgottenPage() {
        Web again = Web.signedIn(PORTAL.url(""), People.PREPARER);
        HttpResponse<String> answer = again.press(figures(), "save");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("This page is out of date");
    }

    @Test
    @Order(1)
    @DisplayName("that changes nothing, so that certifications stay valid")
    void unchanged() {
        Web preparer = story.as(People.PREPARER);
        for (String page : List.of(section, filer.address("totals"))) {
            HtmlForm form = preparer.form(page, "figures");
            for (String button : List.of("save", "check", "back", "keep")) {
                assertNothingIsWritten(PORTAL, button, () -> preparer.press(form.copy(), button));
            }
            HtmlForm pasted = form.copy().force("block", "5\n6\n").force("from", "ID-01");
            assertNothingIsWritten(PORTAL, "a preview", () -> preparer.press(pasted, "preview"));
        }
    }

    @Test
    @Order(2)
    @DisplayName("sent without its page for another role, county or session")
    void byItself() {
        Web certifier = story.as(People.CERTIFIER_CWS);
        Web again = Web.signedIn(PORTAL.url(""), People.PREPARER);
        HtmlForm sign = certifier.form(filer.address("check"), "sign");
        assertNothingIsWritten(
                PORTAL,
                "a certifier's autosave",
                () -> certifier.post("/county/section", forged(figures(), sign, "keep")));
        assertNothingIsWritten(PORTAL, "a second session", () -> again.press(figures(), "keep"));
    }

    @Test
    @Order(2)
    @DisplayName("of another county")
    void otherCounty() {
        Web yuba = story.as(People.OTHER_COUNTY);
        Filer own = new Filer(yuba, CATALOG, Story.ELSEWHERE);
        HtmlForm state = yuba.form(own.section(CATALOG.forms().get(0).code(), ""), "figures");
        HtmlForm sent = figures().force("county", "01");
        assertNothingIsWritten(
                PORTAL,
                "Alameda's",
                () -> yuba.post("/county/section", forged(sent, state, "save")));
    }

    @Test
    @Order(3)
    @DisplayName("of another role")
    void otherRole() {
        Web certifier = story.as(People.CERTIFIER_CWS);
        HtmlForm sign = certifier.form(filer.address("check"), "sign").set("agreed", "true");
        sign.set("name", "A").set("title", "B");
        assertNothingIsWritten(
                PORTAL,
                "a certifier saves",
                () -> certifier.post("/county/section", forged(figures(), sign, "save")));
        Web preparer = story.as(People.PREPARER);
        assertNothingIsWritten(
                PORTAL,
                "a preparer signs",
                () -> preparer.post("/county/check", forged(sign, figures(), "certify-action")));
        Web reviewer = story.as(People.REVIEWER);
        assertNothingIsWritten(PORTAL, "a reviewer saves", () -> reviewer.press(figures(), "save"));
    }

    @Test
    @Order(3)
    @DisplayName(
            "for entering a filing for a county, by another role, by a link or without a reason")
    void entry() {
        Web reviewer = story.as(People.REVIEWER);
        HtmlForm begin = beginning();
        for (String missing : List.of("kind", "reason")) {
            HtmlForm form = begin.copy().force(missing);
            assertNothingIsWritten(
                    PORTAL, "without " + missing, () -> reviewer.press(form, "start-entry"));
        }
        assertNothingIsWritten(
                PORTAL,
                "by a link",
                () -> reviewer.get(ENTRY + "&kind=PAPER&reason=Post.&start-entry=x"));
        Web preparer = story.as(People.PREPARER);
        assertNothingIsWritten(
                PORTAL,
                "the county for itself",
                () -> preparer.post(ENTRY, forged(begin.copy(), figures(), "start-entry")));
        HtmlForm rules = story.as(People.DISCLOSURE).form("/state/protection", "protection");
        assertNothingIsWritten(
                PORTAL,
                "the disclosure officer",
                () ->
                        story.as(People.DISCLOSURE)
                                .post(ENTRY, forged(begin.copy(), rules, "start-entry")));
        assertNothingIsWritten(
                PORTAL,
                "ending what was not begun",
                () ->
                        reviewer.post(
                                ENTRY,
                                forged(
                                        begin.copy().force("end-form", "end-form"),
                                        begin.copy(),
                                        "end-entry")));
        assertNothingIsWritten(
                PORTAL,
                "figures without an entry",
                () -> reviewer.post("/county/section", forged(figures(), begin.copy(), "save")));
    }

    @Test
    @Order(3)
    @DisplayName("for withdrawing a filing, by someone who may not or before it was requested")
    void withdrawal() {
        String page = filer.address("withdrawal");
        Web certifier = story.as(People.CERTIFIER_CWS);
        HtmlForm ask = certifier.form(page, "act").set("reason", "No.");
        Web preparer = story.as(People.PREPARER);
        Web yuba = story.as(People.OTHER_COUNTY);
        Filer own = new Filer(yuba, CATALOG, Story.ELSEWHERE);
        HtmlForm theirs = yuba.form(own.address("methods"), "texts");
        List<String> buttons =
                List.of("withdraw-ask", "withdraw-agree", "withdraw-refuse", "withdraw-undo");
        for (String button : buttons) {
            assertNothingIsWritten(
                    PORTAL,
                    "a preparer: " + button,
                    () -> preparer.post(page, forged(ask.copy(), figures(), button)));
            assertNothingIsWritten(
                    PORTAL,
                    "another county: " + button,
                    () -> yuba.post(page, forged(ask.copy(), theirs, button)));
        }
        for (String button : buttons.subList(1, buttons.size())) {
            assertNothingIsWritten(
                    PORTAL, "nobody asked: " + button, () -> certifier.press(ask, button));
        }
    }

    @Test
    @Order(3)
    @DisplayName(
            "for a workbook that someone else uploaded or that was uploaded in another session")
    void otherWorkbook() {
        String text = Stamp.of(new CountyCode("01"), PERIOD, CATALOG.version()).written();
        String page = filer.address("workbook");
        Web preparer = story.as(People.PREPARER);
        HtmlForm upload = preparer.form(page, "upload");
        HttpResponse<String> sent =
                preparer.press(
                        upload.copy(),
                        "book-upload",
                        "file",
                        text + "\nCode,This quarter\nID-01,7");
        HtmlForm confirm = preparer.form(Filer.go(sent), "confirm");
        Web again = Web.signedIn(PORTAL.url(""), People.PREPARER);
        HtmlForm mine = again.form(page, "upload");
        assertNothingIsWritten(
                PORTAL,
                "another session's workbook",
                () -> again.post(mine.action(), forged(confirm.copy(), mine, "book-save")));
        Web yuba = story.as(People.OTHER_COUNTY);
        Filer own = new Filer(yuba, CATALOG, Story.ELSEWHERE);
        HtmlForm theirs = yuba.form(own.address("workbook"), "upload");
        assertNothingIsWritten(
                PORTAL,
                "another county's workbook",
                () -> yuba.post(page, forged(confirm.copy(), theirs, "book-save")));
        Web certifier = story.as(People.CERTIFIER_CWS);
        HtmlForm sign = certifier.form(filer.address("check"), "sign");
        assertNothingIsWritten(
                PORTAL,
                "a certifier saves a workbook",
                () -> certifier.post(page, forged(confirm.copy(), sign, "book-save")));
        assertNothingIsWritten(
                PORTAL, "a form without its file", () -> preparer.press(upload, "book-upload"));
    }

    @Test
    @Order(4)
    @DisplayName("for submitting without both signatures")
    void withoutSignatures() {
        Web certifier = story.as(People.CERTIFIER_CWS);
        HtmlForm sign = certifier.form(filer.address("check"), "sign").set("agreed", "true");
        sign.set("name", "A").set("title", "B");
        filer.certify(certifier);
        HtmlForm left = certifier.form(filer.address("withdrawal"), "act");
        sign.force("version", left.value("version"));
        assertNothingIsWritten(
                PORTAL,
                "one agency for both",
                () ->
                        certifier.post(
                                "/county/check",
                                forged(sign.force("agency", "PROB"), left, "certify-action")));
    }

    @Test
    @Order(5)
    @DisplayName("of the county once the filing is submitted, or of a review before it begins")
    void submitted() {
        HtmlForm draft = figures();
        HtmlForm begin = beginning();
        Web probation = story.as(People.CERTIFIER_PROB);
        HtmlForm sign = probation.form(filer.address("check"), "sign").set("agreed", "true");
        sign.set("name", "A").set("title", "B");
        filer.certify(probation);
        Web preparer = story.as(People.PREPARER);
        HtmlForm back = probation.form(filer.address("check"), "take-back");
        for (String version : new String[] {draft.value("version"), back.value("version")}) {
            assertNothingIsWritten(
                    PORTAL,
                    "saving what is submitted",
                    () -> preparer.press(draft.force("version", version), "save"));
            assertNothingIsWritten(
                    PORTAL,
                    "signing what is submitted",
                    () -> probation.press(sign.force("version", version), "certify-action"));
        }
        Web reviewer = story.as(People.REVIEWER);
        assertNothingIsWritten(
                PORTAL, "entering what is submitted", () -> reviewer.press(begin, "start-entry"));
        HtmlForm start = reviewer.form(Story.review(PERIOD), "start-form");
        String taking =
                "/state/queue?take=01." + start.value("start-version") + "&quarter=" + PERIOD;
        assertNothingIsWritten(PORTAL, "taking it by a link", () -> reviewer.get(taking));
        assertNothingIsWritten(
                PORTAL,
                "approving what is not in review",
                () -> reviewer.post("/state/submission", decide(start, "APPROVE")));
    }

    /** Returns the form that ends a review, as a page of another submission would send it. */
    private static List<Map.Entry<String, String>> decide(HtmlForm state, String decision) {
        HtmlForm form = state.copy();
        form.force("decide-form", "decide-form")
                .force("decide-version", state.value("start-version"))
                .force("decision", decision)
                .force("reason", "Because of this.");
        return form.pressed("decide-send");
    }

    @Test
    @Order(6)
    @DisplayName("of the county or another office during review, or after the decision")
    void inReview() {
        Web probation = story.as(People.CERTIFIER_PROB);
        HtmlForm back = probation.form(filer.address("check"), "take-back").set("reason", "No.");
        Web reviewer = story.as(People.REVIEWER);
        HtmlForm start = reviewer.form(Story.review(PERIOD), "start-form");
        Filer.go(reviewer.press(start.copy(), "start"));
        assertNothingIsWritten(
                PORTAL, "recalling in review", () -> probation.press(back, "take-back-action"));
        HtmlForm decide = reviewer.form(Story.review(PERIOD), "decide-form");
        for (People.Person other :
                new People.Person[] {People.DISCLOSURE, People.PUBLISHER, People.ADMIN}) {
            Web web = story.as(other);
            assertNothingIsWritten(
                    PORTAL,
                    other.role() + " approves",
                    () -> web.press(decide.copy().set("decision", "APPROVE"), "decide-send"));
        }
        Filer.go(reviewer.press(decide.copy().set("decision", "APPROVE"), "decide-send"));
        HtmlForm reopen = reviewer.form(Story.review(PERIOD), "reopen-form");
        for (String decision : new String[] {"APPROVE", "RETURN"}) {
            HtmlForm again = decide.copy().set("decision", decision).set("reason", "Again.");
            again.force("decide-version", reopen.value("reopen-version"));
            assertNothingIsWritten(
                    PORTAL,
                    decision + " what is approved",
                    () -> reviewer.press(again, "decide-send"));
        }
        assertNothingIsWritten(PORTAL, "beginning once more", () -> reviewer.press(start, "start"));
    }

    @Test
    @Order(7)
    @DisplayName("for a release that is not cleared, or by another office")
    void release() {
        Web publisher = story.as(People.PUBLISHER);
        String freezing = "/state/freeze?period=" + PERIOD;
        HtmlForm freeze = publisher.form(freezing, "freeze");
        Web officer = story.as(People.DISCLOSURE);
        HtmlForm theirs = officer.form("/state/protection", "protection");
        assertNothingIsWritten(
                PORTAL,
                "freezing by the officer",
                () -> officer.post(freezing, forged(freeze.copy(), theirs, "freeze-now")));
        assertNothingIsWritten(
                PORTAL,
                "freezing what was shown before a filing changed",
                () -> publisher.press(freeze.copy().force("shown", PERIOD + ":0"), "freeze-now"));
        HtmlForm rules = officer.form("/state/protection", "protection");
        Web reviewer = story.as(People.REVIEWER);
        HtmlForm begun = reviewer.form(Story.review(PERIOD), "reopen-form");
        assertNothingIsWritten(
                PORTAL,
                "a reviewer agrees to what protects figures",
                () -> reviewer.post("/state/protection", forged(rules.copy(), begun, "agree")));
        HtmlForm audit = officer.form("/state/archive-audit", "archive-audit");
        assertNothingIsWritten(
                PORTAL,
                "a reviewer audits the archive",
                () -> reviewer.post("/state/archive-audit", forged(audit.copy(), begun, "audit")));
        assertNothingIsWritten(
                PORTAL,
                "auditing by a link",
                () -> officer.get("/state/archive-audit?audit=audit"));
        story.build();
        HtmlForm built = publisher.form(story.release(), "release");
        built.force("read", "true").force("typed", PERIOD + "-r1");
        assertNothingIsWritten(
                PORTAL,
                "publishing what is not cleared",
                () -> publisher.press(built, Story.publishButton()));
        Web statistics = story.as(People.STATISTICS);
        HtmlForm signing = statistics.form(story.release(), "release");
        assertNothingIsWritten(
                PORTAL,
                "signing by the publisher",
                () -> publisher.post("/state/release", forged(signing.copy(), built, "sign")));
        assertNothingIsWritten(
                PORTAL,
                "signing what was not opened",
                () -> statistics.press(signing.copy(), "sign"));
        assertThat(story.as(People.DEPARTMENT).form(story.release(), "release").buttonLike("sign"))
                .as("the department before the others")
                .isEmpty();
    }

    @Test
    @Order(8)
    @DisplayName("for a text, by another office, without a reason or by a link")
    void texts() {
        Web officer = story.as(People.DISCLOSURE);
        Web publisher = story.as(People.PUBLISHER);
        HtmlForm reading = officer.form(story.texts(), "texts");
        String pass = reading.buttonLike("pass-").orElseThrow();
        String back = reading.buttonLike("back-").orElseThrow();
        Web legal = story.as(People.LEGAL);
        story.open(legal);
        assertNothingIsWritten(
                PORTAL,
                "signing for the law while texts are open",
                () -> legal.press(legal.form(story.release(), "release"), "sign"));
        HtmlForm shown = publisher.form(story.texts(), "texts");
        assertThat(shown.buttonLike("pass")).isEmpty();
        HtmlForm desk = story.as(People.REVIEWER).form(story.release(), "release");
        for (String button : List.of("passAll", pass, back)) {
            HtmlForm sent = reading.copy().set(reasonOf(back), "It tells a count.");
            assertNothingIsWritten(
                    PORTAL,
                    button + " by the publisher",
                    () -> publisher.post(story.texts(), forged(sent.copy(), shown, button)));
            assertNothingIsWritten(
                    PORTAL,
                    button + " by a reviewer",
                    () ->
                            story.as(People.REVIEWER)
                                    .post(story.texts(), forged(sent.copy(), desk, button)));
            assertNothingIsWritten(
                    PORTAL,
                    button + " by the county",
                    () ->
                            story.as(People.PREPARER)
                                    .post(story.texts(), forged(sent.copy(), sent, button)));
            assertNothingIsWritten(
                    PORTAL,
                    button + " by a link",
                    () -> officer.get(story.texts() + "&" + button + "=x&seen=" + seen(reading)));
        }
        assertNothingIsWritten(
                PORTAL, "sending back without a reason", () -> officer.press(reading, back));
    }

    private void clear(Web officer) {
        HtmlForm clearing =
                officer.form(story.release(), "release").set("decision", Story.DECISION);
        String button = clearing.button("Clear this release");
        assertNothingIsWritten(
                PORTAL,
                "clearing what was not opened",
                () -> officer.press(clearing.copy(), button));
        story.open(officer);
        assertNothingIsWritten(
                PORTAL,
                "clearing with a word for a decision",
                () -> officer.press(clearing.copy().set("decision", "Fine."), button));
        Web publisher = story.as(People.PUBLISHER);
        assertNothingIsWritten(
                PORTAL,
                "clearing by the publisher",
                () ->
                        publisher.post(
                                "/state/release",
                                forged(
                                        clearing.copy(),
                                        publisher.form(story.release(), "release"),
                                        button)));
        Filer.go(officer.press(clearing, button));
    }

    private static String reasonOf(String back) {
        return back.replace("back-", "reason-");
    }

    private static String seen(HtmlForm form) {
        return form.value("seen");
    }

    @Test
    @Order(9)
    @DisplayName("for commentary, by another office, in one language or by a link")
    void commentary() {
        Web publisher = story.as(People.PUBLISHER);
        String button = "commentary-save";
        HtmlForm writing = publisher.form(story.commentary(), "commentary");
        HtmlForm sent = writing.copy().set("text-en", "Screening grew.").set("text-es", "Creció.");
        HtmlForm reading = story.as(People.DISCLOSURE).form(story.commentary(), "commentary");
        assertThat(reading.buttonLike(button)).isEmpty();
        HtmlForm desk = story.as(People.REVIEWER).form(story.release(), "release");
        assertNothingIsWritten(
                PORTAL,
                "commentary by the officer",
                () ->
                        story.as(People.DISCLOSURE)
                                .post(story.commentary(), forged(sent.copy(), reading, button)));
        assertNothingIsWritten(
                PORTAL,
                "commentary by a reviewer",
                () ->
                        story.as(People.REVIEWER)
                                .post(story.commentary(), forged(sent.copy(), desk, button)));
        assertNothingIsWritten(
                PORTAL,
                "commentary by the county",
                () ->
                        story.as(People.PREPARER)
                                .post(story.commentary(), forged(sent.copy(), sent, button)));
        assertNothingIsWritten(
                PORTAL,
                "commentary by a link",
                () ->
                        publisher.get(
                                story.commentary()
                                        + "&"
                                        + button
                                        + "=x&text-en=a&text-es=b&seen="
                                        + seen(writing)));
        assertNothingIsWritten(
                PORTAL,
                "commentary in one language",
                () -> publisher.press(writing.copy().set("text-en", "Screening grew."), button));
        assertNothingIsWritten(
                PORTAL,
                "commentary over what was not seen",
                () -> publisher.press(sent.copy().force("seen", "other"), button));
    }

    @Test
    @Order(10)
    @DisplayName("for a text that was decided differently, or in a release that is cleared")
    void decidedTexts() {
        Web officer = story.as(People.DISCLOSURE);
        HtmlForm first = officer.form(story.texts(), "texts");
        String back = first.buttonLike("back-").orElseThrow();
        first.set(reasonOf(back), "It tells a count.");
        story.passTexts();
        assertNothingIsWritten(
                PORTAL, "deciding about what is decided", () -> officer.press(first.copy(), back));
        HtmlForm last = officer.form(story.texts(), "texts");
        story.sign();
        clear(officer);
        last.set(reasonOf(back), "It tells a count.");
        assertNothingIsWritten(
                PORTAL, "sending back what is cleared", () -> officer.press(last, back));
        assertThat(officer.form(story.texts(), "texts").buttonLike("back-")).isEmpty();
    }
}
