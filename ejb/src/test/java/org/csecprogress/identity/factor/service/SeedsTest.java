package org.csecprogress.identity.factor.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.csecprogress.inmemory.InMemoryPortal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The seed of an authenticator app")
class SeedsTest {
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

    private final Seeds seeds = new InMemoryPortal(NOW).bean(Seeds.class);

    @Test
    @DisplayName("has 160 random bits and is read again, each time from other letters")
    void again() {
        byte[] seed = seeds.next();
        assertThat(seed).hasSize(20).isNotEqualTo(seeds.next());
        String sealed = seeds.sealed(7, seed);
        assertThat(seeds.opened(7, sealed))
                .hasValueSatisfying(opened -> assertThat(opened).isEqualTo(seed));
        assertThat(seeds.sealed(7, seed)).isNotEqualTo(sealed);
        assertThat(new String(Base64.getUrlDecoder().decode(sealed), StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(seed, StandardCharsets.ISO_8859_1));
    }

    @Test
    @DisplayName("is no other account's")
    void moved() {
        String sealed = seeds.sealed(7, seeds.next());
        assertThat(seeds.opened(8, sealed)).isEmpty();
    }

    @Test
    @DisplayName("cannot be read without the portal's secret")
    void otherSecret() {
        String sealed = seeds.sealed(7, seeds.next());
        Seeds other =
                new InMemoryPortal(NOW)
                        .set("csec.secret", "another secret, as a thief of the database has")
                        .bean(Seeds.class);
        assertThat(other.opened(7, sealed)).isEmpty();
    }
}
