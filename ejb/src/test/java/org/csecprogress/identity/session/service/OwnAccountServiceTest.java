package org.csecprogress.identity.session.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.csecprogress.inmemory.AccountBuilder.anAccount;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.time.Instant;
import java.util.Optional;
import org.csecprogress.builders.Staff;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.AccountEvent;
import org.csecprogress.identity.AccountEvent.Kind;
import org.csecprogress.identity.service.HashSlots;
import org.csecprogress.identity.session.AccountSession;
import org.csecprogress.identity.session.Device;
import org.csecprogress.identity.session.KnownDevice;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.PasswordHashes;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies what people can do with their own account. */
@DisplayName("The owner of an account")
class OwnAccountServiceTest {
    private static final Instant NOW = Instant.parse("2026-10-20T17:00:00Z");
    private static final String NAME = "m.alvarez@x.example";
    private static final String PASSWORD = "nine lanterns on the pier";
    private static final String NEXT = "a kettle sings in the rain";

    /** A demonstration, where a password is enough; the second step has its own specification. */
    private final InMemoryPortal portal =
            new InMemoryPortal(NOW)
                    .with(Pbkdf2PasswordHash.class, new PasswordHashes())
                    .set("csec.profile", "demo");

    private final SignInService signIn = portal.bean(SignInService.class);
    private final SessionService sessions = portal.bean(SessionService.class);
    private final OwnAccountService own = portal.bean(OwnAccountService.class);
    private final OwnPasswordService passwords = portal.bean(OwnPasswordService.class);
    private final Account account = account(NAME);
    private final Actor owner = new Actor(account.id(), account.name(), account.grants());

    private Account account(String name) {
        return anAccount()
                .username(name)
                .with(new Actor.Grant(Role.COUNTY_PREPARER, Staff.county("Yuba"), null))
                .password(signIn.hashOf(PASSWORD.toCharArray()))
                .into(portal);
    }

    private SignInResult tried(String name, String password, String device) {
        return signIn.signIn(
                new SignInTry(
                        name,
                        password,
                        new SignInPlace("203.0.113.7", device, new Device("a device"))));
    }

    private SignInResult.Entered entered(String name, String password) {
        return (SignInResult.Entered) tried(name, password, "");
    }

    private long id(SignInResult.Entered entered) {
        return sessions.find(entered.session()).orElseThrow().id();
    }

    private boolean isOpen(SignInResult.Entered entered) {
        return sessions.find(entered.session()).isPresent();
    }

    private void assertRecorded(Kind kind) {
        assertThat(portal.events().all()).contains(AccountEvent.own(kind, account, NOW));
    }

    @Test
    @DisplayName("sees all own sessions and ends one, which is recorded")
    void ends() {
        SignInResult.Entered here = entered(NAME, PASSWORD);
        SignInResult.Entered there = entered(NAME, PASSWORD);
        assertThat(own.username(owner)).isEqualTo(NAME);
        assertThat(own.sessions(owner))
                .extracting(AccountSession::id)
                .containsExactlyInAnyOrder(id(here), id(there));
        own.end(owner, id(there));
        assertThat(isOpen(there)).isFalse();
        assertThat(isOpen(here)).isTrue();
        assertRecorded(Kind.SESSIONS_ENDED);
    }

    @Test
    @DisplayName("ends nobody else's session")
    void others() {
        account("b@x.example");
        SignInResult.Entered other = entered("b@x.example", PASSWORD);
        assertThatThrownBy(() -> own.end(owner, id(other))).isInstanceOf(NotFoundException.class);
        own.endOthers(owner, 0);
        assertThat(isOpen(other)).isTrue();
    }

    @Test
    @DisplayName("signs out everywhere else; no device is known then")
    void everywhere() {
        SignInResult.Entered here = entered(NAME, PASSWORD);
        SignInResult.Entered there = entered(NAME, PASSWORD);
        assertThat(own.endOthers(owner, id(here))).isEqualTo(1);
        assertThat(isOpen(here)).isTrue();
        assertThat(isOpen(there)).isFalse();
        assertRecorded(Kind.SESSIONS_ENDED);
        for (int i = 0; i < 5; i++) {
            tried(NAME, "wrong", "");
        }
        assertThat(tried(NAME, PASSWORD, there.device())).isInstanceOf(SignInResult.Refused.class);
    }

    @Test
    @DisplayName("who did not sign in there ends all that, and administrators hear of it")
    void notMe() {
        SignInResult.Entered there = entered(NAME, PASSWORD);
        SignInResult.Entered here = entered(NAME, PASSWORD);
        own.doubt(owner, id(here));
        assertThat(isOpen(here)).isTrue();
        assertThat(isOpen(there)).isFalse();
        assertThat(portal.memory().all(KnownDevice.class)).isEmpty();
        assertRecorded(Kind.ACCESS_DOUBTED);
    }

