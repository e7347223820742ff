package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Collections;
import java.util.List;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("The grid, like a spreadsheet")
@Tag("stories")
class GridIT {
    private static final Portal PORTAL = Demonstration.shared();
    private static final Catalog CATALOG =
            Catalogs.builtIn().forPeriod(ReportingPeriod.of("2026Q3"));
    private static final String TOTALS = "/county/totals?period=2026Q3";
    private static final String SECTION = "/county/section?period=2026Q3&form=TRAINING_PREVENTION";
    private static final String BY_RACE =
            "/county/section?period=2026Q3&form=IDENTIFICATION&by=RACE";
    private static final String SAVED = "#saved:has-text('Saved at')";
    private static final String PROBLEM = "#autosave [data-part=said]:visible";

    /** Two figures that nothing else depends on. */
    private static final String ONE = "TR-03";

    private static final String OTHER = "PV-02";

    /** The narrowest width, in CSS pixels, that a page is made for. */
    private static final int NARROWEST = 320;

    private static Someone preparer(String county, int width) {
        Someone preparer = Someone.at(PORTAL, width, "preparer@" + county + ".example");
        preparer.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        preparer.page().clock().install();
        return preparer;
    }

    private static void copy(Someone someone, String text) {
        someone.page().evaluate("text => navigator.clipboard.writeText(text)", text);
    }

    private static Locator cell(Someone someone, String figure) {
        return someone.page().locator("[id='" + figure + "']");
    }

    private static String value(Someone someone, String figure) {
        return cell(someone, figure).inputValue();
    }

    /** Pastes with the keyboard at a figure and waits for the page's answer. */
    private static String paste(Someone someone, String figure, String text) {
        copy(someone, text);
        someone.keys().to("[id='" + figure + "']").press("Control+V");
        someone.page().waitForSelector("#paste[open]");
        return someone.text("#paste");
    }

    /** Returns the stored value, as a new visitor sees it. */
    private static String stored(String county, String page, String figure) {
        try (Someone fresh = preparer(county, Browser.WIDE)) {
            fresh.browser().open(page);
            return value(fresh, figure);
        }
    }

    private static void waitForSaved(Someone someone) {
        later(someone);
        someone.page().waitForSelector(SAVED);
    }

    private static void waitForProblem(Someone someone) {
        later(someone);
        someone.page().waitForSelector(PROBLEM);
    }

    /** Moves the clock past the pause after which a page saves. */
    private static void later(Someone someone) {
        someone.page().clock().runFor(2L * Demonstration.AUTOSAVE_MILLISECONDS);
    }

    /** Clears the browser's complaints and fails if one has another cause. */
    private static void forgive(Someone someone, String cause) {
        assertThat(someone.browser().complaints()).allMatch(each -> each.contains(cause));
        someone.browser().complaints().clear();
    }

    @Test
    @DisplayName("accepts a pasted block across a row without a reason field")
    void noReason() {
        try (Someone preparer = preparer("los-angeles", Browser.WIDE)) {
            preparer.open("/county/section?period=2026Q3&form=IDENTIFICATION&by=AGE");
            assertThat(cell(preparer, "ID-01").locator("xpath=ancestor::tr//select").count())
                    .as("a measure without this breakdown")
                    .isZero();
            paste(preparer, "ID-01", "17\r\n18\r\n");
            preparer.keys().press("Enter");
            assertThat(value(preparer, "ID-01")).isEqualTo("17");
            preparer.keys().press("Control+Z");
            assertThat(value(preparer, "ID-01")).isNotEqualTo("17");
        }
    }

