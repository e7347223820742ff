package org.csecprogress.identity.provider.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.csecprogress.budget.Proves;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Specifies what happens where an identity provider is out of order, or describes itself wrongly.
 */
@DisplayName("An identity provider")
class ProviderDirectoryTest {
    @AutoClose private final ProviderScene scene = new ProviderScene("demo");

    private void assertUnreachable() {
        assertThat(scene.signIn.begin(ProviderScene.ID))
                .contains(new Departure.Refused(ProviderRefusal.UNREACHABLE));
    }

    @Test
    @DisplayName("that does not respond is not reached by those who set out")
    void silent() {
        scene.provider.silent();
        assertUnreachable();
    }

    @Test
    @DisplayName("that is out of order is not reached by those who set out")
    void failing() {
        scene.provider.failing();
        assertUnreachable();
    }

    @Test
    @DisplayName("that does not respond is not reached by those who come back")
    void silentLater() {
        ProviderAnswer answer = scene.linked().back();
        scene.provider.silent();
        assertThat(scene.refusal(answer)).isEqualTo(ProviderRefusal.UNREACHABLE);
    }

    @Test
    @DisplayName("that is out of order is not reached by those who come back")
    void failingLater() {
        ProviderAnswer answer = scene.linked().back();
        scene.provider.failing();
        assertThat(scene.refusal(answer)).isEqualTo(ProviderRefusal.UNREACHABLE);
    }

    @Test
    @DisplayName("whose keys cannot be read is not reached")
    void noKeys() {
        scene.provider.publish("jwks_uri", scene.provider.issuer() + "/nothing");
        assertThat(scene.refusal()).isEqualTo(ProviderRefusal.UNREACHABLE);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "issuer, https://another.example",
        "authorization_endpoint, http://another.example/authorize",
        "token_endpoint, http://another.example/token",
        "jwks_uri, http://another.example/keys",
        "jwks_uri, file:///etc/passwd",
        "token_endpoint, http://127.0.0.1.another.example/token",
        "token_endpoint, http://127.0.0.1@another.example/token",
        "authorization_endpoint, javascript:alert(1)",
    })
    @Proves("ASVS 10.5.3")
    @DisplayName("that names another issuer, or an address that others can read, is not used")
    void unsafe(String name, String value) {
        scene.provider.publish(name, value);
        assertUnreachable();
    }

    @Test
    @DisplayName("that says more than the portal reads is not reached")
    void endless() {
        scene.provider.publish("more", "x".repeat(BoundedBody.MOST_BYTES));
        assertUnreachable();
    }

    @Test
    @DisplayName("that describes itself in another form is not used")
    void malformed() {
        scene.provider.publish("token_endpoint", List.of(7));
        assertUnreachable();
    }
}
