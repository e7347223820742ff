package org.csecprogress.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Slice;

/**
 * Stores the accounts. The look-ups without an actor are for the sign-in, the session and the
 * portal's own rules, which act before or for everybody.
 */
public interface Accounts {
    Optional<Account> named(String username);

    Optional<Account> withId(long id);

    /**
     * Returns the current account and locks it until the transaction ends; empty if it is not the
     * actor's to manage.
     */
    Optional<Account> lock(Actor manager, long id);

    /**
     * Locks an account until the transaction ends, without reading it. What the transaction has
     * changed so far is not written yet.
     */
    void lock(long id);

    /** Returns the current account and locks it until the transaction ends. */
    Optional<Account> locked(long id);

    /** Returns the administrators who are not disabled. */
    List<Account> administrators();

    /** Locks all administrators, so that two removals at once cannot leave none. */
    void lockAdministrators();

    void add(Account account);

    /**
     * Notes a sign-in. Two at once do not conflict, because the version of the account stays.
     *
     * @param at the time by the business clock, which is shown
     * @param now the real time, from which an idle account counts
     */
    void signedIn(long id, Instant at, Instant now);

    /** Notes at the real time that an account is made ready or enabled. */
    void inUse(long id, Instant now);

    /**
     * Replaces the hash of a password by another one of the same password, unless it has changed
     * meanwhile. Two at once do not conflict, because the version of the account stays.
     */
    void renewHash(long id, String before, String renewed);

    /**
     * Returns a part of the accounts: of all for an administrator, of those in one county for its
     * coordinator, and none for others.
     *
     * @param slice sorted by {@code name} (the list's own order, whatever the case), {@code email}
     *     or {@code lastSignIn}, where those who never signed in count as the latest; then by name,
     *     and the earlier account first
     */
    AccountPage page(Actor manager, AccountFilter filter, Slice slice, Instant now);

    /** Returns one account; empty if it is not the actor's to manage. */
    Optional<AccountLine> line(Actor manager, long id, Instant now);

    /**
     * Returns the accounts that are not disabled and hold several roles, by name: all for an
     * administrator, and none for others.
     */
    List<AccountLine> withSeveralRoles(Actor admin, Instant now);

    /**
     * Returns the names of accounts by their keys, for administrators and auditors. Unknown
     * accounts are left out.
     */
    Map<Long, String> names(Actor reader, Collection<Long> ids);

    /**
     * Returns the certifiers of all counties on a day. Accounts that were invited but have no
     * password yet are left out: they cannot sign.
     */
    List<Certifier> certifiers(LocalDate day);

    /**
     * Returns who prepares and who certifies the filings of a county on a day, by name; none if the
     * actor is no reviewer. Accounts that were invited but have no password yet are left out.
     */
    List<CountyContact> contacts(Actor reviewer, CountyCode county, LocalDate day);
}