    @Test
    @DisplayName("takes all totals in one paste, shows them first and can undo it")
    void allTotals() {
        int rows = CATALOG.inputs().size();
        String first = "ID-01";
        try (Someone preparer = preparer("mariposa", Browser.WIDE)) {
            preparer.open("/county/home?period=2026Q3").pressAt("#open");
            preparer.press("Type or paste all totals on one page");
            assertThat(preparer.page().locator(".figures__input").count()).isEqualTo(rows);
            String block = "1,503\r\n\"２０\"\r\n\u00a030 \r\n\"4\r\n0\"\r\n50\tof 60\r\n";
            String said = paste(preparer, first, block + "7\r\n".repeat(rows - 4));
            assertThat(said)
                    .contains((rows - 1) + " figures will change")
                    .contains("2 values are outside the table")
                    .contains("One value cannot be read")
                    .contains("no figure 1,503")
                    .contains("4↵0");
            preparer.browser().assertAccessible().screenshot("grid-paste");
            preparer.keys().press("Escape");
            assertThat(value(preparer, first))
                    .as("nothing is changed before it is confirmed")
                    .isEmpty();
            paste(preparer, first, block + "7\r\n".repeat(rows - 4));
            preparer.keys().press("Enter");
            assertThat(preparer.keys().at()).as("back in the cell").isEqualTo(first);
            assertThat(value(preparer, first)).isEqualTo("1,503");
            assertThat(preparer.text("#saved")).contains("figures filled in. Press Ctrl+Z");
            preparer.keys().press("Control+Z");
            assertThat(
                            Collections.frequency(
                                    preparer.page().locator(".figures__input").all().stream()
                                            .map(Locator::inputValue)
                                            .toList(),
                                    ""))
                    .as("taken back")
                    .isEqualTo(rows);
            paste(preparer, first, block + "7\r\n".repeat(rows - 4));
            preparer.keys().press("Enter");
            assertThat(value(preparer, first)).as("filled in again").isEqualTo("1,503");
            preparer.keys().press("Tab").press("Tab");
            assertThat(preparer.keys().at()).as("past the reason").isEqualTo("ID-02");
            preparer.keys().type("8");
            assertThat(preparer.keys().value()).isEqualTo("8");
            preparer.keys().press("Control+Z");
            assertThat(value(preparer, first))
                    .as("keys undo what is typed first")
                    .isEqualTo("1,503");
            preparer.keys().type("9").to("#save").press("Shift+Tab");
        }
        assertThat(stored("mariposa", TOTALS, first)).isEqualTo("1,503");
        assertThat(stored("mariposa", TOTALS, OTHER)).isEqualTo("7");
    }

    @Test
    @DisplayName("takes a block of groups where it is pasted, and a single value as any field does")
    void groups() {
        try (Someone preparer = preparer("alameda", NARROWEST)) {
            preparer.open(BY_RACE);
            String said = paste(preparer, "ID-04@RACE:WHITE", "1\t2\n3\t4\n5\t6\n");
            assertThat(said)
                    .contains("4 figures will change")
                    .contains("2 values are for cells that you cannot type in");
            preparer.browser().assertAccessible().assertNoSidewaysScroll();
            preparer.keys().press("Enter");
            assertThat(value(preparer, "ID-04@RACE:WHITE")).isEqualTo("1");
            assertThat(preparer.page().locator("tr[data-row='ID-04'] .figures__sum").innerText())
                    .as("totals follow")
                    .isNotBlank();
            preparer.page().locator("#undo-paste").click();
            assertThat(value(preparer, "ID-04@RACE:WHITE")).isNotEqualTo("1");
            copy(preparer, "12\r\n");
            preparer.keys().press("Control+A").press("Control+V");
            assertThat(preparer.page().locator("#paste[open]").count()).isZero();
            assertThat(value(preparer, preparer.keys().at())).isEqualTo("12");
            preparer.keys().press("Escape");
        }
    }

    @Test
    @DisplayName("saves valid input by itself and marks what it cannot read")
    void pause() {
        try (Someone preparer = preparer("alameda", Browser.WIDE)) {
            preparer.open(SECTION);
            preparer.keys().to("[id='" + ONE + "']").type("31");
            later(preparer);
            assertThat(preparer.page().locator(SAVED).count()).as("half-typed").isZero();
            preparer.keys().press("Tab");
            preparer.page().clock().runFor(Demonstration.AUTOSAVE_MILLISECONDS / 2);
            assertThat(preparer.page().locator(SAVED).count()).as("before the pause").isZero();
            waitForSaved(preparer);
            assertThat(stored("alameda", SECTION, ONE)).isEqualTo("31");
            preparer.keys().to("[id='" + OTHER + "']").type("about 9").press("Shift+Tab");
            preparer.page().waitForSelector("[id='" + OTHER + "-error']");
            assertThat(preparer.text("[id='" + OTHER + "-error']")).contains("whole number");
            preparer.browser().assertAccessible();
            preparer.keys().to("[id='" + OTHER + "']").type("9");
            preparer.page().locator(".crumbs a").click();
            preparer.page().waitForURL("**/county/home**");
        }
        assertThat(stored("alameda", SECTION, OTHER)).as("saved on leaving").isEqualTo("9");
    }