    @Test
    @DisplayName("calls administrators a few times in an hour")
    void calls() {
        long here = id(entered(NAME, PASSWORD));
        for (int i = 0; i < 9; i++) {
            own.doubt(owner, here);
        }
        assertThat(portal.events().of(AccountEvent.class))
                .filteredOn(event -> event.kind() == Kind.ACCESS_DOUBTED)
                .hasSize(4);
    }

    @Test
    @DisplayName("hears of each device but the first, once")
    void devices() {
        SignInResult.Entered first = entered(NAME, PASSWORD);
        tried(NAME, PASSWORD, first.device());
        assertThat(portal.events().all()).doesNotContain(onDevice());
        SignInResult.Entered second = entered(NAME, PASSWORD);
        tried(NAME, PASSWORD, second.device());
        assertThat(portal.events().all()).containsOnlyOnce(onDevice());
    }

    @Test
    @DisplayName("hears of none where all were forgotten, which was the owner's own doing")
    void forgotten() {
        SignInResult.Entered here = entered(NAME, PASSWORD);
        own.endOthers(owner, id(here));
        entered(NAME, PASSWORD);
        assertThat(portal.events().all()).doesNotContain(onDevice());
    }

    private AccountEvent onDevice() {
        return AccountEvent.onDevice(account, "a device", NOW);
    }

    @Test
    @DisplayName("changes the password, which ends all other sessions and is recorded")
    void changes() {
        SignInResult.Entered here = entered(NAME, PASSWORD);
        SignInResult.Entered there = entered(NAME, PASSWORD);
        assertThat(passwords.changePassword(owner, id(here), PASSWORD, NEXT)).isEmpty();
        assertThat(isOpen(here)).isTrue();
        assertThat(isOpen(there)).isFalse();
        assertThat(tried(NAME, PASSWORD, "")).isInstanceOf(SignInResult.Refused.class);
        assertThat(isOpen(entered(NAME, NEXT))).isTrue();
        assertRecorded(Kind.PASSWORD_SET);
    }

    @Test
    @DisplayName("changes it to none that is the same, too short or easy to guess")
    void rules() {
        long here = id(entered(NAME, PASSWORD));
        assertThat(passwords.changePassword(owner, here, PASSWORD, PASSWORD))
                .contains(Problem.of("password", "password.same"));
        assertThat(passwords.changePassword(owner, here, PASSWORD, "short"))
                .get()
                .extracting(Problem::key)
                .isEqualTo("password.short");
        assertThat(passwords.changePassword(owner, here, PASSWORD, "alvarez alvarez alvarez"))
                .get()
                .extracting(Problem::key)
                .isEqualTo("password.guessable");
        assertThat(isOpen(entered(NAME, PASSWORD))).isTrue();
    }

    @Test
    @DisplayName("changes it only with the current one, and waits after several wrong tries")
    void wrong() {
        long here = id(entered(NAME, PASSWORD));
        Optional<Problem> wrong = Optional.of(Problem.of("current", "password.current.wrong"));
        for (int i = 0; i < 5; i++) {
            assertThat(
                            passwords.changePassword(
                                    owner, here, i == 0 ? "p".repeat(300) : "wrong", NEXT))
                    .isEqualTo(wrong);
        }
        assertThat(passwords.changePassword(owner, here, PASSWORD, NEXT))
                .contains(Problem.of("current", "password.current.wait"));
        assertThat(isOpen(entered(NAME, PASSWORD))).as("signing in is another counter").isTrue();
    }

    @Test
    @DisplayName("need not wait for four wrong tries, which the right one forgets")
    void forgets() {
        long here = id(entered(NAME, PASSWORD));
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 4; i++) {
                assertThat(passwords.changePassword(owner, here, "wrong", NEXT))
                        .contains(Problem.of("current", "password.current.wrong"));
            }
            assertThat(passwords.changePassword(owner, here, PASSWORD, PASSWORD))
                    .contains(Problem.of("password", "password.same"));
        }
    }

    @Test
    @DisplayName("waits for no try that was not made because too many passwords are hashed")
    void busy() {
        InMemoryPortal busy =
                new InMemoryPortal(NOW)
                        .with(Pbkdf2PasswordHash.class, new PasswordHashes())
                        .with(HashSlots.class, new NoSlots());
        OwnPassword password = busy.bean(OwnPassword.class);
        for (int i = 0; i < 30; i++) {
            assertThat(password.refusal(account, PASSWORD, "current"))
                    .contains(Problem.of("current", "password.busy"));
        }
    }

    @Test
    @DisplayName("changes it only from the one that was compared, which nobody has changed since")
    void meanwhile() {
        SignInResult.Entered there = entered(NAME, PASSWORD);
        NewPassword next = portal.bean(NewPassword.class);
        assertThat(next.store(owner, 0, "an older hash", signIn.hashOf(NEXT.toCharArray())))
                .isFalse();
        assertThat(isOpen(there)).isTrue();
        assertThat(isOpen(entered(NAME, PASSWORD))).isTrue();
    }
}
