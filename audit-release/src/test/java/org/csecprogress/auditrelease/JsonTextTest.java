package org.csecprogress.auditrelease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The reader of JSON")
class JsonTextTest {
    @Test
    @DisplayName("reads every kind of value")
    void values() {
        assertThat(JsonText.read(" {\"a\" : [1, -2.5e1, true, false, null, {}], \"b\":\"\"} "))
                .isEqualTo(
                        Map.of(
                                "a",
                                Arrays.asList(1.0, -25.0, true, false, null, Map.of()),
                                "b",
                                ""));
        assertThat(JsonText.read("\"\\u00e9\\n\\\"\\\\\\/\"")).isEqualTo("é\n\"\\/");
        assertThat(JsonText.read("[]")).isEqualTo(List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1",
                "{\"a\"}",
                "[1 2]",
                "\"a",
                "\"\\u12\"",
                "\"\\x\"",
                "tru",
                "1 2",
                "--"
            })
    @DisplayName("refuses anything else")
    void refuses(String text) {
        assertThatThrownBy(() -> JsonText.read(text)).isInstanceOf(UnreadableException.class);
    }

    @Test
    @DisplayName("refuses too deep nesting")
    void depth() {
        assertThatThrownBy(() -> JsonText.read("[".repeat(100_000)))
                .isInstanceOf(UnreadableException.class);
    }
}
