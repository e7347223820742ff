package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("A whole quarter, by keyboard only,")
@Tag("embedded")
@Tag("one-command")
@Order(Integer.MAX_VALUE) // Moves the demonstration's date, so other tests must run first.
class QuarterIT {
    private static final Portal PORTAL = Demonstration.shared();
    private static final CountyDesk ALPINE = new CountyDesk(PORTAL, "alpine", Browser.WIDE);
    private static final StateDesk CDSS = new StateDesk(PORTAL, Browser.WIDE);

    private static final EmbargoStory EMBARGO = new EmbargoStory(PORTAL);
    private static final RestatedStory RESTATED = new RestatedStory(PORTAL);
    private static final boolean NIGHTLY = Boolean.getBoolean("csec.nightly");
    private static int approved;

    /** A figure that nothing else depends on. */
    private static final String ASKED = "PV-02";

    /** The figure to contradict: more screened than eligible, which the rules find. */
    private static final String SCREENED = "ID-04";

    @Test
    @DisplayName("is filed, returned, approved, published, corrected, restated and withdrawn")
    void walk() throws Exception {
        file();
        review();
        approverDoesNotPublish();
        schedule();
        publish();
        correct();
        if (NIGHTLY) {
            correctedFiling();
            RESTATED.restate();
        }
        new WithdrawnStory(PORTAL, NIGHTLY ? RestatedStory.SECOND : RestatedStory.FIRST).withdraw();
    }

    /** It is filled in, fixed from the error summary, explained, certified and submitted. */
    private static void file() {
        try (Someone preparer = ALPINE.preparer()) {
            preparer.pressAt("#open");
            mistype(preparer);
            preparer.press("Your filing, July to September 2026");
            ALPINE.fillOtherSections();
            ALPINE.fillFigures(preparer, Map.of(SCREENED, "3"));
            ALPINE.fillWords(preparer);
            contradict(preparer);
            ALPINE.explainAll(preparer);
        }
        ALPINE.certify("cws").close();
        try (Someone probation = ALPINE.certify("prob")) {
            assertThat(probation.page().url()).contains("/county/receipt");
            probation.sees("CP-2026Q3-02-1");
        }
    }

    /** Types something other than a whole number; the page says so and links to the field. */
    private static void mistype(Someone preparer) {
        preparer.pressAt(".tasks a");
        Keys keys = preparer.keys().to(".figures__input");
        String first = keys.at();
        keys.type("12.5").press("Enter");
        assertThat(keys.at()).as("Enter moves down").isNotEqualTo(first);
        keys.press("ArrowUp");
        assertThat(keys.at()).as("the arrow moves up").isEqualTo(first);
        keys.type("7").press("Escape");
        assertThat(keys.value()).as("Escape puts back").isEqualTo("12.5");
        preparer.pressAt("#save");
        assertThat(preparer.page().title()).startsWith("Error: ");
        assertThat(preparer.page().url())
                .as("the address still says which page it is")
                .contains("period=2026Q3", "form=IDENTIFICATION");
        assertThat(keys.at()).isEqualTo("error-summary");
        preparer.browser().assertAccessible();
        String said = preparer.text("#error-summary li");
        keys.press("Tab").press("Enter");
        assertThat(keys.at()).isEqualTo(first);
        assertThat(preparer.text("[id='" + first + "-error']")).isEqualTo(said);
        keys.type("0");
        preparer.pressAt("#save").isFine();
    }

    /** Follows a contradiction from the list of open items to its place and fixes it. */
    private static void contradict(Someone preparer) {
        preparer.keys().to(".banner summary").press("Enter");
        preparer.pressAt(".banner li a[href$='#" + SCREENED + "']");
        preparer.browser().assertAccessible();
        assertThat(preparer.keys().at()).isEqualTo(SCREENED);
        preparer.keys().type("0");
        preparer.pressAt("#back").isFine();
        preparer.press("Check your answers");
    }

    /** It is returned with a question, corrected, certified again and approved. */
    private static void review() {
        try (Someone reviewer = CDSS.reviewing("Alpine")) {
            CDSS.comment(reviewer, ASKED, "Is it none in all of the county?");
            CDSS.giveBack(reviewer, "One question. All else is ready.");
        }
        try (Someone preparer = ALPINE.preparer()) {
            preparer.sees("Returned").sees("Is it none in all of the county?");
            assertThat(preparer.text("#said-h + .banner")).contains("All else is ready.");
            preparer.keys().to("textarea[id^='answer-']").type("One was missing. It is there now.");
            preparer.pressAt("#answer").isFine();
            preparer.press("Go to this item");
            assertThat(preparer.keys().at()).isEqualTo(ASKED);
            preparer.keys().type("1");
            preparer.pressAt("#back").isFine();
            preparer.press("Check your answers");
            ALPINE.explainAll(preparer);
        }
        ALPINE.certify("cws").close();
        try (Someone probation = ALPINE.certify("prob")) {
            probation.sees("CP-2026Q3-02-2");
        }
        try (Someone reviewer = CDSS.reviewing("Alpine")) {
            reviewer.open("/state/submission?county=02&period=2026Q3&view=CHANGES");
            CDSS.approve(reviewer);
        }
        ALPINE.lookAtItself("are not built yet");
    }

    /** It cannot be published by someone who approved one of its filings. */
    private static void approverDoesNotPublish() {
        try (Someone both = CDSS.both()) {
            both.open("/state/queue?period=2026Q3").press("Inyo").pressAt("#start");
            CDSS.approve(both);
        }
    }

