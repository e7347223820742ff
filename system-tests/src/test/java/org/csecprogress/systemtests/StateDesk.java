package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.util.List;
import java.util.Map;

/** CDSS at work on the demonstration's open quarter: its reviewer, officer and publisher. */
final class StateDesk {
    private static final String FIRST = "2026Q3-r1";

    private final Portal portal;
    private final int width;
    private final boolean script;
    private final String release;

    StateDesk(Portal portal, int width) {
        this(portal, width, true, FIRST);
    }

    private StateDesk(Portal portal, int width, boolean script, String release) {
        this.portal = portal;
        this.width = width;
        this.script = script;
        this.release = release;
    }

    static StateDesk withoutScript(Portal portal) {
        return new StateDesk(portal, Browser.WIDE, false, FIRST);
    }

    /** Returns the desk of another release. */
    StateDesk of(String number) {
        return new StateDesk(portal, width, script, number);
    }

    /** Returns the pages that are read before a signature, with words of each. */
    private Map<String, String> read() {
        String preview = "/state/preview?number=" + release;
        String withheld = "does not show the value of any withheld figure";
        return Map.of(
                preview,
                "not public yet",
                preview + "&lang=es",
                "todavía no es público",
                "/state/disclosure?release=" + release,
                withheld);
    }

    private Someone someone(String name) {
        String username = name + "@cdss.example";
        return script
                ? Someone.at(portal, width, username)
                : Someone.withoutScript(portal, username);
    }

    /** Returns the reviewer, with a filing open and its review begun. */
    Someone reviewing(String county) {
        Someone reviewer = someone("reviewer").open("/state/queue?period=2026Q3");
        return reviewer.press(county).pressAt("#start").isFine().sees("In review");
    }

    Someone reviewer() {
        return someone("reviewer");
    }

    /** Returns the number of approved filings of the quarter. */
    int countApproved() {
        try (Someone reviewer = reviewer().open("/state/queue?period=2026Q3")) {
            return new QueuePage(reviewer.page().content()).counts().get("APPROVED");
        }
    }

    /** Asks about one figure. */
    void comment(Someone reviewer, String measure, String question) {
        reviewer.open(reviewer.page().url().replaceFirst("^https?://[^/]+", "") + "&view=ALL");
        reviewer.change("tr[data-rk='" + measure + "'] a[id$=':about']");
        opened(reviewer, "commenting").to("#comment").type(question);
        reviewer.change("#comment-save").isFine().sees(question);
    }

    /** Waits until a dialog has the focus. */
    private static Keys opened(Someone reviewer, String dialog) {
        String shown = "#" + dialog + "-dialog[aria-hidden=false]";
        reviewer.page().waitForFunction("dialog => document.activeElement.closest(dialog)", shown);
        reviewer.look();
        return reviewer.keys();
    }

    /** Opens the dialog of a decision by the keyboard. */
    private static Keys deciding(Someone reviewer, String button, String dialog) {
        reviewer.keys().press("Alt+End").to("#" + button).press("Enter");
        return opened(reviewer, dialog);
    }

    void giveBack(Someone reviewer, String reason) {
        deciding(reviewer, "to-return", "returning").to("#returning-reason").type(reason);
        reviewer.pressAt("#return").isFine().sees("Returned");
    }

    void approve(Someone reviewer) {
        assertThat(deciding(reviewer, "to-approve", "approving").at()).isEqualTo("approve");
        reviewer.pressAt("#approve").isFine().sees("Approved");
    }

    /** Answers a county's request by opening its filing; to decline needs a reason. */
    void correct(Someone reviewer) {
        deciding(reviewer, "to-decline", "declining");
        reviewer.change("#decline");
        assertThat(reviewer.text("#declining-reason-error")).contains("Write why");
        reviewer.keys().press("Escape");
        deciding(reviewer, "to-correct", "correcting");
        reviewer.pressAt("#correct").isFine().sees("Opened for correction");
    }

