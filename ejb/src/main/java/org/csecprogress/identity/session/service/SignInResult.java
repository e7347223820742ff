package org.csecprogress.identity.session.service;

import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Problem;

/** The result of a try to sign in. */
public sealed interface SignInResult {
    /**
     * Signed in.
     *
     * @param session the secret of the new session, for the browser's cookie
     * @param device the secret by which the device is known from now on
     */
    record Entered(Actor actor, String session, String device) implements SignInResult {
        @Override
        public String toString() {
            return "entered as " + actor.accountId();
        }
    }

    /**
     * The password was right, and the account asks for a second factor.
     *
     * @param signed what the browser shows with the factor, for its cookie
     */
    record Halfway(String signed) implements SignInResult {
        @Override
        public String toString() {
            return "halfway";
        }
    }

    /** Refused, with the sentence to show. It does not tell whether there is such an account. */
    record Refused(Problem problem) implements SignInResult {}
}
