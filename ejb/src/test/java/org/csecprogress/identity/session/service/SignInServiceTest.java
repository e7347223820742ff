package org.csecprogress.identity.session.service;

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
import org.csecprogress.identity.service.HashSlots;
import org.csecprogress.identity.service.Hashing;
import org.csecprogress.identity.session.Device;
import org.csecprogress.identity.session.KnownDevice;
import org.csecprogress.identity.session.SessionSecret;
import org.csecprogress.identity.session.SignInFailure;
import org.csecprogress.inmemory.AccountBuilder;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.inmemory.PasswordHashes;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Problem;
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
    private static final String NOBODY = "nobody@x.example";
    private static final String PASSWORD = "nine lanterns on the pier";
    private static final String ADDRESS = "203.0.113.7";
    private static final String OTHER_ADDRESS = "203.0.113.8";
    private static final String NO_DEVICE = "";
    private static final Device FIREFOX = new Device("Firefox on Windows");
    private static final Problem WRONG = Problem.of("username", "signIn.refused");

    private final PasswordHashes hashes = new PasswordHashes();

    /** A demonstration, where a password is enough; the second step has its own specification. */
    private final InMemoryPortal portal =
            new InMemoryPortal(NOW)
                    .with(Pbkdf2PasswordHash.class, hashes)
                    .set("csec.profile", "demo");

    private final SignInService signIn = portal.bean(SignInService.class);

    private AccountBuilder account() {
        return anAccount().username(NAME).password(signIn.hashOf(PASSWORD.toCharArray()));
    }

    private SignInResult tryFrom(String name, String password, String address, String device) {
        return signIn.signIn(
                new SignInTry(name, password, new SignInPlace(address, device, FIREFOX)));
    }

    private Optional<Actor> signIn(String name, String password, String address) {
        SignInResult result = tryFrom(name, password, address, NO_DEVICE);
        if (result instanceof SignInResult.Entered entered) {
            return Optional.of(entered.actor());
        }
        assertThat(result).isEqualTo(new SignInResult.Refused(WRONG));
        return Optional.empty();
    }

    private Optional<Actor> signIn() {
        return signIn(NAME, PASSWORD, ADDRESS);
    }

    private SignInResult.Entered entered(String device) {
        return (SignInResult.Entered) tryFrom(NAME, PASSWORD, ADDRESS, device);
    }

    /** Returns the failures that are counted, fewest first. */
    private List<Integer> failures() {
        return portal.memory()
                .all(SignInFailure.class)
                .map(each -> Memory.<Integer>value(each, "failures"))
                .sorted()
                .toList();
    }

    private void failOften(String name, String address, String device, int times) {
        for (int i = 0; i < times; i++) {
            tryFrom(name, "wrong", address, device);
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
    @DisplayName("begins a session on that device, each time another one")
    void session() {
        Account account = account().into(portal);
        SignInResult.Entered first = entered(NO_DEVICE);
        SignInResult.Entered second = entered(NO_DEVICE);
        SessionService sessions = portal.bean(SessionService.class);
        assertThat(sessions.find(first.session()).orElseThrow().actor().accountId())
                .isEqualTo(account.id());
        assertThat(sessions.open(first.actor()))
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.device()).isEqualTo("Firefox on Windows"));
        assertThat(first.session()).isNotEqualTo(second.session()).isNotEqualTo(first.device());
        assertThat(first.toString()).doesNotContain(first.session()).doesNotContain(first.device());
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
        assertThat(failures()).as("the name and the network").containsExactly(1, 1);
    }

    @Test
    @DisplayName("with an unknown name takes a comparison as well, and is counted but not recorded")
    void unknown() {
        Account account = account().into(portal);
        assertThat(signIn(NOBODY, PASSWORD, ADDRESS)).isEmpty();
        assertThat(hashes.compared()).hasSize(1).doesNotContain(account.passwordHash());
        assertThat(portal.events().all()).isEmpty();
        assertThat(failures()).containsExactly(1, 1);
    }

    @Test
    @DisplayName("with an unknown name is refused even with the password of nobody's hash")
    void nobody() {
        assertThat(signIn(NOBODY, "no account has this password", ADDRESS)).isEmpty();
        assertThat(failures()).containsExactly(1, 1);
    }

    @Test
    @DisplayName("to a disabled account is refused even with the right password")
    void disabled() {
        Account account = account().with(PREPARES).disabled().into(portal);
        assertThat(signIn()).isEmpty();
        assertThat(portal.events().all())
                .containsExactly(AccountEvent.own(Kind.SIGN_IN_REFUSED, account, NOW));
        assertThat(account.lastSignInAt()).isEmpty();
        assertThat(failures()).containsExactly(1, 1);
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
    @DisplayName("has to wait after many failures with the name, whatever the network")
    void nameWaits() {
        account().into(portal);
        failOften(NAME, ADDRESS, NO_DEVICE, 5);
        int compared = hashes.compared().size();
        int recorded = portal.events().all().size();
        assertThat(signIn(" M.Alvarez@X.example", PASSWORD, OTHER_ADDRESS)).isEmpty();
        assertThat(hashes.compared()).hasSize(compared);
        assertThat(portal.events().all()).hasSize(recorded);
        assertThat(failures()).as("nothing counts for the other network").containsExactly(5, 5);
    }

    @Test
    @DisplayName("has to wait after many failures from the network, whatever the name")
    void networkWaits() {
        account().into(portal);
        for (int i = 0; i < 21; i++) {
            tryFrom(i + NOBODY, "wrong", ADDRESS, NO_DEVICE);
        }
        assertThat(signIn()).isEmpty();
        assertThat(signIn(NAME, PASSWORD, OTHER_ADDRESS)).isPresent();
    }

    @Test
    @DisplayName("on a known device need not wait for what strangers do")
    void knownDevice() {
        account().into(portal);
        String device = entered(NO_DEVICE).device();
        failOften(NAME, ADDRESS, NO_DEVICE, 30);
        failOften(NOBODY, ADDRESS, NO_DEVICE, 30);
        assertThat(tryFrom(NAME, PASSWORD, ADDRESS, NO_DEVICE))
                .isInstanceOf(SignInResult.Refused.class);
        assertThat(entered(device).device()).isEqualTo(device);
        assertThat(portal.memory().all(KnownDevice.class)).hasSize(1);
    }

    @Test
    @DisplayName("on a known device notes when, and by which browser")
    void seen() {
        account().into(portal);
        String device = entered(NO_DEVICE).device();
        KnownDevice known = portal.memory().all(KnownDevice.class).findFirst().orElseThrow();
        portal.memory().update(known, "lastSeenAt", NOW);
        Instant before = Instant.now();
        Device updated = new Device("Firefox 150 on Windows");
        signIn.signIn(new SignInTry(NAME, PASSWORD, new SignInPlace(ADDRESS, device, updated)));
        assertThat(Memory.<Instant>value(known, "lastSeenAt")).isAfterOrEqualTo(before);
        assertThat(known.device()).isEqualTo(updated.name());
    }

    @Test
    @DisplayName("on a known device has to wait after failures there, and only there")
    void knownDeviceWaits() {
        account().into(portal);
        String device = entered(NO_DEVICE).device();
        failOften(NAME, ADDRESS, device, 5);
        assertThat(tryFrom(NAME, PASSWORD, ADDRESS, device))
                .isInstanceOf(SignInResult.Refused.class);
        assertThat(signIn()).isPresent();
    }

    @Test
    @DisplayName("knows no device that another account has signed in on, or that nobody has")
    void otherDevice() {
        account().into(portal);
        anAccount()
                .username("b@x.example")
                .password(signIn.hashOf(PASSWORD.toCharArray()))
                .into(portal);
        String others =
                ((SignInResult.Entered) tryFrom("b@x.example", PASSWORD, ADDRESS, NO_DEVICE))
                        .device();
        failOften(NAME, ADDRESS, NO_DEVICE, 5);
        for (String guess : List.of(others, SessionSecret.next(), "x".repeat(5000))) {
            assertThat(tryFrom(NAME, PASSWORD, ADDRESS, guess))
                    .isInstanceOf(SignInResult.Refused.class);
        }
    }

    @Test
    @DisplayName("need not wait for four failures, and then forgets those of the name alone")
    void forgives() {
        account().into(portal);
        failOften(NAME, ADDRESS, NO_DEVICE, 4);
        assertThat(signIn()).isPresent();
        assertThat(failures()).as("of the network").containsExactly(4);
    }

    @Test
    @DisplayName("is counted for nobody if too many passwords are being compared")
    void busy() {
        InMemoryPortal busy =
                new InMemoryPortal(NOW)
                        .with(Pbkdf2PasswordHash.class, hashes)
                        .with(HashSlots.class, new NoSlots());
        account().into(busy);
        SignInTry tried =
                new SignInTry(NAME, PASSWORD, new SignInPlace(ADDRESS, NO_DEVICE, FIREFOX));
        for (int i = 0; i < 30; i++) {
            assertThat(busy.bean(SignInService.class).signIn(tried))
                    .isEqualTo(new SignInResult.Refused(Problem.of("username", "signIn.busy")));
        }
        assertThat(busy.events().all()).isEmpty();
    }

    @Test
    @DisplayName("has to wait for no failure that somebody made by typing an address as the name")
    void addressAsName() {
        signIn(NOBODY, PASSWORD, ADDRESS);
        signIn(ADDRESS, PASSWORD, OTHER_ADDRESS);
        assertThat(failures()).containsExactly(1, 1, 1, 1);
    }

    @Test
    @DisplayName("keeps no name and no address where it counts")
    void digests() {
        signIn(NOBODY, PASSWORD, ADDRESS);
        assertThat(portal.memory().all(SignInFailure.class))
                .allSatisfy(
                        each ->
                                assertThat(Memory.<String>value(each, "subject"))
                                        .matches("[0-9a-f]{64}"));
    }

    @Test
    @DisplayName("reads no longer name and no longer password than an account can have")
    void tooLong() {
        String longest = "n".repeat(Account.LONGEST_USERNAME);
        assertThat(signIn(longest, PASSWORD, ADDRESS)).isEmpty();
        assertThat(failures()).containsExactly(1, 1);
        assertThat(signIn(longest + "n", PASSWORD, ADDRESS)).isEmpty();
        assertThat(failures()).containsExactly(1, 2);
        assertThat(hashes.compared()).hasSize(1);
        account().into(portal);
        assertThat(signIn(NAME, "p".repeat(257), ADDRESS)).isEmpty();
        assertThat(failures()).containsExactly(1, 3);
        assertThat(hashes.compared()).hasSize(1);
    }

    @Test
    @DisplayName("stores a hash of today's effort where there was one of less")
    void renewed() {
        Account account = account().into(portal);
        String before = account.passwordHash();
        assertThat(signIn()).isPresent();
        assertThat(account.passwordHash()).isNotEqualTo(before);
        assertThat(signIn()).isPresent();
        Hashing hashing = portal.bean(Hashing.class);
        for (String today : List.of("600000", "900000")) {
            portal.memory().update(account, "passwordHash", hashOf(today));
            assertThat(hashing.isOutdated(account)).as(today).isFalse();
        }
        for (String old : List.of("310000", "x", "")) {
            portal.memory().update(account, "passwordHash", hashOf(old));
            assertThat(hashing.isOutdated(account)).as(old).isTrue();
        }
    }

    private static String hashOf(String rounds) {
        return "PBKDF2WithHmacSHA256:" + rounds + ":salt:hash";
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
        account().password(portal.bean(Hashing.class).ofNoPassword()).invited().into(portal);
        for (String guess : new String[] {"", "0".repeat(64), "-", NAME}) {
            assertThat(signIn(NAME, guess, OTHER_ADDRESS + guess)).isEmpty();
        }
    }
}
