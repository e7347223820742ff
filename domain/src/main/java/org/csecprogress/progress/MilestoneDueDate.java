package org.csecprogress.progress;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;

/** The day by which CDSS wants a county to reach a milestone. */
@Entity
@Table(name = "milestone_due")
@IdClass(CountyMilestone.class)
@NamedQuery(name = MilestoneDueDate.ALL, query = "select d from MilestoneDueDate d")
@NamedQuery(
        name = MilestoneDueDate.OF_COUNTY,
        query = "select d from MilestoneDueDate d where d.county = :county")
@NamedQuery(
        name = MilestoneDueDate.OF_MILESTONE,
        query =
                "select d from MilestoneDueDate d where d.milestone = :milestone and d.county in"
                        + " :counties",
        // The dates may have been read before the counties were locked.
        hints = @QueryHint(name = "eclipselink.refresh", value = "true"))
@NamedQuery(
        name = MilestoneDueDate.COUNTED,
        query =
                "select d, c from MilestoneDueDate d, DueDateCounter c where c.county = d.county"
                        + " and c.milestone = d.milestone and d.county = :county order by d.due,"
                        + " d.milestone")
public class MilestoneDueDate {
    /** Name of the query for the dates of all counties. */
    public static final String ALL = "MilestoneDueDate.all";

    /** Name of the query for the dates of one county. */
    public static final String OF_COUNTY = "MilestoneDueDate.ofCounty";

    /** Name of the query for the dates of some counties for one milestone. */
    public static final String OF_MILESTONE = "MilestoneDueDate.ofMilestone";

    /** Name of the query for the dates of one county with the number of their changes. */
    public static final String COUNTED = "MilestoneDueDate.counted";

    @Id @NotNull private CountyCode county;

    @Id
    @NotNull
    @Size(max = 12)
    @Column(length = 12)
    private String milestone;

    @NotNull
    @Column(nullable = false)
    private LocalDate due;

    @Column(name = "set_by")
    private long setBy;

    @NotNull
    @Size(max = 120)
    @Column(name = "set_name", nullable = false, length = 120)
    private String setName;

    @NotNull
    @Column(name = "set_at", nullable = false)
    private Instant setAt;

    protected MilestoneDueDate() {}

    /**
     * @param milestone code of the milestone
     */
    public MilestoneDueDate(
            CountyCode county, String milestone, LocalDate due, Actor by, Instant at) {
        this.county = county;
        this.milestone = milestone;
        set(due, by, at);
    }

    /** Sets the day, which may be the same as before. */
    public final void set(LocalDate day, Actor by, Instant at) {
        due = day;
        setBy = by.accountId();
        setName = by.name();
        setAt = at;
    }

    public CountyCode county() {
        return county;
    }

    /** Returns the code of the milestone. */
    public String milestone() {
        return milestone;
    }

    public LocalDate due() {
        return due;
    }
}
