package org.csecprogress.kernel.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The portal's keys")
class KeysTest {
    private static final String SECRET = "0123456789 abcdefghijk 0123456789";

    private static Keys keys(String secret) {
        return new Keys(Optional.ofNullable(secret), Optional.empty());
    }

    @Test
    @DisplayName("sign alike with one secret and purpose, and otherwise with another")
    void signs() {
        String signed = keys(SECRET).sign("a purpose", "text");
        assertThat(signed)
                .matches("[0-9a-f]{64}")
                .isEqualTo(keys(SECRET).sign("a purpose", "text"));
        assertThat(keys(SECRET + "x").sign("a purpose", "text")).isNotEqualTo(signed);
        assertThat(keys(SECRET).sign("another", "text")).isNotEqualTo(signed);
        assertThat(keys(SECRET).sign("a purpose", "texts")).isNotEqualTo(signed);
        assertThat(keys(SECRET).isSigned("a purpose", "text", signed)).isTrue();
        assertThat(keys(SECRET).isSigned("a purpose", "text", signed.substring(1))).isFalse();
        assertThat(keys(SECRET).isSigned("another", "text", signed)).isFalse();
    }

    @Test
    @DisplayName("need a secret, of 32 characters or more")
    void refuses() {
        assertThat(keys(SECRET).refusal()).isEmpty();
        assertThat(keys("x".repeat(31)).refusal()).get().asString().contains("too short");
        assertThat(keys("x".repeat(31) + " ").refusal()).isPresent();
        assertThatThrownBy(() -> keys(null).sign("a purpose", "text"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("may have their secret in the first line of a file")
    void file(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), SECRET + "\nmore\n");
        Keys keys = new Keys(Optional.empty(), Optional.of(file.toString()));
        assertThat(keys.sign("a", "b")).isEqualTo(keys(SECRET).sign("a", "b"));
        Optional<String> missing = Optional.of(folder.resolve("none").toString());
        assertThatThrownBy(() -> new Keys(Optional.empty(), missing))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("CSEC_SECRET_FILE");
    }
}
