package org.csecprogress.identity.session.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.identity.session.service.FactorScene.NOW;
import static org.csecprogress.identity.session.service.FactorScene.code;
import static org.csecprogress.identity.session.service.FactorScene.place;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.csecprogress.budget.Proves;
import org.csecprogress.builders.SoftPasskey;
import org.csecprogress.identity.AccountEvent;
import org.csecprogress.identity.AccountEvent.Kind;
import org.csecprogress.identity.factor.AuthenticatorApp;
import org.csecprogress.identity.factor.service.AskedFactors;
import org.csecprogress.identity.factor.service.FactorRule;
import org.csecprogress.identity.factor.service.NewApp;
import org.csecprogress.identity.factor.service.ShownFactor;
import org.csecprogress.identity.session.Device;
import org.csecprogress.identity.session.SignInFailure;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.service.Keys;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies what is asked for after the right password, and instead of it. */
@DisplayName("The second step")
class SecondStepServiceTest {
    private static final String HOME = "203.0.113.7";

    private final FactorScene scene = new FactorScene();
    private final SecondStepService steps = scene.steps;

    private SignInResult step(String signed, ShownFactor.Kind kind, String text) {
        return steps.signIn(new SecondStepTry(signed, new ShownFactor(kind, text), place(HOME)));
    }

    private AskedFactors asked(String signed) {
        return steps.asked(signed).orElseThrow();
    }

    private String challenge(String signed) {
        return asked(signed).passkey().orElseThrow().challenge();
    }

    private static void assertEntered(SignInResult result) {
        assertThat(result).isInstanceOf(SignInResult.Entered.class);
    }

    private static void assertRefused(SignInResult result, String key) {
        assertThat(result).isInstanceOf(SignInResult.Refused.class);
        assertThat(((SignInResult.Refused) result).problem())
                .extracting(Problem::key)
                .isEqualTo(key);
    }

    @Test
    @Proves("ASVS 6.3.3")
    @DisplayName("is missing where an account has no factor, so its password opens nothing")
    void none() {
        assertRefused(scene.password(scene.account), "signIn.noFactor");
        assertThat(scene.portal.events().all())
                .containsExactly(AccountEvent.own(Kind.FACTOR_MISSING, scene.account, NOW));
    }

    @Test
    @DisplayName("is asked of everybody in a demonstration only where it is started so")
    void demonstration() {
        assertThat(rule("demo", "off").isRequired()).isFalse();
        assertThat(rule("demo", "on").isRequired()).isTrue();
        assertThat(rule("production", "off").isRequired()).isTrue();
    }

    private static FactorRule rule(String profile, String mfa) {
        return new InMemoryPortal(NOW)
                .set("csec.profile", profile)
                .set("demo.mfa", mfa)
                .bean(FactorRule.class);
    }

    @Test
    @DisplayName("follows the right password of an account with one; there is no session before it")
    void asksFor() {
        scene.app();
        scene.recoveryCodes();
        SignInResult result = scene.password(scene.account);
        assertThat(result).isInstanceOf(SignInResult.Halfway.class);
        AskedFactors asked = asked(((SignInResult.Halfway) result).signed());
        assertThat(asked.username()).isEqualTo("m.alvarez@x.example");
        assertThat(asked.hasApp()).isTrue();
        assertThat(asked.passkey()).isEmpty();
        assertThat(asked.recoveryCodes()).isEqualTo(10);
        assertThat(scene.account.lastSignInAt()).isEmpty();
    }

    @Test
    @Proves("ASVS 6.5.1")
    @DisplayName("takes the code of the app, each once, and records the sign-in")
    void takesCode() {
        NewApp app = scene.app();
        String signed = scene.halfway();
        String code = code(app, Instant.now());
        assertEntered(step(signed, ShownFactor.Kind.CODE, code));
        assertThat(scene.portal.events().all())
                .contains(AccountEvent.own(Kind.SIGNED_IN, scene.account, NOW));
        assertRefused(step(signed, ShownFactor.Kind.CODE, code), "code.wrong");
        assertThat(scene.portal.events().all())
                .contains(AccountEvent.own(Kind.FACTOR_REFUSED, scene.account, NOW));
    }

    @Test
    @DisplayName("takes a recovery code in any spelling, each once")
    void recovery() {
        scene.app();
        List<String> codes = scene.recoveryCodes();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(codes).allMatch(code -> code.matches("([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-Z]{5}"));
        String signed = scene.halfway();
        String typed = codes.get(3).toLowerCase(Locale.ROOT).replace('-', ' ');
        assertEntered(step(signed, ShownFactor.Kind.RECOVERY, typed));
        assertRefused(step(signed, ShownFactor.Kind.RECOVERY, typed), "recovery.wrong");
        assertThat(asked(signed).recoveryCodes()).isEqualTo(9);
    }

