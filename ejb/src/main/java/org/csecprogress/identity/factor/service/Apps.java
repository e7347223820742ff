package org.csecprogress.identity.factor.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.commons.codec.binary.Base32;
import org.csecprogress.identity.factor.AuthenticatorApp;

/** Sets authenticator apps up. */
@ApplicationScoped
class Apps {
    /** The name of the portal in the app. */
    private static final String ISSUER = "CSEC Progress";

    @Inject private Seeds seeds;
    @Inject private Codes codes;
    private final Clock clock = Clock.systemUTC();

    /** Returns a new seed in the letters that an app takes, of which nothing is stored yet. */
    String secret() {
        return letters(seeds.next());
    }

    static String letters(byte[] seed) {
        return new Base32().encodeToString(seed).replace("=", "");
    }

    /** Returns an app with a seed, as its owner sets it up. */
    static NewApp of(String username, String secret) {
        return new NewApp(
                secret,
                "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                        .formatted(encoded(ISSUER), encoded(username), secret, encoded(ISSUER)));
    }

    /** Apps read the name as a path, where a plus is a plus. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Returns the app, if the code shows that it works. */
    Optional<AuthenticatorApp> made(long accountId, NewApp proposed, String code) {
        byte[] seed = new Base32().decode(proposed.secret());
        OptionalLong step = codes.step(seed, code);
        return step.isPresent()
                ? Optional.of(app(accountId, seed, step.getAsLong()))
                : Optional.empty();
    }

    /** Returns an app whose seed its owner has already, and of which no code was used. */
    AuthenticatorApp known(long accountId, byte[] seed) {
        return app(accountId, seed, 0);
    }

    /** Whether the app has that seed. */
    boolean has(AuthenticatorApp app, byte[] seed) {
        return seeds.opened(app.accountId(), app.seed())
                .filter(opened -> Arrays.equals(opened, seed))
                .isPresent();
    }

    private AuthenticatorApp app(long accountId, byte[] seed, long step) {
        return new AuthenticatorApp(
                accountId, seeds.sealed(accountId, seed), step, clock.instant());
    }
}
