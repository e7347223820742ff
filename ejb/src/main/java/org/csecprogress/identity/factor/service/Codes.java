package org.csecprogress.identity.factor.service;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/**
 * Compares codes of authenticator apps (TOTP, RFC 6238, as all apps have it: six digits of
 * HMAC-SHA-1 for steps of 30 seconds). The code of the step before counts too, for a clock that is
 * late and a hand that is slow; ASVS 6.5.5 would have 30 seconds alone.
 */
@ApplicationScoped
class Codes {
    private static final int STEPS_BACK = 1;

    private final TimeBasedOneTimePasswordGenerator generator =
            new TimeBasedOneTimePasswordGenerator();
    private final Clock clock;

    protected Codes() {
        this(Clock.systemUTC());
    }

    Codes(Clock clock) {
        this.clock = clock;
    }

    /**
     * Returns the time step of a code; empty if it is none of now.
     *
     * @param typed as typed, perhaps with a space in the middle
     */
    OptionalLong step(byte[] seed, String typed) {
        long seconds = generator.getTimeStep().toSeconds();
        long now = clock.instant().getEpochSecond() / seconds;
        byte[] code = typed.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
        return LongStream.rangeClosed(now - STEPS_BACK, now)
                .filter(step -> MessageDigest.isEqual(code, code(seed, step * seconds)))
                .max();
    }

    private byte[] code(byte[] seed, long second) {
        try {
            return generator
                    .generateOneTimePasswordString(
                            new SecretKeySpec(seed, generator.getAlgorithm()),
                            Instant.ofEpochSecond(second))
                    .getBytes(StandardCharsets.UTF_8);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
