package org.csecprogress.identity.factor.service;

/**
 * A factor that somebody shows beside the password.
 *
 * @param kind what it is
 * @param text a passkey's answer as the browser gives it, or a code as typed
 */
public record ShownFactor(Kind kind, String text) {
    /** Longest code that is read; with its hyphens a recovery code has 23 characters. */
    private static final int LONGEST_CODE = 60;

    /** The kinds of factors. */
    public enum Kind {
        /** The answer of a passkey. */
        PASSKEY,
        /** The code of an authenticator app. */
        CODE,
        /** A recovery code. */
        RECOVERY
    }

    /** Returns the code, or an empty text if it is longer than any. */
    String code() {
        return text.length() > LONGEST_CODE ? "" : text;
    }

    /** A record would show the code in its text. */
    @Override
    public String toString() {
        return kind.name();
    }
}
