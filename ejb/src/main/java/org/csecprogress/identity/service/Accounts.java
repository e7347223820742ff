package org.csecprogress.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.csecprogress.identity.Account;

/** Stores the accounts. Only the sign-in and the account services look accounts up. */
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

    /** Returns the current account and locks it until the transaction ends. */
    Optional<Account> hold(long id) {
        return Optional.ofNullable(em.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Returns the administrators who are not disabled. */
    List<Account> administrators() {
        return em.createQuery(
                        "select m.account from Membership m where m.role ="
                                + " org.csecprogress.kernel.Role.STATE_ADMIN and m.account.disabled"
                                + " = false",
                        Account.class)
                .getResultList();
    }

    boolean anyAdministrator() {
        return !administrators().isEmpty();
    }

    /** Locks all administrators, so that two removals at once cannot leave none. */
    void holdAdministrators() {
        em.createNativeQuery(
                        "select a.id from account a where a.id in (select m.account_id from"
                                + " membership m where m.role = 'STATE_ADMIN') order by a.id for"
                                + " update")
                .getResultList();
    }

    void add(Account account) {
        em.persist(account);
        em.flush();
    }
}
