package org.csecprogress.kernel.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.csecprogress.inmemory.InMemoryPortal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A sealed text")
class SealingTest {
    private static final byte[] TEXT = "1".getBytes(StandardCharsets.UTF_8);

    private final Sealing sealing =
            new InMemoryPortal(Instant.parse("2026-12-15T17:00:00Z")).bean(Sealing.class);
    private final String sealed = sealing.seal("link", 7, TEXT);

    @Test
    @DisplayName("is opened for its purpose and owner, and never looks the same")
    void opened() {
        assertThat(sealing.open("link", 7, sealed)).contains(TEXT);
        assertThat(sealing.open("cookie", 7, sealed)).isEmpty();
        assertThat(sealing.open("link", 8, sealed)).isEmpty();
        assertThat(sealing.seal("link", 7, TEXT)).isNotEqualTo(sealed);
    }

    @Test
    @DisplayName("is not opened if anything is missing, added or changed")
    void altered() {
        for (int length = 0; length < sealed.length(); length++) {
            assertThat(sealing.open("link", 7, sealed.substring(0, length)))
                    .as("%s characters", length)
                    .isEmpty();
        }
        assertThat(sealing.open("link", 7, sealed + "AAAA")).isEmpty();
        char first = sealed.charAt(0) == 'A' ? 'B' : 'A';
        assertThat(sealing.open("link", 7, first + sealed.substring(1))).isEmpty();
        assertThat(sealing.open("link", 7, "not of this alphabet!")).isEmpty();
    }
}
