package org.csecprogress.inmemory;

import java.util.List;
import java.util.Map;
import org.csecprogress.builders.Staff;
import org.csecprogress.identity.Account;
import org.csecprogress.kernel.Actor;

/** The accounts of {@link Staff}, as they are in the databases of the contract tests. */
public final class StaffAccounts {
    private StaffAccounts() {}

    /** Returns the accounts of all counties and of the state, without roles. */
    public static List<Account> everybody() {
        return Staff.everybody().stream().map(StaffAccounts::of).toList();
    }

    /** Returns the account of one of the staff, without roles. */
    public static Account of(Actor person) {
        return Memory.row(
                Account.class,
                Map.of(
                        "id",
                        person.accountId(),
                        "username",
                        "a" + person.accountId() + "@example.org",
                        "name",
                        person.name(),
                        "title",
                        "",
                        "passwordHash",
                        "-"));
    }

    /** Returns the account of one of the staff with the roles of that person. */
    public static Account holding(Actor person) {
        Account account = of(person);
        person.grants().forEach(account::grant);
        return account;
    }

    /** Stores the accounts of members of staff in memory, with their roles. */
    public static void into(InMemoryPortal portal, Actor... people) {
        for (Actor person : people) {
            portal.memory().add(holding(person));
        }
    }
}
