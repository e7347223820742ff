package org.csecprogress.identity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.inmemory.AccountBuilder.anAccount;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.csecprogress.builders.Staff;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.AccountEvent;
import org.csecprogress.identity.AccountEvent.Kind;
import org.csecprogress.identity.SignInFailures;
import org.csecprogress.inmemory.AccountBuilder;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.inmemory.PasswordHashes;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies who may sign in, and what is remembered of it. */
@DisplayName("Signing in")
class SignInServiceTest {
    /** In California it is still 20 October. */
    private static final Instant NOW = Instant.parse("2026-10-21T06:30:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 20);
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final Actor.Grant PREPARES = new Actor.Grant(Role.COUNTY_PREPARER, YUBA, null);
    private static final Actor.Grant CERTIFIES =
            new Actor.Grant(Role.COUNTY_CERTIFIER, YUBA, Agency.PROB);
    private static final String NAME = "m.alvarez@x.example";
    private static final String PASSWORD = "nine lanterns on the pier";
    private static final String ADDRESS = "203.0.113.7";
    private static final String OTHER_ADDRESS = "203.0.113.8";

    /** Precedes an address where its failures are counted. No name has capital letters. */
    private static final String FROM = "FROM ";

    private final PasswordHashes hashes = new PasswordHashes();
    private final InMemoryPortal portal =
            new InMemoryPortal(NOW).with(Pbkdf2PasswordHash.class, hashes);
    private final SignInService signIn = portal.bean(SignInService.class);
    private final SignInFailures failures = portal.bean(SignInFailures.class);

    private AccountBuilder account() {
        return anAccount().username(NAME).password(signIn.hashOf(PASSWORD.toCharArray()));
    }

    private Optional<Actor> signIn(String name, String password, String address) {
        return signIn.signIn(name, password.toCharArray(), address);
    }

    private Optional<Actor> signIn() {
        return signIn(NAME, PASSWORD, ADDRESS);
    }

    private int failures(String subject) {
        return failures.of(subject)
                .map(known -> Memory.<Integer>value(known, "failures"))
                .orElse(0);
    }

    /** Lets so many tries fail that the next one has to wait for minutes. */
    private void failOften(String subject) {
        for (int i = 0; i < 14; i++) {
            failures.count(subject, Instant.now());
        }
    }

    @Test
    @DisplayName("with the right password makes its owner the actor, and is recorded")
    void right() {
        Account account = account().with(PREPARES).into(portal);
        assertThat(signIn()).contains(new Actor(account.id(), "M. Alvarez", account.grants()));
        assertThat(portal.events().all())
                .containsExactly(AccountEvent.own(Kind.SIGNED_IN, account, NOW));
        assertThat(account.lastSignInAt()).contains(NOW);
    }

    @Test
    @DisplayName("takes the name in any case and with spaces around it")
    void anyCase() {
        account().into(portal);
        assertThat(signIn(" M.Alvarez@X.example ", PASSWORD, ADDRESS)).isPresent();
    }

    @Test
    @DisplayName("with a wrong password is refused, counted and recorded")
    void wrong() {
        Account account = account().into(portal);
        assertThat(signIn(NAME, PASSWORD + "s", ADDRESS)).isEmpty();
        assertThat(portal.events().all())
                .containsExactly(AccountEvent.own(Kind.SIGN_IN_REFUSED, account, NOW));
        assertThat(account.lastSignInAt()).isEmpty();
        assertThat(failures(NAME)).isEqualTo(1);
        assertThat(failures(FROM + ADDRESS)).isEqualTo(1);
    }

    @Test
    @DisplayName("with an unknown name takes a comparison as well, and is counted but not recorded")
    void unknown() {
        Account account = account().into(portal);
        assertThat(signIn("nobody@x.example", PASSWORD, ADDRESS)).isEmpty();
        assertThat(hashes.compared()).hasSize(1).doesNotContain(account.passwordHash());
        assertThat(portal.events().all()).isEmpty();
        assertThat(failures("nobody@x.example")).isEqualTo(1);
        assertThat(failures(FROM + ADDRESS)).isEqualTo(1);
        assertThat(failures(NAME)).isZero();
    }

    @Test
    @DisplayName("with an unknown name is refused even with the password of nobody's hash")
    void nobody() {
        assertThat(signIn("nobody@x.example", "no account has this password", ADDRESS)).isEmpty();
        assertThat(failures(FROM + ADDRESS)).isEqualTo(1);
    }

    @Test
    @DisplayName("to a disabled account is refused even with the right password")
    void disabled() {
        Account account = account().with(PREPARES).disabled().into(portal);
        assertThat(signIn()).isEmpty();
        assertThat(portal.events().all())
                .containsExactly(AccountEvent.own(Kind.SIGN_IN_REFUSED, account, NOW));
        assertThat(account.lastSignInAt()).isEmpty();
        assertThat(failures(NAME)).isEqualTo(1);
    }

    @Test
    @DisplayName("gives the roles of the day in California, without those that have expired")
    void expired() {
        account().with(PREPARES).with(CERTIFIES, TODAY).into(portal);
        assertThat(signIn().orElseThrow().grants()).containsExactlyInAnyOrder(PREPARES, CERTIFIES);
        portal.at(Instant.parse("2026-10-21T07:00:00Z"));
        assertThat(signIn().orElseThrow().grants()).containsExactly(PREPARES);
    }

    @Test
    @DisplayName("has to wait after many failures with the name, whatever the address")
    void nameWaits() {
        account().into(portal);
        failOften(NAME);
        assertThat(signIn(" M.Alvarez@X.example", PASSWORD, OTHER_ADDRESS)).isEmpty();
        assertThat(hashes.compared()).isEmpty();
        assertThat(portal.events().all()).isEmpty();
        assertThat(failures(FROM + OTHER_ADDRESS)).isZero();
        assertThat(failures(NAME)).isEqualTo(14);
    }

    @Test
    @DisplayName("has to wait after many failures from the address, whatever the name")
    void addressWaits() {
        account().into(portal);
        failOften(FROM + ADDRESS);
        assertThat(signIn()).isEmpty();
        assertThat(hashes.compared()).isEmpty();
        assertThat(failures(NAME)).isZero();
        assertThat(signIn(NAME, PASSWORD, OTHER_ADDRESS)).isPresent();
    }

    @Test
    @DisplayName("need not wait for four failures, and then forgets those of the name alone")
    void forgives() {
        account().into(portal);
        for (int i = 0; i < 4; i++) {
            assertThat(signIn(NAME, "wrong", ADDRESS)).isEmpty();
        }
        assertThat(signIn()).isPresent();
        assertThat(failures(NAME)).isZero();
        assertThat(failures(FROM + ADDRESS)).isEqualTo(4);
    }

    @Test
    @DisplayName("has to wait for no failure that somebody made by typing an address as the name")
    void addressAsName() {
        signIn("nobody@x.example", PASSWORD, ADDRESS);
        for (String typed : List.of(ADDRESS, FROM + ADDRESS)) {
            signIn(typed, PASSWORD, OTHER_ADDRESS);
            assertThat(failures(FROM + ADDRESS)).as(typed).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("does not count a name that is longer than any user name")
    void longName() {
        String longest = "n".repeat(Account.LONGEST_USERNAME);
        assertThat(signIn(longest, PASSWORD, ADDRESS)).isEmpty();
        assertThat(failures(longest)).isEqualTo(1);
        assertThat(signIn(longest + "n", PASSWORD, ADDRESS)).isEmpty();
        assertThat(failures(longest + "n")).isZero();
        assertThat(failures(FROM + ADDRESS)).isEqualTo(2);
    }

    @Test
    @DisplayName(
            "compares hashes of PBKDF2 with HMAC-SHA256, 600,000 rounds and a salt of 32 bytes")
    void parameters() {
        assertThat(hashes.parameters())
                .containsEntry("Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA256")
                .containsEntry("Pbkdf2PasswordHash.Iterations", "600000")
                .containsEntry("Pbkdf2PasswordHash.SaltSizeBytes", "32");
    }

    @Test
    @DisplayName("is not possible where no password was chosen: nobody knows what its hash is of")
    void noPassword() {
        account().password(signIn.hashOfNoPassword()).invited().into(portal);
        for (String guess : new String[] {"", "0".repeat(64), "-", NAME}) {
            assertThat(signIn(NAME, guess, OTHER_ADDRESS + guess)).isEmpty();
        }
    }

    @Test
    @DisplayName("stays valid: each request has the account's roles of the day")
    void current() {
        Account account = account().with(PREPARES).with(CERTIFIES, TODAY).into(portal);
        Instant began = Instant.now();
        assertThat(signIn.current(account.id(), began))
                .isEqualTo(new Actor(account.id(), "M. Alvarez", account.grants()));
        account.revoke(PREPARES);
        assertThat(signIn.current(account.id(), began).grants()).containsExactly(CERTIFIES);
        portal.at(Instant.parse("2026-10-21T07:00:00Z"));
        assertThat(signIn.current(account.id(), began).grants()).isEmpty();
    }

    @Test
    @DisplayName("ends for a session that began before a new password, and with the account")
    void ended() {
        Account account = account().with(PREPARES).into(portal);
        Instant chosen = Instant.parse("2026-10-20T20:00:00Z");
        account.choosePassword("1:x", chosen);
        assertThat(signIn.current(account.id(), chosen.minusMillis(1))).isEqualTo(Actor.NOBODY);
        assertThat(signIn.current(account.id(), chosen).accountId()).isEqualTo(account.id());
        account.disable(chosen);
        assertThat(signIn.current(account.id(), chosen.plusSeconds(1))).isEqualTo(Actor.NOBODY);
        assertThat(signIn.current(account.id() + 1, chosen)).isEqualTo(Actor.NOBODY);
    }
}
