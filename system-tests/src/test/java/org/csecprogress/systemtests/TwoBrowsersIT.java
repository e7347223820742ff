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

@DisplayName("Two people in the same section")
@Tag("stories")
class TwoBrowsersIT {
    private static final Portal PORTAL = Demonstration.shared();
    private static final String SECTION = "/county/section?period=2026Q3&form=TRAINING_PREVENTION";

    private static final String WORDS = "/county/words?period=2026Q3";
    private static final String TEXT = "[id='NAR.SERVICES']";

    /** The explanation that a number in a public text needs. */
    private static final String WHY = "textarea[id^='why:'][id$='|NAR.SERVICES']";

    private static final String WHY_ERROR = "[id^='why:'][id$='|NAR.SERVICES-error']";

    /** Two figures that nothing else depends on. */
    private static final String ONE = "TR-03";

    private static final String OTHER = "PV-02";
    private static final String COUNTY = "contra-costa.example";

    private static Browser first;
    private static Browser second;

    @BeforeAll
    static void start() {
        first = Browser.at(PORTAL, Browser.WIDE);
        second = Browser.at(PORTAL, Browser.WIDE);
        first.signIn("preparer@" + COUNTY, Demonstration.PASSWORD);
        second.signIn("preparer@" + COUNTY, Demonstration.PASSWORD);
    }

    @AfterAll
    static void stop() {
        first.close();
        second.close();
    }

    /** Opens the section in both browsers with 5 and 7, nothing unsaved. */
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

    /** Returns the stored value, as a new visitor sees it. */
    private static String stored(String figure) {
        try (Browser fresh = Browser.at(PORTAL, Browser.WIDE)) {
            fresh.signIn("preparer@" + COUNTY, Demonstration.PASSWORD).open(SECTION);
            return fresh.page().locator("[id='" + figure + "']").inputValue();
        }
    }

    @Test
    @DisplayName("lose nothing when they type in different cells")
    void different() {
        save(first, ONE, "6");
        save(second, OTHER, "8");
        assertThat(isRefused(second)).isFalse();
        assertThat(stored(ONE)).isEqualTo("6");
        assertThat(stored(OTHER)).isEqualTo("8");
    }

    @Test
    @DisplayName("see both figures when they typed in the same cell, and nothing is overwritten")
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
    @DisplayName("are asked again when the other saves once more meanwhile")
    void again() {
        save(first, ONE, "6");
        save(second, ONE, "9");
        save(first, ONE, "4");
        second.page().locator("#save").click();
        assertThat(error(second, ONE)).contains("4").contains("9");
        assertThat(stored(ONE)).isEqualTo("4");
    }

    @Test
    @DisplayName("see no question when both typed the same")
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
    @DisplayName("keep one's figure when the other gave a reason for having none")
    void reason() {
        Page page = first.page();
        type(first, ONE, "");
        page.locator("tr[data-row='" + ONE + "'] select").first().selectOption("NA_NOT_COLLECTED");
        page.locator("#save").click();
        save(second, ONE, "9");
        assertThat(error(second, ONE)).contains("9");
        assertThat(second.page().locator("[id='" + ONE + "']").inputValue()).isEqualTo("9");
    }

    private static void write(Browser browser, String field, String words) {
        browser.page().locator(field).fill(words);
        browser.page().locator("#back").click();
    }

    @Test
    @DisplayName("see both explanations when each wrote one")
    void explanations() {
        first.open(WORDS);
        write(first, TEXT, "We opened 25 places.");
        first.open(WORDS);
        second.open(WORDS);
        write(first, WHY, "The county's report says so.");
        write(second, WHY, "The board counted them.");
        assertThat(second.page().locator(WHY_ERROR).innerText())
                .contains("The county's report says so.");
        assertThat(second.page().locator(WHY).inputValue()).isEqualTo("The board counted them.");
        second.assertAccessible();
        first.open(WORDS);
        assertThat(first.page().locator(WHY).inputValue())
                .isEqualTo("The county's report says so.");
        second.page().locator("#back").click();
        assertThat(isRefused(second)).isFalse();
        first.open(WORDS);
        assertThat(first.page().locator(WHY).inputValue()).isEqualTo("The board counted them.");
        first.open(SECTION);
        second.open(SECTION);
    }
}
