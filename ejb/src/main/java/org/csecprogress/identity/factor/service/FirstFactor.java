package org.csecprogress.identity.factor.service;

import org.csecprogress.kernel.Problem;

/**
 * The factor that somebody chooses with an invitation.
 *
 * @param kind what it is
 * @param text a passkey as the browser describes it, the code that an app shows, or an empty text
 * @param name by which its owner knows a passkey
 */
public record FirstFactor(Kind kind, String text, String name) {
    /** The kinds of first factors. */
    public enum Kind {
        PASSKEY("", "passkey.notMade"),
        APP("code", "code.wrong"),
        /** The password is to be enough. */
        NONE("", "factors.needed");

        private final String field;
        private final String refusal;

        Kind(String field, String refusal) {
            this.field = field;
            this.refusal = refusal;
        }
    }

    /** Returns why it is refused where it is not right. */
    public Problem problem() {
        return Problem.of(kind.field, kind.refusal);
    }

    /** A record would show the code in its text. */
    @Override
    public String toString() {
        return kind.name();
    }
}
