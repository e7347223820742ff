package org.csecprogress.identity.provider.service;

import org.csecprogress.identity.session.service.SignInResult;

/** The outcome of a sign-in with an identity provider. */
public sealed interface ProviderArrival {
    /**
     * The person is the owner of an account.
     *
     * @param result signed in, or halfway to the second step
     */
    record Known(SignInResult result) implements ProviderArrival {}

    /** The person is not let in. */
    record Refused(ProviderRefusal why) implements ProviderArrival {}
}