    @Test
    @DisplayName("takes the answer of a passkey, once")
    void passkey() {
        SoftPasskey passkey = scene.passkey();
        assertThat(scene.add(scene.owner, passkey)).isEmpty();
        String signed = scene.halfway();
        assertThat(asked(signed).passkey().orElseThrow().credentials())
                .containsExactly(passkey.id());
        String answer = passkey.signed(challenge(signed));
        assertEntered(step(signed, ShownFactor.Kind.PASSKEY, answer));
        assertRefused(step(signed, ShownFactor.Kind.PASSKEY, answer), "passkey.refused");
    }

    @Test
    @DisplayName("takes no passkey of another account, site or address, nor one without its owner")
    void wrongPasskey() {
        SoftPasskey passkey = scene.passkey();
        SoftPasskey others = scene.passkey();
        scene.add(scene.owner, passkey);
        scene.add(FactorScene.actor(scene.other), others);
        String signed = scene.halfway();
        List<String> wrong =
                List.of(
                        others.signed(challenge(signed)),
                        scene.passkey().signed(challenge(signed)),
                        passkey.signed("bm90IG91cnM"),
                        passkey.signed(steps.passkey().orElseThrow().challenge()),
                        passkey.at("https://portal.example.evil").signed(challenge(signed)),
                        passkey.at(FactorScene.ORIGIN).unverified().signed(challenge(signed)),
                        "{}",
                        "[]",
                        "[".repeat(5000),
                        "{\"rawId\":" + "9".repeat(3000) + "}",
                        "{\"rawId\":1e99999999999}",
                        "not JSON",
                        "{\"rawId\":\"AQ\",\"response\":{\"clientDataJSON\":\"e30\","
                                + "\"authenticatorData\":\"AA\",\"signature\":\"AA\"}}",
                        " ".repeat(20_001));
        for (String answer : wrong) {
            SecondStepTry tried =
                    new SecondStepTry(
                            signed,
                            new ShownFactor(ShownFactor.Kind.PASSKEY, answer),
                            place("198.51.100." + wrong.indexOf(answer)));
            SignInResult result = fresh(tried);
            assertRefused(result, "passkey.refused");
        }
    }

    /** Tries as if nobody had failed before, so that the refusal is not that of the throttle. */
    private SignInResult fresh(SecondStepTry tried) {
        scene.portal.memory().removeAll(scene.portal.memory().all(SignInFailure.class).toList());
        return steps.signIn(tried);
    }

    @Test
    @DisplayName("notices a copy of a passkey that counts its signatures")
    void copied() {
        SoftPasskey passkey = scene.passkey().counting(5);
        scene.add(scene.owner, passkey);
        String signed = scene.halfway();
        assertEntered(step(signed, ShownFactor.Kind.PASSKEY, passkey.signed(challenge(signed))));
        passkey.counting(2);
        assertRefused(
                step(signed, ShownFactor.Kind.PASSKEY, passkey.signed(challenge(signed))),
                "passkey.refused");
    }

    @Test
    @DisplayName("has to wait after wrong codes; the right password does not forget them")
    void waits() {
        NewApp app = scene.app();
        String signed = scene.halfway();
        for (int i = 0; i < 5; i++) {
            assertRefused(step(signed, ShownFactor.Kind.CODE, "00000" + i), "code.wrong");
        }
        String again = scene.halfway();
        assertRefused(
                step(again, ShownFactor.Kind.CODE, code(app, Instant.now())), "secondStep.wait");
    }

