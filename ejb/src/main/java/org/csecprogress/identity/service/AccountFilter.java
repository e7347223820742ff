package org.csecprogress.identity.service;

import org.csecprogress.identity.AccountStanding;
import org.csecprogress.kernel.CountyCode;

/**
 * Which accounts are listed.
 *
 * @param text part of a name or e-mail address, in any case; empty for all
 * @param county of which they hold a role, or null
 * @param state whether only those with a role of the state are listed
 * @param standing how far they have come, or null for all
 */
public record AccountFilter(
        String text, CountyCode county, boolean state, AccountStanding standing) {
    /** Every account. */
    public static final AccountFilter ALL = new AccountFilter("", null, false, null);
}
