package org.csecprogress.progress;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.csecprogress.kernel.CountyCode;

/**
 * Counts the changes of a county's due date for a milestone. It stays when the date is removed, so
 * that a calendar that subscribes never sees a lower count.
 */
@Entity
@Table(name = "milestone_due_change")
@IdClass(CountyMilestone.class)
@NamedQuery(
        name = DueDateCounter.OF_MILESTONE,
        query =
                "select c from DueDateCounter c where c.milestone = :milestone and c.county in"
                        + " :counties",
        // The counters may have been read before the counties were locked.
        hints = @QueryHint(name = "eclipselink.refresh", value = "true"))
public class DueDateCounter {
    /** Name of the query for the counters of some counties for one milestone. */
    public static final String OF_MILESTONE = "DueDateCounter.ofMilestone";

    @Id @NotNull private CountyCode county;

    @Id
    @NotNull
    @Size(max = 12)
    @Column(length = 12)
    private String milestone;

    @PositiveOrZero
    @Column(nullable = false)
    private int changes;

    @NotNull
    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    protected DueDateCounter() {}

    /** Begins to count with the first date, which is no change. */
    public DueDateCounter(CountyCode county, String milestone, Instant at) {
        this.county = county;
        this.milestone = milestone;
        this.changedAt = at;
    }

    /** Counts a change. */
    public void count(Instant at) {
        changes++;
        changedAt = at;
    }

    /** Returns the date that it counts for, with the number of its changes. */
    public MilestoneDue toDue(MilestoneDueDate date) {
        return new MilestoneDue(milestone, date.due(), changes, changedAt);
    }

    public CountyCode county() {
        return county;
    }
}
