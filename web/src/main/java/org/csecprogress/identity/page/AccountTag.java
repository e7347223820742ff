package org.csecprogress.identity.page;

import org.csecprogress.identity.AccountStanding;

/** The style of an account's status. */
final class AccountTag {
    private AccountTag() {}

    static String of(AccountStanding standing) {
        return switch (standing) {
            case ACTIVE -> "tag tag--good";
            case INVITED -> "tag tag--progress";
            case LAPSED -> "tag tag--answer";
            case DISABLED -> "tag tag--closed";
        };
    }
}
