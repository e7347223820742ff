package org.csecprogress.identity.session.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.csecprogress.identity.Account;

/**
 * Counts the tries to sign in that had to wait, on this node, until {@link ThrottleRecord} writes
 * them down. A count costs the database nothing and takes as long for a name without an account as
 * for one with an account. There are at most as many counts as accounts, and one for all others.
 */
@ApplicationScoped
class ThrottledTries {
    /** The key of those who named no account; no account has it. */
    static final long STRANGERS = 0;

    private final Map<Long, Long> counts = new ConcurrentHashMap<>();

    /** Counts a try. */
    void count(Optional<Account> account) {
        count(account.map(Account::id).orElse(STRANGERS));
    }

    /** Counts a try of somebody who is signed in. */
    void count(long accountId) {
        counts.merge(accountId, 1L, Long::sum);
    }

    /** Returns what was counted by account, in the order of their keys. */
    Map<Long, Long> counted() {
        return new TreeMap<>(counts);
    }

    /** Forgets what was written down. */
    void forget(Map<Long, Long> written) {
        written.forEach(
                (account, count) ->
                        counts.computeIfPresent(
                                account, (id, now) -> now.equals(count) ? null : now - count));
    }
}
