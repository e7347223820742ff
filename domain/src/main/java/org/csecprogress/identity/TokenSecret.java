package org.csecprogress.identity;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.csecprogress.kernel.Sha256;

/**
 * The secret of an access token: a fixed prefix, by which secret scanners find leaked tokens, and
 * 256 random bits.
 */
public final class TokenSecret {
    private static final String BEGINNING = "csec_";
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile(BEGINNING + "[A-Za-z0-9_-]{43}");

    private TokenSecret() {}

    /** Returns a new secret. */
    public static String next(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return BEGINNING + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether a text has the form of a secret; other texts are not looked up. */
    public static boolean isMeant(String text) {
        return FORM.matcher(text).matches();
    }

    /**
     * Returns the stored form of a secret. It needs no slow hash, because nobody guesses 256 random
     * bits.
     *
     * @return SHA-256 in hexadecimal
     */
    public static String digest(String secret) {
        return Sha256.of(secret);
    }
}
