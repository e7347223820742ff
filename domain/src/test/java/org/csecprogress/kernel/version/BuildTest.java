package org.csecprogress.kernel.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A build")
class BuildTest {
    @Test
    @DisplayName("knows its version, and the commit that it was made from, if there is one")
    void running() {
        assertThat(Build.running().number()).isGreaterThanOrEqualTo(VersionNumber.of("0.1.0"));
        assertThat(Build.running().commit()).matches("[0-9a-f]{40}(-modified)?|unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "0123456789abcdef0123456789abcdef01234567, 0.2.0 (0123456789ab)",
        "0123456789abcdef0123456789abcdef01234567-modified, 0.2.0 (0123456789ab-modified)",
        "unknown, 0.2.0 (unknown)"
    })
    @DisplayName("is shown by its version and the beginning of its commit")
    void shown(String commit, String shown) {
        assertThat(new Build("0.2.0", commit)).hasToString(shown);
    }

    @Test
    @DisplayName("has a version of three numbers, which rise one after the other")
    void numbers() {
        assertThat(VersionNumber.of("0.10.0")).isGreaterThan(VersionNumber.of("0.9.12"));
        assertThat(VersionNumber.of("1.0.0-SNAPSHOT")).isEqualTo(VersionNumber.of("1.0.0"));
        assertThat(VersionNumber.of("1.2.3")).hasToString("1.2.3");
        assertThatThrownBy(() -> VersionNumber.of("1.2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("was 1.2");
    }
}
