package org.csecprogress.identity;

import java.util.List;

/**
 * A page of the list of accounts.
 *
 * @param lines by name
 * @param total accounts on all pages
 */
public record AccountPage(List<AccountLine> lines, int total) {
    /** Accounts on one page. */
    public static final int SIZE = 50;

    public AccountPage {
        lines = List.copyOf(lines);
    }

    /** Number of pages, at least 1. */
    public int pages() {
        return Math.max(1, (total + SIZE - 1) / SIZE);
    }
}
