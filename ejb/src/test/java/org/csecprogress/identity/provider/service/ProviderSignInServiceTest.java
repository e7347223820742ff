package org.csecprogress.identity.provider.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.csecprogress.budget.Proves;
import org.csecprogress.builders.SoftApp;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.AccountEvent.Kind;
import org.csecprogress.identity.factor.service.NewApp;
import org.csecprogress.identity.factor.service.ShownFactor;
import org.csecprogress.identity.session.AccountSession;
import org.csecprogress.identity.session.service.SecondStepService;
import org.csecprogress.identity.session.service.SecondStepTry;
import org.csecprogress.identity.session.service.SignInResult;
import org.csecprogress.kernel.Role;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies who gets in with an identity provider. */
@DisplayName("With an identity provider")
class ProviderSignInServiceTest {
    @AutoClose private final ProviderScene scene = new ProviderScene();

    private long sessions() {
        return scene.portal.memory().all(AccountSession.class).count();
    }

    @Test
    @DisplayName("people see by its name where they may sign in")
    void offered() {
        assertThat(scene.signIn.offered())
                .containsExactly(new OfferedProvider(ProviderScene.ID, "Test State"));
        assertThat(scene.signIn.begin("nowhere")).isEmpty();
    }

    @Test
    @DisplayName("the owner of a linked account gets to the second step, and in with a factor")
    void secondStep() {
        NewApp app = scene.app();
        SignInResult result = scene.linked().known();
        assertThat(result).isInstanceOf(SignInResult.Halfway.class);
        assertThat(sessions()).isZero();
        String code = SoftApp.code(app.secret(), Instant.now());
        SignInResult entered =
                scene.portal
                        .bean(SecondStepService.class)
                        .signIn(
                                new SecondStepTry(
                                        ((SignInResult.Halfway) result).signed(),
                                        new ShownFactor(ShownFactor.Kind.CODE, code),
                                        ProviderScene.PLACE));
        assertThat(entered).isInstanceOf(SignInResult.Entered.class);
        assertThat(sessions()).isEqualTo(1);
    }

    @Test
    @DisplayName("the owner gets in at once where the provider has asked for a strong method")
    void strongMethod() {
        scene.app();
        scene.set("strong", "hwk, mfa").linked();
        scene.provider.person(Map.of("sub", "1234", "amr", List.of("pwd", "mfa")));
        assertThat(scene.entered()).isEqualTo(scene.account.id());
        assertThat(scene.recorded(scene.account)).contains(Kind.SIGNED_IN);
    }

    @Test
    @DisplayName("a strong method of hours ago, or of nobody knows when, makes up for nothing")
    void strongLongAgo() {
        scene.app();
        scene.set("strong", "mfa").linked();
        scene.provider.person(Map.of("sub", "1234", "amr", List.of("mfa")));
        assertThat(scene.away().address()).contains("max_age=1800");
        scene.provider.lie(
                claims -> claims.claim("auth_time", Instant.now().getEpochSecond() - 2000));
        assertThat(scene.known()).isInstanceOf(SignInResult.Halfway.class);
        scene.provider.lie(claims -> claims.claim("auth_time", null));
        assertThat(scene.known()).isInstanceOf(SignInResult.Halfway.class);
        assertThat(scene.entered()).isEqualTo(scene.account.id());
    }

    @Test
    @DisplayName("the owner gets in at once where the provider has asked for a strong class")
    void strongClass() {
        scene.set("strong", "urn:aal2").linked();
        scene.provider.person(Map.of("sub", "1234", "acr", "urn:aal2"));
        assertThat(scene.entered()).isEqualTo(scene.account.id());
    }

    @Test
    @DisplayName(
            "no other method or class makes up for the second step, and none without a setting")
    void weak() {
        scene.app();
        scene.set("strong", "mfa").linked();
        for (Map<String, Object> person :
                List.<Map<String, Object>>of(
                        Map.of("sub", "1234", "amr", List.of("pwd"), "acr", "1"),
                        Map.of("sub", "1234", "amr", "mfa"),
                        Map.of("sub", "1234", "acr", List.of("mfa")),
                        Map.of("sub", "1234", "amr", List.of(Map.of("mfa", "mfa"))))) {
            scene.provider.person(person);
            assertThat(scene.known()).isInstanceOf(SignInResult.Halfway.class);
        }
        assertThat(sessions()).isZero();
    }

