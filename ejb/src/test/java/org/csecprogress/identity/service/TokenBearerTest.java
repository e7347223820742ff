package org.csecprogress.identity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.inmemory.AccountBuilder.anAccount;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.builders.Staff;
import org.csecprogress.identity.AccessToken;
import org.csecprogress.identity.AccessTokens;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.TokenSecret;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.RecordedLocks;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.reference.StoredCounties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies what a system may do that sends an access token. */
@DisplayName("The bearer of an access token")
class TokenBearerTest {
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final Actor.Grant PREPARES = new Actor.Grant(Role.COUNTY_PREPARER, YUBA, null);
    private static final Actor.Grant CERTIFIES =
            new Actor.Grant(Role.COUNTY_CERTIFIER, YUBA, Agency.CWS);
    private static final Actor OWNER = new Actor(1581, "P. Reyes", Set.of(PREPARES, CERTIFIES));
    private static final Duration DAY = Duration.ofDays(1);

    private final InMemoryPortal portal = new InMemoryPortal(Instant.parse("2019-10-20T16:00:00Z"));
    private final AccessTokens tokens = portal.bean(AccessTokens.class);
    private final AccessTokenService service = service();
    private final Account owner = anAccount().of(OWNER).into(portal);
    private final String secret = TokenSecret.next(new SecureRandom());

    private AccessTokenService service() {
        new RecordedLocks().only(portal, StoredCounties.class);
        return portal.bean(AccessTokenService.class);
    }

    /** Adds the token by the real clock and returns its key. */
    private long add(String name, Duration valid) {
        Instant end = Instant.now().plus(valid);
        tokens.add(
                new AccessToken(
                        OWNER, YUBA, name, TokenSecret.digest(secret), end.minus(DAY), end));
        return tokens.of(OWNER, YUBA).get(0).id();
    }

    private Optional<Actor> bearer() {
        return service.bearer(secret).map(AccessTokenService.Bearer::actor);
    }

    private Instant lastUsed() {
        return tokens.of(OWNER, YUBA).get(0).lastUsedAt();
    }

    @Test
    @DisplayName("is its owner as a preparer of its county, whatever else the owner may do")
    void actor() {
        long id = add("Case system", DAY);
        assertThat(service.bearer(secret))
                .contains(
                        new AccessTokenService.Bearer(
                                id, new Actor(1581, "P. Reyes (Case system)", Set.of(PREPARES))));
    }

    @Test
    @DisplayName("is nobody without the exact secret; its digest is none")
    void otherSecret() {
        add("Case system", DAY);
        assertThat(service.bearer("")).isEmpty();
        assertThat(service.bearer(TokenSecret.digest(secret))).isEmpty();
        assertThat(service.bearer(secret + "a")).isEmpty();
        assertThat(service.bearer(TokenSecret.next(new SecureRandom()))).isEmpty();
        assertThat(lastUsed()).isNull();
    }

    @Test
    @DisplayName("is nobody if the secret does not have the form of one, even if it is known")
    void noForm() {
        Instant end = Instant.now().plus(DAY);
        tokens.add(
                new AccessToken(
                        OWNER, YUBA, "x", TokenSecret.digest("short"), end.minus(DAY), end));
        assertThat(service.bearer("short")).isEmpty();
    }

    @Test
    @DisplayName("is nobody once the token has expired by the real clock")
    void expired() {
        add("Case system", DAY);
        assertThat(bearer()).isPresent();
        portal.memory()
                .all(AccessToken.class)
                .forEach(token -> portal.memory().update(token, "expiresAt", Instant.now()));
        assertThat(bearer()).isEmpty();
    }

    @Test
    @DisplayName("is nobody once the token is revoked")
    void revoked() {
        long id = add("Case system", DAY);
        assertThat(tokens.revoke(id, Instant.now())).isTrue();
        assertThat(bearer()).isEmpty();
    }

    @Test
    @DisplayName("is nobody while the owner is disabled or does not prepare for the county")
    void ownerLost() {
        add("Case system", DAY);
        owner.disable(Instant.now());
        assertThat(bearer()).isEmpty();
        owner.enable();
        assertThat(bearer()).isPresent();
        owner.revoke(PREPARES);
        assertThat(bearer()).isEmpty();
    }

    @Test
    @DisplayName("is called by the owner's name alone where both are too long for a history")
    void longName() {
        String name = "n".repeat(40);
        add(name, DAY);
        portal.memory().update(owner, "name", "o".repeat(77));
        assertThat(bearer().orElseThrow().name()).hasSize(120);
        portal.memory().update(owner, "name", "o".repeat(78));
        assertThat(bearer().orElseThrow().name()).isEqualTo("o".repeat(78));
    }

    @Test
    @DisplayName("leaves the real time of the first use")
    void used() {
        Instant before = Instant.now();
        add("Case system", DAY);
        bearer();
        assertThat(lastUsed()).isBetween(before, Instant.now());
    }

    @Test
    @DisplayName("leaves the time of a use once a minute at most")
    void usedAgain() {
        long id = add("Case system", DAY);
        Instant now = Instant.now();
        Instant recently = now.minusSeconds(20);
        tokens.used(id, recently);
        bearer();
        assertThat(lastUsed()).isEqualTo(recently);
        tokens.used(id, now.minusSeconds(61));
        bearer();
        assertThat(lastUsed()).isBetween(now, Instant.now());
    }
}
