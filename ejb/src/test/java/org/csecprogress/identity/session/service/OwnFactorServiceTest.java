package org.csecprogress.identity.session.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.csecprogress.identity.session.service.FactorScene.NOW;
import static org.csecprogress.identity.session.service.FactorScene.PASSWORD;
import static org.csecprogress.identity.session.service.FactorScene.SESSION;
import static org.csecprogress.identity.session.service.FactorScene.code;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.csecprogress.budget.Proves;
import org.csecprogress.builders.SoftPasskey;
import org.csecprogress.identity.AccountEvent;
import org.csecprogress.identity.AccountEvent.Kind;
import org.csecprogress.identity.factor.Passkey;
import org.csecprogress.identity.factor.service.Confirmed;
import org.csecprogress.identity.factor.service.NewApp;
import org.csecprogress.identity.factor.service.NewPasskeyRequest;
import org.csecprogress.identity.factor.service.OwnFactorService;
import org.csecprogress.identity.factor.service.ShownFactor;
import org.csecprogress.identity.session.service.OwnConfirmationService.Outcome;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.service.Keys;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies how people add and remove what they show beside their password. */
@DisplayName("The owner of an account, about what the sign-in asks for,")
class OwnFactorServiceTest {
    private final FactorScene scene = new FactorScene();
    private final Actor owner = scene.owner;
    private final OwnFactorService own = scene.own;
    private final OwnConfirmationService confirmations =
            scene.portal.bean(OwnConfirmationService.class);

    private static Optional<String> key(Optional<Problem> problem) {
        return problem.map(Problem::key);
    }

    private static String key(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused ? refused.problem().key() : "shown";
    }

    private Outcome shown(ShownFactor.Kind kind, String text) {
        return confirmations.confirm(owner, SESSION, new ShownFactor(kind, text));
    }

    /** Returns what says that a factor was shown again, until some time. */
    private Confirmed until(Instant end) {
        String last = Long.toString(end.getEpochSecond());
        String about = owner.accountId() + " " + SESSION + " " + last;
        Keys keys = scene.portal.bean(Keys.class);
        return new Confirmed(SESSION, last + "." + keys.sign("confirmed again", about));
    }

    private void assertRecorded(Kind kind, String subject) {
        assertThat(scene.portal.events().all())
                .contains(AccountEvent.by(owner, kind, scene.account, subject, NOW));
    }

    @Test
    @DisplayName("adds a passkey with a name, which is recorded, and removes it")
    void passkey() {
        NewPasskeyRequest request = own.newPasskey(owner).orElseThrow();
        assertThat(request.request().site()).isEqualTo("portal.example");
        assertThat(request.request().credentials()).isEmpty();
        assertThat(request.username()).isEqualTo("m.alvarez@x.example");
        assertThat(request.handle()).hasSize(32).doesNotContain("alvarez");
        assertThat(request.getNumbers()).isEqualTo("-7 -8 -257");
        SoftPasskey passkey = scene.passkey();
        assertThat(scene.add(owner, passkey)).isEmpty();
        assertRecorded(Kind.FACTOR_ADDED, "passkey sha256:" + passkey.fingerprint());
        assertThat(own.of(owner).passkeys()).extracting(Passkey::name).containsExactly("My phone");
        assertThat(own.of(owner).isAsked()).isTrue();
        assertThat(own.newPasskey(owner).orElseThrow().request().credentials())
                .containsExactly(passkey.id());
        long id = own.of(owner).passkeys().get(0).id();
        assertThat(key(own.removePasskey(owner, scene.confirmed(owner), id)))
                .contains("factors.last");
        scene.add(owner, scene.passkey());
        assertThat(own.removePasskey(owner, scene.confirmed(owner), id)).isEmpty();
        assertRecorded(Kind.FACTOR_REMOVED, "passkey");
        assertThat(own.of(owner).passkeys()).hasSize(1);
    }

