package org.csecprogress.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.csecprogress.identity.Account;

/** The accounts. For the sign-in and the account service; nobody else looks an account up. */
@ApplicationScoped
class Accounts {
    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    Optional<Account> named(String username) {
        return em.createQuery("select a from Account a where a.username = :name", Account.class)
                .setParameter("name", Account.canonical(username))
                .getResultStream()
                .findFirst();
    }

    Optional<Account> withId(long id) {
        return em.createQuery(
                        "select a from Account a left join fetch a.memberships where a.id = :id",
                        Account.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    boolean anyAdministrator() {
        return !em.createQuery(
                        "select m.account from Membership m where m.role ="
                                + " org.csecprogress.kernel.Role.STATE_ADMIN and m.account.disabled"
                                + " = false",
                        Account.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    void add(Account account) {
        em.persist(account);
    }
}
