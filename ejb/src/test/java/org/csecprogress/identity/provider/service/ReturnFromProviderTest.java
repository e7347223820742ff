package org.csecprogress.identity.provider.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.csecprogress.budget.Proves;
import org.csecprogress.builders.TestProvider;
import org.csecprogress.identity.session.service.SignInResult;
import org.csecprogress.kernel.service.Keys;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Specifies which answers of an identity provider are taken from which browser. */
@DisplayName("Coming back from an identity provider")
class ReturnFromProviderTest {
    @AutoClose private final ProviderScene scene = new ProviderScene();
    @AutoClose private final TestProvider another = TestProvider.start();

    private void assertIn(ProviderAnswer answer) {
        assertThat(scene.arrive(answer))
                .isInstanceOfSatisfying(
                        ProviderArrival.Known.class,
                        known ->
                                assertThat(known.result())
                                        .isInstanceOf(SignInResult.Halfway.class));
    }

    private void link() {
        scene.app();
        scene.linked();
    }

    private static ProviderAnswer with(ProviderAnswer answer, String name, String value) {
        Map<String, List<String>> said = new HashMap<>(answer.said());
        said.put(name, List.of(value));
        return new ProviderAnswer(answer.signed(), answer.provider(), said);
    }

    private static ProviderAnswer without(ProviderAnswer answer, String name) {
        Map<String, List<String>> said = new HashMap<>(answer.said());
        said.remove(name);
        return new ProviderAnswer(answer.signed(), answer.provider(), said);
    }

    private static ProviderAnswer with(ProviderAnswer answer, String signed) {
        return new ProviderAnswer(signed, answer.provider(), answer.said());
    }

    @Test
    @DisplayName("is asked for at the portal’s own address, whatever the request says")
    void address() {
        String query = URI.create(scene.away().address()).getRawQuery();
        assertThat(URLUtils.parseParameters(query))
                .containsEntry(
                        "redirect_uri",
                        List.of("https://portal.example/sign-in/returned/" + ProviderScene.ID))
                .containsEntry("response_type", List.of("code"))
                .doesNotContainKeys("code_verifier", "client_secret");
    }

    @Test
    @Proves("ASVS 10.1.2")
    @DisplayName("tells the provider nothing twice, and nothing of what the browser keeps")
    void secrets() {
        Departure.Away first = scene.away();
        Map<String, List<String>> asked =
                URLUtils.parseParameters(URI.create(first.address()).getRawQuery());
        Map<String, List<String>> again =
                URLUtils.parseParameters(URI.create(scene.away().address()).getRawQuery());
        for (String name : List.of("state", "nonce", "code_challenge")) {
            assertThat(asked.get(name)).isNotEqualTo(again.get(name));
            assertThat(first.signed()).doesNotContain(asked.get(name).get(0));
        }
        assertThat(Stream.of("state", "nonce", "code_challenge").map(asked::get))
                .doesNotHaveDuplicates();
        assertThat(first.toString()).isEqualTo("away");
    }

    @Test
    @DisplayName("counts once: neither code nor cookie are taken again")
    void once() {
        link();
        ProviderAnswer answer = scene.back();
        assertIn(answer);
        assertThat(scene.refusal(answer)).isEqualTo(ProviderRefusal.OLD);
        Departure.Away next = scene.away();
        ProviderAnswer replayed =
                with(
                        with(scene.back(next), "code", answer.said().get("code").get(0)),
                        next.signed());
        assertThat(scene.refusal(replayed)).isEqualTo(ProviderRefusal.REFUSED);
    }

    @Test
    @DisplayName("with a code of another browser is refused")
    void injected() {
        link();
        ProviderAnswer others = scene.back();
        ProviderAnswer own = scene.back();
        assertThat(scene.refusal(with(own, "code", others.said().get("code").get(0))))
                .isEqualTo(ProviderRefusal.REFUSED);
    }

    @Test
    @Proves("ASVS 10.2.1")
    @DisplayName("with another browser’s cookie is too old, and does not spend that")
    void otherBrowser() {
        link();
        ProviderAnswer own = scene.back();
        ProviderAnswer others = scene.back();
        assertThat(scene.refusal(with(own, others.signed()))).isEqualTo(ProviderRefusal.OLD);
        assertIn(others);
        assertIn(own);
    }

    @Test
    @DisplayName("with a changed cookie, a short one or none is too old")
    void changed() {
        link();
        ProviderAnswer answer = scene.back();
        String signed = answer.signed();
        String[] parts = signed.split("\\.", -1);
        for (String wrong :
                List.of(
                        "",
                        "x",
                        signed.substring(1),
                        signed.substring(0, signed.length() - 1),
                        signed.substring(0, signed.length() - 64) + "0".repeat(64),
                        signed.substring(0, signed.lastIndexOf('.')),
                        signed + "0",
                        signed + "\n",
                        String.join(".", parts[0], parts[1], parts[2], "1", "0", parts[5]),
                        Long.parseLong(parts[0]) + 600 + signed.substring(parts[0].length()))) {
            assertThat(scene.refusal(with(answer, wrong))).as(wrong).isEqualTo(ProviderRefusal.OLD);
        }
        assertIn(answer);
    }

