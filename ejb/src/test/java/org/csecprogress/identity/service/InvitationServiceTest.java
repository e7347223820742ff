package org.csecprogress.identity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.inmemory.AccountBuilder.anAccount;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.AccountEvent;
import org.csecprogress.identity.AccountEvent.Kind;
import org.csecprogress.identity.Invitation;
import org.csecprogress.identity.Invitations;
import org.csecprogress.identity.TokenSecret;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.inmemory.PasswordHashes;
import org.csecprogress.kernel.Problem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies how an invitation becomes a password. */
@DisplayName("Accepting an invitation")
class InvitationServiceTest {
    private static final Instant NOW = Instant.parse("2026-10-20T16:00:00Z");
    private static final Duration VALID = Duration.ofDays(3);
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final String PASSWORD = "nine lanterns on the pier";
    private static final AccountDecision GONE =
            new AccountDecision.Refused(List.of(Problem.of("", "invitation.gone")));

    private final PasswordHashes hashes = new PasswordHashes();
    private final InMemoryPortal portal =
            new InMemoryPortal(NOW).with(Pbkdf2PasswordHash.class, hashes);
    private final Invitations invitations = portal.bean(Invitations.class);
    private final Account account =
            anAccount()
                    .username("marisol@vantage.example")
                    .named("Marisol Qz Ito")
                    .invited()
                    .into(portal);

    private InvitationService service() {
        return portal.bean(InvitationService.class);
    }

    /** Invites the account by the real clock. */
    private void invite(Duration ago) {
        invitations.add(
                new Invitation(account, TokenSecret.digest(TOKEN), Instant.now().minus(ago)));
    }

    private AccountDecision accept(String password) {
        return service().accept(TOKEN, password);
    }

    private static AccountDecision refused(String key, Object... arguments) {
        return new AccountDecision.Refused(
                List.of(new Problem("password", key, List.of(arguments))));
    }

    private void assertNothingHappened() {
        assertThat(account.isPasswordChosen()).isFalse();
        assertThat(account.passwordHash()).isEqualTo("-");
        assertThat(portal.events().all()).isEmpty();
    }

    @Test
    @DisplayName("sets the password, which is stored as its hash, and is recorded")
    void accepted() {
        invite(Duration.ZERO);
        assertThat(accept(PASSWORD)).isEqualTo(new AccountDecision.Done(account.id(), ""));
        assertThat(account.isPasswordChosen()).isTrue();
        assertThat(hashes.verify(PASSWORD.toCharArray(), account.passwordHash())).isTrue();
        assertThat(portal.events().all())
                .containsExactly(AccountEvent.own(Kind.PASSWORD_SET, account, NOW));
    }

    @Test
    @DisplayName("ends all earlier sessions, by the real clock")
    void sessions() {
        invite(Duration.ZERO);
        Instant before = Instant.now();
        accept(PASSWORD);
        assertThat(Memory.<Instant>value(account, "sessionsFrom"))
                .isBetween(before.minusMillis(1), Instant.now());
    }

    @Test
    @DisplayName("works once: the second time it is gone, and the first password stays")
    void once() {
        invite(Duration.ZERO);
        accept(PASSWORD);
        String first = account.passwordHash();
        assertThat(accept("seven quiet lakes at dawn")).isEqualTo(GONE);
        assertThat(service().invited(TOKEN)).isEmpty();
        assertThat(account.passwordHash()).isEqualTo(first);
        assertThat(portal.events().all()).hasSize(1);
    }

    @Test
    @DisplayName("works for three days by the real clock, whatever the business date")
    void late() {
        invite(VALID.minusMinutes(1));
        assertThat(service().invited(TOKEN)).contains("marisol@vantage.example");
        assertThat(invitations.close(account)).isTrue();
        invite(VALID);
        assertThat(service().invited(TOKEN)).isEmpty();
        assertThat(accept(PASSWORD)).isEqualTo(GONE);
        assertNothingHappened();
    }

    @Test
    @DisplayName("with another token or none is gone")
    void unknown() {
        invite(Duration.ZERO);
        for (String token : new String[] {null, "", TOKEN + "0", TokenSecret.digest(TOKEN)}) {
            assertThat(service().invited(token)).isEmpty();
            assertThat(service().accept(token, PASSWORD)).isEqualTo(GONE);
        }
        assertNothingHappened();
    }

    @Test
    @DisplayName("is not possible while the account is disabled")
    void disabled() {
        invite(Duration.ZERO);
        account.disable(NOW);
        assertThat(service().invited(TOKEN)).isEmpty();
        assertThat(accept(PASSWORD)).isEqualTo(GONE);
        assertNothingHappened();
    }

    @Test
    @DisplayName("by two at once lets one succeed; to the other it is gone")
    void atOnce() {
        invite(Duration.ZERO);
        // Found by both, and used by the other one before this one uses it.
        portal.with(Invitations.class, usedMeanwhile());
        assertThat(accept(PASSWORD)).isEqualTo(GONE);
        assertNothingHappened();
    }

    private Invitations usedMeanwhile() {
        return new Invitations() {
            @Override
            public void add(Invitation invitation) {
                invitations.add(invitation);
            }

            @Override
            public Optional<Long> accountOf(String hash, Instant now) {
                Optional<Long> found = invitations.accountOf(hash, now);
                assertThat(invitations.use(hash)).isTrue();
                return found;
            }

            @Override
            public boolean use(String hash) {
                return invitations.use(hash);
            }

            @Override
            public boolean close(Account of) {
                return invitations.close(of);
            }
        };
    }

    @Test
    @DisplayName("is refused with a password that is too short, and can be tried again")
    void tooShort() {
        invite(Duration.ZERO);
        assertThat(accept("fourteen chars")).isEqualTo(refused("password.short", 15));
        assertThat(accept(null)).isEqualTo(refused("password.short", 15));
        assertNothingHappened();
        assertThat(accept(PASSWORD)).isInstanceOf(AccountDecision.Done.class);
    }

    @Test
    @DisplayName("is refused with a password of the owner's own name or address")
    void ownName() {
        invite(Duration.ZERO);
        for (String guess :
                List.of(
                        "itoitoito192837",
                        "Marisol marisol ito",
                        "vantage vantage 1234567",
                        "marisol@vantage.example")) {
            assertThat(accept(guess)).as(guess).isEqualTo(refused("password.guessable"));
        }
        assertNothingHappened();
    }

    @Test
    @DisplayName("is refused with a password of common words or counties")
    void common() {
        invite(Duration.ZERO);
        for (String guess : List.of("sunshine letmein password", "Yolo Yuba Sierra Nevada")) {
            assertThat(accept(guess)).as(guess).isEqualTo(refused("password.guessable"));
        }
        assertNothingHappened();
    }

    @Test
    @DisplayName("may contain the owner's initials: only longer parts of a name are guessed")
    void initials() {
        invite(Duration.ZERO);
        assertThat(accept("qzqzqzqz1928374")).isInstanceOf(AccountDecision.Done.class);
    }
}
