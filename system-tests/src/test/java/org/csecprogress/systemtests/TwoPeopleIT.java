package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Shows that two people's answers meet. What comes of each pair is specified by {@code
 * GridConflictTest} and {@code TextRequestTest}.
 */
@DisplayName("Two people in the same section")
@Tag("stories")
class TwoPeopleIT {
    private static final Portal PORTAL = Demonstration.shared();
    private static final String SECTION = "/county/section?period=2026Q3&form=TRAINING_PREVENTION";
    private static final String WORDS = "/county/words?period=2026Q3";
    private static final String SERVICES = "NAR.SERVICES";

    /** Two figures that nothing else depends on. */
    private static final String ONE = "TR-03";

    private static final String OTHER = "PV-02";

    private static String preparer(String county) {
        return "preparer@" + county + ".example";
    }

    private static HtmlForm figures(Web person) {
        return person.form(SECTION, "figures");
    }

    /** Saves a figure as it must be possible. */
    private static void save(Web person, String figure, String number) {
        Filer.go(person.press(figures(person).set(figure, number), "save"));
    }

    /** Returns the form of a page that was shown again instead of being saved. */
    private static HtmlForm again(HttpResponse<String> answer, String form, String error) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("id=\"error-summary\"").contains(error);
        return HtmlForm.in(answer.body(), form);
    }

    private static void waitFor(Someone someone, String selector) {
        someone.page().clock().runFor(2L * Demonstration.AUTOSAVE_MILLISECONDS);
        someone.page().waitForSelector(selector);
    }

    private static void type(Someone someone, String figure, String number) {
        someone.page().locator("[id='" + figure + "']").focus();
        someone.keys().type(number).press("Tab");
    }

    @Test
    @DisplayName("see both figures when they typed in the same cell, and nothing is overwritten")
    void same() {
        Web first = Demonstration.signedIn(preparer("contra-costa"));
        try (Someone second = Someone.at(PORTAL, Browser.WIDE, preparer("contra-costa"))) {
            second.page().clock().install();
            second.browser().open(SECTION);
            save(first, ONE, "6");
            type(second, OTHER, "8");
            waitFor(second, "#saved:has-text('Saved at')");
            type(second, ONE, "9");
            waitFor(second, "#autosave [data-part=said]:visible");
            assertThat(second.text("#autosave")).contains("Someone else changed the same answers");
            assertThat(figures(first).value(ONE)).isEqualTo("6");
            second.page().locator("#autosave button").click();
            second.page().waitForSelector("#error-summary");
            assertThat(second.page().title()).startsWith("Error: ");
            assertThat(error(second)).contains("saved 6, ").contains("typed 9.");
            second.browser().assertAccessible().screenshot("conflict");
            save(first, ONE, "4");
            second.pressAt("#save");
            assertThat(error(second)).as("asked again").contains("saved 4, ").contains("typed 9.");
            assertThat(figures(first).value(ONE)).isEqualTo("4");
            second.pressAt("#save").isFine();
        }
        assertThat(figures(first).value(ONE)).isEqualTo("9");
        assertThat(figures(first).value(OTHER)).isEqualTo("8");
    }

    private static String error(Someone someone) {
        return someone.text("[id='" + ONE + "-error']");
    }

    @Test
    @DisplayName("lose nothing when they type in different cells")
    void different() {
        Web first = Demonstration.signedIn(preparer("los-angeles"));
        Web second = Demonstration.signedIn(preparer("los-angeles"));
        HtmlForm page = figures(second).set(OTHER, "8");
        save(first, ONE, "6");
        Filer.go(second.press(page, "save"));
        HtmlForm stored = figures(first);
        assertThat(List.of(stored.value(ONE), stored.value(OTHER))).containsExactly("6", "8");
    }

    @Test
    @DisplayName("see both explanations when each wrote one")
    void explanations() {
        Web first = Demonstration.signedIn(preparer("los-angeles"));
        Web second = Demonstration.signedIn(preparer("los-angeles"));
        HtmlForm text = first.form(WORDS, "texts").set(SERVICES, "We opened 25 places.");
        Filer.go(first.press(text, "save"));
        HtmlForm mine = first.form(WORDS, "texts");
        String why =
                mine.names().stream()
                        .filter(name -> name.matches("why:.*\\|" + SERVICES))
                        .findFirst()
                        .orElseThrow();
        HtmlForm theirs = second.form(WORDS, "texts").set(why, "The board counted them.");
        Filer.go(first.press(mine.set(why, "The report says so."), "save"));
        HtmlForm asked = again(second.press(theirs, "save"), "texts", "The report says so.");
        assertThat(asked.value(why)).isEqualTo("The board counted them.");
        assertThat(first.form(WORDS, "texts").value(why)).isEqualTo("The report says so.");
        Filer.go(second.press(asked, "save"));
        assertThat(first.form(WORDS, "texts").value(why)).isEqualTo("The board counted them.");
    }
}
