package org.csecprogress.identity.session.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.identity.session.service.FactorScene.NOW;
import static org.csecprogress.identity.session.service.FactorScene.SESSION;
import static org.csecprogress.identity.session.service.FactorScene.code;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.csecprogress.budget.Proves;
import org.csecprogress.builders.SoftPasskey;
import org.csecprogress.identity.AccountEvent;
import org.csecprogress.identity.AccountEvent.Kind;
import org.csecprogress.identity.factor.Assertion;
import org.csecprogress.identity.factor.service.NewApp;
import org.csecprogress.identity.factor.service.ShownFactor;
import org.csecprogress.identity.factor.service.SignedTexts;
import org.csecprogress.identity.signing.ActConfirmation;
import org.csecprogress.identity.signing.ActConfirmations;
import org.csecprogress.identity.signing.ActConfirmed;
import org.csecprogress.identity.signing.Way;
import org.csecprogress.identity.signing.service.ActSigning;
import org.csecprogress.identity.signing.service.SigningService;
import org.csecprogress.kernel.Act;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.reach.service.OwnWork;
import org.csecprogress.retention.RecordKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies how people confirm an act with a second factor. */
@DisplayName("An act")
class ActSigningTest {
    private static final String CHAIN = "filing:2026Q3-58";
    private static final Act ACT = new Act(CHAIN, "CERTIFY", "revision 1 sha256:0a");
    private static final Act OTHER = new Act(CHAIN, "CERTIFY", "revision 1 sha256:0b");

    private final FactorScene scene = new FactorScene();
    private final Actor owner = scene.owner;

    private final ActSigning signing = scene.portal.bean(ActSigning.class);
    private final SigningService pages = scene.portal.bean(SigningService.class);

    private static String key(Optional<Problem> problem) {
        return problem.map(Problem::key).orElse("confirmed");
    }

    private String confirmed(Act act) {
        return key(signing.confirm(owner, act));
    }

    private void type(String code) {
        pages.show(owner, SESSION, "", ShownFactor.typed(code));
    }

    /** Answers the page that was shown for these acts; returns its nonce. */
    private String sign(SoftPasskey passkey, Act... acts) {
        String nonce = pages.nonce(owner);
        sign(passkey, nonce, acts);
        return nonce;
    }

    private void sign(SoftPasskey passkey, String nonce, Act... acts) {
        String challenge =
                pages.passkey(owner, nonce, List.of(acts), pages.factors(owner))
                        .orElseThrow()
                        .challenge();
        pages.show(
                owner,
                SESSION,
                nonce,
                new ShownFactor(ShownFactor.Kind.PASSKEY, passkey.signed(challenge)));
    }

    private SoftPasskey passkey() {
        SoftPasskey passkey = scene.passkey();
        scene.add(owner, passkey);
        return passkey;
    }

    private List<ActConfirmation> kept() {
        return scene.portal.bean(ActConfirmations.class).of(CHAIN);
    }

    @Test
    @Proves("ASVS 7.5.3")
    @DisplayName("is not done where nothing is shown")
    void nothing() {
        assertThat(pages.isAsked(owner)).isTrue();
        assertThat(confirmed(ACT)).isEqualTo("sign.missing");
        assertThat(kept()).isEmpty();
    }

    @Test
    @DisplayName("is signed by a passkey, and anyone can check it with what is kept")
    void signed() throws GeneralSecurityException {
        String nonce = sign(passkey(), ACT);
        assertThat(confirmed(ACT)).isEqualTo("confirmed");
        ActConfirmation one = kept().get(0);
        assertThat(one.way()).isEqualTo(Way.SIGNED);
        assertThat(one.text())
                .isEqualTo(
                        "CSEC Progress\naccount %d\nCERTIFY %s revision 1 sha256:0a"
                                .formatted(owner.accountId(), CHAIN));
        assertThat(scene.portal.events().all()).contains(new ActConfirmed(one));
        Assertion kept = one.assertion().orElseThrow();
        assertThat(kept.nonce()).isEqualTo(nonce);
        assertThat(isRight(kept, one.text())).isTrue();
        assertThat(isRight(kept, one.text().replace(ACT.shown(), OTHER.shown()))).isFalse();
    }

    /** As docs/guide/signed-acts.md tells it, with nothing of the portal's own. */
    private static boolean isRight(Assertion kept, String text) throws GeneralSecurityException {
        Base64.Decoder base64 = Base64.getUrlDecoder();
        byte[] client = base64.decode(kept.clientData());
        byte[] challenge = sha256((kept.nonce() + "\n" + text).getBytes(StandardCharsets.UTF_8));
        String asked = Base64.getUrlEncoder().withoutPadding().encodeToString(challenge);
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initVerify(
                KeyFactory.getInstance("EC")
                        .generatePublic(new X509EncodedKeySpec(base64.decode(kept.publicKey()))));
        signature.update(base64.decode(kept.authenticatorData()));
        signature.update(sha256(client));
        return new String(client, StandardCharsets.UTF_8)
                        .contains("\"challenge\":\"" + asked + "\"")
                && signature.verify(base64.decode(kept.signature()));
    }

