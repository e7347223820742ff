package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("A quarter with JavaScript disabled")
@Tag("stories")
@Order(Integer.MAX_VALUE) // Moves the demonstration's date, so other tests must run first.
class WithoutScriptIT {
    private static final Portal PORTAL = Demonstration.shared();
    private static final CountyDesk SACRAMENTO = CountyDesk.withoutScript(PORTAL, "sacramento");
    private static final StateDesk CDSS = StateDesk.withoutScript(PORTAL);

    private static final boolean NIGHTLY = Boolean.getBoolean("csec.nightly");

    /** A figure that nothing else depends on, in the last section. */
    private static final String FIGURE = "PV-02";

    @Test
    @DisplayName("is filed, returned, approved and, after a build that failed, frozen again")
    void walk() throws SQLException {
        file();
        review();
        failedBuild();
        try (Someone publisher = CDSS.publisher()) {
            CDSS.freeze(publisher);
            if (NIGHTLY) {
                release(publisher);
            }
        }
        try (Connection connection = PORTAL.database().connect()) {
            History.assertWhole(connection);
        }
    }

    /** It is filed, certified and submitted. */
    private static void file() {
        try (Someone preparer = SACRAMENTO.preparer()) {
            preparer.press("Training and prevention");
            Keys keys = preparer.keys().to("[id='" + FIGURE + "']");
            long before = Long.parseLong(keys.value().replace(",", ""));
            keys.type("twelve");
            preparer.pressAt("#save");
            assertThat(preparer.text("#error-summary")).contains("whole number");
            keys.to("[id='" + FIGURE + "']").type(Long.toString(before + 1));
            preparer.pressAt("#back").isFine();
            preparer.press("Type or paste all totals on one page");
            keys.to("[id='" + FIGURE + "']").type("twelve");
            preparer.pressAt("#check");
            assertThat(preparer.text("#error-summary")).contains("whole number");
            keys.to("[id='" + FIGURE + "']").type(Long.toString(before + 2));
            preparer.pressAt("#check").isFine().sees("What we found");
            preparer.press("Paste a block");
            keys.to("#block").type((before + 3) + "\n");
            keys.to("#row").press("End");
            preparer.pressAt("#look").isFine().sees("One figure will change");
            preparer.press("Fill in one figure").isFine();
            assertThat(preparer.page().inputValue("[id='" + FIGURE + "']"))
                    .isEqualTo(Long.toString(before + 3));
            preparer.pressAt("#back").isFine();
            preparer.press("Methods");
            SACRAMENTO.fillWords(preparer);
            SACRAMENTO.explainAll(preparer);
        }
        certify("CP-2026Q3-34-1");
    }

    private static void certify(String reference) {
        SACRAMENTO.certify("cws").close();
        try (Someone probation = SACRAMENTO.certify("prob")) {
            probation.sees(reference);
        }
    }

    /** It is returned with a question, answered and approved. */
    private static void review() {
        StateDesk withScript = new StateDesk(PORTAL, Browser.WIDE);
        try (Someone reviewer = withScript.reviewing("Sacramento")) {
            withScript.comment(reviewer, FIGURE, "Is it the whole county?");
            withScript.giveBack(reviewer, "One question.");
        }
        try (Someone preparer = SACRAMENTO.preparer()) {
            preparer.keys().to("textarea[id^='answer-']").type("It is the whole county.");
            preparer.pressAt("#answer").isFine();
        }
        certify("CP-2026Q3-34-2");
        try (Someone reviewer = withScript.reviewing("Sacramento")) {
            withScript.approve(reviewer);
        }
    }

    /** Breaks a build as a half-finished restore would, by removing what it reads. */
    private static void failedBuild() throws SQLException {
        Demonstration.moveTo(Demonstration.FREEZE);
        StateDesk withScript = new StateDesk(PORTAL, Browser.WIDE);
        try (Someone publisher = withScript.publisher()) {
            withScript.freeze(publisher);
            execute("alter table figure rename to figure_away");
            withScript.build(publisher);
            publisher.sees("Build failed").sees("The tables could not be built");
            publisher.sees("An unexpected error occurred").sees("Give the administrator");
            assertThat(publisher.page().content()).doesNotContain("Exception");
            publisher.browser().assertAccessible();
            publisher.opens("#thaw-open").change("#thaw");
            assertThat(publisher.text("#reason-error")).isEqualTo("Enter a reason.");
            assertThat(publisher.keys().at()).isEqualTo("reason");
            publisher.keys().type("The administrator fixes the cause.");
            publisher.pressAt("#thaw").isFine().sees("unfrozen");
        } finally {
            execute("alter table figure_away rename to figure");
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = PORTAL.database().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /**
     * It is built, cleared and published. No plan of it is shipped, so this searches for one. By
     * day {@link Story} builds and publishes a smaller quarter on PostgreSQL, by forms alone.
     */
    private static void release(Someone publisher) {
        Demonstration.moveTo(Demonstration.AFTER_RELEASE);
        try (Someone officer = CDSS.officer()) {
            CDSS.build(publisher);
            officer.open("/state/releases");
            CDSS.clear(officer);
            publisher.open("/state/release?number=2026Q3-r1");
            CDSS.publish(publisher, "Publish now");
            publisher.press("Open the public report").sees("6 of 58 counties");
        }
    }
}
