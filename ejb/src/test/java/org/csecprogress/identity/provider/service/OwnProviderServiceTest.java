package org.csecprogress.identity.provider.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.builders.SoftApp;
import org.csecprogress.builders.Staff;
import org.csecprogress.builders.TestProvider;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.AccountEvent.Kind;
import org.csecprogress.identity.factor.service.Confirmed;
import org.csecprogress.identity.factor.service.NewApp;
import org.csecprogress.identity.factor.service.ShownFactor;
import org.csecprogress.identity.forgotten.service.ForgottenLinks;
import org.csecprogress.identity.forgotten.service.ForgottenPasswordService;
import org.csecprogress.identity.forgotten.service.ForgottenPasswordService.Outcome;
import org.csecprogress.identity.provider.ProviderLink;
import org.csecprogress.identity.session.service.OwnAccountService;
import org.csecprogress.identity.session.service.SignInResult;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Role;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies how people link their own account with an identity provider, and end that. */
@DisplayName("The owner of an account")
class OwnProviderServiceTest {
    @AutoClose private final ProviderScene scene = new ProviderScene();
    private final Actor owner = ProviderScene.actor(scene.account);

    private Optional<ProviderRefusal> arrive(Account of, long session, ProviderAnswer answer) {
        return scene.own.arrive(ProviderScene.actor(of), session, answer, ProviderScene.PLACE);
    }

    private ProviderAnswer answer() {
        return scene.back(scene.awayToLink(scene.account));
    }

    private OwnProvider listed() {
        return scene.own.of(owner).get(0);
    }

    @Test
    @DisplayName("links it with a person of the provider, which is recorded and listed")
    void link() {
        assertThat(listed()).isEqualTo(new OwnProvider(ProviderScene.ID, "Test State", null));
        assertThat(scene.link(scene.account)).isEmpty();
        assertThat(listed().isLinked()).isTrue();
        assertThat(scene.recorded(scene.account)).containsExactly(Kind.PROVIDER_LINKED);
        assertThat(scene.own.of(ProviderScene.actor(scene.other))).noneMatch(OwnProvider::isLinked);
    }

    @Test
    @DisplayName("leaves no name of that person in the database")
    void digest() {
        scene.sub("maria.alvarez");
        scene.linked();
        assertThat(scene.links())
                .singleElement()
                .satisfies(
                        link -> {
                            assertThat(link.person()).matches("[0-9a-f]{64}");
                            assertThat(link.seal()).matches("[0-9a-f]{64}");
                        });
    }

    @Test
    @DisplayName("does so only after showing a factor again")
    void unconfirmed() {
        Confirmed others = scene.confirmed(scene.other);
        for (Confirmed wrong :
                List.of(
                        new Confirmed(scene.session(scene.account), ""),
                        new Confirmed(78, scene.confirmed(scene.account).signed()),
                        others)) {
            assertThat(scene.own.link(owner, wrong, ProviderScene.ID))
                    .isEqualTo(new Departure.Refused(ProviderRefusal.UNCONFIRMED));
        }
        scene.linked();
        assertThat(scene.own.unlink(owner, others, ProviderScene.ID))
                .contains(ProviderRefusal.UNCONFIRMED);
        assertThat(scene.links()).hasSize(1);
    }

    @Test
    @DisplayName("cannot link it with a provider that does not exist")
    void nowhere() {
        assertThat(scene.own.link(owner, scene.confirmed(scene.account), "nowhere"))
                .isEqualTo(new Departure.Refused(ProviderRefusal.NOT_HERE));
    }

    @Test
    @DisplayName("cannot link a second person of a provider")
    void secondPerson() {
        scene.linked().sub("5678");
        assertThat(scene.link(scene.account)).contains(ProviderRefusal.TAKEN);
        scene.sub("1234");
        assertThat(scene.link(scene.account)).contains(ProviderRefusal.TAKEN);
        assertThat(scene.links()).hasSize(1);
    }

    @Test
    @DisplayName("cannot link a person who opens another account")
    void secondAccount() {
        scene.linked();
        assertThat(scene.link(scene.other)).contains(ProviderRefusal.TAKEN);
        assertThat(scene.links())
                .singleElement()
                .satisfies(link -> assertThat(link.accountId()).isEqualTo(scene.account.id()));
    }

    @Test
    @DisplayName("cannot use what another session or account has begun, or a sign-in")
    void others() {
        assertThat(arrive(scene.account, 78, answer())).contains(ProviderRefusal.OLD);
        assertThat(arrive(scene.other, scene.session(scene.other), answer()))
                .contains(ProviderRefusal.OLD);
        assertThat(arrive(scene.account, scene.session(scene.account), scene.back()))
                .contains(ProviderRefusal.OLD);
        assertThat(arrive(scene.account, 0, scene.back())).contains(ProviderRefusal.OLD);
        ProviderAnswer once = answer();
        assertThat(arrive(scene.account, scene.session(scene.account), once)).isEmpty();
        assertThat(arrive(scene.account, scene.session(scene.account), once))
                .contains(ProviderRefusal.OLD);
    }

    @Test
    @DisplayName("cannot link somebody who turned back, or whose token is not believed")
    void unbelieved() {
        scene.provider.signWithForgedKey();
        assertThat(scene.link(scene.account)).contains(ProviderRefusal.REFUSED);
        scene.provider.deny();
        assertThat(scene.link(scene.account)).contains(ProviderRefusal.DENIED);
        assertThat(scene.links()).isEmpty();
    }

    @Test
    @DisplayName("cannot link an account that was disabled meanwhile")
    void disabledMeanwhile() {
        ProviderAnswer answer = answer();
        long session = scene.session(scene.account);
        scene.account.disable(Instant.now());
        assertThat(arrive(scene.account, session, answer)).contains(ProviderRefusal.NOT_HERE);
        assertThat(scene.links()).isEmpty();
    }

