package org.csecprogress.identity.provider.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.csecprogress.inmemory.InMemoryPortal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The digest of a person")
class LinkSealsTest {
    private final LinkSeals seals =
            new InMemoryPortal(Instant.parse("2026-10-20T17:00:00Z")).bean(LinkSeals.class);

    private String person(String id, String issuer, String claim, String key) {
        return seals.person(
                new NamedPerson(
                        new Provider(
                                id,
                                "A name",
                                new Issuer(issuer),
                                new ClientID("portal"),
                                new Secret("hidden"),
                                claim,
                                Optional.empty(),
                                "groups",
                                Optional.empty(),
                                Set.of()),
                        key,
                        false,
                        new Begun("text", id, Begun.NONE, Begun.NONE)));
    }

    @Test
    @DisplayName("is another one with another issuer, claim or key, though the short name stays")
    void different() {
        String known = person("state", "https://a.example", "sub", "7");
        assertThat(known).isEqualTo(person("state", "https://a.example", "sub", "7"));
        assertThat(
                        Stream.of(
                                known,
                                person("county", "https://a.example", "sub", "7"),
                                person("state", "https://b.example", "sub", "7"),
                                person("state", "https://a.example", "number", "7"),
                                person("state", "https://a.example", "sub", "8")))
                .doesNotHaveDuplicates();
    }
}
