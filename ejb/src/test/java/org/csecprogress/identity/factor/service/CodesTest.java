package org.csecprogress.identity.factor.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import org.csecprogress.budget.Proves;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A code of an authenticator app")
class CodesTest {
    /** The seed of the examples of RFC 6238. */
    private static final byte[] SEED = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private static OptionalLong step(long second, String typed) {
        Clock clock = Clock.fixed(Instant.ofEpochSecond(second), ZoneOffset.UTC);
        return new Codes(clock).step(SEED, typed);
    }

    @ParameterizedTest(name = "{1} at second {0}")
    @CsvSource({
        "59, 287082, 1",
        "1111111109, 081804, 37037036",
        "1111111111, 050471, 37037037",
        "1234567890, 005924, 41152263",
        "2000000000, 279037, 66666666",
        "20000000000, 353130, 666666666"
    })
    @DisplayName("is that of RFC 6238, appendix B")
    void examples(long second, String code, long step) {
        assertThat(step(second, code)).hasValue(step);
    }

    @Test
    @Proves("ASVS 6.5.5")
    @DisplayName("counts in its 30 seconds and the 30 after them")
    void late() {
        assertThat(step(29, "287082")).isEmpty();
        assertThat(step(30, "287082")).hasValue(1);
        assertThat(step(89, "287082")).hasValue(1);
        assertThat(step(90, "287082")).isEmpty();
    }

    @Test
    @DisplayName("may be typed with spaces, and is nothing else")
    void typed() {
        assertThat(step(59, " 287 082 ")).hasValue(1);
        assertThat(step(59, "287083")).isEmpty();
        assertThat(step(59, "87082")).isEmpty();
        assertThat(step(59, "")).isEmpty();
        assertThat(step(59, "２８７０８２")).isEmpty();
    }
}