    /** It is frozen, built, cleared, scheduled and unscheduled. */
    private static void schedule() throws Exception {
        approved = CDSS.countApproved();
        assertThat(approved).as("five of the demonstration, and two").isEqualTo(7);
        Demonstration.moveTo(Demonstration.FREEZE);
        try (Someone publisher = CDSS.publisher();
                Someone officer = CDSS.officer()) {
            CDSS.freeze(publisher);
            CDSS.build(publisher);
            publisher.sees("Built").sees("The disclosure officer reads");
            new CountyDesk(PORTAL, "alpine", Browser.NARROW).lookAtItself("is checking it");
            CDSS.lookAtTextsOnPhone();
            CDSS.lookAtDisclosure();
            CDSS.writeCommentary(publisher);
            officer.open("/state/releases");
            CDSS.clear(officer);
            publisher.open("/state/release?number=2026Q3-r1");
            publisher.opens("#publish-open").change("#publish");
            assertThat(publisher.keys().at()).isEqualTo("read");
            assertThat(publisher.text("#error-summary")).contains("tick the box");
            CDSS.publish(publisher, "Publish on December 29, 2026 at 9:00 a.m.");
            publisher.sees("Scheduled").sees("will be published automatically");
            new CountyDesk(PORTAL, "alpine", Browser.NARROW).lookAtItself("has cleared it");
            EMBARGO.name();
            EMBARGO.read();
            officer.open("/state/release?number=2026Q3-r1");
            officer.opens("#stop-open").keys().to("#reason").type("One text is read again.");
            officer.change("#stop").isFine().sees("Stopped by the disclosure officer");
            publisher.open("/state/release?number=2026Q3-r1");
            publisher.sees("Stopped by the disclosure officer");
            assertThat(publisher.page().locator("#typed").count()).isZero();
            assertThat(publisher.page().locator("#thaw").count()).as("it was read").isZero();
            EMBARGO.stopped();
            officer.change("#lift").isFine();
            assertThat(officer.text("main")).doesNotContain("Stopped by the disclosure officer");
        }
        try (Someone both = CDSS.both()) {
            both.press("2026Q3-r1").sees("Ask another publisher");
            assertThat(both.page().locator("#typed").count()).isZero();
        }
    }

    /** It is public on the pages and in the data once published. */
    private static void publish() {
        Demonstration.moveTo(Demonstration.AFTER_RELEASE);
        try (Someone publisher = CDSS.publisher()) {
            publisher.press("2026Q3-r1");
            CDSS.publish(publisher, "Publish now");
            publisher.sees("Published").press("Open the public report");
            publisher.sees("Progress report, July to September 2026");
            publisher.sees(approved + " of 58 counties");
            EMBARGO.ended();
        }
        try (Browser anyone = Browser.at(PORTAL, Browser.NARROW)) {
            anyone.open("/report/latest").assertAccessible().assertNoSidewaysScroll();
            assertThat(anyone.page().textContent("h1")).contains("July to September 2026");
            anyone.open("/report/latest/who-reported").assertAccessible().assertNoSidewaysScroll();
            assertThat(anyone.page().textContent("#s2"))
                    .contains("Seven counties are a beginning.");
            anyone.open("/es/report/latest/who-reported")
                    .assertAccessible()
                    .assertNoSidewaysScroll();
            assertThat(anyone.page().textContent("#s2"))
                    .contains("Siete condados son un comienzo.");
            anyone.open("/api/v1/releases");
            assertThat(anyone.page().content()).contains("2026Q3-r1");
        }
        try (Someone preparer = ALPINE.preparer()) {
            preparer.sees("Published");
        }
        ALPINE.lookAtItself("is public");
    }

    /** It is corrected in a copy that a certifier requests and CDSS opens. */
    private static void correct() {
        try (Someone certifier = ALPINE.certifier("cws")) {
            certifier.open("/county/home?period=2026Q3").sees("Correct this filing");
            certifier.pressAt("#ask-correction");
            assertThat(certifier.text("#error-summary")).contains("Write the reason");
            certifier.keys().to("#reason").type("One screen was entered for another quarter.");
            certifier.pressAt("#ask-correction").isFine();
            certifier.sees("Asked to correct the published filing");
        }
        try (Someone reviewer = CDSS.reviewer()) {
            reviewer.open("/state/queue?period=2026Q3&tab=TO_REVIEW").sees("Correction requested");
            reviewer.press("Alpine").sees("One screen was entered for another quarter.");
            CDSS.correct(reviewer);
        }
        try (Someone preparer = ALPINE.preparer()) {
            preparer.sees("A correction is in progress")
                    .sees("You are working on a copy of the filing");
            preparer.browser().screenshot("county-home-correction");
        }
        try (Someone publisher = CDSS.publisher()) {
            publisher.press("2026Q3-r1");
            assertThat(publisher.page().locator("#restate").count())
                    .as("nothing is approved yet")
                    .isZero();
        }
    }

    /** The corrected filing is certified and approved; what it adds to is not about youth. */
    private static void correctedFiling() {
        try (Someone preparer = ALPINE.preparer()) {
            preparer.press("Training and prevention");
            preparer.keys().to("[id='" + ASKED + "']").type("2");
            preparer.pressAt("#back").isFine();
            preparer.press("Check your answers");
            ALPINE.explainAll(preparer);
        }
        ALPINE.certify("cws").close();
        try (Someone probation = ALPINE.certify("prob")) {
            probation.sees("CP-2026Q3-02-3");
        }
        try (Someone reviewer = CDSS.reviewing("Alpine")) {
            reviewer.open("/state/submission?county=02&period=2026Q3&view=CHANGES");
            CDSS.approve(reviewer);
        }
    }
}