    @Test
    @DisplayName("offers unsaved input to the person who typed it when they return")
    void kept() {
        try (Someone preparer = preparer("alameda", Browser.WIDE)) {
            preparer.open(SECTION);
            preparer.keys().to("[id='" + ONE + "']").type("many");
            preparer.page().locator(".crumbs a").click();
            preparer.page().waitForURL("**/county/home**");
            preparer.open(SECTION);
            preparer.browser().assertAccessible();
            preparer.keys().toWords("Put it back").press("Enter");
            assertThat(preparer.keys().at()).isEqualTo(ONE);
            assertThat(preparer.keys().value()).isEqualTo("many");
            preparer.keys().type("33").press("Tab");
            waitForSaved(preparer);
            preparer.open(SECTION);
            assertThat(preparer.page().isVisible("#kept")).isFalse();
            assertThat(value(preparer, ONE)).isEqualTo("33");
        }
    }

    @Test
    @DisplayName("keeps retrying when the network is down, says so and loses nothing")
    void networkCut() {
        try (Someone preparer = preparer("alameda", Browser.WIDE)) {
            preparer.open(SECTION);
            preparer.page().context().setOffline(true);
            preparer.keys().to("[id='" + ONE + "']").type("34").press("Tab");
            waitForProblem(preparer);
            assertThat(preparer.text("#autosave"))
                    .contains("Not saved yet")
                    .contains("keep trying");
            preparer.browser().assertAccessible();
            preparer.keys().to("[id='" + OTHER + "']").type("35").press("Shift+Tab");
            preparer.page().context().setOffline(false);
            waitForSaved(preparer);
            assertThat(preparer.page().isVisible(PROBLEM)).isFalse();
            forgive(preparer, "ERR_INTERNET_DISCONNECTED");
        }
        assertThat(stored("alameda", SECTION, ONE)).isEqualTo("34");
        assertThat(stored("alameda", SECTION, OTHER)).isEqualTo("35");
    }

    @Test
    @DisplayName("stops when someone else changed the same figure, and shows both values")
    void conflict() {
        try (Someone first = preparer("alameda", Browser.WIDE);
                Someone second = preparer("alameda", Browser.WIDE)) {
            first.open(SECTION);
            second.open(SECTION);
            first.keys().to("[id='" + ONE + "']").type("41").press("Tab");
            waitForSaved(first);
            second.keys().to("[id='" + OTHER + "']").type("42").press("Shift+Tab");
            waitForSaved(second);
            second.keys().to("[id='" + ONE + "']").type("43").press("Tab");
            waitForProblem(second);
            assertThat(second.text("#autosave")).contains("Someone else changed the same answers");
            assertThat(stored("alameda", SECTION, ONE)).isEqualTo("41");
            second.page().locator("#autosave button").click();
            second.page().waitForSelector("#error-summary");
            assertThat(second.text("[id='" + ONE + "-error']")).contains("41").contains("43");
            later(second);
            assertThat(stored("alameda", SECTION, ONE))
                    .as("not before it is chosen")
                    .isEqualTo("41");
            second.pressAt("#save").isFine();
        }
        assertThat(stored("alameda", SECTION, ONE)).isEqualTo("43");
        assertThat(stored("alameda", SECTION, OTHER)).isEqualTo("42");
    }

    @Test
    @DisplayName("keeps input when the session ends and restores it after signing in")
    void signedOut() {
        try (Someone preparer = preparer("alameda", Browser.WIDE)) {
            preparer.open(SECTION);
            preparer.page().context().clearCookies();
            preparer.keys().to("[id='" + ONE + "']").type("51").press("Tab");
            waitForProblem(preparer);
            assertThat(preparer.text("#autosave")).contains("You were signed out");
            preparer.page().onDialog(dialog -> dialog.accept());
            preparer.page().locator("#autosave [data-part=over] a").click();
            preparer.page().waitForURL("**/sign-in");
            preparer.keys().to("#username").type("preparer@alameda.example");
            preparer.keys().to("#password").type(Demonstration.PASSWORD).go();
            preparer.page().locator("#kept button").first().click();
            assertThat(value(preparer, ONE)).isEqualTo("51");
            preparer.keys().press("Tab");
            waitForSaved(preparer);
            preparer.browser().complaints().removeIf(each -> each.contains("beforeunload"));
        }
        assertThat(stored("alameda", SECTION, ONE)).isEqualTo("51");
    }

    @Test
    @DisplayName("checks the figures on request and links to each one that needs attention")
    void check() {
        try (Someone preparer = preparer("alameda", NARROWEST)) {
            preparer.open(TOTALS);
            preparer.keys().to("[id='ID-04']").type("999999");
            preparer.pressAt("#check");
            preparer.browser().assertAccessible().assertNoSidewaysScroll();
            assertThat(preparer.text("#checked")).contains("What we found").contains("to fix");
            Page page = preparer.page();
            page.locator("#checked a[href='#ID-04']").first().click();
            assertThat(preparer.keys().at()).isEqualTo("ID-04");
        }
    }
}
