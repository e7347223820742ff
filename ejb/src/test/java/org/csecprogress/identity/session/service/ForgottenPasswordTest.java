package org.csecprogress.identity.session.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.inmemory.AccountBuilder.anAccount;

import java.time.Instant;
import java.util.List;
import org.csecprogress.builders.SoftPasskey;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.AccountEvent;
import org.csecprogress.identity.AccountEvent.Kind;
import org.csecprogress.identity.factor.service.NewApp;
import org.csecprogress.identity.factor.service.ShownFactor;
import org.csecprogress.identity.forgotten.service.ForgottenLinks;
import org.csecprogress.identity.forgotten.service.ForgottenPasswordService;
import org.csecprogress.identity.forgotten.service.ForgottenPasswordService.Outcome;
import org.csecprogress.identity.session.KnownDevice;
import org.csecprogress.kernel.Problem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies who gets a new password without the old one. */
@DisplayName("Whoever has forgotten the password")
class ForgottenPasswordTest {
    private static final String NEXT = "a kettle sings in the rain";
    private static final Problem OVER = Problem.of("", "forgotten.over");

    private final FactorScene scene = new FactorScene();
    private final ForgottenPasswordService forgotten =
            scene.portal.bean(ForgottenPasswordService.class);
    private final ForgottenLinks links = scene.portal.bean(ForgottenLinks.class);

    private static SignInPlace here() {
        return FactorScene.place("203.0.113.9");
    }

    private long asked() {
        return scene.portal.events().of(AccountEvent.class).stream()
                .filter(event -> event.kind() == Kind.PASSWORD_ASKED)
                .count();
    }

    private String token() {
        return links.path(scene.account.id()).orElseThrow().replaceFirst(".*=", "");
    }

    private static ShownFactor code(NewApp app) {
        return new ShownFactor(ShownFactor.Kind.CODE, FactorScene.code(app, Instant.now()));
    }

    private String proved(ShownFactor shown) {
        return ((Outcome.Proved) forgotten.prove(token(), shown, here())).ticket();
    }

    private Problem refused(String token, ShownFactor shown) {
        return ((Outcome.Refused) forgotten.prove(token, shown, here())).problem();
    }

    @Test
    @DisplayName("gets a link if the account has a second factor, in any case of the name")
    void link() {
        scene.app();
        forgotten.ask("  M.Alvarez@X.example ", here());
        assertThat(asked()).isEqualTo(1);
        assertThat(forgotten.asked(token()).orElseThrow().username())
                .isEqualTo("m.alvarez@x.example");
    }

    @Test
    @DisplayName("gets none for an account without a factor, a disabled one, or none at all")
    void none() {
        forgotten.ask("b@x.example", here());
        forgotten.ask("nobody@x.example", here());
        forgotten.ask("", here());
        forgotten.ask("x".repeat(300) + "@x.example", here());
        scene.app();
        scene.account.disable(Instant.now());
        forgotten.ask("m.alvarez@x.example", here());
        assertThat(asked()).isZero();
        assertThat(links.path(scene.account.id())).isEmpty();
        assertThat(links.path(scene.other.id())).isEmpty();
    }

    @Test
    @DisplayName("gets a few links, and then none for a while")
    void often() {
        scene.app();
        for (int i = 0; i < 30; i++) {
            forgotten.ask("m.alvarez@x.example", here());
        }
        assertThat(asked()).isEqualTo(4);
    }

    @Test
    @DisplayName("chooses a new one after showing the factor; all sessions and devices end")
    void chooses() {
        NewApp app = scene.app();
        SignInResult.Entered before =
                (SignInResult.Entered)
                        scene.steps.signIn(
                                new SecondStepTry(
                                        scene.halfway(),
                                        code(app),
                                        FactorScene.place("203.0.113.7")));
        String recovery = scene.recoveryCodes().get(0);
        String ticket = proved(new ShownFactor(ShownFactor.Kind.RECOVERY, recovery));
        assertThat(forgotten.proved(ticket)).contains("m.alvarez@x.example");
        assertThat(forgotten.choose(ticket, NEXT)).isEmpty();
        assertThat(scene.portal.bean(SessionService.class).find(before.session())).isEmpty();
        assertThat(scene.portal.memory().all(KnownDevice.class)).isEmpty();
        assertThat(scene.password(scene.account)).isInstanceOf(SignInResult.Refused.class);
        assertThat(scene.signIn.signIn(new SignInTry(scene.account.username(), NEXT, here())))
                .isInstanceOf(SignInResult.Halfway.class);
        assertThat(scene.portal.events().all())
                .contains(AccountEvent.own(Kind.PASSWORD_RESET, scene.account, FactorScene.NOW));
    }