    @Test
    @DisplayName("after more than ten minutes is too old")
    void late() {
        String text = Instant.now().minusSeconds(2).getEpochSecond() + ".0.state.0.0";
        Keys keys = scene.portal.bean(Keys.class);
        String signed = text + "." + keys.sign("away at a provider", text);
        String state = keys.sign("provider state", text);
        assertThat(scene.refusal(with(with(scene.back(), "state", state), signed)))
                .isEqualTo(ProviderRefusal.OLD);
        assertThat(ProviderTickets.VALID).hasMinutes(10);
    }

    @Test
    @DisplayName("with another state or none is too old")
    void state() {
        ProviderAnswer answer = scene.back();
        assertThat(scene.refusal(with(answer, "state", "0".repeat(64))))
                .isEqualTo(ProviderRefusal.OLD);
        assertThat(scene.refusal(without(answer, "state"))).isEqualTo(ProviderRefusal.OLD);
    }

    @Test
    @DisplayName("with an answer of another issuer is refused, or of nobody where it names itself")
    void issuer() {
        link();
        scene.provider.answerIssuer("https://another.example");
        assertThat(scene.refusal()).isEqualTo(ProviderRefusal.REFUSED);
        scene.provider.answerIssuer("");
        assertThat(scene.refusal()).isEqualTo(ProviderRefusal.REFUSED);
        scene.provider.answerIssuer(scene.provider.issuer());
        assertIn(scene.back());
    }

    @Test
    @DisplayName("needs no issuer in the answer of a provider that does not name itself there")
    void noIssuer() {
        scene.provider
                .publish("authorization_response_iss_parameter_supported", false)
                .answerIssuer("");
        link();
        assertIn(scene.back());
        scene.provider.answerIssuer("https://another.example");
        assertThat(scene.refusal()).isEqualTo(ProviderRefusal.REFUSED);
    }

    @Test
    @Proves("ASVS 10.2.2")
    @DisplayName("to the address of another provider is too old")
    void mixedUp() {
        scene.and(another);
        ProviderAnswer answer = scene.back();
        assertThat(
                        scene.refusal(
                                new ProviderAnswer(
                                        answer.signed(), ProviderScene.OTHER_ID, answer.said())))
                .isEqualTo(ProviderRefusal.OLD);
    }

    @Test
    @DisplayName("says nothing of the account of somebody with the same key at another provider")
    void sameKey() {
        scene.and(another);
        link();
        another.person(Map.of("sub", "1234"));
        var away = (Departure.Away) scene.signIn.begin(ProviderScene.OTHER_ID).orElseThrow();
        assertThat(
                        scene.refusal(
                                new ProviderAnswer(
                                        away.signed(),
                                        ProviderScene.OTHER_ID,
                                        another.answer(away.address()))))
                .isEqualTo(ProviderRefusal.UNLINKED);
    }

    @Test
    @DisplayName("after turning back is told apart from another error, and is over")
    void denied() {
        scene.provider.deny();
        ProviderAnswer answer = scene.back();
        assertThat(scene.refusal(answer)).isEqualTo(ProviderRefusal.DENIED);
        assertThat(scene.refusal(answer)).isEqualTo(ProviderRefusal.OLD);
        scene.provider.answerError("server_error");
        assertThat(scene.refusal()).isEqualTo(ProviderRefusal.REFUSED);
        assertThat(scene.refusal(with(scene.back(), "state", "another")))
                .isEqualTo(ProviderRefusal.OLD);
    }

    @Test
    @DisplayName("with tokens or a packed answer in place of a code is refused")
    void otherKinds() {
        link();
        assertThat(scene.refusal(without(scene.back(), "code"))).isEqualTo(ProviderRefusal.REFUSED);
        assertThat(scene.refusal(with(without(scene.back(), "code"), "access_token", "x")))
                .isEqualTo(ProviderRefusal.REFUSED);
        assertThat(scene.refusal(with(scene.back(), "response", "e30.e30.")))
                .isIn(ProviderRefusal.REFUSED, ProviderRefusal.OLD);
        ProviderAnswer empty = scene.back();
        assertThat(scene.refusal(new ProviderAnswer(empty.signed(), ProviderScene.ID, Map.of())))
                .isIn(ProviderRefusal.REFUSED, ProviderRefusal.OLD);
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "state, ''",
        "code, ''",
        "iss, ''",
        "iss, not an address",
        "error, ''",
        "error, '\"<script>'",
        "error_description, '\\'",
        "error_uri, ':'",
        "response, ''",
        "response, x",
        "session_state, ''",
        "id_token, x",
        "token_type, x",
        "expires_in, x",
    })
    @DisplayName("with anything else written into the address is no failure of the portal")
    void written(String name, String value) {
        ProviderAnswer answer = scene.back();
        for (ProviderAnswer wrong :
                List.of(with(answer, name, value), with(without(answer, "code"), name, value))) {
            assertThat(scene.refusal(wrong))
                    .isIn(ProviderRefusal.OLD, ProviderRefusal.REFUSED, ProviderRefusal.UNLINKED);
        }
    }

    @Test
    @DisplayName("with what was begun to link an account opens no session")
    void ofLink() {
        link();
        ProviderAnswer answer = scene.back(scene.awayToLink(scene.account));
        assertThat(scene.signIn.isOfLink(answer.signed())).isTrue();
        assertThat(scene.signIn.isOfLink(scene.away().signed())).isFalse();
        assertThat(scene.signIn.isOfLink("")).isFalse();
        assertThat(scene.refusal(answer)).isEqualTo(ProviderRefusal.OLD);
    }
}
