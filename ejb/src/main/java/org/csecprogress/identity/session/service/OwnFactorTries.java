package org.csecprogress.identity.session.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.csecprogress.identity.session.Tried;

/**
 * Counts the tries of people who are signed in to show a factor again. Each session has its own
 * count, so that one that was left open makes no other wait.
 */
@ApplicationScoped
public class OwnFactorTries {
    @Inject private SignInThrottle throttle;
    @Inject private ThrottledTries waiting;

    /**
     * Makes sure that there is a count before a transaction takes a try: two of them at once would
     * both begin it, and one would fail with all that it did. It takes a transaction of its own.
     */
    public void prepare(long accountId, long session) {
        List<Tried> tried = of(accountId, session);
        if (throttle.take(tried)) {
            throttle.giveBack(tried);
        }
    }

    /**
     * Counts a try as failed, unless it has to wait. It takes a transaction of its own, so it is
     * called outside of others.
     *
     * @return whether the try may be made
     */
    public boolean take(long accountId, long session) {
        return throttle.take(of(accountId, session));
    }

    /** Forgets the failures, in the transaction of what was confirmed if there is one. */
    public void succeeded(long accountId, long session) {
        throttle.succeeded(of(accountId, session), List.of());
    }

    /**
     * Counts as {@link #take} does, in the transaction of what is tried, which commits where the
     * factor was wrong.
     */
    public boolean takeWithin(long accountId, long session) {
        boolean taken = throttle.takeWithin(of(accountId, session));
        if (!taken) {
            waiting.count(accountId);
        }
        return taken;
    }

    private List<Tried> of(long accountId, long session) {
        return throttle.ofOwnFactor(accountId, session);
    }
}
