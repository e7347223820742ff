package org.csecprogress.identity.session.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.csecprogress.identity.session.Tried;
import org.csecprogress.kernel.service.Keys;

/**
 * Counts how often somebody has mail sent without being asked who they are or why, so that nobody
 * fills another person's mailbox. Nothing takes a count back before it is old.
 */
@ApplicationScoped
public class AskTries {
    private static final String NAMES = "forgotten name";
    private static final String CALLS = "call for administrators";
    private static final String NETWORKS = "forgotten network";
    private static final String SUBSCRIBERS = "subscriber";
    private static final String SUBSCRIBERS_NETWORKS = "subscriber network";

    @Inject private SignInThrottle throttle;
    @Inject private Keys keys;

    /** Counts that somebody asks for a new password; returns whether a link may be sent. */
    public boolean take(String name, SignInPlace place) {
        return throttle.take(
                List.of(
                        Tried.rare(keys.sign(NAMES, name)),
                        Tried.network(keys.sign(NETWORKS, Counted.network(place.from())))));
    }

    /**
     * Counts that somebody asks for mail without an account; returns whether a mail may be sent.
     *
     * @param address the mail address, in the way it is kept
     * @param from address of the request
     */
    public boolean takeSubscription(String address, String from) {
        return throttle.take(
                List.of(
                        Tried.rare(keys.sign(SUBSCRIBERS, address)),
                        Tried.network(keys.sign(SUBSCRIBERS_NETWORKS, Counted.network(from)))));
    }

    /** Counts that an account's owner calls administrators; returns whether they hear of it. */
    boolean takeCall(long accountId) {
        return throttle.take(List.of(Tried.rare(keys.sign(CALLS, Long.toString(accountId)))));
    }
}
