package org.csecprogress.identity.factor.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.csecprogress.inmemory.InMemoryPortal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The site to which passkeys belong")
class RelyingPartyTest {
    private static Optional<String> host(String address) {
        return new InMemoryPortal(Instant.parse("2026-11-29T12:00:00Z"))
                .set("csec.site.url", address)
                .bean(RelyingParty.class)
                .host();
    }

    @Test
    @DisplayName("is the host name of the portal's address")
    void named() {
        assertThat(host("https://csec.dss.ca.gov/")).contains("csec.dss.ca.gov");
        assertThat(host("http://localhost:8080")).contains("localhost");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://127.0.0.1:8080", "http://[::1]:8080"})
    @DisplayName("is none where there is no name")
    void numbers(String address) {
        assertThat(host(address)).isEmpty();
    }
}
