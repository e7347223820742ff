package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("long")
@DisplayName("Two people in the same section")
class TwoBrowsersIT {
    private static final Portal PORTAL = Demonstration.portal("two-browsers");
    private static final String SECTION = "/county/section?period=2026Q3&form=TRAINING_PREVENTION";

    /** Two figures that nothing else depends on. */
    private static final String ONE = "TR-03";

    private static final String OTHER = "PV-02";
    private static final String COUNTY = "alameda.example";

    private static Browser first;
    private static Browser second;

    @BeforeAll
    static void start() {
        PORTAL.start(Demonstration.settings());
        first = Browser.at(PORTAL, Browser.WIDE);
        second = Browser.at(PORTAL, Browser.WIDE);
        first.signIn("preparer@" + COUNTY, Demonstration.PASSWORD);
        second.signIn("preparer@" + COUNTY, Demonstration.PASSWORD);
    }

    @AfterAll
    static void stop() {
        first.close();
        second.close();
        PORTAL.close();
    }

    /** Both see 5 and 7, and nobody has anything unsaved. */
    @BeforeEach
    void begin() {
        first.open(SECTION);
        save(first, ONE, "5");
        save(first, OTHER, "7");
        second.open(SECTION);
        first.open(SECTION);
    }

    @AfterEach
    void nothingUnsaved() {
        second.page().locator("#save").click();
        first.page().locator("#save").click();
    }

    private static void type(Browser browser, String figure, String number) {
        browser.page().locator("[id='" + figure + "']").fill(number);
    }

    private static void save(Browser browser, String figure, String number) {
        type(browser, figure, number);
        browser.page().locator("#save").click();
    }

    private static String error(Browser browser, String figure) {
        return browser.page().locator("[id='" + figure + "-error']").innerText();
    }

    private static boolean isRefused(Browser browser) {
        return browser.page().locator("#error-summary").count() > 0;
    }

    /** What is stored, as somebody sees who has just come. */
    private static String stored(String figure) {
        try (Browser fresh = Browser.at(PORTAL, Browser.WIDE)) {
            fresh.signIn("preparer@" + COUNTY, Demonstration.PASSWORD).open(SECTION);
            return fresh.page().locator("[id='" + figure + "']").inputValue();
        }
    }

    @Test
    @DisplayName("lose nothing where they type in different cells")
    void different() {
        save(first, ONE, "6");
        save(second, OTHER, "8");
        assertThat(isRefused(second)).isFalse();
        assertThat(stored(ONE)).isEqualTo("6");
        assertThat(stored(OTHER)).isEqualTo("8");
    }

    @Test
    @DisplayName("see both figures where they typed in the same cell, and nothing is overwritten")
    void same() {
        save(first, ONE, "6");
        type(second, OTHER, "8");
        save(second, ONE, "9");
        assertThat(error(second, ONE)).contains("6").contains("9");
        assertThat(second.page().title()).startsWith("Error: ");
        assertThat(second.page().locator("[id='" + ONE + "']").inputValue()).isEqualTo("9");
        assertThat(second.page().locator("[id='" + OTHER + "']").inputValue()).isEqualTo("8");
        assertThat(stored(ONE)).isEqualTo("6");
        second.assertAccessible();
        second.page().locator("#save").click();
        assertThat(isRefused(second)).isFalse();
        assertThat(stored(ONE)).isEqualTo("9");
        assertThat(stored(OTHER)).isEqualTo("8");
    }

    @Test
    @DisplayName("can take the other's figure")
    void theirs() {
        save(first, ONE, "6");
        save(second, ONE, "9");
        save(second, ONE, "6");
        assertThat(isRefused(second)).isFalse();
        assertThat(stored(ONE)).isEqualTo("6");
    }

    @Test
    @DisplayName("are asked again where the other saves once more meanwhile")
    void again() {
        save(first, ONE, "6");
        save(second, ONE, "9");
        save(first, ONE, "4");
        second.page().locator("#save").click();
        assertThat(error(second, ONE)).contains("4").contains("9");
        assertThat(stored(ONE)).isEqualTo("4");
    }

    @Test
    @DisplayName("are not troubled where both typed the same")
    void equal() {
        save(first, ONE, "6");
        save(second, ONE, "6");
        assertThat(isRefused(second)).isFalse();
        assertThat(stored(ONE)).isEqualTo("6");
    }

    @Test
    @DisplayName("see that one emptied what the other changed")
    void emptied() {
        save(first, ONE, "");
        save(second, ONE, "9");
        assertThat(error(second, ONE)).contains("no figure").contains("9");
        assertThat(stored(ONE)).isEmpty();
    }

    @Test
    @DisplayName("see that one changed what the other emptied")
    void changed() {
        save(first, ONE, "6");
        save(second, ONE, "");
        assertThat(error(second, ONE)).contains("6").contains("no figure");
        assertThat(stored(ONE)).isEqualTo("6");
    }

    @Test
    @DisplayName("keep a figure of one where the other gave a reason for having none")
    void reason() {
        Page page = first.page();
        type(first, ONE, "");
        page.locator("tr[data-row='" + ONE + "'] select").first().selectOption("NA_NOT_COLLECTED");
        page.locator("#save").click();
        save(second, ONE, "9");
        assertThat(error(second, ONE)).contains("9");
        assertThat(second.page().locator("[id='" + ONE + "']").inputValue()).isEqualTo("9");
    }
}
