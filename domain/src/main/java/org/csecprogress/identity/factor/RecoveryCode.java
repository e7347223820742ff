package org.csecprogress.identity.factor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * A code that its owner has printed or kept in a safe place, for the day on which the phone is
 * lost. Each counts once. Its keyed digest is stored.
 */
@Entity
@Table(name = "recovery_code")
@NamedQuery(
        name = RecoveryCode.USE,
        query =
                "update RecoveryCode c set c.usedAt = :at where c.accountId = :account and c.digest"
                        + " = :digest and c.usedAt is null")
@NamedQuery(
        name = RecoveryCode.LEFT,
        query =
                "select count(c) from RecoveryCode c where c.accountId = :account and c.usedAt is"
                        + " null")
@NamedQuery(
        name = RecoveryCode.REMOVE,
        query = "delete from RecoveryCode c where c.accountId = :account")
public class RecoveryCode {
    public static final String USE = "RecoveryCode.use";
    public static final String LEFT = "RecoveryCode.left";
    public static final String REMOVE = "RecoveryCode.remove";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "csec_seq")
    private Long id;

    @Column(name = "account_id")
    private long accountId;

    @NotNull
    @Size(max = 64)
    @Column(nullable = false, length = 64)
    private String digest;

    @Column(name = "used_at")
    private Instant usedAt;

    protected RecoveryCode() {}

    /**
     * @param digest keyed digest of the code
     */
    public RecoveryCode(long accountId, String digest) {
        this.accountId = accountId;
        this.digest = digest;
    }

    public Long id() {
        return id;
    }

    public long accountId() {
        return accountId;
    }
}
