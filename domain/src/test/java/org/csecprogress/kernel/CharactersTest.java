package org.csecprogress.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The characters of a text")
class CharactersTest {
    @Test
    @DisplayName("are counted as people do: two units of a character, or a line break, are one")
    void counted() {
        assertThat(Characters.count("")).isZero();
        assertThat(Characters.count("año")).isEqualTo(3);
        assertThat(Characters.count("\uD83D\uDE00".repeat(3))).isEqualTo(3);
        assertThat(Characters.count("a\r\nb\r\n\r\nc")).isEqualTo(6);
        assertThat(Characters.count("a\nb\rc")).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "año", "a\tb\r\nc", "\uD83D\uDE00", "wide０ ​joined", "  "})
    @DisplayName("can be stored in any script")
    void kept(String text) {
        assertThat(Characters.unkeepable(text)).isEmpty();
    }

    @Test
    @DisplayName("cannot be stored if they are control characters or half of a character")
    void unkeepable() {
        assertThat(Characters.unkeepable("a\0b")).contains("U+0000");
        assertThat(Characters.unkeepable("a\u000Bb\0")).contains("U+000B");
        assertThat(Characters.unkeepable("\u001B[2J")).contains("U+001B");
        assertThat(Characters.unkeepable("\u007F")).contains("U+007F");
        assertThat(Characters.unkeepable("\u0085")).contains("U+0085");
        assertThat(Characters.unkeepable("a\uD83D")).contains("U+D83D");
    }

    @Test
    @DisplayName("come without those that no database takes, if a search is made of them")
    void searched() {
        assertThat(Characters.withoutNul("a\0b\0")).isEqualTo("ab");
    }
}
