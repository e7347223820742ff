package org.csecprogress.identity.session.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.inmemory.AccountBuilder.anAccount;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.csecprogress.builders.Staff;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.AccountEvent;
import org.csecprogress.identity.TokenSecret;
import org.csecprogress.identity.session.AccountSession;
import org.csecprogress.identity.session.Device;
import org.csecprogress.identity.session.SessionSecret;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies how long a session lasts, and who may end it. Its times are the real ones. */
@DisplayName("A session")
class SessionServiceTest {
    /** In California it is still 20 October. */
    private static final Instant BUSINESS = Instant.parse("2026-10-21T06:30:00Z");

    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final Actor.Grant PREPARES = new Actor.Grant(Role.COUNTY_PREPARER, YUBA, null);
    private static final Actor.Grant CERTIFIES =
            new Actor.Grant(Role.COUNTY_CERTIFIER, YUBA, Agency.PROB);

    private final InMemoryPortal portal =
            new InMemoryPortal(BUSINESS)
                    .set("csec.session.seconds", "600")
                    .set("csec.session.longest.seconds", "3600");
    private final SessionService sessions = portal.bean(SessionService.class);
    private final Account account =
            anAccount().with(PREPARES).with(CERTIFIES, LocalDate.of(2026, 10, 20)).into(portal);

    /** Begins a session that was last used a while ago. */
    private String begun(Account of, Duration ago, Duration unused) {
        String secret = SessionSecret.next();
        Instant now = Instant.now();
        AccountSession session =
                new AccountSession(
                        of, TokenSecret.digest(secret), new Device("a device"), now.minus(ago));
        portal.memory().add(session);
        portal.memory().update(session, "lastSeenAt", now.minus(unused));
        return secret;
    }

    private String begun() {
        return begun(account, Duration.ZERO, Duration.ZERO);
    }

    private static Duration minutes(long minutes) {
        return Duration.ofMinutes(minutes);
    }

    @Test
    @DisplayName("is its owner's, who has the roles of the day in California with each request")
    void owner() {
        String secret = begun();
        assertThat(sessions.find(secret).orElseThrow().actor())
                .isEqualTo(new Actor(account.id(), "M. Alvarez", account.grants()));
        account.revoke(PREPARES);
        assertThat(sessions.find(secret).orElseThrow().actor().grants()).containsExactly(CERTIFIES);
        portal.at(Instant.parse("2026-10-21T07:00:00Z"));
        assertThat(sessions.find(secret).orElseThrow().actor().grants()).isEmpty();
    }

    @Test
    @DisplayName("says a whole second too much rather than too little how long it lasts")
    void roundedUp() {
        Instant end = Instant.parse("2026-10-20T17:00:00Z");
        OpenSession open = new OpenSession(1, Actor.NOBODY, end);
        assertThat(open.secondsLeft(end.minusSeconds(20))).isEqualTo(20);
        assertThat(open.secondsLeft(end.minusSeconds(20).plusMillis(1))).isEqualTo(20);
        assertThat(open.secondsLeft(end.minusSeconds(20).minusMillis(1))).isEqualTo(21);
        assertThat(open.secondsLeft(end.minusNanos(1))).isEqualTo(1);
        assertThat(open.secondsLeft(end)).isZero();
        assertThat(open.secondsLeft(end.plusSeconds(9))).isZero();
    }

    @Test
    @DisplayName("is found by its secret alone")
    void secret() {
        begun();
        assertThat(sessions.find(SessionSecret.next())).isEmpty();
        assertThat(sessions.find("")).isEmpty();
    }

    @Test
    @DisplayName("ends when it was idle for too long")
    void idle() {
        assertThat(sessions.find(begun(account, minutes(20), Duration.ofSeconds(590)))).isPresent();
        assertThat(sessions.find(begun(account, minutes(20), minutes(10)))).isEmpty();
    }

    @Test
    @DisplayName("ends after its longest time, even if it is in use")
    void longest() {
        String secret = begun(account, Duration.ofSeconds(3590), Duration.ZERO);
        assertThat(sessions.find(secret).orElseThrow().secondsLeft(Instant.now()))
                .isBetween(0L, 10L);
        assertThat(sessions.find(begun(account, minutes(60), Duration.ZERO))).isEmpty();
    }

    @Test
    @DisplayName("lasts from its last request, of which not each is written down")
    void noted() {
        String secret = begun(account, minutes(20), Duration.ofSeconds(15));
        assertThat(sessions.find(secret).orElseThrow().secondsLeft(Instant.now()))
                .isBetween(580L, 585L);
        String later = begun(account, minutes(20), Duration.ofSeconds(21));
        assertThat(sessions.find(later).orElseThrow().secondsLeft(Instant.now()))
                .isBetween(595L, 600L);
        assertThat(sessions.extend(secret).orElseThrow().secondsLeft(Instant.now()))
                .isBetween(595L, 600L);
    }

    @Test
    @DisplayName("ends with a new password and with the account")
    void account() {
        String before = begun(account, minutes(5), minutes(1));
        account.choosePassword("1:x", Instant.now().minusSeconds(60));
        assertThat(sessions.find(before)).isEmpty();
        String secret = begun();
        assertThat(sessions.find(secret)).isPresent();
        account.disable(Instant.now());
        account.enable();
        assertThat(sessions.find(begun(account, minutes(5), minutes(1)))).isEmpty();
    }

    @Test
    @DisplayName("is over once it was ended")
    void ended() {
        String secret = begun();
        String other = begun();
        sessions.end(secret);
        sessions.end(secret);
        assertThat(sessions.find(secret)).isEmpty();
        assertThat(sessions.extend(secret)).isEmpty();
        assertThat(portal.events().all())
                .as("recorded once")
                .containsExactly(AccountEvent.own(AccountEvent.Kind.SIGNED_OUT, account, BUSINESS));
        assertThat(sessions.find(other)).isPresent();
    }

    @Test
    @DisplayName("is listed with its owner's others, without those that are over")
    void listed() {
        Actor owner = new Actor(account.id(), "", Set.of());
        begun(account, minutes(20), minutes(10));
        String secret = begun(account, minutes(20), minutes(9));
        Account other = anAccount().username("b@x.example").into(portal);
        begun(other, Duration.ZERO, Duration.ZERO);
        assertThat(sessions.open(owner))
                .extracting(AccountSession::id)
                .containsExactly(sessions.find(secret).orElseThrow().id());
    }
}
