package org.csecprogress.kernel;

import java.time.Instant;
import java.util.Set;

/**
 * An account was disabled or lost a role, so its ongoing work must end. The account's own audit
 * chain has the entry.
 *
 * @param accountId key of the account
 * @param name name of its owner in histories
 * @param roles the roles that were lost; all of them if it was disabled
 * @param actorId key of the administrator's account
 * @param at time by the business clock
 */
public record AccessLost(long accountId, String name, Set<Role> roles, long actorId, Instant at)
        implements DomainEvent {
    public AccessLost {
        roles = Set.copyOf(roles);
    }
}
