package org.csecprogress.identity.session;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Makes the secrets of sessions and devices: 128 random bits each, in hexadecimal. */
public final class SessionSecret {
    private static final int BYTES = 16;
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private SessionSecret() {}

    /** Returns a new secret. */
    public static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Whether a text has the form of a secret; other texts are not looked up. */
    public static boolean isMeant(String text) {
        return FORM.matcher(text).matches();
    }
}
