package org.csecprogress.inmemory;

import java.util.Map;
import org.csecprogress.identity.Account;
import org.csecprogress.kernel.Actor;

/** The accounts of {@link Staff}, with the keys, names and roles that the actors have. */
public final class StaffAccounts {
    private StaffAccounts() {}

    /** Returns the account of a member of staff. */
    public static Account of(Actor person) {
        Account account =
                Memory.row(
                        Account.class,
                        Map.of(
                                "id", person.accountId(),
                                "username", "a%d@example.org".formatted(person.accountId()),
                                "name", person.name(),
                                "title", "",
                                "passwordHash", "-"));
        person.grants().forEach(account::grant);
        return account;
    }

    /** Stores the accounts of members of staff in memory. */
    public static void of(InMemoryPortal portal, Actor... people) {
        for (Actor person : people) {
            portal.memory().add(of(person));
        }
    }
}
