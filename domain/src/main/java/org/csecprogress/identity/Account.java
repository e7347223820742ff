package org.csecprogress.identity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Role;

/** A person who signs in. The account's memberships hold its permissions. */
@Entity
@Table(name = "account")
@NamedQuery(name = Account.NAMED, query = "select a from Account a where a.username = :username")
@NamedQuery(
        name = Account.WITH_ID,
        query = "select a from Account a left join fetch a.memberships where a.id = :id")
@NamedQuery(
        name = Account.WITH_INVITATION,
        query = "select a from Account a left join fetch a.invitation where a.id = :id")
@NamedQuery(name = Account.LOCK, query = "select a.id from Account a where a.id = :id")
@NamedQuery(
        name = Account.LOCK_HOLDERS,
        query =
                "select a.id from Account a where a.id in (select m.account.id from Membership m"
                        + " where m.role = :role) order by a.id")
@NamedQuery(
        name = Account.SIGNED_IN,
        query =
                "update Account a set a.lastSignInAt = :at, a.inUseAt = :now, a.idleWarnedAt ="
                        + " null, a.version = a.version where a.id = :id")
@NamedQuery(
        name = Account.IN_USE,
        query =
                "update Account a set a.inUseAt = :now, a.idleWarnedAt = null, a.version ="
                        + " a.version where a.id = :id")
@NamedQuery(
        name = Account.WARN,
        query =
                "update Account a set a.idleWarnedAt = :now, a.version = a.version where a.id ="
                        + " :id")
@NamedQuery(
        name = Account.UNUSED,
        query =
                "select a.id from Account a where a.disabled = false and a.passwordChosen = true"
                        + " and a.inUseAt < :before order by a.id")
@NamedQuery(
        name = Account.RENEW_HASH,
        query =
                "update Account a set a.passwordHash = :renewed, a.version = a.version where a.id"
                        + " = :id and a.passwordHash = :before")
@NamedQuery(
        name = Account.WITH_SEVERAL_ROLES,
        query =
                "select distinct a from Account a join fetch a.memberships left join fetch"
                        + " a.invitation where a.disabled = false and a.id in (select"
                        + " m.account.id from Membership m group by m.account.id having count(m)"
                        + " > 1) order by lower(a.name), a.id")
@NamedQuery(
        name = Account.NAMES,
        query =
                "select new org.csecprogress.identity.AccountName(a.id, a.name) from Account a"
                        + " where a.id in :ids")
public class Account {
    public static final String NAMED = "Account.named";
    public static final String WITH_ID = "Account.withId";
    public static final String WITH_INVITATION = "Account.withInvitation";
    public static final String LOCK = "Account.lock";

    /** How many characters a username may have. */
    public static final int LONGEST_USERNAME = 254;

