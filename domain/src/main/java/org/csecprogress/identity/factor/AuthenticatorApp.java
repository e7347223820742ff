package org.csecprogress.identity.factor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * The app of an account that shows a code of six digits every 30 seconds (TOTP, RFC 6238). An
 * account has at most one. Its seed is encrypted with a key that is not in the database.
 */
@Entity
@Table(name = "authenticator_app")
@NamedQuery(
        name = AuthenticatorApp.USE,
        query =
                "update AuthenticatorApp a set a.lastStep = :step, a.usedAt = :at, a.wrong = 0 where"
                        + " a.accountId = :account and a.lastStep < :step and a.wrong < :most")
@NamedQuery(
        name = AuthenticatorApp.FORGIVE,
        query = "update AuthenticatorApp a set a.wrong = 0 where a.accountId = :account")
@NamedQuery(
        name = AuthenticatorApp.REMOVE,
        query = "delete from AuthenticatorApp a where a.accountId = :account")
public class AuthenticatorApp {
    public static final String USE = "AuthenticatorApp.use";
    public static final String FORGIVE = "AuthenticatorApp.forgive";
    public static final String REMOVE = "AuthenticatorApp.remove";

    /** After so many wrong codes in a row no code counts any more (NIST SP 800-63B-4, 3.2.2). */
    public static final int MOST_WRONG = 100;

    @Id
    @NotNull
    @Column(name = "account_id")
    private Long accountId;

    @NotNull
    @Size(max = 200)
    @Column(nullable = false, length = 200)
    private String seed;

    /** Written by a query, so that of two uses of one code one succeeds. */
    @Column(name = "last_step", updatable = false)
    private long lastStep;

    @PositiveOrZero
    @Column(name = "wrong_codes")
    private int wrong;

    @NotNull
    @Column(name = "added_at", nullable = false)
    private Instant addedAt;

    @NotNull
    @Column(name = "used_at", nullable = false, updatable = false)
    private Instant usedAt;

    protected AuthenticatorApp() {}

    /**
     * @param seed encrypted
     * @param step the time step of the code by which its owner showed that the app works
     */
    public AuthenticatorApp(long accountId, String seed, long step, Instant now) {
        this.accountId = accountId;
        this.seed = seed;
        lastStep = step;
        addedAt = now;
        usedAt = now;
    }

    /** Counts a wrong code. */
    public void wrongCode() {
        wrong++;
    }

    public Long accountId() {
        return accountId;
    }

    /** Returns the encrypted seed. */
    public String seed() {
        return seed;
    }

    /** Returns the time step of the code that was used last: no code counts twice. */
    public long lastStep() {
        return lastStep;
    }

    public Instant addedAt() {
        return addedAt;
    }

    public Instant usedAt() {
        return usedAt;
    }
}
