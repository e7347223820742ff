package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@DisplayName("Text typed on a page")
@Tag("stories")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeepIT {
    private static final Portal PORTAL = Demonstration.shared();
    private static final String COUNTY = "placer.example";
    private static final String METHODS = "/county/methods?period=2026Q3";
    private static final String MILESTONES = "/county/milestones?period=2026Q3";
    private static final String WORDS = "/county/words?period=2026Q3";
    private static final String CALENDAR = "/county/calendar";

    private static final String SAVED = "#saved:has-text('Saved at')";
    private static final String PROBLEM = "#autosave [data-part=said]:visible";
    private static final String SERVICES = "NAR.SERVICES";
    private static final String OUTCOMES = "NAR.OUTCOMES";
    private static final String REASON = "reason";

    /** The explanation that a number in a public text needs. */
    private static final String WHY = "textarea[id^='why:'][id$='|NAR.SERVICES']";

    private static final int NARROWEST = 320;

    /** The page that a server shows while the portal is down. */
    private static final Route.FulfillOptions NOT_OURS =
            new Route.FulfillOptions()
                    .setStatus(404)
                    .setContentType("text/html")
                    .setBody("<h1>HTTP Status 404</h1>");

    private static final Pattern POSTED = Pattern.compile("/county/words");

    @BeforeAll
    static void open() {
        try (Someone preparer = preparer(Browser.WIDE)) {
            preparer.open("/county/home?period=2026Q3");
            if (preparer.page().locator("#open").count() > 0) {
                preparer.pressAt("#open").isFine();
            }
        }
    }

    private static Someone preparer(int width) {
        Someone preparer = Someone.at(PORTAL, width, "preparer@" + COUNTY);
        preparer.page().clock().install();
        return preparer;
    }

    private static Locator field(Someone someone, String id) {
        return someone.page().locator("[id='" + id + "']");
    }

    private static void type(Someone someone, String id, String words) {
        someone.keys().to("[id='" + id + "']").type(words);
    }

    /** Returns the stored value, as a new visitor sees it. */
    private static String stored(String page, String id) {
        try (Someone fresh = preparer(Browser.WIDE)) {
            fresh.browser().open(page);
            return field(fresh, id).inputValue();
        }
    }

    /** Moves the clock past the pause after which a page saves. */
    private static void later(Someone someone) {
        someone.page().clock().runFor(2L * Demonstration.AUTOSAVE_MILLISECONDS);
    }

    private static void waitForSaved(Someone someone) {
        later(someone);
        someone.page().waitForSelector(SAVED);
    }

    private static void waitForProblem(Someone someone, String words) {
        later(someone);
        someone.page().waitForSelector(PROBLEM + ":has-text(\"" + words + "\")");
    }

    /** Clears the browser's complaints and fails if one has another cause. */
    private static void forgive(Someone someone, String... causes) {
        assertThat(someone.browser().complaints())
                .allMatch(each -> Arrays.stream(causes).anyMatch(each::contains));
        someone.browser().complaints().clear();
    }

    private static void answerPosts(Someone someone, Route.FulfillOptions answer) {
        someone.page()
                .route(
                        POSTED,
                        route -> {
                            if (route.request().method().equals("POST")) {
                                route.fulfill(answer);
                            } else {
                                route.resume();
                            }
                        });
    }

    @Test
    @DisplayName("in a method is saved without a button, and so are a choice and checkboxes")
    void methods() {
        try (Someone preparer = preparer(NARROWEST)) {
            preparer.open(METHODS);
            type(preparer, "ID-10.OVER", "Some youth are screened twice.");
            Locator box = preparer.page().locator(".choice input[type=checkbox]").first();
            boolean before = box.isChecked();
            box.press("Space");
            waitForSaved(preparer);
            preparer.browser().assertAccessible().assertNoSidewaysScroll().screenshot("keep-320");
            String id = box.getAttribute("id");
            preparer.open(METHODS);
            assertThat(field(preparer, id).isChecked()).isEqualTo(!before);
            assertThat(preparer.page().isVisible("#kept")).isFalse();
        }
        assertThat(stored(METHODS, "ID-10.OVER")).isEqualTo("Some youth are screened twice.");
    }

    @Test
    @DisplayName("for a milestone is saved completely, and not with an invalid date")
    void milestones() {
        String status;
        String date;
        try (Someone preparer = preparer(Browser.WIDE)) {
            preparer.open(MILESTONES);
            Locator milestone =
                    preparer.page().locator("select[name^='PM-06'][name$='.STATUS']").first();
            status = milestone.getAttribute("id");
            date = status.replace(".STATUS", ".ACTUAL");
            milestone.evaluate("e => { const d = e.closest('details'); if (d) d.open = true; }");
            milestone.selectOption("ADOPTED");
            field(preparer, date).fill("some day");
            field(preparer, date).press("Tab");
            waitForProblem(preparer, "cannot be read");
            preparer.browser().assertAccessible();
            assertThat(field(preparer, date + "-error").innerText()).isNotBlank();
            field(preparer, date).fill("6/1/2026");
            field(preparer, date).press("Tab");
            waitForSaved(preparer);
            assertThat(preparer.page().isVisible(PROBLEM)).isFalse();
            preparer.browser().screenshot("keep-milestones");
        }
        assertThat(stored(MILESTONES, status)).isEqualTo("ADOPTED");
        assertThat(stored(MILESTONES, date)).isNotBlank();
    }

    @Test
    @DisplayName("in an explanation is saved without a button, even when the page is left at once")
    void explanation() {
        try (Someone preparer = preparer(Browser.WIDE)) {
            preparer.open(WORDS);
            type(preparer, SERVICES, "We opened 25 places.");
            preparer.pressAt("#save").isFine();
            preparer.keys().to(WHY).type("The county's own report says so.");
            waitForSaved(preparer);
            type(preparer, OUTCOMES, "Most of the youth stayed.");
            preparer.page().locator(".crumbs a").first().click();
            preparer.page().waitForURL("**/county/home**");
        }
        assertThat(stored(WORDS, OUTCOMES)).isEqualTo("Most of the youth stayed.");
        try (Someone fresh = preparer(Browser.WIDE)) {
            fresh.open(WORDS);
            assertThat(fresh.page().locator(WHY).inputValue())
                    .isEqualTo("The county's own report says so.");
        }
    }

    @Test
    @DisplayName("is not saved over someone else's change, but both are shown for a choice")
    void conflict() {
        try (Someone first = preparer(Browser.WIDE);
                Someone second = preparer(Browser.WIDE)) {
            first.open(WORDS);
            second.open(WORDS);
            type(first, "NAR.DATA", "The first one's words.");
            waitForSaved(first);
            type(second, OUTCOMES, "Words beside them.");
            waitForSaved(second);
            type(second, "NAR.DATA", "The second one's words.");
            waitForProblem(second, "Someone else changed the same answers");
            second.browser().assertAccessible();
            assertThat(stored(WORDS, "NAR.DATA")).isEqualTo("The first one's words.");
            second.page().locator("#autosave button").click();
            second.page().waitForSelector("#error-summary");
            assertThat(field(second, "NAR.DATA-error").innerText())
                    .contains("The first one's words.");
            assertThat(field(second, "NAR.DATA").inputValue()).isEqualTo("The second one's words.");
            later(second);
            assertThat(stored(WORDS, "NAR.DATA")).isEqualTo("The first one's words.");
            second.pressAt("#save").isFine();
        }
        assertThat(stored(WORDS, "NAR.DATA")).isEqualTo("The second one's words.");
        assertThat(stored(WORDS, OUTCOMES)).isEqualTo("Words beside them.");
    }

    @Test
    @DisplayName("is restored after the session ended, to the person who typed it")
    void expired() {
        try (Someone preparer = preparer(Browser.WIDE)) {
            preparer.open(WORDS);
            preparer.page().context().clearCookies();
            type(preparer, "NAR.PLACE_OTHER", "Typed after the end.");
            waitForProblem(preparer, "You were signed out");
            preparer.page().onDialog(dialog -> dialog.accept());
            preparer.page().locator("#autosave [data-part=over] a").click();
            preparer.page().waitForURL("**/sign-in");
            preparer.keys().to("#username").type("preparer@" + COUNTY);
            preparer.keys().to("#password").type(Demonstration.PASSWORD).go();
            assertThat(preparer.text("#kept")).contains("You typed this at", "it was not saved");
            preparer.browser().assertAccessible().screenshot("kept");
            preparer.keys().toWords("Put it back").press("Enter");
            assertThat(preparer.keys().at()).isEqualTo("NAR.PLACE_OTHER");
            waitForSaved(preparer);
            preparer.browser().complaints().removeIf(each -> each.contains("beforeunload"));
        }
        assertThat(stored(WORDS, "NAR.PLACE_OTHER")).isEqualTo("Typed after the end.");
    }

    @Test
    @DisplayName("is saved after a restart, whatever another server answers meanwhile")
    void restart() {
        try (Someone preparer = preparer(Browser.WIDE)) {
            preparer.open(WORDS);
            answerPosts(preparer, NOT_OURS);
            type(preparer, "NAR.PLACE_CSEC", "Typed while it restarts.");
            waitForProblem(preparer, "The portal is restarting.");
            assertThat(preparer.text("#autosave")).doesNotContain("signed out");
            preparer.browser().assertAccessible().screen("restarting");
            // Set this before removing the other answer, or the portal would answer in between.
            answerPosts(preparer, new Route.FulfillOptions().setStatus(503));
            later(preparer);
            assertThat(preparer.page().isVisible(PROBLEM)).isTrue();
            preparer.page().unroute(POSTED);
            // The restarted portal doesn't know the page, so the page requests itself again.
            preparer.page()
                    .evaluate(
                            "document.querySelector(\"input[name='jakarta.faces.ViewState']\")"
                                    + ".value = '1:1'");
            waitForSaved(preparer);
            assertThat(preparer.page().isVisible(PROBLEM)).isFalse();
            forgive(preparer, "404", "503", "409");
        }
        assertThat(stored(WORDS, "NAR.PLACE_CSEC")).isEqualTo("Typed while it restarts.");
    }

    @Test
    @DisplayName("survives a closed tab, is shown to nobody else and is deleted on signing out")
    void closed() {
        try (Someone preparer = preparer(Browser.WIDE)) {
            Page page = preparer.page();
            preparer.open(CALENDAR);
            Page tab = page.context().newPage();
            tab.navigate(PORTAL.url(CALENDAR));
            tab.locator("#" + REASON).fill("The system was down.");
            tab.close();
            preparer.open(CALENDAR);
            assertThat(page.locator("#kept li").textContent()).contains("The system was down.");
            preparer.browser().assertAccessible();
            preparer.keys().toWords("Put it back").press("Enter");
            assertThat(preparer.keys().value()).isEqualTo("The system was down.");
            // Another person uses the same browser after the first one didn't sign out.
            page.context().clearCookies();
            preparer.browser().signIn("preparer@nevada.example", Demonstration.PASSWORD);
            preparer.browser().open(CALENDAR);
            assertThat(page.isVisible("#kept")).isFalse();
            page.context().clearCookies();
            preparer.browser().signIn("preparer@" + COUNTY, Demonstration.PASSWORD);
            preparer.browser().open(CALENDAR);
            assertThat(page.isVisible("#kept")).isTrue();
            page.locator("form[action='/sign-out'] button").first().click();
            page.waitForURL("**/sign-in");
            assertThat(page.evaluate("Object.keys(localStorage).filter(k => k.includes('kept'))"))
                    .isEqualTo(List.of());
        }
    }

    @Test
    @Order(Integer.MAX_VALUE) // The page loses this form once it is sent.
    @DisplayName("in a form with a button is kept until the portal has stored it")
    void confirmed() {
        try (Someone preparer = preparer(Browser.WIDE)) {
            Page page = preparer.page();
            preparer.open(CALENDAR);
            type(preparer, REASON, "Our case system was down in October.");
            preparer.page().locator("input[name='ask']").click();
            page.waitForSelector("#error-summary");
            preparer.open(CALENDAR);
            assertThat(page.isVisible("#kept")).as("refused, so stored nowhere").isTrue();
            preparer.keys().toWords("Put it back").press("Enter");
            page.locator("#until").fill("2026-11-12");
            page.locator("input[name='ask']").click();
            page.waitForLoadState();
            preparer.isFine().open(CALENDAR);
            assertThat(page.isVisible("#kept")).as("stored").isFalse();
        }
    }
}
