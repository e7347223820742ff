package org.csecprogress.identity.factor.service;

import java.util.Optional;

/**
 * The factors that an account may be asked for beside its password.
 *
 * @param username the name with which its owner signs in; empty where the owner is signed in
 * @param passkey what to ask the browser for; empty if the account has no passkey
 * @param hasApp whether it has an authenticator app
 * @param recoveryCodes how many recovery codes are unused
 */
public record AskedFactors(
        String username, Optional<PasskeyRequest> passkey, boolean hasApp, long recoveryCodes) {
    /** Whether any of them is a code that is typed. */
    public boolean isTyped() {
        return hasApp || recoveryCodes > 0;
    }
}
