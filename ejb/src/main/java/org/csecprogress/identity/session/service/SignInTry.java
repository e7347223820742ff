package org.csecprogress.identity.session.service;

import org.csecprogress.identity.Account;
import org.csecprogress.identity.PasswordRules;
import org.csecprogress.identity.session.Device;

/**
 * A try to sign in.
 *
 * @param username the name as typed
 * @param password the password as typed
 * @param from the address that the request comes from
 * @param deviceSecret the secret of a known device, or empty
 * @param device the kind of device
 */
public record SignInTry(
        String username, String password, String from, String deviceSecret, Device device) {
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
        return "a try to sign in from " + from;
    }
}
