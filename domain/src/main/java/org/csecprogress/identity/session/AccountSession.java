package org.csecprogress.identity.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.csecprogress.identity.Account;

/**
 * The session of a person who is signed in. It is found by the secret in the browser's cookie, of
 * which the digest is stored, so any node knows it. It follows the real time, whatever the business
 * date.
 */
@Entity
@Table(name = "account_session")
@NamedQuery(
        name = AccountSession.WITH_SECRET,
        query =
                "select new org.csecprogress.identity.session.SessionRow(s.id, a.id, a.name,"
                        + " a.disabled, a.sessionsFrom, s.beganAt, s.lastSeenAt, m.role, m.county,"
                        + " m.agency, m.lastDay) from AccountSession s join s.account a left join"
                        + " a.memberships m where s.secretHash = :hash and s.endedAt is null")
@NamedQuery(
        name = AccountSession.SEEN,
        query =
                "update AccountSession s set s.lastSeenAt = :at where s.id = :id and s.endedAt is"
                        + " null and s.lastSeenAt < :at")
@NamedQuery(
        name = AccountSession.END,
        query =
                "update AccountSession s set s.endedAt = :at where s.id = :id and s.account.id ="
                        + " :account and s.endedAt is null")
@NamedQuery(
        name = AccountSession.END_OTHERS,
        query =
                "update AccountSession s set s.endedAt = :at where s.account.id = :account and s.id"
                        + " <> :kept and s.endedAt is null")
@NamedQuery(
        name = AccountSession.OPEN,
        query =
                "select s from AccountSession s where s.account.id = :account"
                        + " and s.endedAt is null order by s.lastSeenAt desc, s.id desc",
        hints = @QueryHint(name = "eclipselink.left-join-fetch", value = "s.account.memberships"))
public class AccountSession {
    public static final String WITH_SECRET = "AccountSession.withSecret";
    public static final String SEEN = "AccountSession.seen";
    public static final String END = "AccountSession.end";
    public static final String END_OTHERS = "AccountSession.endOthers";
    public static final String OPEN = "AccountSession.open";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "csec_seq")
    private Long id;

    @NotNull
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id", nullable = false)
    private Account account;

    @NotNull
    @Size(max = 64)
    @Column(name = "secret_hash", nullable = false, length = 64)
    private String secretHash;

    @NotNull
    @Size(max = Device.LONGEST)
    @Column(nullable = false, length = Device.LONGEST)
    private String device;

    @NotNull
    @Column(name = "began_at", nullable = false)
    private Instant beganAt;

    @NotNull
    @Column(name = "last_seen_at", nullable = false)
    private Instant lastSeenAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected AccountSession() {}

    /**
     * @param secretHash digest of the secret in the cookie
     */
    public AccountSession(Account account, String secretHash, Device device, Instant now) {
        this.account = account;
        this.secretHash = secretHash;
        this.device = device.name();
        // As precise as what ends the sessions of an account.
        beganAt = now.truncatedTo(ChronoUnit.MILLIS);
        lastSeenAt = beganAt;
    }

    public Long id() {
        return id;
    }

    public Account account() {
        return account;
    }

    /** Returns the name of the device, such as "Firefox on Windows". */
    public String device() {
        return device;
    }

    public Instant beganAt() {
        return beganAt;
    }

    /** Returns about when the last request came; at most a thirtieth of the idle time too early. */
    public Instant lastSeenAt() {
        return lastSeenAt;
    }

    /**
     * Whether the session is still valid: neither ended nor too old, and its account is enabled.
     */
    public boolean holds(SessionLimits limits, Instant now) {
        return endedAt == null
                && account.holdsSessionOf(beganAt)
                && limits.end(beganAt, lastSeenAt).isAfter(now);
    }
}
