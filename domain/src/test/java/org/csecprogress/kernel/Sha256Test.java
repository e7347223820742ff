package org.csecprogress.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A SHA-256 digest")
class Sha256Test {
    private static final String OF_ABC =
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    @DisplayName("is the one that the standard gives for abc")
    void standard() {
        assertThat(Sha256.of("abc")).isEqualTo(OF_ABC);
        assertThat(Sha256.of(new byte[] {'a', 'b', 'c'})).isEqualTo(OF_ABC);
        assertThat(new Sha256().add("a").add(new byte[] {'b', 'c', 'd'}, 2).hex())
                .isEqualTo(OF_ABC);
    }

    @Test
    @DisplayName("of texts tells where each one ends")
    void ofEach() {
        assertThat(new Sha256().addEach("ab", "c").hex()).isEqualTo(Sha256.of("2:ab1:c"));
        assertThat(new Sha256().addEach("é", 7).hex()).isEqualTo(Sha256.of("2:é1:7"));
    }
}
