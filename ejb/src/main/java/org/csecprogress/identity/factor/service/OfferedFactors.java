package org.csecprogress.identity.factor.service;

import java.util.Optional;

/**
 * The factors that an invited person may choose from.
 *
 * @param username the name of the account
 * @param passkey what to ask the browser for; empty if there can be no passkeys at this address
 * @param app an authenticator app to be set up
 * @param isRequired whether the account needs one of them
 */
public record OfferedFactors(
        String username, Optional<NewPasskeyRequest> passkey, NewApp app, boolean isRequired) {}
