package org.csecprogress.identity.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.AccountFilter;
import org.csecprogress.identity.AccountLine;
import org.csecprogress.identity.AccountName;
import org.csecprogress.identity.AccountPage;
import org.csecprogress.identity.Accounts;
import org.csecprogress.identity.Certifier;
import org.csecprogress.identity.CountyContact;
import org.csecprogress.identity.Membership;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.Slice;

/** Stores the accounts through the entity manager. */
@ApplicationScoped
@Transactional
class JpaAccounts implements Accounts {
    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    protected JpaAccounts() {}

    JpaAccounts(EntityManager em) {
        this.em = em;
    }

    @Override
    public Optional<Account> named(String username) {
        return em.createNamedQuery(Account.NAMED, Account.class)
                .setParameter("username", Account.canonical(username))
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<Account> withId(long id) {
        return em.createNamedQuery(Account.WITH_ID, Account.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<Account> lock(Actor manager, long id) {
        return locked(id).filter(account -> account.isManagedBy(manager));
    }

    @Override
    public Optional<Account> locked(long id) {
        return Optional.ofNullable(em.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public void lock(long id) {
        em.createNamedQuery(Account.LOCK, Long.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
    }

    @Override
    public List<Account> administrators() {
        return em.createNamedQuery(Membership.ENABLED_HOLDERS, Account.class)
                .setParameter("role", Role.STATE_ADMIN)
                .getResultList();
    }

    @Override
    public void lockAdministrators() {
        em.createNamedQuery(Account.LOCK_HOLDERS, Long.class)
                .setParameter("role", Role.STATE_ADMIN)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    @Override
    public void add(Account account) {
        em.persist(account);
        em.flush();
    }

    @Override
    public void renewHash(long id, String before, String renewed) {
        em.createNamedQuery(Account.RENEW_HASH)
                .setParameter("id", id)
                .setParameter("before", before)
                .setParameter("renewed", renewed)
                .executeUpdate();
        // The sign-in goes on with the account, and what it signs has the hash in it.
        Optional.ofNullable(em.find(Account.class, id)).ifPresent(em::refresh);
    }

    @Override
    public void signedIn(long id, Instant at, Instant now) {
        em.createNamedQuery(Account.SIGNED_IN)
                .setParameter("id", id)
                .setParameter("at", at)
                .setParameter("now", now)
                .executeUpdate();
    }

    @Override
    public void inUse(long id, Instant now) {
        em.createNamedQuery(Account.IN_USE)
                .setParameter("id", id)
                .setParameter("now", now)
                .executeUpdate();
    }

    @Override
    public AccountPage page(Actor manager, AccountFilter filter, Slice slice, Instant now) {
        return filter.within(manager)
                .map(own -> page(manager, new AccountSearch(em, own, now), slice, now))
                .orElseGet(() -> new AccountPage(List.of(), 0));
    }

    private static AccountPage page(Actor manager, AccountSearch search, Slice slice, Instant now) {
        List<AccountLine> lines =
                search.lines(slice).stream()
                        .map(account -> AccountLine.of(account, manager, now))
                        .toList();
        return new AccountPage(lines, search.count());
    }

    @Override
    public Optional<AccountLine> line(Actor manager, long id, Instant now) {
        return em.createNamedQuery(Account.WITH_INVITATION, Account.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .filter(account -> account.isManagedBy(manager))
                .map(account -> AccountLine.of(account, manager, now));
    }

    @Override
    public List<AccountLine> withSeveralRoles(Actor admin, Instant now) {
        return admin.has(Role.STATE_ADMIN)
                ? em.createNamedQuery(Account.WITH_SEVERAL_ROLES, Account.class)
                        .getResultStream()
                        .map(account -> AccountLine.of(account, admin, now))
                        .toList()
                : List.of();
    }

    @Override
    public Map<Long, String> names(Actor reader, Collection<Long> ids) {
        if (ids.isEmpty() || !(reader.has(Role.STATE_ADMIN) || reader.has(Role.AUDITOR))) {
            return Map.of();
        }
        return em.createNamedQuery(Account.NAMES, AccountName.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(AccountName::id, AccountName::name));
    }

    @Override
    public List<Certifier> certifiers(LocalDate day) {
        return em.createNamedQuery(Membership.CERTIFIERS, Certifier.class)
                .setParameter("role", Role.COUNTY_CERTIFIER)
                .setParameter("day", day)
                .getResultList();
    }

    @Override
    public List<CountyContact> contacts(Actor reviewer, CountyCode county, LocalDate day) {
        if (!reviewer.has(Role.STATE_REVIEWER)) {
            return List.of();
        }
        return em.createNamedQuery(Membership.CONTACTS, CountyContact.class)
                .setParameter("county", county)
                .setParameter("roles", List.of(Role.COUNTY_PREPARER, Role.COUNTY_CERTIFIER))
                .setParameter("day", day)
                .getResultList();
    }
}
