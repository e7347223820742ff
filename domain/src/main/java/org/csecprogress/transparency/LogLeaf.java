package org.csecprogress.transparency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;

/**
 * A leaf of the tree: a fact with a salt, so that nobody who guesses the fact can see in the tree
 * whether the guess is right. It is appended with a head and never changed.
 */
@Entity
@Table(name = "transparency_leaf")
@NamedQuery(
        name = LogLeaf.ALL,
        query =
                "select new org.csecprogress.transparency.LogLeaf(l.place, l.kind, l.name, l.number,"
                        + " l.digest, l.salt) from LogLeaf l order by l.place")
public class LogLeaf {
    /** All leaves in their order, as objects that the entity manager does not know. */
    public static final String ALL = "LogLeaf.all";

    @Id
    @Column(updatable = false)
    private long place;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private LeafKind kind;

    @NotNull
    @Size(max = 60)
    @Column(nullable = false, length = 60, updatable = false)
    private String name;

    @Column(updatable = false)
    private long number;

    @NotNull
    @Size(max = 64)
    @Column(nullable = false, length = 64, updatable = false)
    private String digest;

    @NotNull
    @Size(max = 32)
    @Column(nullable = false, length = 32, updatable = false)
    private String salt;

    /** For the persistence provider. */
    protected LogLeaf() {}

    /**
     * @param place its place in the tree, from 0
     * @param salt 32 random hexadecimal digits
     */
    public LogLeaf(
            long place, LeafKind kind, String name, long number, String digest, String salt) {
        this.place = place;
        this.kind = kind;
        this.name = name;
        this.number = number;
        this.digest = digest;
        this.salt = salt;
    }

    /** Returns this leaf at a place. */
    LogLeaf at(long itsPlace) {
        return new LogLeaf(itsPlace, kind, name, number, digest, salt);
    }

    /**
     * Returns its hash: of its kind, name, number, digest and salt, each in a line of its own
     * without a break after the last. docs/guide/audit.md says so to those who check it.
     */
    public String hash() {
        String text = String.join("\n", kind.name(), name, Long.toString(number), digest, salt);
        return MerkleTree.leaf(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the fact that it seals. */
    public SealedFact fact() {
        return new SealedFact(kind, name, number, digest);
    }

    /** Returns its place in the tree, from 0. */
    public long place() {
        return place;
    }

    /** Returns what makes its hash impossible to guess. */
    public String salt() {
        return salt;
    }
}
