package org.csecprogress.identity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.inmemory.AccountBuilder.anAccount;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.csecprogress.budget.Proves;
import org.csecprogress.builders.SoftApp;
import org.csecprogress.builders.SoftPasskey;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.AccountEvent;
import org.csecprogress.identity.AccountEvent.Kind;
import org.csecprogress.identity.Invitation;
import org.csecprogress.identity.Invitations;
import org.csecprogress.identity.TokenSecret;
import org.csecprogress.identity.factor.AccountFactors;
import org.csecprogress.identity.factor.AuthenticatorApp;
import org.csecprogress.identity.factor.Passkey;
import org.csecprogress.identity.factor.service.FactorRule;
import org.csecprogress.identity.factor.service.FirstFactor;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.inmemory.PasswordHashes;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.service.Sealing;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies how an invitation becomes a password and a second factor. */
@DisplayName("Accepting an invitation")
class InvitationServiceTest {
    private static final Instant NOW = Instant.parse("2026-10-20T16:00:00Z");
    private static final Duration VALID = Duration.ofDays(3);
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final String PASSWORD = "nine lanterns on the pier";
    private static final InvitationResult GONE =
            InvitationResult.refused(Problem.of("", "invitation.gone"));

    private final PasswordHashes hashes = new PasswordHashes();
    private final InMemoryPortal portal =
            new InMemoryPortal(NOW)
                    .with(Pbkdf2PasswordHash.class, hashes)
                    .set("csec.site.url", "https://portal.example/");
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
                new Invitation(
                        account, "a seed", TokenSecret.digest(TOKEN), Instant.now().minus(ago)));
    }

    private InvitationResult choose(String password) {
        return service().choose(TOKEN, password);
    }

    private String sealed() {
        return ((InvitationResult.Halfway) choose(PASSWORD)).sealed();
    }

    private String sealed(Enrolment enrolment) {
        return portal.bean(Sealing.class)
                .seal("enrolment", 0, enrolment.text().getBytes(StandardCharsets.UTF_8));
    }

    /** Sets up the app that was offered. */
    private InvitationResult withApp(String sealed) {
        String secret = service().offered(sealed).orElseThrow().app().secret();
        return service().accept(sealed, app(SoftApp.code(secret, Instant.now())));
    }

    private static FirstFactor app(String code) {
        return new FirstFactor(FirstFactor.Kind.APP, code, "");
    }

    private static FirstFactor none() {
        return new FirstFactor(FirstFactor.Kind.NONE, "", "");
    }

    private void assertReady(InvitationResult result) {
        assertThat(result).isInstanceOf(InvitationResult.Ready.class);
        assertThat(((InvitationResult.Ready) result).recoveryCodes()).hasSize(10);
    }

    private static InvitationResult refused(String key, Object... arguments) {
        return InvitationResult.refused(new Problem("password", key, List.of(arguments)));
    }

    private void assertNothingHappened() {
        assertThat(account.isPasswordChosen()).isFalse();
        assertThat(account.passwordHash()).isEqualTo("-");
        assertThat(portal.bean(FactorRule.class).isMet(account.id())).isFalse();
        assertThat(portal.events().all()).isEmpty();
    }

    @Test
    @DisplayName("sets password and app, which is recorded, and gives recovery codes")
    void accepted() {
        invite(Duration.ZERO);
        assertReady(withApp(sealed()));
        assertThat(account.isPasswordChosen()).isTrue();
        assertThat(hashes.verify(PASSWORD.toCharArray(), account.passwordHash())).isTrue();
        Actor owner = account.toActor(LocalDate.of(2026, 10, 20));
        assertThat(portal.events().all())
                .containsExactly(
                        AccountEvent.own(Kind.PASSWORD_SET, account, NOW),
                        AccountEvent.by(owner, Kind.FACTOR_ADDED, account, "app", NOW),
                        AccountEvent.by(owner, Kind.RECOVERY_CODES_MADE, account, "", NOW));
        assertThat(portal.bean(FactorRule.class).isMet(account.id())).isTrue();
    }

    @Test
    @DisplayName("sets a passkey up instead, by the name of its device")
    void passkey() {
        invite(Duration.ZERO);
        String sealed = sealed();
        var passkey = new SoftPasskey("portal.example", "https://portal.example");
        String challenge =
                service()
                        .offered(sealed)
                        .orElseThrow()
                        .passkey()
                        .orElseThrow()
                        .request()
                        .challenge();
        FirstFactor made =
                new FirstFactor(
                        FirstFactor.Kind.PASSKEY, passkey.made(challenge), "Firefox on Windows");
        assertReady(service().accept(sealed, made));
        assertThat(portal.bean(AccountFactors.class).passkeys(account.id()))
                .extracting(Passkey::name)
                .containsExactly("Firefox on Windows");
    }

    @Test
    @DisplayName("changes nothing while the second step is missing or wrong")
    void halfway() {
        invite(Duration.ZERO);
        String sealed = sealed();
        assertThat(service().accept(sealed, app("000000")))
                .isEqualTo(InvitationResult.refused(Problem.of("code", "code.wrong")));
        assertThat(service().accept(sealed, none()))
                .isEqualTo(InvitationResult.refused(Problem.of("", "factors.needed")));
        assertThat(service().accept(sealed, new FirstFactor(FirstFactor.Kind.PASSKEY, "{}", "x")))
                .isEqualTo(InvitationResult.refused(Problem.of("", "passkey.notMade")));
        assertNothingHappened();
        assertReady(withApp(sealed));
    }

    @Test
    @DisplayName("needs no second step in a demonstration")
    void demonstration() {
        portal.set("csec.profile", "demo");
        invite(Duration.ZERO);
        String sealed = sealed();
        assertThat(service().offered(sealed).orElseThrow().isRequired()).isFalse();
        assertThat(service().accept(sealed, none()))
                .isEqualTo(new InvitationResult.Ready(List.of()));
        assertThat(account.isPasswordChosen()).isTrue();
    }

    @Test
    @DisplayName("counts as a use of the account, whose owner is no longer warned of losing it")
    void used() {
        portal.set("csec.profile", "demo");
        portal.memory().update(account, "idleWarnedAt", Instant.now());
        invite(Duration.ZERO);
        assertThat(service().accept(sealed(), none())).isInstanceOf(InvitationResult.Ready.class);
        assertThat(account.idleWarnedAt()).isEmpty();
    }

    @Test
    @DisplayName("is over once the link was withdrawn, replaced or too old between the two steps")
    void goneMeanwhile() {
        invite(Duration.ZERO);
        String sealed = sealed();
        String secret = service().offered(sealed).orElseThrow().app().secret();
        FirstFactor right = app(SoftApp.code(secret, Instant.now()));
        assertThat(invitations.close(account)).isTrue();
        assertThat(service().accept(sealed, right)).isEqualTo(GONE);
        assertThat(service().offered(sealed)).isEmpty();
        assertThat(service().isBegun(sealed)).isTrue();
        invitations.add(
                new Invitation(
                        account, "a seed", TokenSecret.digest("another token"), Instant.now()));
        assertThat(service().accept(sealed, right)).isEqualTo(GONE);
        assertThat(invitations.close(account)).isTrue();
        invite(VALID);
        assertThat(service().accept(sealed, right)).isEqualTo(GONE);
        assertThat(invitations.close(account)).isTrue();
        assertNothingHappened();
        invite(Duration.ZERO);
        assertReady(service().accept(sealed, right));
    }

    @Test
    @DisplayName("asks for patience while too many passwords are hashed")
    void busy() {
        portal.with(
                HashSlots.class,
                new HashSlots() {
                    @Override
                    public <T> Optional<T> run(boolean isKnown, Supplier<T> work) {
                        return isKnown ? Optional.of(work.get()) : Optional.empty();
                    }
                });
        invite(Duration.ZERO);
        assertThat(choose(PASSWORD))
                .isEqualTo(InvitationResult.refused(Problem.of("password", "signIn.busy")));
    }

    @Test
    @DisplayName("takes nothing that was altered, made up, or sealed too long ago")
    void unsealed() {
        invite(Duration.ZERO);
        String sealed = sealed();
        String altered = (sealed.charAt(0) == 'A' ? "B" : "A") + sealed.substring(1);
        List<String> wrong = new ArrayList<>(List.of("", "x", altered, sealed + "A", "..", "é"));
        for (long seconds : new long[] {-1, 60}) {
            Instant until = Instant.now().plusSeconds(seconds);
            String made = sealed(new Enrolment(TOKEN, "hash", "SECRET", until));
            if (seconds < 0) {
                wrong.add(made);
            } else {
                assertThat(service().offered(made)).isPresent();
            }
        }
        for (String each : wrong) {
            assertThat(service().offered(each)).as(each).isEmpty();
            assertThat(service().isBegun(each)).as(each).isFalse();
            assertThat(service().accept(each, none())).as(each).isEqualTo(GONE);
        }
        assertNothingHappened();
    }

    @Test
    @DisplayName("after a new link begins without any earlier factor, for all may be lost")
    void lost() {
        AccountFactors factors = portal.bean(AccountFactors.class);
        factors.add(new AuthenticatorApp(account.id(), "a lost one", 1, NOW));
        invite(Duration.ZERO);
        assertReady(withApp(sealed()));
        assertThat(factors.app(account.id()).orElseThrow().seed()).isNotEqualTo("a lost one");
        assertThat(portal.events().all())
                .contains(
                        AccountEvent.by(
                                account.toActor(LocalDate.of(2026, 10, 20)),
                                Kind.FACTOR_REMOVED,
                                account,
                                "",
                                NOW));
    }

    @Test
    @DisplayName("shows in no text what it was given")
    void unseen() {
        invite(Duration.ZERO);
        assertThat(choose(PASSWORD)).hasToString("halfway");
        assertThat(app("123456")).hasToString("APP");
        assertThat(new Enrolment(TOKEN, "hash", "SECRET", NOW).toString())
                .doesNotContain(TOKEN, "hash", "SECRET");
        assertThat(new InvitationResult.Ready(List.of("CODE"))).hasToString("ready");
    }

    @Test
    @DisplayName("ends all earlier sessions, by the real clock")
    void sessions() {
        invite(Duration.ZERO);
        Instant before = Instant.now();
        withApp(sealed());
        assertThat(Memory.<Instant>value(account, "sessionsFrom"))
                .isBetween(before.minusMillis(1), Instant.now());
    }

    @Test
    @DisplayName("works once: the second time it is gone, and the first password stays")
    void once() {
        invite(Duration.ZERO);
        String sealed = sealed();
        withApp(sealed);
        String first = account.passwordHash();
        assertThat(choose("seven quiet lakes at dawn")).isEqualTo(GONE);
        assertThat(service().accept(sealed, app("000000"))).isEqualTo(GONE);
        assertThat(service().invited(TOKEN)).isEmpty();
        assertThat(service().offered(sealed)).isEmpty();
        assertThat(account.passwordHash()).isEqualTo(first);
        assertThat(portal.events().all()).hasSize(3);
    }

    @Test
    @DisplayName("works for three days by the real clock, whatever the business date")
    void late() {
        invite(VALID.minusMinutes(1));
        assertThat(service().invited(TOKEN)).contains("marisol@vantage.example");
        assertThat(invitations.close(account)).isTrue();
        invite(VALID);
        assertThat(service().invited(TOKEN)).isEmpty();
        assertThat(choose(PASSWORD)).isEqualTo(GONE);
        assertNothingHappened();
    }

    @Test
    @DisplayName("with another token or none is gone")
    void unknown() {
        invite(Duration.ZERO);
        for (String token : new String[] {null, "", TOKEN + "0", TokenSecret.digest(TOKEN)}) {
            assertThat(service().invited(token)).isEmpty();
            assertThat(service().choose(token, PASSWORD)).isEqualTo(GONE);
        }
        assertNothingHappened();
    }

    @Test
    @DisplayName("is not possible while the account is disabled")
    void disabled() {
        invite(Duration.ZERO);
        String sealed = sealed();
        account.disable(NOW);
        assertThat(service().invited(TOKEN)).isEmpty();
        assertThat(choose(PASSWORD)).isEqualTo(GONE);
        assertThat(service().accept(sealed, none())).isEqualTo(GONE);
        assertNothingHappened();
    }

    @Test
    @DisplayName("by two at once lets one succeed; to the other it is gone")
    void atOnce() {
        invite(Duration.ZERO);
        String secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
        String sealed = sealed(new Enrolment(TOKEN, "hash", secret, Instant.now().plusSeconds(60)));
        // Found by both, and used by the other one before this one uses it.
        portal.with(Invitations.class, usedMeanwhile());
        assertThat(service().accept(sealed, app(SoftApp.code(secret, Instant.now()))))
                .isEqualTo(GONE);
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
            public Optional<String> seedOf(long accountId, Instant now) {
                return invitations.seedOf(accountId, now);
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
        assertThat(choose("fourteen chars")).isEqualTo(refused("password.short", 15));
        assertThat(choose(null)).isEqualTo(refused("password.short", 15));
        assertNothingHappened();
        assertThat(choose(PASSWORD)).isInstanceOf(InvitationResult.Halfway.class);
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
            assertThat(choose(guess)).as(guess).isEqualTo(refused("password.guessable"));
        }
        assertNothingHappened();
    }

    @Test
    @DisplayName("is refused with a password of common words or counties")
    void common() {
        invite(Duration.ZERO);
        for (String guess : List.of("sunshine letmein password", "Yolo Yuba Sierra Nevada")) {
            assertThat(choose(guess)).as(guess).isEqualTo(refused("password.guessable"));
        }
        assertNothingHappened();
    }

    @Test
    @Proves("ASVS 6.2.12")
    @DisplayName("is refused with a password from the lists of those that leaked, or close to one")
    void leaked() {
        invite(Duration.ZERO);
        for (String guess :
                List.of(
                        "iloveyou12345678",
                        "P@ssw0rdP@ssw0rd",
                        "summer2026summer2026",
                        "jennifer19851985",
                        "zaq12wsxcde34rfv",
                        "abcdefghijklmnopq")) {
            assertThat(choose(guess)).as(guess).isEqualTo(refused("password.guessable"));
        }
        for (String own : List.of("mi casa es tu casa", "correct " + "x1!Yq".repeat(24))) {
            assertThat(choose(own)).as(own).isInstanceOf(InvitationResult.Halfway.class);
        }
    }

    @Test
    @DisplayName("may contain the owner's initials: only longer parts of a name are guessed")
    void initials() {
        invite(Duration.ZERO);
        assertThat(choose("qz moss river 1928")).isInstanceOf(InvitationResult.Halfway.class);
    }
}
