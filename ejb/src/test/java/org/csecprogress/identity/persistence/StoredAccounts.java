package org.csecprogress.identity.persistence;

import jakarta.persistence.EntityManager;
import org.csecprogress.identity.Accounts;

/** The accounts in the database, for the contracts of other packages. */
public final class StoredAccounts {
    private StoredAccounts() {}

    public static Accounts of(EntityManager em) {
        return new JpaAccounts(em);
    }
}
