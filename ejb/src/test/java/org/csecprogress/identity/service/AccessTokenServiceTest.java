package org.csecprogress.identity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.csecprogress.inmemory.AccountBuilder.anAccount;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.csecprogress.builders.Staff;
import org.csecprogress.identity.AccessToken;
import org.csecprogress.identity.AccessTokenLine;
import org.csecprogress.identity.AccessTokens;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.AccountEvent;
import org.csecprogress.identity.AccountEvent.Kind;
import org.csecprogress.identity.Accounts;
import org.csecprogress.identity.TokenRequest;
import org.csecprogress.identity.TokenSecret;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.inmemory.RecordedLocks;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.reference.StoredCounties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies who makes, sees and revokes the access tokens of a county. */
@DisplayName("The access tokens of a county")
class AccessTokenServiceTest {
    /** The business date, which tokens do not follow. */
    private static final Instant NOW = Instant.parse("2019-10-20T16:00:00Z");

    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final CountyCode YOLO = Staff.county("Yolo");
    private static final Actor PREPARER = Staff.preparer(YUBA);
    private static final Actor CERTIFIER = Staff.certifier(YUBA, Agency.CWS);
    private static final Actor ELSEWHERE = Staff.preparer(YOLO);
    private static final TokenRequest WANTED = new TokenRequest("Case system", "90");

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final RecordedLocks locks =
            new RecordedLocks().watch(portal, Accounts.class).only(portal, StoredCounties.class);
    private final AccessTokenService service = portal.bean(AccessTokenService.class);
    private final AccessTokens tokens = portal.bean(AccessTokens.class);
    private final Account owner = anAccount().of(PREPARER).into(portal);

    private String make() {
        return ((TokenDecision.Made) service.make(PREPARER, YUBA, WANTED)).secret();
    }

    private void assertNotFound(Runnable work) {
        int before = portal.events().all().size();
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(work::run);
        assertThat(portal.events().all()).hasSize(before);
    }

    private static AccountEvent event(Kind kind, Actor actor) {
        return new AccountEvent(
                kind, PREPARER.accountId(), actor.accountId(), actor.name(), "58 Case system", NOW);
    }

    @Test
    @DisplayName("are made by its preparer for some days, and shown once")
    void made() {
        Instant before = Instant.now();
        String secret = make();
        assertThat(TokenSecret.isMeant(secret)).isTrue();
        AccessTokenLine line = tokens.open(TokenSecret.digest(secret), before).orElseThrow();
        assertThat(line.accountId()).isEqualTo(PREPARER.accountId());
        assertThat(line.county()).isEqualTo(YUBA);
        assertThat(line.name()).isEqualTo("Case system");
        assertThat(line.madeAt()).isBetween(before.minusMillis(1), Instant.now());
        assertThat(line.madeAt()).isEqualTo(line.madeAt().truncatedTo(ChronoUnit.MILLIS));
        assertThat(Duration.between(line.madeAt(), line.expiresAt()))
                .isEqualTo(Duration.ofDays(90));
        assertThat(portal.events().all()).containsExactly(event(Kind.TOKEN_MADE, PREPARER));
        assertThat(make()).isNotEqualTo(secret);
    }

    @Test
    @DisplayName("are stored as their digests alone")
    void digest() {
        String secret = make();
        AccessToken token = portal.memory().all(AccessToken.class).findFirst().orElseThrow();
        assertThat(AccessToken.class.getDeclaredFields())
                .hasSizeGreaterThan(5)
                .extracting(field -> String.valueOf(Memory.<Object>value(token, field.getName())))
                .contains(TokenSecret.digest(secret))
                .noneMatch(value -> value.contains(secret));
    }

    @Test
    @DisplayName("are not made for another county, by its officials or by the state")
    void notMade() {
        for (Actor other : List.of(ELSEWHERE, CERTIFIER, Staff.REVIEWER, Staff.ADMIN)) {
            assertNotFound(() -> service.make(other, YUBA, WANTED));
        }
        assertNotFound(() -> service.make(PREPARER, YOLO, WANTED));
        assertNotFound(() -> service.make(CERTIFIER, YUBA, new TokenRequest("", "91")));
        assertThat(portal.memory().all(AccessToken.class)).isEmpty();
        assertThat(locks.taken()).as("nobody waits for them").isEmpty();
    }

    @Test
    @DisplayName("are not made without a name or for days that are not offered")
    void wrong() {
        assertThat(service.make(PREPARER, YUBA, new TokenRequest("", "91")))
                .isEqualTo(
                        new TokenDecision.Refused(
                                List.of(
                                        Problem.of("name", "token.name.empty"),
                                        Problem.of("days", "token.days.wrong"))));
        assertThat(portal.memory().all(AccessToken.class)).isEmpty();
        assertThat(portal.events().all()).isEmpty();
        assertThat(locks.taken()).isEmpty();
    }

