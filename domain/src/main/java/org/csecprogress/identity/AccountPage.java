package org.csecprogress.identity;

import java.util.List;

/**
 * A part of the list of accounts.
 *
 * @param lines in the order that was asked for
 * @param total all accounts that the filter finds
 */
public record AccountPage(List<AccountLine> lines, int total) {
    public AccountPage {
        lines = List.copyOf(lines);
    }
}
