package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Walks through the grid on a small phone. Its rules are proved in {@code web/src/test/js}. */
@DisplayName("The grid, like a spreadsheet")
@Tag("stories")
class GridIT {
    private static final Portal PORTAL = Demonstration.shared();
    private static final Catalog CATALOG =
            Catalogs.builtIn().forPeriod(ReportingPeriod.of("2026Q3"));
    private static final String HOME = "/county/home?period=2026Q3";
    private static final String TOTALS = "/county/totals?period=2026Q3";
    private static final String BY_RACE =
            "/county/section?period=2026Q3&form=IDENTIFICATION&by=RACE";
    private static final String SAVED = "#saved:has-text('Saved at')";
    private static final String PROBLEM = "#autosave [data-part=said]:visible";

    /** The narrowest width, in CSS pixels, that a page is made for. */
    private static final int NARROWEST = 320;

    private static final String FIRST = "ID-01";

    /** A total that the pasted figures contradict. */
    private static final String CONTRADICTED = "ID-04";

    /** The last figure of the catalogue's sections. */
    private static final String LAST = "PV-02";

    private static final String WHITE = "ID-04@RACE:WHITE";
    private static final String BLACK = "ID-04@RACE:BLACK";
    private static final String ASIAN = "ID-04@RACE:ASIAN_PI";

    private static Someone preparer(String county) {
        Someone preparer = Someone.at(PORTAL, NARROWEST, "preparer@" + county + ".example");
        preparer.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        preparer.page().clock().install();
        return preparer;
    }

    private static Locator cell(Someone someone, String figure) {
        return someone.page().locator("[id='" + figure + "']");
    }

    private static String value(Someone someone, String figure) {
        return cell(someone, figure).inputValue();
    }

    /** Types into a figure and leaves it. */
    private static void type(Someone someone, String figure, String number) {
        cell(someone, figure).focus();
        someone.keys().type(number).press("Tab");
    }

    /** Returns the form as a new visitor gets it. */
    private static HtmlForm stored(String county, String page) {
        return Demonstration.signedIn("preparer@" + county + ".example").form(page, "figures");
    }

    /** Moves the clock past the pause after which a page saves. */
    private static void later(Someone someone) {
        someone.page().clock().runFor(2L * Demonstration.AUTOSAVE_MILLISECONDS);
    }

    private static void waitFor(Someone someone, String selector) {
        later(someone);
        someone.page().waitForSelector(selector);
    }

    /** Looks at the page as it is now. */
    private static void look(Someone someone, String picture) {
        someone.browser().assertAccessible().assertNoSidewaysScroll().screenshot(picture);
    }

    @Test
    @DisplayName("takes all totals in one paste, shows them first, can undo it and checks them")
    void allTotals() {
        int rows = CATALOG.inputs().size();
        String block =
                "1,503\r\n\"２０\"\r\n\u00a030 \r\n\"4\r\n0\"\r\n50\tof 60\r\n"
                        + "7\r\n".repeat(rows - 4);
        try (Someone preparer = preparer("mariposa")) {
            preparer.browser().open(HOME).page().click("#open");
            preparer.keys().toWords("Type or paste all totals on one page").go();
            assertThat(preparer.page().locator(".figures__input").count()).isEqualTo(rows);
            assertThat(paste(preparer, block))
                    .contains((rows - 1) + " figures will change")
                    .contains("2 values are outside the table")
                    .contains("One value cannot be read")
                    .contains("no figure 1,503")
                    .contains("4↵0");
            look(preparer, "grid-paste");
            preparer.keys().press("Escape");
            assertThat(values(preparer)).as("not before it is confirmed").containsExactly("");
            paste(preparer, block);
            fillIn(preparer);
            preparer.keys().press("Control+Z");
            assertThat(values(preparer)).as("taken back").containsExactly("");
            paste(preparer, block);
            fillIn(preparer);
            preparer.keys().press("Tab").press("Tab").press("Tab");
            assertThat(preparer.keys().at())
                    .as("past the reason, and the definition that is folded on a phone")
                    .isEqualTo("ID-02");
            check(preparer);
        }
        HtmlForm stored = stored("mariposa", TOTALS);
        assertThat(stored.value(FIRST)).isEqualTo("1,503");
        assertThat(stored.value(LAST)).isEqualTo("7");
    }