    @Test
    @DisplayName("adds no passkey twice, without a name, of another site or for another account")
    void wrongPasskey() {
        SoftPasskey passkey = scene.passkey();
        Actor other = FactorScene.actor(scene.other);
        assertThat(scene.add(other, passkey)).isEmpty();
        assertThat(key(scene.add(owner, passkey))).contains("passkey.notMade");
        SoftPasskey next = scene.passkey();
        String theirs = own.newPasskey(other).orElseThrow().request().challenge();
        Confirmed confirmed = scene.confirmed(owner);
        assertThat(key(own.addPasskey(owner, confirmed, "Phone", next.made(theirs))))
                .contains("passkey.notMade");
        String challenge = own.newPasskey(owner).orElseThrow().request().challenge();
        assertThat(key(own.addPasskey(owner, confirmed, " ", next.made(challenge))))
                .contains("passkey.name");
        assertThat(key(own.addPasskey(owner, confirmed, "a".repeat(61), next.made(challenge))))
                .contains("passkey.name");
        SoftPasskey elsewhere = new SoftPasskey("evil.example", FactorScene.ORIGIN);
        assertThat(key(own.addPasskey(owner, confirmed, "Phone", elsewhere.made(challenge))))
                .contains("passkey.notMade");
        assertThat(key(own.addPasskey(owner, confirmed, "Phone", "{}")))
                .contains("passkey.notMade");
        assertThat(own.addPasskey(owner, confirmed, "a".repeat(60), next.made(challenge)))
                .isEmpty();
        assertThat(own.of(owner).passkeys()).hasSize(1);
    }

    @Test
    @DisplayName("has at most ten passkeys, and is asked for no more")
    void many() {
        String challenge = own.newPasskey(owner).orElseThrow().request().challenge();
        for (int i = 0; i < 10; i++) {
            assertThat(scene.add(owner, scene.passkey())).isEmpty();
        }
        assertThat(own.newPasskey(owner)).isEmpty();
        String made = scene.passkey().made(challenge);
        assertThat(key(own.addPasskey(owner, scene.confirmed(owner), "Phone", made)))
                .contains("passkey.many");
    }

    @Test
    @DisplayName("sets an app up by a code that it shows, in place of the one there was")
    void app() {
        NewApp first = own.newApp(owner);
        assertThat(first.secret()).matches("[A-Z2-7]{32}");
        assertThat(first.address())
                .isEqualTo(
                        "otpauth://totp/CSEC%20Progress:m.alvarez%40x.example?secret="
                                + first.secret()
                                + "&issuer=CSEC%20Progress");
        assertThat(first.toString()).doesNotContain(first.secret());
        Confirmed confirmed = scene.confirmed(owner);
        assertThat(key(own.addApp(owner, confirmed, first, "000000"))).contains("code.wrong");
        assertThat(own.of(owner).appFrom()).isEmpty();
        assertThat(own.addApp(owner, confirmed, first, code(first, Instant.now()))).isEmpty();
        assertRecorded(Kind.FACTOR_ADDED, "app");
        NewApp second = own.newApp(owner);
        assertThat(second.secret()).isNotEqualTo(first.secret());
        assertThat(own.addApp(owner, confirmed, second, code(second, Instant.now()))).isEmpty();
        assertThat(own.of(owner).appFrom()).isPresent();
        assertThat(key(own.removeApp(owner, confirmed))).contains("factors.last");
        scene.add(owner, scene.passkey());
        assertThat(own.removeApp(owner, confirmed)).isEmpty();
        assertRecorded(Kind.FACTOR_REMOVED, "app");
        assertThat(own.of(owner).appFrom()).isEmpty();
    }

    @Test
    @Proves("ASVS 7.5.1")
    @DisplayName(
            "changes nothing without having shown a factor again, in this session and not long ago")
    void unconfirmed() {
        scene.add(owner, scene.passkey());
        long id = own.of(owner).passkeys().get(0).id();
        Confirmed right = scene.confirmed(owner);
        Actor other = FactorScene.actor(scene.other);
        for (Confirmed wrong :
                List.of(
                        new Confirmed(SESSION, ""),
                        new Confirmed(SESSION, "9999999999.0"),
                        until(Instant.now().minusSeconds(2)),
                        new Confirmed(SESSION + 1, right.signed()),
                        scene.confirmed(other))) {
            NewApp app = own.newApp(owner);
            String code = code(app, Instant.now());
            String challenge = own.newPasskey(owner).orElseThrow().request().challenge();
            String made = scene.passkey().made(challenge);
            assertThat(key(own.addPasskey(owner, wrong, "Phone", made)))
                    .contains("factors.unconfirmed");
            assertThat(key(own.removePasskey(owner, wrong, id))).contains("factors.unconfirmed");
            assertThat(key(own.addApp(owner, wrong, app, code))).contains("factors.unconfirmed");
            assertThat(key(own.removeApp(owner, wrong))).contains("factors.unconfirmed");
            assertThat(own.newRecoveryCodes(owner, wrong)).isEmpty();
        }
        assertThat(own.of(owner).passkeys()).hasSize(1);
        assertThat(own.of(owner).appFrom()).isEmpty();
        assertThat(own.of(owner).recoveryCodes()).isZero();
        assertThat(own.isConfirmed(owner, until(Instant.now().plusSeconds(60)))).isTrue();
    }