    @Test
    @DisplayName("a provider without that setting never makes up for the second step")
    void neverStrong() {
        scene.app();
        scene.linked();
        scene.provider.person(Map.of("sub", "1234", "amr", List.of("mfa", ""), "acr", ""));
        assertThat(scene.known()).isInstanceOf(SignInResult.Halfway.class);
    }

    @Test
    @DisplayName("nobody gets in whose account has no second step, which is recorded")
    void noFactor() {
        assertThat(scene.linked().refusal()).isEqualTo(ProviderRefusal.NO_FACTOR);
        assertThat(scene.recorded(scene.account)).contains(Kind.FACTOR_MISSING);
        assertThat(sessions()).isZero();
    }

    @Test
    @DisplayName("people get in without one in a demonstration")
    void demonstration() {
        try (ProviderScene demo = new ProviderScene("demo")) {
            assertThat(demo.linked().entered()).isEqualTo(demo.account.id());
        }
    }

    @Test
    @DisplayName("nobody gets in whose account is not linked, even with the name of an account")
    void unlinked() {
        scene.provider.person(
                Map.of(
                        "sub", "m.alvarez@x.example",
                        "email", "m.alvarez@x.example",
                        "email_verified", true,
                        "preferred_username", "m.alvarez@x.example"));
        assertThat(scene.refusal()).isEqualTo(ProviderRefusal.UNLINKED);
        scene.sub("1234");
        scene.linked().sub("1235");
        assertThat(scene.refusal()).isEqualTo(ProviderRefusal.UNLINKED);
        assertThat(scene.recorded(scene.other)).isEmpty();
    }

    @Test
    @DisplayName("nobody gets in whose account is disabled, which is recorded")
    void disabled() {
        scene.app();
        scene.linked().account.disable(Instant.now());
        assertThat(scene.refusal()).isEqualTo(ProviderRefusal.NOT_HERE);
        assertThat(scene.recorded(scene.account)).contains(Kind.SIGN_IN_REFUSED);
    }

    @Test
    @DisplayName("a link that was moved to another account in the database opens neither")
    void moved() {
        scene.app();
        scene.linked();
        scene.portal.memory().update(scene.links().get(0), "accountId", scene.other.id());
        assertThat(scene.refusal()).isEqualTo(ProviderRefusal.UNLINKED);
        assertThat(scene.recorded(scene.other)).isEmpty();
        scene.portal.memory().update(scene.links().get(0), "accountId", scene.account.id());
        assertThat(scene.known()).isInstanceOf(SignInResult.Halfway.class);
    }

    @Test
    @DisplayName("only members of a group get in, where one is set")
    void group() {
        scene.app();
        scene.set("group", "csec-portal");
        scene.provider.person(Map.of("sub", "1234", "groups", List.of("all", "csec-portal")));
        scene.linked();
        assertThat(scene.known()).isInstanceOf(SignInResult.Halfway.class);
        for (Object others : List.of(List.of("all"), List.of(), "csec-portal-2", 7)) {
            scene.provider.person(Map.of("sub", "1234", "groups", others));
            assertThat(scene.refusal()).isEqualTo(ProviderRefusal.NO_GROUP);
        }
        scene.sub("1234");
        assertThat(scene.refusal()).isEqualTo(ProviderRefusal.NO_GROUP);
    }

    @Test
    @DisplayName("the groups may be in another claim, alone")
    void groups() {
        scene.app();
        scene.set("group", "csec-portal").set("groups", "roles");
        scene.provider.person(Map.of("sub", "1234", "roles", "csec-portal"));
        assertThat(scene.linked().known()).isInstanceOf(SignInResult.Halfway.class);
        scene.provider.person(Map.of("sub", "1234", "groups", List.of("csec-portal")));
        assertThat(scene.refusal()).isEqualTo(ProviderRefusal.NO_GROUP);
    }

    @Test
    @Proves("ASVS 10.5.2")
    @DisplayName("somebody known by an employee number stays so with a new account there")
    void employeeNumber() {
        scene.app();
        scene.set("key", "employee_number");
        scene.provider.person(Map.of("sub", "1234", "employee_number", 4711));
        scene.linked();
        scene.provider.person(Map.of("sub", "5678", "employee_number", "4711"));
        assertThat(scene.known()).isInstanceOf(SignInResult.Halfway.class);
        scene.provider.person(Map.of("sub", "1234", "employee_number", "4712"));
        assertThat(scene.refusal()).isEqualTo(ProviderRefusal.UNLINKED);
    }

