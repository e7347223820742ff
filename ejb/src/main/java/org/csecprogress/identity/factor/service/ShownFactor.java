package org.csecprogress.identity.factor.service;

import org.csecprogress.kernel.Problem;

/**
 * A factor that somebody shows beside the password.
 *
 * @param kind what it is
 * @param text a passkey's answer as the browser gives it, or a code as typed
 */
public record ShownFactor(Kind kind, String text) {
    /** Longest code that is read; with its hyphens a recovery code has 23 characters. */
    private static final int LONGEST_CODE = 60;

    /** A code of an app has six digits, and perhaps a space; a recovery code has more. */
    private static final int LONGEST_APP_CODE = 8;

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

    /**
     * Returns why it does not count.
     *
     * @param field in which a code was typed
     */
    public Problem refusal(String field) {
        return switch (kind) {
            case PASSKEY -> Problem.of("", "passkey.refused");
            case CODE -> Problem.of(field, "code.wrong");
            case RECOVERY -> Problem.of(field, "recovery.wrong");
        };
    }

    /** Returns a code as typed: that of an app is shorter than a recovery code. */
    public static ShownFactor typed(String code) {
        String text = code.strip();
        return new ShownFactor(text.length() > LONGEST_APP_CODE ? Kind.RECOVERY : Kind.CODE, text);
    }

    /** A record would show the code in its text. */
    @Override
    public String toString() {
        return kind.name();
    }
}
