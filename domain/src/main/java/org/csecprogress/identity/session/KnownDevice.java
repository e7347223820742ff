package org.csecprogress.identity.session;

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
 * A browser from which an account has signed in before. It is known by a cookie of its own, of
 * which the digest is stored.
 */
@Entity
@Table(name = "known_device")
@NamedQuery(
        name = KnownDevice.FIND,
        query = "select d from KnownDevice d where d.accountId = :account and d.secretHash = :hash")
@NamedQuery(
        name = KnownDevice.COUNT,
        query = "select count(d) from KnownDevice d where d.accountId = :account")
@NamedQuery(
        name = KnownDevice.FORGET_ALL,
        query = "delete from KnownDevice d where d.accountId = :account")
public class KnownDevice {
    public static final String FIND = "KnownDevice.find";
    public static final String COUNT = "KnownDevice.count";
    public static final String FORGET_ALL = "KnownDevice.forgetAll";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "csec_seq")
    private Long id;

    @Column(name = "account_id")
    private long accountId;

    @NotNull
    @Size(max = 64)
    @Column(name = "secret_hash", nullable = false, length = 64)
    private String secretHash;

    @NotNull
    @Size(max = Device.LONGEST)
    @Column(nullable = false, length = Device.LONGEST)
    private String device;

    @NotNull
    @Column(name = "first_seen_at", nullable = false)
    private Instant firstSeenAt;

    @NotNull
    @Column(name = "last_seen_at", nullable = false)
    private Instant lastSeenAt;

    protected KnownDevice() {}

    /**
     * @param secretHash digest of the secret in the cookie
     */
    public KnownDevice(long accountId, String secretHash, Device device, Instant now) {
        this.accountId = accountId;
        this.secretHash = secretHash;
        this.device = device.name();
        firstSeenAt = now;
        lastSeenAt = now;
    }

    /** Notes another sign-in, perhaps after the browser was updated. */
    public void seen(Device now, Instant at) {
        device = now.name();
        lastSeenAt = at;
    }

    public String device() {
        return device;
    }

    public Instant firstSeenAt() {
        return firstSeenAt;
    }
}
