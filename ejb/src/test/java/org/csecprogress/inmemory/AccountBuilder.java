package org.csecprogress.inmemory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.csecprogress.builders.Staff;
import org.csecprogress.identity.Account;
import org.csecprogress.kernel.Actor;

/**
 * Makes accounts with plain names: {@code anAccount().named("M. Alvarez").of(grant).disabled()}.
 */
public final class AccountBuilder {
    private final Map<Actor.Grant, LocalDate> grants = new HashMap<>();
    private Long id;
    private String username = "m.alvarez@x.example";
    private String name = "M. Alvarez";
    private String hash = "-";
    private boolean chosen = true;
    private boolean disabled;

    private AccountBuilder() {}

    /** Begins M. Alvarez' account, without a role. */
    public static AccountBuilder anAccount() {
        return new AccountBuilder();
    }

    /** Makes it the account of one of the {@link Staff}, with their roles. */
    public AccountBuilder of(Actor person) {
        id = person.accountId();
        person.grants().forEach(this::with);
        return username(id + "@x.example").named(person.name());
    }

    /** Gives it the name of its owner. */
    public AccountBuilder named(String owner) {
        name = owner;
        return this;
    }

    /** Gives it the e-mail address to sign in with. */
    public AccountBuilder username(String address) {
        username = address;
        return this;
    }

    /** Gives it a password, as its hash. */
    public AccountBuilder password(String hashed) {
        hash = hashed;
        return this;
    }

    /** Gives it a role. */
    public AccountBuilder with(Actor.Grant grant) {
        return with(grant, null);
    }

    /** Gives it a role up to a day. */
    public AccountBuilder with(Actor.Grant grant, LocalDate lastDay) {
        grants.put(grant, lastDay);
        return this;
    }

    /** Makes it an account whose owner has not chosen a password. */
    public AccountBuilder invited() {
        chosen = false;
        return this;
    }

    /** Disables it. */
    public AccountBuilder disabled() {
        disabled = true;
        return this;
    }

    /** Returns the account, which is not stored. */
    public Account made() {
        Account account =
                chosen
                        ? new Account(username, name, "Analyst", hash)
                        : Account.invited(username, name, "Analyst", hash);
        grants.forEach(account::grant);
        if (disabled) {
            account.disable(Instant.parse("2026-10-01T16:00:00Z"));
        }
        return account;
    }

    /** Stores the account in memory and returns it. */
    public Account into(InMemoryPortal portal) {
        Account account = made();
        if (id != null) {
            portal.memory().update(account, "id", id);
        }
        return portal.memory().add(account);
    }
}
