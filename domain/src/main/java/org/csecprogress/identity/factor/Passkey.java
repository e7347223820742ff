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
import java.util.Optional;

/**
 * A passkey of an account (WebAuthn): a key pair of which the owner's device keeps the private
 * half. The other half is no secret, so a copy of the database opens nothing.
 */
@Entity
@Table(name = "passkey")
@NamedQuery(
        name = Passkey.OF,
        query = "select p from Passkey p where p.accountId = :account order by p.addedAt, p.id")
@NamedQuery(
        name = Passkey.WITH_CREDENTIAL,
        query = "select p from Passkey p where p.credentialId = :credential")
@NamedQuery(
        name = Passkey.USED,
        query =
                "update Passkey p set p.signatures = :signatures, p.usedAt = :at where p.id = :id"
                        + " and p.signatures < :above")
@NamedQuery(
        name = Passkey.REMOVE,
        query = "delete from Passkey p where p.id = :id and p.accountId = :account")
@NamedQuery(name = Passkey.REMOVE_ALL, query = "delete from Passkey p where p.accountId = :account")
public class Passkey {
    public static final String OF = "Passkey.of";
    public static final String WITH_CREDENTIAL = "Passkey.withCredential";
    public static final String USED = "Passkey.used";
    public static final String REMOVE = "Passkey.remove";
    public static final String REMOVE_ALL = "Passkey.removeAll";

    /** Greatest length of the name that its owner gives it. */
    public static final int LONGEST_NAME = 60;

    /** Greatest length of a credential's identifier: 1,023 bytes in Base64 (WebAuthn, 4). */
    public static final int LONGEST_ID = 1364;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "csec_seq")
    private Long id;

    @Column(name = "account_id")
    private long accountId;

    @NotNull
    @Size(max = LONGEST_ID)
    @Column(name = "credential_id", nullable = false, length = LONGEST_ID)
    private String credentialId;

    @NotNull
    @Column(nullable = false)
    private byte[] credential;

    private long signatures;

    @NotNull
    @Size(max = LONGEST_NAME)
    @Column(nullable = false, length = LONGEST_NAME)
    private String name;

    @NotNull
    @Column(name = "added_at", nullable = false)
    private Instant addedAt;

    /** Written by a query that compares the number of signatures. */
    @Column(name = "used_at", updatable = false)
    private Instant usedAt;

    protected Passkey() {}

    /**
     * @param credentialId the credential's identifier in Base64 for addresses
     * @param credential the attested credential data: its identifier and public key
     * @param signatures how many signatures the device says it has made; 0 if it does not count
     * @param name by which its owner knows it
     */
    public Passkey(
            long accountId,
            String credentialId,
            byte[] credential,
            long signatures,
            String name,
            Instant addedAt) {
        this.accountId = accountId;
        this.credentialId = credentialId;
        this.credential = credential.clone();
        this.signatures = signatures;
        this.name = name;
        this.addedAt = addedAt;
    }

    public Long id() {
        return id;
    }

    public long accountId() {
        return accountId;
    }

    public String credentialId() {
        return credentialId;
    }

    /** Returns the attested credential data. */
    public byte[] credential() {
        return credential.clone();
    }

    /** Returns the number of signatures that the device last said it had made. */
    public long signatures() {
        return signatures;
    }

    /** Returns the name by which its owner knows it. */
    public String name() {
        return name;
    }

    public Instant addedAt() {
        return addedAt;
    }

    /** Returns when it was last used, if ever. */
    public Optional<Instant> usedAt() {
        return Optional.ofNullable(usedAt);
    }
}
