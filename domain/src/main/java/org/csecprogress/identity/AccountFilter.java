package org.csecprogress.identity;

import org.csecprogress.kernel.Characters;
import org.csecprogress.kernel.CountyCode;

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
}