    @Test
    @DisplayName("a token without the key that is set is refused, and no other claim stands for it")
    void noKey() {
        scene.set("key", "employee_number");
        for (Object key : List.of(" ", "9".repeat(256), List.of("4711"), true, 47.11)) {
            scene.provider.person(Map.of("sub", "1234", "employee_number", key));
            assertThat(scene.refusal()).isEqualTo(ProviderRefusal.REFUSED);
        }
        scene.sub("4711");
        assertThat(scene.refusal()).isEqualTo(ProviderRefusal.REFUSED);
    }

    @Test
    @DisplayName("an address counts only where the provider has checked it")
    void email() {
        scene.app();
        scene.set("key", "email");
        Map<String, Object> checked =
                Map.of("sub", "1234", "email", "maria@county.example", "email_verified", true);
        scene.provider.person(checked);
        assertThat(scene.linked().known()).isInstanceOf(SignInResult.Halfway.class);
        for (Object isChecked : List.of(false, "true", 1)) {
            scene.provider.person(checked).lie(c -> c.claim("email_verified", isChecked));
            assertThat(scene.refusal()).isEqualTo(ProviderRefusal.REFUSED);
        }
        scene.provider.person(Map.of("sub", "1234", "email", "maria@county.example"));
        assertThat(scene.refusal()).isEqualTo(ProviderRefusal.REFUSED);
    }

    @Test
    @DisplayName("of a county nobody opens an account with a role elsewhere or at the state")
    void county() {
        scene.app();
        scene.set("county", "58").linked();
        assertThat(scene.known()).isInstanceOf(SignInResult.Halfway.class);
        for (Account elsewhere :
                List.of(
                        scene.account("c@x.example", Role.COUNTY_PREPARER, "Butte"),
                        scene.account("d@x.example", Role.STATE_REVIEWER, null))) {
            assertThat(
                            scene.own.link(
                                    ProviderScene.actor(elsewhere),
                                    scene.confirmed(elsewhere),
                                    ProviderScene.ID))
                    .isEqualTo(new Departure.Refused(ProviderRefusal.NOT_HERE));
            elsewhere.grants().forEach(scene.account::grant);
            assertThat(scene.refusal()).isEqualTo(ProviderRefusal.NOT_HERE);
            elsewhere.grants().forEach(scene.account::revoke);
        }
        assertThat(scene.recorded(scene.account)).contains(Kind.SIGN_IN_REFUSED);
    }

    @Test
    @DisplayName("a network waits after many tries that came to nothing, and no other does")
    void often() {
        ProviderAnswer wrong =
                new ProviderAnswer(
                        scene.away().signed(), ProviderScene.ID, Map.of("state", List.of("wrong")));
        scene.app();
        scene.linked();
        for (int i = 0; i < 21; i++) {
            assertThat(scene.refusal(wrong)).isNotEqualTo(ProviderRefusal.WAIT);
        }
        ProviderAnswer right = scene.back();
        assertThat(scene.refusal(right)).isEqualTo(ProviderRefusal.WAIT);
        assertThat(scene.signIn.arrive(right, ProviderScene.place("203.0.113.8")))
                .isInstanceOf(ProviderArrival.Known.class);
    }

    @Test
    @DisplayName("a network waits for nothing that the portal did not send away")
    void oftenNothing() {
        for (int i = 0; i < 25; i++) {
            assertThat(scene.refusal(new ProviderAnswer("", ProviderScene.ID, Map.of())))
                    .isEqualTo(ProviderRefusal.OLD);
        }
        assertThat(scene.refusal()).isEqualTo(ProviderRefusal.UNLINKED);
    }

    @Test
    @DisplayName(
            "a network waits for nobody who is believed and not linked, nor for a provider down")
    void oftenUnlinked() {
        for (int i = 0; i < 25; i++) {
            assertThat(scene.refusal()).isEqualTo(ProviderRefusal.UNLINKED);
        }
        ProviderAnswer answer = scene.back();
        scene.provider.failing();
        assertThat(scene.refusal(answer)).isEqualTo(ProviderRefusal.UNREACHABLE);
    }

    @Test
    @DisplayName("a network never waits for people whom the portal knows")
    void oftenKnown() {
        scene.app();
        scene.linked();
        for (int i = 0; i < 25; i++) {
            assertThat(scene.known()).isInstanceOf(SignInResult.Halfway.class);
        }
    }
}