    @Test
    @DisplayName("chooses one that fits the rules")
    void rules() {
        String ticket = proved(code(scene.app()));
        assertThat(forgotten.choose(ticket, "short"))
                .get()
                .extracting(Problem::field)
                .isEqualTo("password");
        assertThat(forgotten.choose(ticket, NEXT)).isEmpty();
    }

    @Test
    @DisplayName("uses link and ticket once: a new password ends both")
    void once() {
        NewApp app = scene.app();
        String first = token();
        String ticket = proved(code(app));
        String again = token();
        assertThat(forgotten.choose(ticket, NEXT)).isEmpty();
        assertThat(forgotten.choose(ticket, NEXT + " again")).contains(OVER);
        assertThat(forgotten.asked(first)).isEmpty();
        assertThat(forgotten.asked(again)).isEmpty();
        assertThat(forgotten.proved(ticket)).isEmpty();
    }

    @Test
    @DisplayName("comes nowhere with a wrong factor, which is recorded and soon has to wait")
    void wrong() {
        NewApp app = scene.app();
        ShownFactor wrong = new ShownFactor(ShownFactor.Kind.CODE, "000000");
        assertThat(refused(token(), wrong)).isEqualTo(Problem.of("code", "code.wrong"));
        assertThat(scene.portal.events().all())
                .contains(AccountEvent.own(Kind.FACTOR_REFUSED, scene.account, FactorScene.NOW));
        for (int i = 0; i < 6; i++) {
            refused(token(), wrong);
        }
        assertThat(refused(token(), code(app))).isEqualTo(Problem.of("", "secondStep.wait"));
    }

    @Test
    @DisplayName("need not wait for four wrong factors, which a right one forgets")
    void forgets() {
        scene.app();
        List<String> codes = scene.recoveryCodes();
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 4; i++) {
                refused(token(), new ShownFactor(ShownFactor.Kind.CODE, "00000" + i));
            }
            assertThat(proved(new ShownFactor(ShownFactor.Kind.RECOVERY, codes.get(round))))
                    .isNotEmpty();
        }
    }

    @Test
    @DisplayName("changes nothing if the account was disabled, or the password changed, meanwhile")
    void meanwhile() {
        NewPassword passwords = scene.portal.bean(NewPassword.class);
        Account before =
                anAccount().username(scene.account.username()).password("an older hash").made();
        scene.portal.memory().update(before, "id", scene.account.id());
        assertThat(passwords.replace(before, "a hash")).isFalse();
        scene.account.disable(FactorScene.NOW);
        assertThat(passwords.replace(scene.account, "a hash")).isFalse();
        assertThat(scene.account.passwordHash()).isNotEqualTo("a hash");
        assertThat(scene.portal.events().all()).isEmpty();
    }

    @Test
    @DisplayName("cannot use a link as a ticket, nor another’s factor, nor a made-up link")
    void others() {
        scene.app();
        SoftPasskey others = scene.passkey();
        scene.add(FactorScene.actor(scene.other), others);
        String challenge = forgotten.asked(token()).orElseThrow().username();
        assertThat(challenge).isNotEmpty();
        assertThat(forgotten.proved(token())).isEmpty();
        assertThat(forgotten.choose(token(), NEXT)).contains(OVER);
        assertThat(refused("1.2.3", new ShownFactor(ShownFactor.Kind.CODE, "1"))).isEqualTo(OVER);
        assertThat(refused("", new ShownFactor(ShownFactor.Kind.CODE, "1"))).isEqualTo(OVER);
        assertThat(
                        refused(
                                token(),
                                new ShownFactor(
                                        ShownFactor.Kind.PASSKEY, others.signed("whatever"))))
                .isEqualTo(Problem.of("", "passkey.refused"));
    }
}
