package org.csecprogress.review.persistence;

import java.util.Set;
import org.csecprogress.identity.Account;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.review.Reviewer;

/** Accounts of reviewers in the store of a contract. */
final class StoredReviewers {
    static final Actor.Grant REVIEWS = new Actor.Grant(Role.STATE_REVIEWER, null, null);

    private StoredReviewers() {}

    /** Stores the account of a reviewer with that name. */
    static Account named(ContractStore store, String name) {
        Account account = new Account(mail(name), name, "", "-").grant(REVIEWS);
        store.add(account);
        return account;
    }

    private static String mail(String name) {
        return name.replaceAll("\\W", "") + "@cdss.example";
    }

    static Actor actor(Account account) {
        return new Actor(account.id(), account.name(), Set.of(REVIEWS));
    }

    static Reviewer row(Account account) {
        return new Reviewer(account.id(), account.name(), account.username());
    }
}
