package org.csecprogress.release.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.csecprogress.disclosure.audit.AuditReport.Proof;
import org.csecprogress.kernel.key.RowKey;
import org.csecprogress.release.Release;

/**
 * How many requirements the audit of a release proved in one way. Neither values nor the tables
 * that prove them are stored.
 */
@Entity
@Table(name = "release_proof")
@IdClass(ReleaseProof.Key.class)
@NamedQuery(
        name = ReleaseProof.OF_RELEASE,
        query = "select p from ReleaseProof p where p.release = :release")
public class ReleaseProof {
    /** Query for the proofs of a release. */
    public static final String OF_RELEASE = "ReleaseProof.ofRelease";

    /** Against whom a requirement is proved. */
    public enum Attacker {
        /** The public. */
        OUTSIDE,
        /** A county, or somebody who knows one youth. */
        INSIDE
    }

    @Id
    @NotNull
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "release_id", nullable = false)
    private Release release;

    @Id
    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Attacker attacker;

    @Id
    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Proof proof;

    private long requirements;

    /** For the persistence provider. */
    protected ReleaseProof() {}

    /** Records the number of requirements that were proved in one way. */
    public ReleaseProof(Release release, Attacker attacker, Proof proof, long requirements) {
        this.release = release;
        this.attacker = attacker;
        this.proof = proof;
        this.requirements = requirements;
    }

    /** Returns against whom they are proved. */
    public Attacker attacker() {
        return attacker;
    }

    /** Returns how they are proved. */
    public Proof proof() {
        return proof;
    }

    /** Returns their number. */
    public long requirements() {
        return requirements;
    }

    /** The primary key. */
    public static final class Key extends RowKey {
        private static final long serialVersionUID = 1;

        private long release;
        private Attacker attacker;
        private Proof proof;

        @Override
        protected List<Object> columns() {
            return List.of(release, attacker, proof);
        }
    }
}
