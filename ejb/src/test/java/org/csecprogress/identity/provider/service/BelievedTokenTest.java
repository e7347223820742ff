package org.csecprogress.identity.provider.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.csecprogress.budget.Proves;
import org.csecprogress.identity.session.AccountSession;
import org.csecprogress.identity.session.service.SignInResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies which tokens of an identity provider are believed. */
@DisplayName("A token")
class BelievedTokenTest {
    @AutoClose private final ProviderScene scene = new ProviderScene();

    @BeforeEach
    void link() {
        scene.app();
        scene.linked();
    }

    @AfterEach
    void nobodyIsIn() {
        assertThat(scene.portal.memory().all(AccountSession.class)).isEmpty();
    }

    private void assertBelieved() {
        assertThat(scene.known()).isInstanceOf(SignInResult.Halfway.class);
    }

    private void assertRefused() {
        assertThat(scene.refusal()).isEqualTo(ProviderRefusal.REFUSED);
    }

    private void assertRefused(Consumer<JWTClaimsSet.Builder> lie) {
        assertBelieved();
        scene.provider.lie(lie);
        assertRefused();
    }

    private static Date inMinutes(int minutes) {
        return Date.from(Instant.now().plusSeconds(60L * minutes));
    }

    @Test
    @Proves("ASVS 10.5.1")
    @DisplayName("of another sign-in is refused, or of none")
    void nonce() {
        assertRefused(claims -> claims.claim("nonce", "0".repeat(64)));
        assertRefused(claims -> claims.claim("nonce", null));
    }

    @Test
    @Proves("ASVS 10.5.4")
    @DisplayName("for another client is refused, even beside the portal")
    void audience() {
        assertRefused(claims -> claims.audience("another"));
        assertRefused(claims -> claims.audience(List.of()));
        assertRefused(
                claims -> claims.audience(List.of("portal", "another")).claim("azp", "another"));
    }

    @Test
    @DisplayName("of another issuer is refused, or of none")
    void issuer() {
        assertRefused(claims -> claims.issuer("https://another.example"));
        assertRefused(claims -> claims.issuer(scene.provider.issuer() + "/"));
        assertRefused(claims -> claims.issuer(null));
    }

    @Test
    @DisplayName("that is too old, has no end or is from the future is refused")
    void expired() {
        assertRefused(claims -> claims.expirationTime(inMinutes(-5)));
        assertRefused(claims -> claims.expirationTime(null));
        assertRefused(claims -> claims.issueTime(inMinutes(60)).expirationTime(inMinutes(65)));
    }

    @Test
    @DisplayName("that names nobody is refused")
    void nobody() {
        assertRefused(claims -> claims.subject(null));
    }

    @Test
    @DisplayName("signed with a key that the provider does not publish is refused")
    void unknownKey() {
        scene.provider.signWithUnknownKey();
        assertRefused();
    }

    @Test
    @DisplayName("signed with a wrong key in the name of the right one is refused")
    void forgedKey() {
        scene.provider.signWithForgedKey();
        assertRefused();
    }

    @Test
    @DisplayName("that is not signed is refused")
    void none() {
        scene.provider.signWithNone();
        assertRefused();
    }

    @Test
    @DisplayName("signed with the portal’s secret is refused")
    void secret() {
        scene.provider.signWithSecret();
        assertRefused();
    }

    @Test
    @DisplayName("that does not come at all is refused")
    void missing() {
        scene.provider.withoutIdToken();
        assertRefused();
    }

    @Test
    @DisplayName("signed with a new key is believed as soon as the provider publishes it")
    void rotated() {
        assertBelieved();
        scene.provider.rotateKeys();
        assertBelieved();
    }

    @Test
    @DisplayName("may be signed with RSA, as most are")
    void rsa() throws JOSEException {
        scene.provider.signWith(new RSAKeyGenerator(2048).keyID("rsa").generate());
        assertBelieved();
    }

    @Test
    @DisplayName("is given to the portal, which shows its secret in the way the provider knows")
    void posted() {
        try (ProviderScene posting = new ProviderScene("demo")) {
            posting.provider.publish(
                    "token_endpoint_auth_methods_supported", List.of("client_secret_post"));
            assertThat(posting.linked().entered()).isEqualTo(posting.account.id());
        }
    }
}
