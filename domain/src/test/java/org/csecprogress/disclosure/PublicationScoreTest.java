package org.csecprogress.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import org.csecprogress.catalog.Catalogs;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The publication score")
class PublicationScoreTest {
    private static final PublicationScore SCORE = PublicationScore.builtIn();
    private static final long CALIFORNIA = 8_900_000;

    @Test
    @DisplayName("is 6 for a state's quarter by sex whose smallest count is 11 to 99")
    void example() {
        int sex = Catalogs.builtIn().latest().dimension("SEX").publicScore();
        assertThat(SCORE.ofState(CALIFORNIA, false, sex)).isEqualTo(6);
        assertThat(SCORE.ofState(CALIFORNIA, true, sex)).isEqualTo(8);
    }

    @Test
    @DisplayName("of totals has no points for an interaction")
    void totals() {
        assertThat(SCORE.ofState(CALIFORNIA, false, 0)).isEqualTo(5 - 5 + 4);
    }

    @Test
    @DisplayName("asks for a decision above twelve, and at twelve for none")
    void limit() {
        assertThat(PublicationScore.needsDecision(12)).isFalse();
        assertThat(PublicationScore.needsDecision(13)).isTrue();
        int age = Catalogs.builtIn().latest().dimension("AGE").publicScore();
        assertThat(SCORE.ofState(CALIFORNIA, true, age)).isEqualTo(12);
    }
}