    /** Returns the publisher, at the list of releases. */
    Someone publisher() {
        return someone("publisher").open("/state/releases");
    }

    Someone officer() {
        return someone("disclosure").open("/state/releases");
    }

    /** Returns someone who publishes and reviews. */
    Someone both() {
        return someone("both").open("/state/releases");
    }

    void freeze(Someone publisher) {
        publisher
                .press("Freeze July to September 2026")
                .isFine()
                .sees("Counties that will not be in the release");
        publisher.pressAt("#freeze-now").isFine().sees("Frozen").sees("A publisher builds");
        assertThat(publisher.page().locator(".banner--good").count()).as("said once").isEqualTo(1);
    }

    /** Builds the tables and waits until the page shows that the build has ended. */
    void build(Someone publisher) {
        publisher.change("#build").isFine();
        while (publisher.page().locator("#work").count() > 0) {
            if (script) {
                publisher.browser().assertAccessible().assertNoSidewaysScroll();
                publisher.browser().screenshot(width + "-state-release-building");
                publisher
                        .page()
                        .waitForSelector("[data-part=done]:not([hidden])", Patience.forWork());
                publisher.sees("The build has ended").press("See the result");
            } else {
                publisher.sees("of 4").press("Check again");
            }
        }
    }

    /** Opens every part of the disclosure review, with all its details, and checks it. */
    void lookAtDisclosure() {
        try (Someone officer = officer()) {
            officer.open("/state/release?number=" + release);
            officer.press("What is withheld, why, and how it was proved");
            List<String> parts =
                    officer.page().locator(".tabs a").all().stream()
                            .map(tab -> tab.getAttribute("href"))
                            .toList();
            assertThat(parts).hasSize(6);
            for (String part : parts) {
                officer.browser().open(part);
                officer.sees("does not show the value of any withheld figure");
                officer.page()
                        .evaluate(
                                "document.querySelectorAll('details').forEach(d => d.open = true)");
                fits(officer, "state-disclosure-" + part.replaceFirst(".*part=", ""));
            }
            officer.browser().open("/state/protection");
            officer.sees("In force").sees("Version 1");
            officer.keys().toWords("What it protects: everything was new").press("Enter");
            officer.sees("Youth screened (ID-04)");
            fits(officer, "state-protection");
            officer.browser().open("/state/archive-audit");
            officer.sees("What the archive reveals");
            fits(officer, "state-archive-audit");
        }
    }

    /** Checks the page on each screen, once for the rules that no screen changes. */
    private void fits(Someone someone, String name) {
        someone.browser().assertFits();
        for (int each : new int[] {Browser.NARROW, width}) {
            someone.page().setViewportSize(each, 900);
            someone.browser().assertNoSidewaysScroll().screenshot(each + "-" + name);
        }
    }

    /** Approves the texts of each county: unflagged ones together, flagged ones one by one. */
    void readTexts(Someone officer) {
        officer.open("/state/texts?number=" + release);
        officer.pressAt("main table tbody a");
        while (true) {
            passAll(officer);
            if (officer.page().locator("#next-county").count() == 0) {
                return;
            }
            officer.pressAt("#next-county");
        }
    }

    /** Checks the page of undecided texts on a phone. */
    void lookAtTextsOnPhone() {
        try (Someone officer = new StateDesk(portal, Browser.NARROW).officer()) {
            officer.open("/state/texts?number=" + release);
            officer.pressAt("main table tbody a").look();
            officer.browser().assertAccessible().assertNoSidewaysScroll();
            officer.browser().screenshot("375-state-texts-open");
            officer.change("[id$=':choose']").change("#back");
            assertThat(officer.text("#reason-error")).contains("Write why");
            assertThat(officer.keys().at()).isEqualTo("reason");
            officer.browser().assertAccessible().assertNoSidewaysScroll();
            officer.keys().type("It compares amounts.");
            officer.change("#back").isFine().sees("1 sent back");
        }
    }

