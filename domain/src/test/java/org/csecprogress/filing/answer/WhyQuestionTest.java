package org.csecprogress.filing.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.csecprogress.kernel.Effect;
import org.csecprogress.kernel.Finding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A question about a figure")
class WhyQuestionTest {
    private static final String CELL = "ID-03@SEX:F";
    private static final Finding CHANGED = asks("Q-01", "ID-03", Map.of());
    private static final Finding UNLIKELY = asks("Q-02", "ID-03", Map.of());
    private static final Finding ROW = asks("Q-01", CELL, Map.of());
    private static final Finding BREAKDOWN = asks("Q-05", CELL, Map.of("dimension", "SEX"));

    private static Finding asks(String rule, String target, Map<String, Object> arguments) {
        return new Finding(rule, Effect.EXPLAIN, target, arguments);
    }

    @Test
    @DisplayName("covers all findings of the figure, except those to fix")
    void once() {
        Finding fix = new Finding("C-01", Effect.SUBMIT, "ID-03", Map.of());
        assertThat(WhyQuestion.of(List.of(CHANGED, ROW, fix, UNLIKELY)))
                .extracting(WhyQuestion::key)
                .containsExactly("Q-01,Q-02|ID-03", "Q-01|" + CELL);
    }

    @Test
    @DisplayName("is separate from the question about the breakdown it begins")
    void breakdown() {
        assertThat(WhyQuestion.of(List.of(ROW, BREAKDOWN))).hasSize(2);
    }

    @Test
    @DisplayName("is answered once every finding is, so a later finding reopens it")
    void open() {
        WhyQuestion question = WhyQuestion.of(List.of(CHANGED, UNLIKELY)).get(0);
        Map<String, String> before = Map.of(CHANGED.key(), "A new tool.");
        assertThat(question.open(before)).containsExactly(UNLIKELY);
        assertThat(question.text(before)).isEqualTo("A new tool.");
        assertThat(question.open(Map.of(CHANGED.key(), "A.", UNLIKELY.key(), "B."))).isEmpty();
    }

    @Test
    @DisplayName("shows every explanation that was given to single findings")
    void texts() {
        WhyQuestion question = WhyQuestion.of(List.of(CHANGED, UNLIKELY)).get(0);
        assertThat(question.text(Map.of(CHANGED.key(), "A.", UNLIKELY.key(), "B.")))
                .isEqualTo("A.\nB.");
        assertThat(question.text(Map.of(CHANGED.key(), "A.", UNLIKELY.key(), "A.")))
                .isEqualTo("A.");
    }

    @Test
    @DisplayName("has its findings' keys in its own key")
    void keys() {
        assertThat(WhyQuestion.keys("Q-01,Q-02|ID-03"))
                .containsExactly(CHANGED.key(), UNLIKELY.key());
        assertThat(WhyQuestion.keys(CHANGED.key())).containsExactly(CHANGED.key());
        assertThat(WhyQuestion.keys("junk")).containsExactly("junk");
    }
}