    public static final String LOCK_HOLDERS = "Account.lockHolders";
    public static final String SIGNED_IN = "Account.signedIn";
    public static final String IN_USE = "Account.inUse";
    public static final String WARN = "Account.warn";
    public static final String UNUSED = "Account.unused";
    public static final String RENEW_HASH = "Account.renewHash";
    public static final String WITH_SEVERAL_ROLES = "Account.withSeveralRoles";
    public static final String NAMES = "Account.names";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "csec_seq")
    @SequenceGenerator(name = "csec_seq", sequenceName = "csec_seq", allocationSize = 50)
    private Long id;

    @NotNull
    @Size(max = LONGEST_USERNAME)
    @Column(nullable = false, length = LONGEST_USERNAME)
    private String username;

    @NotNull
    @Size(max = 120)
    @Column(nullable = false, length = 120)
    private String name;

    @NotNull
    @Size(max = 120)
    @Column(nullable = false, length = 120)
    private String title;

    @NotNull
    @Size(max = 600)
    @Column(name = "password_hash", nullable = false, length = 600)
    private String passwordHash;

    @Column(name = "password_chosen")
    private boolean passwordChosen = true;

    private boolean disabled;

    @Column(name = "sessions_from")
    private Instant sessionsFrom;

    /** Written by a query, so that two sign-ins at once do not conflict on the version. */
    @Column(name = "last_sign_in_at", updatable = false)
    private Instant lastSignInAt;

    /** By the real time; the database sets the first, and queries the others. */
    @Column(name = "in_use_at", nullable = false, insertable = false, updatable = false)
    private Instant inUseAt;

    @Column(name = "idle_warned_at", insertable = false, updatable = false)
    private Instant idleWarnedAt;

    @OneToOne(mappedBy = "account", fetch = FetchType.LAZY)
    private Invitation invitation;

    @OneToMany(
            mappedBy = "account",
            cascade = CascadeType.ALL,
            orphanRemoval = true,
            fetch = FetchType.EAGER)
    private List<Membership> memberships = new ArrayList<>();

    @Version private long version;

    protected Account() {}

    /**
     * @param username e-mail address; stored in lower case
     * @param passwordHash with its algorithm, rounds and salt
     */
    public Account(String username, String name, String title, String passwordHash) {
        this.username = canonical(username);
        this.name = name;
        this.title = title;
        this.passwordHash = passwordHash;
    }

    /**
     * Returns an account whose owner has not chosen a password yet.
     *
     * @param noPassword a hash that matches no password
     */
    public static Account invited(String username, String name, String title, String noPassword) {
        Account account = new Account(username, name, title, noPassword);
        account.passwordChosen = false;
        return account;
    }

    /** Returns the canonical form of a user name: trimmed and in lower case. */
    public static String canonical(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }

    /** Grants a role to the account. */
    public Account grant(Actor.Grant grant) {
        return grant(grant, null);
    }

    /**
     * Grants a role to the account, or changes its last day.
     *
     * @param lastDay the last day of the role, or null
     */
    public Account grant(Actor.Grant grant, LocalDate lastDay) {
        revoke(grant);
        memberships.add(new Membership(this, grant, lastDay));
        return this;
    }

    /** Revokes a role; does nothing if the account does not have it. */
    public void revoke(Actor.Grant grant) {
        memberships.removeIf(membership -> membership.grant().equals(grant));
    }

    /** Returns the last day of a grant; empty if it has none or is not held. */
    public Optional<LocalDate> lastDay(Actor.Grant grant) {
        return memberships.stream()
                .filter(membership -> membership.grant().equals(grant))
                .findFirst()
                .flatMap(Membership::lastDay);
    }

    /** Returns all grants that were not revoked, including expired ones. */
    public Set<Actor.Grant> grants() {
        return memberships.stream().map(Membership::grant).collect(Collectors.toSet());
    }

    /** Returns the grants on a day, even if the account is disabled. */
    public Set<Actor.Grant> grantsOn(LocalDate day) {
        return memberships.stream()
                .filter(membership -> membership.holdsOn(day))
                .map(Membership::grant)
                .collect(Collectors.toSet());
    }

    /** Returns the account as an actor on a day; nobody if it is disabled. */
    public Actor toActor(LocalDate day) {
        return disabled ? Actor.NOBODY : new Actor(id, name, grantsOn(day));
    }

    /**
     * Whether somebody may see and change the account: an administrator, or a coordinator of the
     * one county in which its owner works.
     */
    public boolean isManagedBy(Actor actor) {
        return actor.has(Role.STATE_ADMIN)
                || (!memberships.isEmpty()
                        && memberships.stream()
                                .map(Membership::grant)
                                .allMatch(
                                        grant ->
                                                grant.county() != null
                                                        && actor.has(
                                                                Role.COUNTY_COORDINATOR,
                                                                grant.county())));
    }

    public Long id() {
        return id;
    }

    public String username() {
        return username;
    }

    public String name() {
        return name;
    }

    public String title() {
        return title;
    }

    public String passwordHash() {
        return passwordHash;
    }

    /** Whether the owner has chosen a password. */
    public boolean isPasswordChosen() {
        return passwordChosen;
    }

    /** Returns when the owner last signed in, if ever. */
    public Optional<Instant> lastSignInAt() {
        return Optional.ofNullable(lastSignInAt);
    }

    /** Returns when the account was made, made ready, enabled or last signed in to. */
    public Instant inUseAt() {
        return inUseAt;
    }

    /** Returns when its owner was warned that nobody uses it, if so since its last use. */
    public Optional<Instant> idleWarnedAt() {
        return Optional.ofNullable(idleWarnedAt);
    }

    /** Returns when the open invitation expires, if there is one. */
    public Optional<Instant> invitedUntil(Instant now) {
        return Optional.ofNullable(invitation)
                .map(Invitation::expiresAt)
                .filter(until -> until.isAfter(now));
    }

    public boolean isDisabled() {
        return disabled;
    }

    /** Whether its owner left long ago and its address was deleted, so that no mail gets there. */
    public boolean isClosed() {
        return username.indexOf('@') < 0;
    }

    /** Disables the account and ends all its sessions at their next request. */
    public void disable(Instant at) {
        disabled = true;
        sessionsFrom = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Lets the owner sign in again, with the same password. */
    public void enable() {
        disabled = false;
    }

    /** Sets the hash of the owner's password and ends all earlier sessions. */
    public void choosePassword(String hash, Instant at) {
        passwordHash = hash;
        passwordChosen = true;
        sessionsFrom = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Sets the hash of a password that the owner changed. Sessions stay. */
    public void changePassword(String hash) {
        passwordHash = hash;
    }

    /** Whether a session that began at that time is still valid. */
    public boolean holdsSessionOf(Instant began) {
        return !disabled && (sessionsFrom == null || !began.isBefore(sessionsFrom));
    }
}
