package org.csecprogress.identity.provider;

import java.util.List;
import java.util.Optional;

/**
 * Stores which accounts people open with an identity provider. No look-up takes an actor: the
 * sign-in asks for people whom it does not know yet, and all others by their own account.
 */
public interface ProviderLinks {
    /**
     * Returns the link of a person.
     *
     * @param person the keyed digest
     */
    Optional<ProviderLink> find(String provider, String person);

    /** Returns the links of an account, by the providers' short names. */
    List<ProviderLink> of(long accountId);

    /**
     * Adds a link, for which the account has none with that provider, and nobody has the person.
     */
    void add(ProviderLink link);

    /** Removes the link of an account with a provider; returns whether there was one. */
    boolean remove(long accountId, String provider);

    /** Removes all links of an account; returns whether there were any. */
    boolean removeAll(long accountId);
}
