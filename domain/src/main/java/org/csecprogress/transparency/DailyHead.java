package org.csecprogress.transparency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.csecprogress.audit.AuditKey;
import org.csecprogress.audit.AuditKeys;
import org.csecprogress.kernel.Sha256;

/**
 * The head of a day: the root of the tree over everything that was sealed until then. It follows
 * the head of the day before, and is sealed under a key. All but the number of leaves is public.
 */
@Entity
@Table(name = "transparency_head")
@NamedQuery(name = DailyHead.ALL, query = DailyHead.SELECT + " order by h.day")
@NamedQuery(name = DailyHead.NEWEST_FIRST, query = DailyHead.SELECT + " order by h.day desc")
public class DailyHead {
    /** All heads, oldest first, as objects that the entity manager does not know. */
    public static final String ALL = "DailyHead.all";

    /** All heads, newest first. */
    public static final String NEWEST_FIRST = "DailyHead.newestFirst";

    /** The digest before the first head. */
    public static final String NO_PREVIOUS = "0".repeat(64);

    static final String SELECT =
            "select new org.csecprogress.transparency.DailyHead(h.day, h.leaves, h.root,"
                    + " h.previous, h.keyId, h.seal) from DailyHead h";

    @Id
    @NotNull
    @Column(name = "head_day", updatable = false)
    private LocalDate day;

    @Column(name = "leaf_count", updatable = false)
    private long leaves;

    @NotNull
    @Size(max = 64)
    @Column(nullable = false, length = 64, updatable = false)
    private String root;

    @NotNull
    @Size(max = 64)
    @Column(nullable = false, length = 64, updatable = false)
    private String previous;

    @NotNull
    @Size(max = 16)
    @Column(name = "key_id", nullable = false, length = 16, updatable = false)
    private String keyId;

    @NotNull
    @Size(max = 64)
    @Column(nullable = false, length = 64, updatable = false)
    private String seal;

    /** For the persistence provider. */
    protected DailyHead() {}

    /**
     * @param day a day in California
     * @param leaves number of leaves under the root
     * @param root root of their tree
     * @param previous digest of the head before, or 64 zeros for the first
     * @param seal all of the above under the key of that name
     */
    public DailyHead(
            LocalDate day, long leaves, String root, String previous, String keyId, String seal) {
        this.day = day;
        this.leaves = leaves;
        this.root = root;
        this.previous = previous;
        this.keyId = keyId;
        this.seal = seal;
    }

    /** Returns the head of a day, sealed under a key. */
    static DailyHead of(LocalDate day, long leaves, String root, String previous, AuditKey key) {
        DailyHead blank = new DailyHead(day, leaves, root, previous, key.id(), "");
        return new DailyHead(day, leaves, root, previous, key.id(), blank.seal(key));
    }

    private String seal(AuditKey key) {
        return key.seal("head", key.id(), day, leaves, root, previous);
    }

    /** Whether the seal matches the content, under the key of its name. */
    boolean isIntact(AuditKeys keys) {
        return keys.find(keyId).filter(key -> seal.equals(seal(key))).isPresent();
    }

    /**
     * Returns its digest, to which the next head refers: SHA-256 of its public parts in their
     * order, each in a line of its own without a break after the last.
     */
    public String digest() {
        return Sha256.of(String.join("\n", day.toString(), root, previous, keyId, seal));
    }

    public LocalDate day() {
        return day;
    }

    /** Returns the number of leaves under its root. It is not public. */
    public int leaves() {
        return Math.toIntExact(leaves);
    }

    public String root() {
        return root;
    }

    /** Returns the digest of the head before, or 64 zeros. */
    public String previous() {
        return previous;
    }

    /** Returns the name of the key under which it is sealed. */
    public String keyId() {
        return keyId;
    }

    /** Returns its HMAC-SHA256 under that key. */
    public String seal() {
        return seal;
    }
}
