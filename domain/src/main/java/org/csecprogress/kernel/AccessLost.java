package org.csecprogress.kernel;

import java.time.Instant;
import java.util.Set;

/**
 * An account was disabled, or lost a role: what goes on by it ends. The account's own chain has the
 * entry of it.
 *
 * @param accountId key of the account that lost it
 * @param name its owner's name as histories show it
 * @param roles what may not be done by it any more; all of them where it was disabled
 * @param actorId key of the administrator's account
 * @param at when, by the business clock
 */
public record AccessLost(long accountId, String name, Set<Role> roles, long actorId, Instant at)
        implements DomainEvent {
    public AccessLost {
        roles = Set.copyOf(roles);
    }
}
