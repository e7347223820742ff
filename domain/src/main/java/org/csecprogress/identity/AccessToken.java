package org.csecprogress.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;

/**
 * A secret with which a system files for one county in the name of the preparer who created it. It
 * saves and reads figures but never certifies, submits or approves. The secret is shown only once
 * and stored as its digest.
 */
@Entity
@Table(name = "access_token")
@NamedQuery(
        name = AccessToken.OF_COUNTY,
        query = AccessToken.LINES + " where t.county = :county order by t.id desc")
@NamedQuery(
        name = AccessToken.OF_SECRET,
        query =
                AccessToken.LINES
                        + ", Membership m where t.tokenHash = :hash and t.revokedAt is null and"
                        + " t.expiresAt > :now and t.account.disabled = false and m.account ="
                        + " t.account and m.role = :role and m.county = t.county")
@NamedQuery(
        name = AccessToken.OPEN_OF_ACCOUNT,
        query =
                AccessToken.LINES
                        + " where t.accountId = :account and t.revokedAt is null and t.expiresAt >"
                        + " :now order by t.id")
@NamedQuery(
        name = AccessToken.USED,
        query = "update AccessToken t set t.lastUsedAt = :at where t.id = :id")
@NamedQuery(
        name = AccessToken.REVOKE,
        query =
                "update AccessToken t set t.revokedAt = :at where t.id = :id and t.revokedAt is"
                        + " null")
public class AccessToken {
    public static final String OF_COUNTY = "AccessToken.ofCounty";
    public static final String OF_SECRET = "AccessToken.ofSecret";
    public static final String OPEN_OF_ACCOUNT = "AccessToken.openOfAccount";
    public static final String USED = "AccessToken.used";
    public static final String REVOKE = "AccessToken.revoke";

    static final String LINES =
            "select new org.csecprogress.identity.AccessTokenLine(t.id, t.accountId,"
                    + " t.account.name, t.county, t.name, t.madeAt, t.expiresAt, t.lastUsedAt,"
                    + " t.revokedAt) from AccessToken t";

    @Id
    @NotNull
    @Size(max = 64)
    @Column(name = "token_hash", length = 64)
    private String tokenHash;

    /** Its key on pages, which the database makes. */
    @Column(insertable = false, updatable = false)
    private long id;

    @Column(name = "account_id", nullable = false)
    private long accountId;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id", nullable = false, insertable = false, updatable = false)
    private Account account;

    @NotNull
    @Column(nullable = false, length = 2)
    private CountyCode county;

    @NotNull
    @Size(max = 40)
    @Column(nullable = false, length = 40)
    private String name;

    @NotNull
    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    @NotNull
    @Column(name = "expires_at", nullable = false)
    private Instant expiresAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    /** The validity of a token. */
    public enum Standing {
        ACTIVE,
        EXPIRED,
        REVOKED
    }

    protected AccessToken() {}

    /**
     * @param name name that the owner gave it
     * @param tokenHash digest of the secret, see {@link TokenSecret#digest}
     * @param madeAt when it was created, by the real clock
     * @param expiresAt when it expires
     */
    public AccessToken(
            Actor owner,
            CountyCode county,
            String name,
            String tokenHash,
            Instant madeAt,
            Instant expiresAt) {
        accountId = owner.accountId();
        this.county = county;
        this.name = name;
        this.tokenHash = tokenHash;
        this.madeAt = madeAt;
        this.expiresAt = expiresAt;
    }

    /** Returns the account of its owner, without which it opens nothing. */
    public Account account() {
        return account;
    }

    public long id() {
        return id;
    }
}
