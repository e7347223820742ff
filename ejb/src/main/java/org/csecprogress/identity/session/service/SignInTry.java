package org.csecprogress.identity.session.service;

import org.csecprogress.identity.Account;
import org.csecprogress.identity.PasswordRules;

/**
 * A try to sign in.
 *
 * @param username the name as typed
 * @param password the password as typed
 * @param place where
 */
public record SignInTry(String username, String password, SignInPlace place) {
    /** Whether an account may have such a name and password: nothing longer is read any further. */
    boolean isPossible() {
        return username.length() <= Account.LONGEST_USERNAME
                && password.length() <= 2 * PasswordRules.LONGEST;
    }

    /** Returns the canonical name; empty if no account may have it. */
    String name() {
        return isPossible() ? Account.canonical(username) : "";
    }

    /** A record would show the password in its text. */
    @Override
    public String toString() {
        return "a try to sign in on " + place;
    }
}
