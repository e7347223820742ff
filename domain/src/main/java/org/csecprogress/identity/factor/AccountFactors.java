package org.csecprogress.identity.factor;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Stores what people show beside their password. No look-up takes an actor: the sign-in asks before
 * there is one, and everybody else for their own account alone.
 */
public interface AccountFactors {
    /** Returns the passkeys of an account, in the order in which they were added. */
    List<Passkey> passkeys(long accountId);

    /**
     * Returns a passkey.
     *
     * @param credentialId the credential's identifier in Base64 for addresses
     */
    Optional<Passkey> passkey(String credentialId);

    void add(Passkey passkey);

    /**
     * Notes that a passkey was used.
     *
     * @param signatures how many signatures the device says it has made
     * @return whether that is more than before; a device that does not count always says 0
     */
    boolean used(Passkey passkey, long signatures, Instant at);

    /**
     * Removes a passkey of an account.
     *
     * @return whether the account had it
     */
    boolean removePasskey(long accountId, long id);

    /** Returns the authenticator app of an account. */
    Optional<AuthenticatorApp> app(long accountId);

    void add(AuthenticatorApp app);

    /**
     * Uses the code of a time step up.
     *
     * @return whether no code of that step or a later one was used before, and not too many in a
     *     row were wrong; if two use it at once, one succeeds
     */
    boolean useStep(long accountId, long step, Instant at);

    /** Counts a wrong code of an account's app. */
    void wrongCode(long accountId);

    /** Forgets the wrong codes, since the owner has shown another factor. */
    void forgiveCodes(long accountId);

    /**
     * Removes the authenticator app of an account.
     *
     * @return whether there was one
     */
    boolean removeApp(long accountId);

    /**
     * Replaces the recovery codes of an account.
     *
     * @param digests their keyed digests
     */
    void replaceRecoveryCodes(long accountId, Collection<String> digests);

    /**
     * Uses a recovery code up.
     *
     * @return whether it was still unused: if two use it at once, one succeeds
     */
    boolean useRecoveryCode(long accountId, String digest, Instant at);

    /**
     * Removes all passkeys, the app and all recovery codes of an account.
     *
     * @return whether there was any
     */
    boolean removeAll(long accountId);

    /** Returns how many recovery codes of an account are unused. */
    long recoveryCodesLeft(long accountId);
}
