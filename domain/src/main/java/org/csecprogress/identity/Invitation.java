package org.csecprogress.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;

/**
 * An invitation to choose a password, of which an account has at most one. It is found by its
 * token, which is stored as its digest. It follows the real time, whatever the business date.
 */
@Entity
@Table(name = "invitation")
@NamedQuery(
        name = Invitation.ACCOUNT_OF,
        query =
                "select i.accountId from Invitation i where i.tokenHash = :hash and i.expiresAt >"
                        + " :now")
@NamedQuery(
        name = Invitation.SEED_OF,
        query =
                "select i.seed from Invitation i where i.accountId = :account and i.expiresAt >"
                        + " :now and i.seed is not null")
@NamedQuery(name = Invitation.USE, query = "delete from Invitation i where i.tokenHash = :hash")
@NamedQuery(
        name = Invitation.CLOSE,
        query = "delete from Invitation i where i.accountId = :account")
public class Invitation {
    public static final String ACCOUNT_OF = "Invitation.accountOf";
    public static final String SEED_OF = "Invitation.seedOf";
    public static final String USE = "Invitation.use";
    public static final String CLOSE = "Invitation.close";

    private static final Duration VALID = Duration.ofDays(3);

    @Id
    @Column(name = "account_id")
    private Long accountId;

    @NotNull
    @MapsId
    @OneToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id", nullable = false)
    private Account account;

    @NotNull
    @Size(max = 64)
    @Column(name = "token_hash", nullable = false, length = 64)
    private String tokenHash;

    /** Its token is made from this; null in links of earlier versions. */
    @Size(max = 32)
    @Column(length = 32)
    private String seed;

    @NotNull
    @Column(name = "expires_at", nullable = false)
    private Instant expiresAt;

    protected Invitation() {}

    /**
     * @param seed 128 random bits in hexadecimal, from which the portal makes the token
     * @param tokenHash digest of the token, see {@link TokenSecret#digest}
     */
    public Invitation(Account account, String seed, String tokenHash, Instant now) {
        this.account = account;
        this.seed = seed;
        this.tokenHash = tokenHash;
        expiresAt = now.plus(VALID);
    }

    public Account account() {
        return account;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
