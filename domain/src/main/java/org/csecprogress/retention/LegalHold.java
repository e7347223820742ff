package org.csecprogress.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.csecprogress.kernel.Actor;

/**
 * A legal hold: while it stands, nothing of its kind is deleted. One administrator sets it. One
 * asks that it is lifted, and another one lifts it.
 */
@Entity
@Table(name = "legal_hold")
@NamedQuery(
        name = LegalHold.LATEST,
        query = "select h from LegalHold h order by h.setAt desc, h.id desc")
@NamedQuery(name = LegalHold.STANDING, query = "select h from LegalHold h where h.liftedAt is null")
public class LegalHold {
    /** All holds, the latest first. */
    public static final String LATEST = "LegalHold.latest";

    /** All holds that were not lifted. */
    public static final String STANDING = "LegalHold.standing";

    /** The longest reason, in characters. */
    public static final int LONGEST_REASON = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "csec_seq")
    @SequenceGenerator(name = "csec_seq", sequenceName = "csec_seq", allocationSize = 50)
    private Long id;

    /** Null for all kinds. */
    @Enumerated(EnumType.STRING)
    @Column(name = "kind", length = 24, updatable = false)
    private RecordKind kind;

    @NotNull
    @Size(max = 4000)
    @Column(nullable = false, length = 4000, updatable = false)
    private String reason;

    @Column(name = "set_by", updatable = false)
    private long setBy;

    @NotNull
    @Size(max = 120)
    @Column(name = "set_name", nullable = false, length = 120, updatable = false)
    private String setName;

    @NotNull
    @Column(name = "set_at", nullable = false, updatable = false)
    private Instant setAt;

    @Column(name = "asked_by")
    private Long askedBy;

    @Size(max = 120)
    @Column(name = "asked_name", length = 120)
    private String askedName;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "lifted_by")
    private Long liftedBy;

    @Size(max = 120)
    @Column(name = "lifted_name", length = 120)
    private String liftedName;

    @Column(name = "lifted_at")
    private Instant liftedAt;

    @Version private long version;

    /** For the persistence provider. */
    protected LegalHold() {}

    /**
     * @param kind the kind that is held; empty for all
     */
    public LegalHold(Optional<RecordKind> kind, String reason, Actor admin, Instant at) {
        this.kind = kind.orElse(null);
        this.reason = reason;
        setBy = admin.accountId();
        setName = admin.name();
        setAt = at;
    }

    public Long id() {
        return id;
    }

    /** Returns the kind that is held; empty for all. */
    public Optional<RecordKind> kind() {
        return Optional.ofNullable(kind);
    }

    public String reason() {
        return reason;
    }

    public String setName() {
        return setName;
    }

    public Instant setAt() {
        return setAt;
    }

    /** Returns the name of the administrator who asks that it is lifted, if one does. */
    public Optional<String> askedName() {
        return Optional.ofNullable(askedName);
    }

    /** Returns when somebody asked that it is lifted. */
    public Optional<Instant> askedAt() {
        return Optional.ofNullable(askedAt);
    }

    /** Returns the name of the administrator who lifted it. */
    public Optional<String> liftedName() {
        return Optional.ofNullable(liftedName);
    }

    /** Returns when it was lifted. */
    public Optional<Instant> liftedAt() {
        return Optional.ofNullable(liftedAt);
    }

    /** Whether it holds records of a kind. */
    public boolean holds(RecordKind what) {
        return isStanding() && (kind == null || kind == what);
    }

    /** Whether it was not lifted. */
    public boolean isStanding() {
        return liftedAt == null;
    }

    /** Whether an administrator can ask that it is lifted. */
    public boolean canBeAsked() {
        return isStanding() && askedBy == null;
    }

    /** Whether an administrator can lift it: another one has asked for it. */
    public boolean canBeLiftedBy(Actor admin) {
        return isStanding() && askedBy != null && askedBy != admin.accountId();
    }

    /** Whether it stands and somebody has asked that it is lifted, which can be refused. */
    public boolean isAsked() {
        return isStanding() && askedBy != null;
    }

    /** Notes that an administrator asks that it is lifted. */
    public void ask(Actor admin, Instant at) {
        askedBy = admin.accountId();
        askedName = admin.name();
        askedAt = at;
    }

    /** Lets it stand although somebody has asked that it is lifted. */
    public void keep() {
        askedBy = null;
        askedName = null;
        askedAt = null;
    }

    /** Lifts it. */
    public void lift(Actor admin, Instant at) {
        liftedBy = admin.accountId();
        liftedName = admin.name();
        liftedAt = at;
    }
}
