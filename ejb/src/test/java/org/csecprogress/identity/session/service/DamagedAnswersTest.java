package org.csecprogress.identity.session.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csecprogress.builders.SoftPasskey;
import org.csecprogress.identity.factor.service.Confirmed;
import org.csecprogress.identity.session.SignInFailure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Sends answers of passkeys with one part damaged, as somebody does who looks for a way in. */
@DisplayName("A damaged answer of a passkey")
class DamagedAnswersTest {
    private static final Pattern PART =
            Pattern.compile(
                    "\"(rawId|clientDataJSON|attestationObject|authenticatorData|signature)\""
                            + ":\"([\\w-]+)\"");
    private static final int TRIES = 150;

    private final FactorScene scene = new FactorScene();
    private final Random random = new Random(20261130);

    /** Damages some bytes of one of the parts, or leaves some out. */
    private String damaged(String answer) {
        Matcher parts = PART.matcher(answer);
        int which = random.nextInt(Math.toIntExact(PART.matcher(answer).results().count()));
        for (int i = 0; i <= which; i++) {
            assertThat(parts.find()).isTrue();
        }
        String part = parts.group(2);
        byte[] bytes = Base64.getUrlDecoder().decode(part);
        for (int i = 0; i < 1 + random.nextInt(3) && bytes.length > 0; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        int length = random.nextInt(4) == 0 ? random.nextInt(bytes.length + 1) : bytes.length;
        String damage =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(Arrays.copyOf(bytes, length));
        return answer.substring(0, parts.start(2)) + damage + answer.substring(parts.end(2));
    }

    @Test
    @DisplayName("opens no session")
    void signed() {
        SoftPasskey passkey = scene.passkey();
        scene.add(scene.owner, passkey);
        String challenge = scene.steps.passkey().orElseThrow().challenge();
        assertThat(scene.steps.signIn(passkey.signed(challenge), FactorScene.place("203.0.113.7")))
                .isInstanceOf(SignInResult.Entered.class);
        challenge = scene.steps.passkey().orElseThrow().challenge();
        for (int i = 0; i < TRIES; i++) {
            String answer = passkey.signed(challenge);
            String damage = damaged(answer);
            scene.portal
                    .memory()
                    .removeAll(scene.portal.memory().all(SignInFailure.class).toList());
            SignInResult result = scene.steps.signIn(damage, FactorScene.place("203.0.113.7"));
            if (result instanceof SignInResult.Entered) {
                assertThat(damage).as("the damage put the same bytes there").isEqualTo(answer);
                challenge = scene.steps.passkey().orElseThrow().challenge();
            }
        }
    }

    @Test
    @DisplayName("is refused, or adds what its browser sent, and never ends in an error")
    void made() {
        Confirmed confirmed = scene.confirmed(scene.owner);
        String challenge = scene.own.newPasskey(scene.owner).orElseThrow().request().challenge();
        SoftPasskey passkey = scene.passkey();
        int refused = 0;
        for (int i = 0; i < TRIES; i++) {
            String damage = damaged(passkey.made(challenge));
            if (scene.own.addPasskey(scene.owner, confirmed, "Phone", damage).isPresent()) {
                refused++;
            } else {
                challenge = scene.own.newPasskey(scene.owner).orElseThrow().request().challenge();
                scene.own
                        .of(scene.owner)
                        .passkeys()
                        .forEach(
                                added ->
                                        scene.own.removePasskey(
                                                scene.owner, confirmed, added.id()));
            }
        }
        assertThat(refused).isBetween(TRIES / 4, TRIES - 1);
    }
}
