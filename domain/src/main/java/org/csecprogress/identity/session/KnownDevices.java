package org.csecprogress.identity.session;

import java.util.Optional;

/**
 * Stores the devices from which people have signed in. No look-up takes an actor: only the sign-in
 * asks, for people whom it does not know yet.
 */
public interface KnownDevices {
    /** Returns the device of an account by the digest of its secret. */
    Optional<KnownDevice> find(long accountId, String hash);

    /** Whether the account has signed in on any device that it still knows. */
    boolean isAny(long accountId);

    void add(KnownDevice device);

    /** Forgets all devices of an account. */
    void forgetAll(long accountId);
}