    @Test
    @DisplayName("cannot link it with a county’s provider after getting a role elsewhere meanwhile")
    void elsewhereMeanwhile() {
        scene.set("county", "58");
        ProviderAnswer answer = answer();
        scene.account.grant(new Actor.Grant(Role.COUNTY_PREPARER, Staff.county("Butte"), null));
        assertThat(arrive(scene.account, scene.session(scene.account), answer))
                .contains(ProviderRefusal.NOT_HERE);
        assertThat(scene.links()).isEmpty();
        assertThat(scene.own.of(ProviderScene.actor(scene.account))).isEmpty();
    }

    @Test
    @DisplayName("cannot link it in a session that was ended meanwhile, as by “This was not me”")
    void endedMeanwhile() {
        ProviderAnswer answer = answer();
        long session = scene.session(scene.account);
        scene.portal.bean(OwnAccountService.class).doubt(owner, 0);
        assertThat(arrive(scene.account, session, answer)).contains(ProviderRefusal.OLD);
        assertThat(scene.links()).isEmpty();
    }

    @Test
    @DisplayName("shows the provider who it is once more, whoever is signed in there")
    void prompted() {
        assertThat(scene.awayToLink(scene.account).address()).contains("prompt=login");
        assertThat(scene.away().address()).doesNotContain("prompt");
    }

    @Test
    @DisplayName("waits after many tries that came to nothing")
    void often() {
        ProviderAnswer none = new ProviderAnswer("", ProviderScene.ID, Map.of());
        long session = scene.session(scene.account);
        for (int i = 0; i < 21; i++) {
            assertThat(arrive(scene.account, session, none)).contains(ProviderRefusal.OLD);
        }
        assertThat(scene.link(scene.account)).contains(ProviderRefusal.WAIT);
    }

    @Test
    @DisplayName("unlinks it, which is recorded, and then gets in no more")
    void unlink() {
        scene.linked();
        assertThat(scene.own.unlink(owner, scene.confirmed(scene.account), ProviderScene.ID))
                .isEmpty();
        assertThat(scene.recorded(scene.account))
                .containsExactly(Kind.PROVIDER_LINKED, Kind.PROVIDER_UNLINKED);
        assertThat(listed().isLinked()).isFalse();
        assertThat(scene.refusal()).isEqualTo(ProviderRefusal.UNLINKED);
        assertThat(scene.own.unlink(owner, scene.confirmed(scene.account), ProviderScene.ID))
                .isEmpty();
        assertThat(scene.recorded(scene.account)).hasSize(2);
        assertThat(scene.link(scene.other)).isEmpty();
    }

    @Test
    @DisplayName("links it with several providers, and unlinks one of them")
    void several() {
        try (TestProvider another = TestProvider.start()) {
            another.person(Map.of("sub", "1234"));
            scene.and(another).linked();
            var away =
                    (Departure.Away)
                            scene.own.link(
                                    owner, scene.confirmed(scene.account), ProviderScene.OTHER_ID);
            assertThat(
                            arrive(
                                    scene.account,
                                    scene.session(scene.account),
                                    new ProviderAnswer(
                                            away.signed(),
                                            ProviderScene.OTHER_ID,
                                            another.answer(away.address()))))
                    .isEmpty();
            assertThat(scene.links())
                    .extracting(ProviderLink::person)
                    .hasSize(2)
                    .doesNotHaveDuplicates();
            scene.own.unlink(owner, scene.confirmed(scene.account), ProviderScene.ID);
            assertThat(scene.own.of(owner))
                    .extracting(OwnProvider::isLinked)
                    .containsExactly(false, true);
        }
    }

    @Test
    @DisplayName("can replace a link that was changed in the database and opens nothing")
    void repaired() {
        scene.app();
        scene.linked();
        scene.portal.memory().update(scene.links().get(0), "seal", "0".repeat(64));
        assertThat(scene.refusal()).isEqualTo(ProviderRefusal.UNLINKED);
        assertThat(listed().isLinked()).as("it opens nothing").isFalse();
        assertThat(scene.linked().known()).isInstanceOf(SignInResult.Halfway.class);
    }

    @Test
    @DisplayName("who says “This was not me” ends all links")
    void doubt() {
        scene.linked();
        scene.portal.bean(OwnAccountService.class).doubt(owner, scene.session(scene.account));
        assertThat(scene.links()).isEmpty();
        assertThat(scene.refusal()).isEqualTo(ProviderRefusal.UNLINKED);
    }

    @Test
    @DisplayName("who ends all other sessions keeps the links")
    void endOthers() {
        scene.linked();
        scene.portal.bean(OwnAccountService.class).endOthers(owner, scene.session(scene.account));
        assertThat(scene.links()).hasSize(1);
    }

    @Test
    @DisplayName("who gets a new password after forgetting the old one ends all links")
    void forgotten() {
        NewApp app = scene.app();
        scene.linked();
        String path =
                scene.portal.bean(ForgottenLinks.class).path(scene.account.id()).orElseThrow();
        ForgottenPasswordService service = scene.portal.bean(ForgottenPasswordService.class);
        String code = SoftApp.code(app.secret(), Instant.now());
        Outcome proved =
                service.prove(
                        path.replaceFirst(".*=", ""),
                        new ShownFactor(ShownFactor.Kind.CODE, code),
                        ProviderScene.PLACE);
        assertThat(scene.links()).hasSize(1);
        assertThat(service.choose(((Outcome.Proved) proved).ticket(), "a kettle sings in the rain"))
                .isEmpty();
        assertThat(scene.links()).isEmpty();
    }
}
