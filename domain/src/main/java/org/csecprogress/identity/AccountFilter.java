package org.csecprogress.identity;

import java.util.Optional;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Characters;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Role;

/**
 * Filter for the list of accounts.
 *
 * @param text part of a name or e-mail address, case-insensitive; empty for all
 * @param county the county in which they hold a role, or null
 * @param state whether to list only those with a role of the state
 * @param standing the state of the account, or null for all
 */
public record AccountFilter(
        String text, CountyCode county, boolean state, AccountStanding standing) {
    /** Lists every account. */
    public static final AccountFilter ALL = new AccountFilter("", null, false, null);

    public AccountFilter {
        text = Characters.withoutNul(text);
    }

    /**
     * Returns as much of it as the actor may see: all for an administrator, those in one county for
     * its coordinator; empty for everybody else, and for another county.
     */
    public Optional<AccountFilter> within(Actor manager) {
        if (manager.has(Role.STATE_ADMIN)) {
            return Optional.of(this);
        }
        return manager.county()
                .filter(own -> manager.has(Role.COUNTY_COORDINATOR, own))
                .filter(own -> !state && (county == null || county.equals(own)))
                .map(own -> new AccountFilter(text, own, false, standing));
    }
}