    @Test
    @DisplayName("need not wait for four wrong codes, which a right factor forgets")
    void forgets() {
        scene.app();
        List<String> codes = scene.recoveryCodes();
        String signed = scene.halfway();
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 4; i++) {
                assertRefused(step(signed, ShownFactor.Kind.CODE, "00000" + i), "code.wrong");
            }
            assertEntered(step(signed, ShownFactor.Kind.RECOVERY, codes.get(round)));
        }
    }

    @Test
    @DisplayName("is for the one who typed the password, and not after it has changed")
    void signed() {
        NewApp app = scene.app();
        String signed = scene.halfway();
        String code = code(app, Instant.now());
        String[] parts = signed.split("\\.", -1);
        String forged = scene.other.id() + "." + parts[1] + "." + parts[2];
        String text = parts[0] + "." + Instant.now().minusSeconds(2).getEpochSecond();
        String about = text + " " + scene.account.passwordHash();
        String late = text + "." + scene.portal.bean(Keys.class).sign("second step", about);
        for (String other :
                List.of("", forged, late, signed + "0", "a.b.c", parts[0] + "." + parts[1])) {
            assertRefused(step(other, ShownFactor.Kind.CODE, code), "secondStep.old");
            assertThat(steps.asked(other)).isEmpty();
        }
        scene.account.changePassword("another hash");
        assertRefused(step(signed, ShownFactor.Kind.CODE, code), "secondStep.old");
    }

    @Test
    @DisplayName("is not there for an account that was disabled since")
    void disabled() {
        NewApp app = scene.app();
        String signed = scene.halfway();
        scene.account.disable(NOW);
        assertRefused(
                step(signed, ShownFactor.Kind.CODE, code(app, Instant.now())), "secondStep.old");
    }

    @Test
    @DisplayName("is spared to whoever has a passkey: it needs no name and no password")
    void passkeyAlone() {
        SoftPasskey passkey = scene.passkey();
        scene.add(scene.owner, passkey);
        String challenge = steps.passkey().orElseThrow().challenge();
        assertThat(steps.passkey().orElseThrow().credentials()).isEmpty();
        String handle = scene.own.newPasskey(scene.owner).orElseThrow().handle();
        SignInResult result = steps.signIn(passkey.of(handle).signed(challenge), place(HOME));
        assertEntered(result);
        assertThat(((SignInResult.Entered) result).actor().accountId())
                .isEqualTo(scene.account.id());
        assertRefused(steps.signIn(passkey.signed(challenge), place(HOME)), "passkey.refused");
        String next = steps.passkey().orElseThrow().challenge();
        assertRefused(
                steps.signIn(passkey.of("somebody else").signed(next), place(HOME)),
                "passkey.refused");
        scene.account.disable(NOW);
        String last = steps.passkey().orElseThrow().challenge();
        assertRefused(steps.signIn(passkey.of("").signed(last), place(HOME)), "passkey.refused");
    }

    @Test
    @DisplayName("lets a network wait that tries passkeys again and again, but no known device")
    void network() {
        SoftPasskey passkey = scene.passkey();
        scene.add(scene.owner, passkey);
        SignInResult.Entered first = (SignInResult.Entered) alone(passkey, "");
        for (int i = 0; i < 21; i++) {
            steps.signIn("{}", place(HOME));
        }
        assertRefused(steps.signIn("{}", place(HOME)), "secondStep.wait");
        assertRefused(steps.signIn("{}", place("203.0.113.9")), "passkey.refused");
        assertRefused(alone(passkey, ""), "secondStep.wait");
        assertEntered(alone(passkey, first.device()));
        // Passwords from there are still compared.
        assertRefused(scene.password(scene.other), "signIn.noFactor");
    }

    @Test
    @DisplayName("lets no network wait whose people have the right passkeys, however many they are")
    void busyNetwork() {
        SoftPasskey passkey = scene.passkey();
        scene.add(scene.owner, passkey);
        for (int i = 0; i < 30; i++) {
            assertEntered(alone(passkey, ""));
        }
    }

    private SignInResult alone(SoftPasskey passkey, String device) {
        String challenge = steps.passkey().orElseThrow().challenge();
        return steps.signIn(
                passkey.signed(challenge), new SignInPlace(HOME, device, new Device("a device")));
    }

    @Test
    @DisplayName("records with its account that a passkey was refused")
    void recorded() {
        SoftPasskey passkey = scene.passkey();
        scene.add(scene.owner, passkey);
        assertRefused(steps.signIn(passkey.signed("bm90IG91cnM"), place(HOME)), "passkey.refused");
        assertThat(scene.portal.events().all())
                .contains(AccountEvent.own(Kind.FACTOR_REFUSED, scene.account, NOW));
    }

    @Test
    @DisplayName(
            "takes no code of the app after a hundred wrong ones, until another factor is shown")
    void wrongInARow() {
        NewApp app = scene.app();
        List<String> codes = scene.recoveryCodes();
        String signed = scene.halfway();
        for (int i = 0; i < 100; i++) {
            fresh(tried(signed, ShownFactor.Kind.CODE, "wrong " + i));
        }
        String right = code(app, Instant.now());
        assertRefused(fresh(tried(signed, ShownFactor.Kind.CODE, right)), "code.wrong");
        assertEntered(fresh(tried(signed, ShownFactor.Kind.RECOVERY, codes.get(0))));
        String now = code(app, Instant.now());
        assertEntered(fresh(tried(signed, ShownFactor.Kind.CODE, now)));
    }

    private static SecondStepTry tried(String signed, ShownFactor.Kind kind, String text) {
        return new SecondStepTry(signed, new ShownFactor(kind, text), place(HOME));
    }

    @Test
    @DisplayName("refuses the codes of an app whose seed has another key")
    void otherKey() {
        NewApp app = scene.app();
        String signed = scene.halfway();
        scene.portal
                .memory()
                .all(AuthenticatorApp.class)
                .forEach(
                        each ->
                                scene.portal
                                        .memory()
                                        .update(
                                                each,
                                                "seed",
                                                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"));
        assertRefused(step(signed, ShownFactor.Kind.CODE, code(app, Instant.now())), "code.wrong");
    }
}
