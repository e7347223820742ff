package org.csecprogress.release.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.csecprogress.kernel.Problem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A written decision")
class WrittenDecisionTest {
    @ParameterizedTest(name = "“{0}”: {1}")
    @DisplayName("must say more than that someone agrees")
    @CsvSource({
        "'', release.decisionNeeded",
        "'. . . 12 12 12 . . . . . .', release.decisionNeeded",
        "OK, release.decisionShort",
        "Small counties., release.decisionShort",
        "ok ok ok ok ok ok ok ok ok ok ok ok ok ok, release.decisionShort",
        "'Counts of 1 to 10 are withheld whatever the score, and the audit is passed.', ''",
    })
    void substance(String text, String key) {
        assertThat(WrittenDecision.problem("decision", text).map(Problem::key).orElse(""))
                .isEqualTo(key);
    }
}
