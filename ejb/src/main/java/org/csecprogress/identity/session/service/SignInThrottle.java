package org.csecprogress.identity.session.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.session.KnownDevice;
import org.csecprogress.identity.session.Tried;
import org.csecprogress.kernel.service.Keys;

/**
 * Delays sign-in for a device, an account or a network after repeated failures. A try is counted
 * before its password is compared and taken back if it was right, so that many at once do not pass
 * together.
 */
@ApplicationScoped
class SignInThrottle {
    /** Number of tries stored at the same moment after which something else must be wrong. */
    private static final int MOST_COLLISIONS = 8;

    @Inject private CountedTries counted;
    @Inject private ThrottledTries waiting;
    @Inject private Keys keys;

    /** Returns the counters of a try. */
    Counted counters(SignInTry wanted, Optional<Account> account, Optional<KnownDevice> device) {
        return Counted.of(wanted, account, device, keys);
    }

    /** Returns the counters of a second factor. */
    Counted ofFactor(Account account, Optional<KnownDevice> device, SignInPlace place) {
        return Counted.ofFactor(account, device, place, keys);
    }

    /** Returns the counter of a passkey that no password came before. */
    Counted ofPasskey(Optional<Account> account, Optional<KnownDevice> device, SignInPlace place) {
        return Counted.ofPasskey(account, device, place, keys);
    }

    /**
     * Returns the counter of tries with a factor of one's own, after signing in. Each session has
     * its own, so that one that was left open makes no other wait.
     */
    List<Tried> ofOwnFactor(long accountId, long session) {
        return List.of(Tried.person(keys.sign("own factor", accountId + " " + session)));
    }

    /** Returns the counter of tries with one's own password, after signing in. */
    List<Tried> ofOwnPassword(Account account) {
        return List.of(Tried.person(keys.sign("own password", Long.toString(account.id()))));
    }

    /**
     * Counts a try as failed for each of the given, unless one of them has to wait.
     *
     * @return whether the try may be made
     */
    boolean take(Collection<Tried> tried) {
        for (int collisions = 1; ; collisions++) {
            try {
                return counted.take(tried);
            } catch (PersistenceException e) {
                // Another first try was stored at the same moment; it is there to be locked now.
                // A success may forget it, and each counter may meet another, so once is not
                // enough.
                if (collisions == MOST_COLLISIONS) {
                    throw e;
                }
            }
        }
    }

    /** Counts as {@link #take} does, in the transaction of what is tried. */
    boolean takeWithin(Collection<Tried> tried) {
        return counted.takeWithin(tried);
    }

    /**
     * Counts a try with one's own password, unless it has to wait, which is recorded.
     *
     * @return whether the try may be made
     */
    boolean takeOwn(Collection<Tried> tried, Account account) {
        boolean taken = take(tried);
        if (!taken) {
            waiting.count(Optional.of(account));
        }
        return taken;
    }

    /**
     * Forgets the failures of the person who signed in, and takes the try of the network back: one
     * person's success says nothing of the others there.
     */
    void succeeded(Collection<Tried> person, Collection<Tried> network) {
        counted.succeeded(person, network);
    }

    /** Takes a try back that was not made. */
    void giveBack(Collection<Tried> tried) {
        counted.giveBack(tried);
    }
}
