package org.csecprogress.identity.factor.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.service.Keys;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A challenge")
class ChallengesTest {
    private static final String PURPOSE = "sign in";

    private final InMemoryPortal portal = new InMemoryPortal(Instant.parse("2026-11-29T12:00:00Z"));
    private final Challenges challenges = portal.bean(Challenges.class);

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private byte[] until(Instant last) {
        String text = "00112233445566778899aabbccddeeff." + last.getEpochSecond();
        String signature = portal.bean(Keys.class).sign("passkey challenge " + PURPOSE, text);
        return bytes(text + "." + signature);
    }

    @Test
    @DisplayName("is another one each time, and counts for its purpose alone")
    void purpose() {
        byte[] challenge = challenges.next(PURPOSE);
        assertThat(challenge).isNotEqualTo(challenges.next(PURPOSE)).hasSizeGreaterThan(32);
        assertThat(challenges.isOpen(PURPOSE, challenge)).isTrue();
        assertThat(challenges.isOpen("sign in 12", challenge)).isFalse();
    }

    @Test
    @DisplayName("is made by the portal alone, and is over after some minutes")
    void over() {
        assertThat(challenges.isOpen(PURPOSE, until(Instant.now().plusSeconds(60)))).isTrue();
        assertThat(challenges.isOpen(PURPOSE, until(Instant.now().minusSeconds(2)))).isFalse();
        for (String other : new String[] {"", ".", "a.b", "a.b.c", "…"}) {
            assertThat(challenges.isOpen(PURPOSE, bytes(other))).as(other).isFalse();
        }
    }

    @Test
    @DisplayName("counts once")
    void once() {
        byte[] challenge = challenges.next(PURPOSE);
        assertThat(challenges.spend(12, challenge)).isTrue();
        assertThat(challenges.spend(12, challenge)).isFalse();
        assertThat(challenges.spend(12, challenges.next(PURPOSE))).isTrue();
    }
}
