package org.csecprogress.release.activation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.key.RowKey;

/**
 * The agreement of two people to the protection rules: a version of the catalogue with a policy.
 */
@Entity
@IdClass(ProtectionActivation.Key.class)
@Table(name = "protection_activation")
@NamedQuery(
        name = ProtectionActivation.ALL,
        query = "select a from ProtectionActivation a order by a.version, a.policy")
public class ProtectionActivation {
    /** Query for all agreements. */
    public static final String ALL = "ProtectionActivation.all";

    /** Key of an agreement. */
    public static final class Key extends RowKey {
        private static final long serialVersionUID = 1;

        private int version;
        private String policy;

        /** For the persistence provider. */
        public Key() {}

        /** Creates the key of the agreement to these rules. */
        public Key(int version, String policy) {
            this.version = version;
            this.policy = policy;
        }

        @Override
        protected List<Object> columns() {
            return List.of(version, policy);
        }
    }

    /** The agreement of one person. */
    public record Agreement(long accountId, String name, Instant at) {}

    @Id
    @Column(name = "catalog_version", nullable = false, updatable = false)
    private int version;

    @Id
    @NotNull
    @Size(max = 120)
    @Column(nullable = false, updatable = false, length = 120)
    private String policy;

    @NotNull
    @Size(max = 64)
    @Column(nullable = false, length = 64)
    private String shown;

    @Column(name = "first_by", nullable = false)
    private long firstBy;

    @NotNull
    @Size(max = 120)
    @Column(name = "first_name", nullable = false, length = 120)
    private String firstName;

    @NotNull
    @Column(name = "first_at", nullable = false)
    private Instant firstAt;

    @Column(name = "second_by")
    private Long secondBy;

    @Size(max = 120)
    @Column(name = "second_name", length = 120)
    private String secondName;

    @Column(name = "second_at")
    private Instant secondAt;

    /** For the persistence provider. */
    protected ProtectionActivation() {}

    /**
     * Creates the agreement of a first person.
     *
     * @param version version of the catalogue
     * @param policy the policy in words
     * @param shown digest of the changes that the person was shown
     */
    public ProtectionActivation(int version, String policy, String shown, Actor actor, Instant at) {
        this.version = version;
        this.policy = policy;
        begin(shown, actor, at);
    }

    /**
     * Replaces an unfinished agreement by that of a first person to other changes.
     *
     * @param changes digest of the changes that the person was shown
     * @throws IllegalStateException if the rules are in force
     */
    public final void begin(String changes, Actor actor, Instant at) {
        if (isInForce()) {
            throw new IllegalStateException("rules in force were agreed to for good");
        }
        shown = changes;
        firstBy = actor.accountId();
        firstName = actor.name();
        firstAt = at;
    }

    /**
     * Records the agreement of a second person, which puts the rules into force.
     *
     * @throws IllegalStateException if the person is the first, or the rules are in force
     */
    public void complete(Actor actor, Instant at) {
        if (isInForce() || firstBy == actor.accountId()) {
            throw new IllegalStateException("another person has to agree, once");
        }
        secondBy = actor.accountId();
        secondName = actor.name();
        secondAt = at;
    }

    /** Returns the version of the catalogue. */
    public int version() {
        return version;
    }

    /** Returns the policy in words. */
    public String policy() {
        return policy;
    }

    /** Returns the digest of the changes that were shown. */
    public String shown() {
        return shown;
    }

    /** Returns the agreement of the first person. */
    public Agreement first() {
        return new Agreement(firstBy, firstName, firstAt);
    }

    /** Returns the agreement of the second person. */
    public Optional<Agreement> second() {
        return secondAt == null
                ? Optional.empty()
                : Optional.of(new Agreement(secondBy, secondName, secondAt));
    }

    /** Returns whether two people have agreed. */
    public final boolean isInForce() {
        return secondAt != null;
    }

    /** Returns whether the agreement is to these rules. */
    public boolean isOf(ProtectionRules rules) {
        return version == rules.catalog().version() && policy.equals(rules.policy());
    }
}
