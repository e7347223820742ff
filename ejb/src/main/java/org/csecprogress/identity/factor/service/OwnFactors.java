package org.csecprogress.identity.factor.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.csecprogress.identity.factor.Passkey;

/**
 * The factors of an account, for its owner.
 *
 * @param passkeys in the order in which they were added
 * @param appFrom when the authenticator app was set up; empty if there is none
 * @param recoveryCodes how many recovery codes are unused
 */
public record OwnFactors(List<Passkey> passkeys, Optional<Instant> appFrom, long recoveryCodes) {
    /** Whether any of them is a code that is typed. */
    public boolean isTyped() {
        return appFrom.isPresent() || recoveryCodes > 0;
    }

    /** Whether the sign-in asks for any of them. */
    public boolean isAsked() {
        return !passkeys.isEmpty() || appFrom.isPresent();
    }
}