    @Test
    @DisplayName("removes nobody else's passkey")
    void others() {
        Actor other = FactorScene.actor(scene.other);
        scene.add(other, scene.passkey());
        long id = own.of(other).passkeys().get(0).id();
        assertThatThrownBy(() -> own.removePasskey(owner, scene.confirmed(owner), id))
                .isInstanceOf(NotFoundException.class);
        assertThat(own.of(other).passkeys()).hasSize(1);
    }

    @Test
    @DisplayName("may remove the last of it in a demonstration, where a password is enough")
    void demonstration() {
        FactorScene demonstration = new FactorScene("demo");
        demonstration.add(demonstration.owner, demonstration.passkey());
        long id = demonstration.own.of(demonstration.owner).passkeys().get(0).id();
        Confirmed confirmed = demonstration.confirmed(demonstration.owner);
        assertThat(demonstration.own.removePasskey(demonstration.owner, confirmed, id)).isEmpty();
        assertThat(demonstration.own.of(demonstration.owner).isAsked()).isFalse();
    }

    @Test
    @DisplayName("makes ten recovery codes, which replace the old ones and are recorded")
    void recoveryCodes() {
        List<String> first = scene.recoveryCodes();
        List<String> second = scene.recoveryCodes();
        assertThat(second).hasSize(10).doesNotContainAnyElementsOf(first);
        assertThat(own.of(owner).recoveryCodes()).isEqualTo(10);
        assertRecorded(Kind.RECOVERY_CODES_MADE, "");
        assertThat(key(shown(ShownFactor.Kind.RECOVERY, first.get(0)))).isEqualTo("recovery.wrong");
        assertThat(key(shown(ShownFactor.Kind.RECOVERY, second.get(0)))).isEqualTo("shown");
    }

    @Test
    @DisplayName(
            "shows the password again in a demonstration where there is no factor, and only there")
    void byPassword() {
        assertThat(key(confirmations.confirmPassword(owner, SESSION, PASSWORD)))
                .isEqualTo("signIn.noFactor");
        FactorScene demonstration = new FactorScene("demo");
        OwnConfirmationService there = demonstration.portal.bean(OwnConfirmationService.class);
        Actor player = demonstration.owner;
        assertThat(key(there.confirmPassword(player, SESSION, "wrong")))
                .isEqualTo("password.current.wrong");
        Outcome outcome = there.confirmPassword(player, SESSION, PASSWORD);
        assertThat(outcome).isInstanceOf(Outcome.Shown.class);
        Confirmed confirmed = new Confirmed(SESSION, ((Outcome.Shown) outcome).signed());
        assertThat(demonstration.own.newRecoveryCodes(player, confirmed)).hasSize(10);
        demonstration.app();
        assertThat(key(there.confirmPassword(player, SESSION, PASSWORD)))
                .isEqualTo("factors.since");
    }

    @Test
    @DisplayName("shows a code or a passkey again; after wrong ones there is a wait")
    void byFactor() {
        SoftPasskey passkey = scene.passkey();
        scene.add(owner, passkey);
        NewApp app = scene.app();
        assertThat(confirmations.asked(owner, own.of(owner)).hasApp()).isTrue();
        String challenge =
                confirmations.asked(owner, own.of(owner)).passkey().orElseThrow().challenge();
        assertThat(key(shown(ShownFactor.Kind.PASSKEY, passkey.signed(challenge))))
                .isEqualTo("shown");
        assertThat(key(shown(ShownFactor.Kind.PASSKEY, passkey.signed(challenge))))
                .isEqualTo("passkey.refused");
        assertThat(key(shown(ShownFactor.Kind.CODE, code(app, Instant.now())))).isEqualTo("shown");
        for (int i = 0; i < 5; i++) {
            assertThat(key(shown(ShownFactor.Kind.CODE, "00000" + i))).isEqualTo("code.wrong");
        }
        assertThat(key(shown(ShownFactor.Kind.CODE, "123456"))).isEqualTo("secondStep.wait");
        assertThat(scene.portal.events().all())
                .contains(AccountEvent.own(Kind.FACTOR_REFUSED, scene.account, NOW));
        ShownFactor elsewhere = new ShownFactor(ShownFactor.Kind.CODE, "123456");
        assertThat(key(confirmations.confirm(owner, SESSION + 1, elsewhere)))
                .as("another session does not wait")
                .isEqualTo("code.wrong");
    }
}
