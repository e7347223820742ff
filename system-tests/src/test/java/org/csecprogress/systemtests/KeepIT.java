package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Walks through what pages keep and save. Their rules are proved in {@code web/src/test/js}. */
@DisplayName("Text typed on a page")
@Tag("stories")
class KeepIT {
    private static final Portal PORTAL = Demonstration.shared();

    /** The county that types methods; it has not begun its filing. */
    private static final String COUNTY = "preparer@placer.example";

    /** The county that asks for more time, and another that uses the same browser. */
    private static final String ASKING = "preparer@yolo.example";

    private static final String OTHER = "preparer@nevada.example";
    private static final String HOME = "/county/home?period=2026Q3";
    private static final String METHODS = "/county/methods?period=2026Q3";
    private static final String CALENDAR = "/county/calendar";
    private static final String SAVED = "#saved:has-text('Saved at')";
    private static final String BOX = ".choice input[type=checkbox]";
    private static final String OVER = "ID-10.OVER";
    private static final String REASON = "reason";

    /** Lists what the browser keeps of anybody. */
    private static final String KEPT =
            "Object.keys(localStorage).filter(key => key.includes('kept'))";

    private static final int NARROWEST = 320;

    private static void open(Someone someone, String path) {
        someone.browser().open(path);
    }

    private static Locator field(Someone someone, String id) {
        return someone.page().locator("[id='" + id + "']");
    }

    private static void type(Someone someone, String id, String words) {
        field(someone, id).focus();
        someone.keys().type(words);
    }

    /** Returns the fields of the methods as a new visitor gets them. */
    private static List<Map.Entry<String, String>> stored() {
        return Demonstration.signedIn(COUNTY).form(METHODS, "texts").pressed("save");
    }

    /** Moves the clock past the pause after which a page saves, and waits for what it says. */
    private static void waitFor(Someone someone, String selector) {
        someone.page().clock().runFor(2L * Demonstration.AUTOSAVE_MILLISECONDS);
        someone.page().waitForSelector(selector);
    }

    @Test
    @DisplayName("is saved without a button, and after the session ended once its writer is back")
    void saved() {
        try (Someone preparer = Someone.at(PORTAL, NARROWEST, COUNTY)) {
            preparer.page().clock().install();
            open(preparer, HOME);
            preparer.page().click("#open");
            open(preparer, METHODS);
            type(preparer, OVER, "Some youth are screened twice.");
            Locator box = preparer.page().locator(BOX).first();
            assertThat(box.isChecked()).isFalse();
            box.press("Space");
            waitFor(preparer, SAVED);
            assertThat(stored())
                    .contains(Map.entry(OVER, "Some youth are screened twice."))
                    .contains(Map.entry(box.getAttribute("name"), box.getAttribute("value")));
            endSession(preparer);
            assertThat(preparer.text("#kept")).contains("You typed this at", "it was not saved");
            preparer.browser().assertAccessible().assertNoSidewaysScroll().screenshot("kept");
            preparer.keys().toWords("Put it back").press("Enter");
            assertThat(preparer.keys().at()).isEqualTo(OVER);
            waitFor(preparer, SAVED);
            preparer.browser().complaints().removeIf(each -> each.contains("beforeunload"));
        }
        assertThat(stored()).contains(Map.entry(OVER, "Typed after the end."));
    }

    /** Types after the session has ended, and signs in again by the link that the page gives. */
    private static void endSession(Someone preparer) {
        preparer.page().context().clearCookies();
        type(preparer, OVER, "Typed after the end.");
        preparer.keys().press("Tab");
        waitFor(preparer, "#autosave [data-part=said]:has-text('You were signed out')");
        preparer.page().onDialog(dialog -> dialog.accept());
        preparer.page().locator("#autosave [data-part=over] a").click();
        preparer.page().waitForURL("**/sign-in");
        preparer.keys().to("#username").type(COUNTY);
        preparer.keys().to("#password").type(Demonstration.PASSWORD).go();
    }

    @Test
    @DisplayName("in a form with a button is kept for its writer alone, until signed out or stored")
    void kept() {
        try (Someone preparer = Someone.at(PORTAL, Browser.WIDE, ASKING)) {
            Page page = preparer.page();
            open(preparer, CALENDAR);
            type(preparer, REASON, "Our case system was down in October.");
            page.locator("button[name='ask']").click();
            page.waitForSelector("#error-summary");
            closeTab(preparer);
            // Another person uses the same browser after the first one didn't sign out.
            returnAs(preparer, OTHER);
            assertThat(page.isVisible("#kept")).isFalse();
            returnAs(preparer, ASKING);
            assertThat(page.locator("#kept li").textContent()).contains("A system was down.");
            preparer.browser().assertAccessible();
            preparer.keys().toWords("Put it back").press("Enter");
            assertThat(preparer.keys().value()).isEqualTo("A system was down.");
            signOut(preparer);
            returnAs(preparer, ASKING);
            assertThat(page.isVisible("#kept")).as("forgotten").isFalse();
            type(preparer, REASON, "Our case system was down in October.");
            page.locator("#until").fill("11/12/2026");
            page.locator("button[name='ask']").click();
            page.waitForSelector("button[name='asked:0:withdraw']");
            assertThat((List<?>) page.evaluate(KEPT)).as("stored").isEmpty();
        }
    }

    /** Types in another tab and closes it. */
    private static void closeTab(Someone preparer) {
        Page tab = preparer.page().context().newPage();
        tab.navigate(PORTAL.url(CALENDAR));
        tab.locator("#" + REASON).fill("A system was down.");
        tab.close();
    }

    private static void returnAs(Someone someone, String username) {
        someone.page().context().clearCookies();
        someone.browser().signIn(username, Demonstration.PASSWORD).open(CALENDAR);
    }

    /** Signs out with something unsaved on the page, which the browser then forgets. */
    private static void signOut(Someone preparer) {
        Page page = preparer.page();
        assertThat((List<?>) page.evaluate(KEPT)).hasSize(1);
        page.locator("form[action='/sign-out'] button").first().click();
        page.waitForURL("**/sign-in");
        assertThat((List<?>) page.evaluate(KEPT)).isEmpty();
    }
}