    @Test
    @DisplayName("are made one after the other: account and county are locked, in this order")
    void locked() {
        make();
        assertThat(locks.taken()).containsExactly("Accounts.lock(1581)", "StoredCounties.lock(58)");
        service.revoke(CERTIFIER, YUBA, service.of(CERTIFIER, YUBA).get(0).id());
        assertThat(locks.taken())
                .containsExactly(
                        "Accounts.lock(1581)",
                        "StoredCounties.lock(58)",
                        "Accounts.lock(1581)",
                        "StoredCounties.lock(58)");
    }

    @Test
    @DisplayName("are not made for an account that is disabled after the request began")
    void disabledMeanwhile() {
        locks.meanwhile(() -> owner.disable(Instant.now()));
        assertNotFound(this::make);
        assertThat(portal.memory().all(AccessToken.class)).isEmpty();
    }

    @Test
    @DisplayName("are not made for an account that loses the role after the request began")
    void roleLostMeanwhile() {
        locks.meanwhile(() -> owner.revoke(PREPARER.grants().iterator().next()));
        assertNotFound(this::make);
        owner.grant(ELSEWHERE.grants().iterator().next());
        owner.grant(CERTIFIER.grants().iterator().next());
        assertNotFound(this::make);
        assertThat(portal.memory().all(AccessToken.class)).isEmpty();
    }

    @Test
    @DisplayName("are twenty at most, not counting those that are expired or revoked")
    void most() {
        Instant now = Instant.now();
        add("expired", now.minus(Duration.ofDays(30)), now.minusMillis(1));
        long revoked = add("revoked", now, now.plus(Duration.ofDays(1)));
        assertThat(tokens.revoke(revoked, now)).isTrue();
        for (int i = 0; i < AccessTokenService.MOST; i++) {
            make();
        }
        assertThat(service.make(PREPARER, YUBA, WANTED))
                .isEqualTo(
                        new TokenDecision.Refused(
                                List.of(new Problem("name", "token.tooMany", List.of(20)))));
        assertThat(tokens.of(PREPARER, YUBA)).hasSize(22);
        assertThat(portal.events().all()).hasSize(20);
        service.revoke(PREPARER, YUBA, tokens.of(PREPARER, YUBA).get(0).id());
        make();
    }

    private long add(String name, Instant made, Instant end) {
        tokens.add(new AccessToken(PREPARER, YUBA, name, name, made, end));
        return tokens.of(PREPARER, YUBA).get(0).id();
    }

    @Test
    @DisplayName("are seen by all who work for it, newest first, and by nobody else")
    void seen() {
        Instant now = Instant.now();
        long first = add("first", now, now.plus(Duration.ofDays(1)));
        long second = add("second", now, now.plus(Duration.ofDays(1)));
        for (Actor each : Staff.of(YUBA)) {
            assertThat(service.of(each, YUBA))
                    .extracting(AccessTokenLine::id)
                    .containsExactly(second, first);
        }
        for (Actor other : List.of(ELSEWHERE, Staff.ADMIN)) {
            assertNotFound(() -> service.of(other, YUBA));
        }
    }

    @Test
    @DisplayName("are revoked by anyone who works for it, once and each by itself")
    void revoked() {
        String secret = make();
        String other = make();
        long id = tokens.of(PREPARER, YUBA).get(1).id();
        Instant before = Instant.now();
        service.revoke(CERTIFIER, YUBA, id);
        service.revoke(PREPARER, YUBA, id);
        AccessTokenLine line = tokens.of(PREPARER, YUBA).get(1);
        assertThat(line.revokedAt()).isBetween(before, Instant.now());
        assertThat(service.bearer(secret)).isEmpty();
        assertThat(service.bearer(other)).isPresent();
        assertThat(portal.events().all())
                .containsExactly(
                        event(Kind.TOKEN_MADE, PREPARER),
                        event(Kind.TOKEN_MADE, PREPARER),
                        event(Kind.TOKEN_REVOKED, CERTIFIER));
    }

    @Test
    @DisplayName("are not revoked by another county, whichever county the request names")
    void notRevoked() {
        String secret = make();
        long id = tokens.of(PREPARER, YUBA).get(0).id();
        assertNotFound(() -> service.revoke(ELSEWHERE, YUBA, id));
        assertNotFound(() -> service.revoke(ELSEWHERE, YOLO, id));
        assertNotFound(() -> service.revoke(Staff.ADMIN, YUBA, id));
        assertNotFound(() -> service.revoke(PREPARER, YUBA, id + 1));
        assertThat(service.bearer(secret)).isPresent();
    }

    @Test
    @DisplayName("are recorded with their owner when somebody else revokes them")
    void ofColleague() {
        Actor colleague = new Actor(77, "Q. Ito", PREPARER.grants());
        anAccount().of(colleague).into(portal);
        assertThat(service.make(colleague, YUBA, WANTED)).isInstanceOf(TokenDecision.Made.class);
        service.revoke(PREPARER, YUBA, tokens.of(PREPARER, YUBA).get(0).id());
        assertThat(portal.events().of(AccountEvent.class))
                .extracting(AccountEvent::accountId)
                .containsExactly(77L, 77L);
        assertThat(locks.taken())
                .filteredOn(lock -> lock.startsWith("Accounts"))
                .containsExactly("Accounts.lock(77)", "Accounts.lock(77)");
    }
}