    /** Writes commentary on a section, first in one language only, which is refused. */
    void writeCommentary(Someone publisher) {
        publisher.open("/state/release?number=" + release);
        publisher.press("Read or write commentary").press("2. Who reported");
        publisher.keys().to("#text-en").type("Seven counties are a beginning.");
        publisher.pressAt("[name=commentary-save]");
        assertThat(publisher.keys().at()).isEqualTo("error-summary");
        publisher.browser().assertAccessible().assertNoSidewaysScroll();
        publisher.keys().press("Tab").press("Enter");
        assertThat(publisher.keys().at()).isEqualTo("text-es");
        publisher.keys().type("Siete condados son un comienzo.");
        assertThat(publisher.page().inputValue("#text-en"))
                .isEqualTo("Seven counties are a beginning.");
        publisher.pressAt("[name=commentary-save]").isFine().sees("is saved");
        publisher.browser().screenshot(width + "-state-commentary");
        publisher.open("/state/preview?number=" + release).sees("Seven counties are a beginning.");
    }

    private static void passAll(Someone officer) {
        for (String button : new String[] {"#passAll", "[id$=':pass']"}) {
            while (officer.page().locator(button).count() > 0) {
                officer.change(button).isFine().sees("approved");
            }
        }
    }

    void clear(Someone officer) {
        officer.press(release).sees("Sign-offs").sees("not decided");
        assertThat(officer.page().locator("#decision").count()).as("not signed").isZero();
        readTexts(officer);
        sign("statistics");
        sign("legal");
        sign("department");
        officer.open("/state/release?number=" + release);
        assertThat(officer.text("#stage-SIGN")).contains("Done").doesNotContain("Not signed");
        officer.opens("#clear-open").keys().to("#decision").type("Fine.");
        officer.change("#clear-release");
        assertThat(officer.page().inputValue("#decision")).as("is not lost").isEqualTo("Fine.");
        assertThat(officer.text("#error-summary"))
                .contains("at least 10 words")
                .contains("Open the report in English first")
                .doesNotContain("not decided");
        officer.keys().press("Escape");
        officer.pressAt("#error-summary a[href*=preview]").sees("not public yet");
        officer.press("Back to the release");
        officer.press("What is withheld, why, and how it was proved");
        officer.open("/state/release?number=" + release);
        officer.opens("#clear-open").keys().to("#decision").type(Story.DECISION);
        officer.change("#clear-release").isFine().sees("Cleared");
        assertThat(officer.text("#stage-CLEAR")).contains("Done");
    }

    /** Signs for an office after opening what it signs. */
    private void sign(String office) {
        try (Someone signatory = someone(office).open("/state/releases")) {
            signatory.press(release).opens("#sign-open").change("#sign");
            assertThat(signatory.text("#error-summary"))
                    .contains("Open the report in English first");
            open(signatory);
            signatory.opens("#sign-open").change("#sign").isFine();
            assertThat(signatory.page().locator("#sign").count()).as("signed").isZero();
        }
    }

    /**
     * Opens what is signed or published without showing it, since a preview has 32,000 elements.
     */
    private void open(Someone someone) {
        read().forEach(
                        (path, words) -> {
                            APIResponse answer = someone.page().request().get(portal.url(path));
                            assertThat(answer.status()).as(path).isEqualTo(200);
                            assertThat(answer.text()).as(path).contains(words);
                        });
        someone.open("/state/release?number=" + release);
    }

    /** Confirms, types the number, and publishes or schedules with the given button. */
    void publish(Someone publisher, String button) {
        open(publisher);
        publisher.page().setViewportSize(Browser.NARROW, 800);
        publisher.browser().assertNoSidewaysScroll();
        publisher.page().setViewportSize(width, 800);
        publisher.opens("#publish-open");
        assertThat(publisher.text("#publish")).isEqualTo(button);
        publisher.keys().to("#read").press("Space").to("#typed").type(release);
        publisher.change("#publish").isFine();
    }
}
