package org.csecprogress.release.making;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.csecprogress.release.Release;
import org.csecprogress.release.protection.KnownPlan;

/**
 * The plan of a release whose price is not worked out yet. It is deleted once the price is in the
 * certificate.
 */
@Entity
@Table(name = "unpriced_plan")
@NamedQuery(
        name = UnpricedPlan.OLDEST,
        query = "select p from UnpricedPlan p order by p.release.period, p.release.revision")
@NamedQuery(
        name = UnpricedPlan.TAKEN,
        query = "select count(p) from UnpricedPlan p where p.takenAt > :since")
@NamedQuery(
        name = UnpricedPlan.OF_RELEASE,
        query = "select p from UnpricedPlan p where p.release = :release")
public class UnpricedPlan {
    /** Query for all plans, that of the earliest period first. */
    public static final String OLDEST = "UnpricedPlan.oldest";

    /** Query for how many were taken since a time. */
    public static final String TAKEN = "UnpricedPlan.taken";

    /** Query for the plan of a release. */
    public static final String OF_RELEASE = "UnpricedPlan.ofRelease";

    /** Longest text of a plan. */
    private static final int LONGEST = 1_000_000;

    @Id
    @NotNull
    @OneToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "release_id", nullable = false)
    private Release release;

    @NotNull
    @Size(max = LONGEST)
    @Column(name = "known_plan", nullable = false, updatable = false, length = LONGEST)
    private String plan;

    @Column(name = "taken_at")
    private Instant takenAt;

    /** For the persistence provider. */
    protected UnpricedPlan() {}

    /** Keeps the plan of a release that was just built. */
    public UnpricedPlan(Release release, KnownPlan plan) {
        this.release = release;
        this.plan = plan.text();
    }

    /** Returns the release. */
    public Release release() {
        return release;
    }

    /** Returns the plan. */
    public KnownPlan plan() {
        return KnownPlan.parse(plan);
    }

    /** Returns whether a node took it after a time. */
    public boolean isTakenSince(Instant time) {
        return takenAt != null && takenAt.isAfter(time);
    }

    /** Records that a node works on it. */
    public void take(Instant now) {
        takenAt = now;
    }
}
