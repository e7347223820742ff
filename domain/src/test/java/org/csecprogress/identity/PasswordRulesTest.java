package org.csecprogress.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.csecprogress.kernel.Problem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A password")
class PasswordRulesTest {
    private final PasswordRules rules = new PasswordRules(List.of("password", "Fresno", "letmein"));

    private String refusal(String text) {
        return rules.refusal(text).map(Problem::key).orElse("");
    }

    @Test
    @DisplayName("has 15 to 128 characters of any kind")
    void length() {
        assertThat(refusal("quiet lake 34!")).isEqualTo("password.short");
        assertThat(refusal("quiet lake 345!")).isEmpty();
        assertThat(refusal("quiet lake 1234".repeat(8) + "12345678")).isEmpty();
        assertThat(refusal("quiet lake 1234".repeat(8) + "123456789")).isEqualTo("password.long");
        assertThat(refusal(null)).isEqualTo("password.short");
    }

    @Test
    @DisplayName("is refused with the number of characters it needs")
    void saysHowMany() {
        assertThat(rules.refusal("short").orElseThrow().arguments()).isEqualTo(List.of(15));
    }

    @Test
    @DisplayName("counts an emoji as one character")
    void emoji() {
        String fourteen = "🌲🌊🏔☀🌙⭐🌈🍂🌿🌵🐻🦅🐟🌸";
        assertThat(refusal(fourteen)).isEqualTo("password.short");
        assertThat(refusal(fourteen + "🍇")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword",
                "Fresno Password 1",
                "F r e s n o letmein 22",
                "aaaaaaaaaaaaaaaaaaaa",
                "abababababababababab"
            })
    @DisplayName("does not consist of what anyone would guess first")
    void guessable(String text) {
        assertThat(refusal(text)).isEqualTo("password.guessable");
    }

    @Test
    @DisplayName("can contain such a word among others")
    void amongOthers() {
        assertThat(refusal("Fresno has seven quiet lakes")).isEmpty();
    }
}