    private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    @Test
    @DisplayName("is not done where something else was shown than there is now")
    void changed() {
        sign(passkey(), ACT);
        assertThat(confirmed(OTHER)).isEqualTo("sign.refused");
        assertThat(kept()).isEmpty();
    }

    @Test
    @DisplayName("is signed once")
    void once() {
        SoftPasskey passkey = passkey();
        String nonce = sign(passkey, ACT);
        assertThat(confirmed(ACT)).isEqualTo("confirmed");
        sign(passkey, nonce, ACT);
        assertThat(confirmed(ACT)).isEqualTo("sign.refused");
    }

    @Test
    @DisplayName("is signed by no passkey of somebody else, nor with a nonce of theirs or of none")
    void others() {
        SoftPasskey passkey = passkey();
        SoftPasskey others = scene.passkey();
        Actor other = FactorScene.actor(scene.other);
        scene.add(other, others);
        sign(others, ACT);
        assertThat(confirmed(ACT)).isEqualTo("sign.refused");
        for (String nonce : List.of(pages.nonce(other), "", "a.b.c")) {
            sign(passkey, nonce, ACT);
            assertThat(confirmed(ACT)).as(nonce).isEqualTo("sign.refused");
        }
    }

    @Test
    @DisplayName("is confirmed and not signed with a code, which counts once")
    void typed() {
        NewApp app = scene.app();
        String code = code(app, Instant.now());
        type(code);
        assertThat(confirmed(ACT)).isEqualTo("confirmed");
        assertThat(kept()).extracting(ActConfirmation::way).containsExactly(Way.CONFIRMED);
        assertThat(kept().get(0).assertion()).isEmpty();
        type(code);
        assertThat(confirmed(ACT)).isEqualTo("code.wrong");
        type(scene.recoveryCodes().get(0));
        assertThat(confirmed(ACT)).isEqualTo("confirmed");
    }

    @Test
    @DisplayName("is refused with an entry of the trail, and after wrong codes there is a wait")
    void wrong() {
        scene.app();
        for (int time = 0; time < 5; time++) {
            type("000000");
            assertThat(confirmed(ACT)).isEqualTo("code.wrong");
        }
        assertThat(scene.portal.events().all())
                .contains(
                        new AccountEvent(
                                Kind.FACTOR_REFUSED,
                                owner.accountId(),
                                owner.accountId(),
                                owner.name(),
                                "",
                                NOW));
        type("000000");
        assertThat(confirmed(ACT)).isEqualTo("secondStep.wait");
    }

    @Test
    @DisplayName("need not wait for four wrong codes, which a right factor forgets")
    void forgets() {
        scene.app();
        scene.recoveryCodes().stream()
                .limit(3)
                .forEach(
                        right -> {
                            for (int time = 0; time < 4; time++) {
                                type("000000");
                                assertThat(confirmed(ACT)).isEqualTo("code.wrong");
                            }
                            type(right);
                            assertThat(confirmed(ACT)).isEqualTo("confirmed");
                        });
    }

    @Test
    @DisplayName("is signed together with others, each of which is then done by itself")
    void together() {
        Act next = new Act("filing:2026Q3-57", "APPROVE", "revision 2 sha256:0c");
        sign(passkey(), ACT, next);
        assertThat(key(signing.confirmTogether(owner, List.of(ACT, next)))).isEqualTo("confirmed");
        assertThat(kept()).isEmpty();
        assertThat(confirmed(ACT)).isEqualTo("confirmed");
        assertThat(kept()).hasSize(1);
        assertThat(kept().get(0).text()).contains(ACT.shown()).contains(next.shown());
        assertThat(confirmed(ACT)).as("each of them once").isEqualTo("sign.refused");
        sign(passkey(), ACT, next);
        assertThat(key(signing.confirmTogether(owner, List.of(ACT, next)))).isEqualTo("confirmed");
        assertThat(confirmed(OTHER)).as("not among them").isEqualTo("sign.refused");
        assertThat(kept()).hasSize(1);
    }

    @Test
    @DisplayName("is not done with the same factor twice, whatever it was shown for")
    void oneAct() {
        scene.app();
        scene.recoveryCodes().stream().limit(1).forEach(this::type);
        assertThat(confirmed(ACT)).isEqualTo("confirmed");
        assertThat(confirmed(ACT)).isEqualTo("recovery.wrong");
        assertThat(kept()).hasSize(1);
    }

    @Test
    @DisplayName("is signed with a nonce that its spending outlives")
    void nonce() {
        assertThat(SignedTexts.VALID).isLessThan(RecordKind.SPENT_CHALLENGES.keeps().orElseThrow());
    }

    @Test
    @DisplayName("is done without, in a demonstration, by people without a factor and by its play")
    void demonstration() {
        FactorScene demonstration = new FactorScene("demo");
        Actor player = demonstration.owner;
        ActSigning there = demonstration.portal.bean(ActSigning.class);
        assertThat(there.confirm(player, ACT)).isEmpty();
        demonstration.app();
        assertThat(key(there.confirm(player, ACT))).isEqualTo("sign.missing");
        OwnWork.run(() -> assertThat(there.confirm(player, ACT)).isEmpty());
        assertThat(demonstration.portal.bean(ActConfirmations.class).of(CHAIN)).isEmpty();
    }
}
