package org.csecprogress.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.csecprogress.kernel.Sha256;

/**
 * An entry of an audit chain. It is never changed: queries make new objects of it, which the entity
 * manager does not know, and no column can be updated.
 */
@Entity
@Table(name = "audit_entry")
@IdClass(AuditEntry.Key.class)
@NamedQuery(
        name = AuditEntry.LAST,
        query = AuditEntry.SELECT + " where e.chain = :chain order by e.seq desc")
@NamedQuery(
        name = AuditEntry.OF_CHAIN,
        query = AuditEntry.SELECT + " where e.chain = :chain order by e.seq")
@NamedQuery(
        name = AuditEntry.AFTER,
        query =
                AuditEntry.SELECT
                        + " where e.chain > :chain or (e.chain = :chain and e.seq > :seq) order by"
                        + " e.chain, e.seq")
@NamedQuery(
        name = AuditEntry.ACTIONS,
        query = "select distinct e.action from AuditEntry e order by e.action")
@NamedQuery(
        name = AuditEntry.ALIKE,
        query =
                "select e.seq from AuditEntry e where e.chain = :chain and e.action = :action and"
                        + " e.subject = :subject and e.at >= :from")
public class AuditEntry {
    public static final String LAST = "AuditEntry.last";
    public static final String OF_CHAIN = "AuditEntry.ofChain";
    public static final String AFTER = "AuditEntry.after";
    public static final String ACTIONS = "AuditEntry.actions";
    public static final String ALIKE = "AuditEntry.alike";

    static final String SELECT =
            "select new org.csecprogress.audit.AuditEntry(e.chain, e.seq, e.actorId, e.actorName,"
                    + " e.action, e.subject, e.detail, e.at, e.previous, e.digest, e.keyId) from"
                    + " AuditEntry e";

    /** The previous digest of the first entry of a chain. */
    public static final String NO_PREVIOUS = "0".repeat(64);

    @Id
    @NotNull
    @Size(max = 40)
    @Column(length = 40, updatable = false)
    private String chain;

    @Id
    @Column(updatable = false)
    private int seq;

    @Column(name = "actor_id", updatable = false)
    private long actorId;

    @NotNull
    @Size(max = 120)
    @Column(name = "actor_name", nullable = false, length = 120, updatable = false)
    private String actorName;

    @NotNull
    @Size(max = 40)
    @Column(nullable = false, length = 40, updatable = false)
    private String action;

    @NotNull
    @Size(max = 120)
    @Column(nullable = false, length = 120, updatable = false)
    private String subject;

    @NotNull
    @Size(max = 4000)
    @Column(nullable = false, length = 4000, updatable = false)
    private String detail;

    @NotNull
    @Column(name = "happened_at", nullable = false, updatable = false)
    private Instant at;

    @NotNull
    @Size(max = 64)
    @Column(nullable = false, length = 64, updatable = false)
    private String previous;

    @NotNull
    @Size(max = 64)
    @Column(nullable = false, length = 64, updatable = false)
    private String digest;

    @NotNull
    @Size(max = 16)
    @Column(name = "key_id", nullable = false, length = 16, updatable = false)
    private String keyId;

    protected AuditEntry() {}

    /**
     * @param chain the subject of the chain: {@code filing:2026Q3-39}, {@code account:1000} or
     *     {@code state}
     * @param seq position in the chain, from 1
     * @param action the action
     * @param subject the object of the action
     * @param detail further details, such as digests before and after; never a figure
     * @param previous digest of the previous entry, or 64 zeros for the first
     * @param digest SHA-256 of all of the above, or their seal under the key
     * @param keyId name of that key; empty in entries from before there was one
     */
    public AuditEntry(
            String chain,
            int seq,
            long actorId,
            String actorName,
            String action,
            String subject,
            String detail,
            Instant at,
            String previous,
            String digest,
            String keyId) {
        this.chain = chain;
        this.seq = seq;
        this.actorId = actorId;
        this.actorName = actorName;
        this.action = action;
        this.subject = subject;
        this.detail = detail;
        this.at = at;
        this.previous = previous;
        this.digest = digest;
        this.keyId = keyId;
    }

    /**
     * Returns the entry that follows {@code previous} at position {@code seq}, as it was written
     * before there were keys.
     */
    public static AuditEntry next(
            String chain,
            int seq,
            long actorId,
            String actorName,
            String action,
            String subject,
            String detail,
            Instant at,
            String previous) {
        // The database stores microseconds, and the digest must match the stored value.
        Instant kept = at.truncatedTo(ChronoUnit.MICROS);
        AuditEntry blank =
                new AuditEntry(
                        chain, seq, actorId, actorName, action, subject, detail, kept, previous, "",
                        "");
        return blank.with(blank.hash(), "");
    }

    /** Returns this entry as it is written under a key. */
    public AuditEntry sealedBy(AuditKey key) {
        return with(seal(key), key.id());
    }

    private AuditEntry with(String itsDigest, String itsKey) {
        return new AuditEntry(
                chain, seq, actorId, actorName, action, subject, detail, at, previous, itsDigest,
                itsKey);
    }

    private String hash() {
        return new Sha256()
                .addEach(chain, seq, actorId, actorName, action, subject, detail, at, previous)
                .hex();
    }

    private String seal(AuditKey key) {
        return key.seal(
                "entry", key.id(), chain, seq, actorId, actorName, action, subject, detail, at,
                previous);
    }

    /** Whether the digest matches the content, under the key of its name. */
    public boolean isIntact(AuditKeys keys) {
        return isKeyed()
                ? keys.find(keyId).filter(key -> digest.equals(seal(key))).isPresent()
                : digest.equals(hash());
    }

    /** Whether it was written under a key. */
    public boolean isKeyed() {
        return !keyId.isEmpty();
    }

    public String chain() {
        return chain;
    }

    /** Returns its position in the chain, from 1. */
    public int seq() {
        return seq;
    }

    public long actorId() {
        return actorId;
    }

    public String actorName() {
        return actorName;
    }

    public String action() {
        return action;
    }

    public String subject() {
        return subject;
    }

    public String detail() {
        return detail;
    }

    public Instant at() {
        return at;
    }

    public String previous() {
        return previous;
    }

    public String digest() {
        return digest;
    }

    /** Returns the name of the key under which it is sealed; empty from before there was one. */
    public String keyId() {
        return keyId;
    }

    /** Identifies an entry by its position in its chain. */
    public static class Key {
        private String chain;
        private int seq;

        protected Key() {}

        public Key(String chain, int seq) {
            this.chain = chain;
            this.seq = seq;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.chain.equals(chain) && key.seq == seq;
        }

        @Override
        public int hashCode() {
            return Objects.hash(chain, seq);
        }
    }
}