    /** Pastes with the keyboard at the first figure and waits for the page's answer. */
    private static String paste(Someone someone, String text) {
        someone.page().evaluate("text => navigator.clipboard.writeText(text)", text);
        cell(someone, FIRST).focus();
        someone.keys().press("Control+V");
        someone.page().waitForSelector("#paste[open]");
        return someone.text("#paste");
    }

    /** Confirms what was pasted. */
    private static void fillIn(Someone someone) {
        someone.keys().press("Enter");
        assertThat(someone.keys().at()).as("back in the cell").isEqualTo(FIRST);
        assertThat(value(someone, FIRST)).isEqualTo("1,503");
        assertThat(someone.text("#saved")).contains("figures filled in. Press Ctrl+Z");
    }

    /** Returns the different values of all figures. */
    private static Set<Object> values(Someone someone) {
        List<?> all =
                (List<?>)
                        someone.page()
                                .locator(".figures__input")
                                .evaluateAll("all => all.map(field => field.value)");
        return all.stream().collect(Collectors.toSet());
    }

    private static void check(Someone someone) {
        type(someone, CONTRADICTED, "999999");
        someone.page().locator("#check").focus();
        someone.keys().go();
        assertThat(someone.text("#checked")).contains("What we found").contains("to fix");
        look(someone, "grid-checked");
        someone.page().locator("#checked a[href='#" + CONTRADICTED + "']").first().click();
        assertThat(someone.keys().at()).isEqualTo(CONTRADICTED);
    }

    @Test
    @DisplayName("saves what is typed by itself, also after a cut network and on leaving the page")
    void autosave() {
        try (Someone preparer = preparer("alameda")) {
            preparer.browser().open(BY_RACE);
            type(preparer, WHITE, "31");
            assertThat(preparer.text("tr[data-row='ID-04'] .figures__sum")).isNotBlank();
            waitFor(preparer, SAVED);
            assertThat(stored("alameda", BY_RACE).value(WHITE)).isEqualTo("31");
            type(preparer, ASIAN, "about 9");
            waitFor(preparer, "[id='" + ASIAN + "-error']");
            assertThat(preparer.text("[id='" + ASIAN + "-error']")).contains("whole number");
            cutNetwork(preparer);
            cell(preparer, ASIAN).focus();
            preparer.keys().type("9");
            preparer.page().locator(".crumbs a").click();
            preparer.page().waitForURL("**/county/home**");
        }
        HtmlForm stored = stored("alameda", BY_RACE);
        assertThat(stored.value(WHITE)).isEqualTo("31");
        assertThat(stored.value(BLACK)).as("typed without a network").isEqualTo("34");
        assertThat(stored.value(ASIAN)).as("saved on leaving").isEqualTo("9");
    }

    /** Types without a network; when it is back, the portal has forgotten the page. */
    private static void cutNetwork(Someone preparer) {
        preparer.page().context().setOffline(true);
        type(preparer, BLACK, "34");
        waitFor(preparer, PROBLEM + ":has-text('Not saved yet')");
        assertThat(preparer.text("#autosave")).contains("keep trying");
        look(preparer, "grid-network");
        preparer.page()
                .evaluate(
                        "document.querySelector(\"#figures input[name='jakarta.faces.ViewState']\")"
                                + ".value = '1:1'");
        preparer.page().context().setOffline(false);
        waitFor(preparer, PROBLEM + ":has-text('cannot be read')");
        List<String> complaints = preparer.browser().complaints();
        assertThat(complaints)
                .allMatch(
                        each -> each.contains("ERR_INTERNET_DISCONNECTED") || each.contains("409"));
        complaints.clear();
    }
}
