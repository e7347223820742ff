package org.csecprogress.release.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.key.RowKey;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.MilestoneStanding;

/** The public data of a milestone in a county, as frozen with a release. */
@Entity
@Table(name = "release_milestone")
@IdClass(ReleaseMilestone.Key.class)
@NamedQuery(
        name = ReleaseMilestone.OF_COUNTY,
        query =
                """
                select m from ReleaseMilestone m
                where m.release = :release and m.county = :county order by m.milestone\
                """)
@NamedQuery(
        name = ReleaseMilestone.BEFORE,
        query =
                """
                select r.period, m from ReleaseMilestone m join m.release r
                where r.status = :status and r.period < :period
                order by r.period desc, m.county, m.milestone\
                """)
public class ReleaseMilestone {
    /** Query for the milestones of a county in a release. */
    public static final String OF_COUNTY = "ReleaseMilestone.ofCounty";

    /** Query for the milestones in earlier releases of a status, newest period first. */
    public static final String BEFORE = "ReleaseMilestone.before";

    @Id
    @NotNull
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "release_id", nullable = false)
    private Release release;

    @Id
    @NotNull
    @Column(nullable = false)
    private CountyCode county;

    @Id
    @NotNull
    @Size(max = 12)
    @Column(nullable = false, length = 12)
    private String milestone;

    @NotNull
    @Size(max = 20)
    @Column(nullable = false, length = 20)
    private String status;

    private LocalDate due;

    @Column(name = "due_confirmed")
    private boolean dueConfirmed;

    private LocalDate actual;

    private boolean done;

    @Column(name = "days_late")
    private int daysLate;

    private boolean overdue;

    @Column(name = "as_of")
    private LocalDate asOf;

    /** For the persistence provider. */
    protected ReleaseMilestone() {}

    /** Fixes the public data of a milestone. */
    public ReleaseMilestone(Release release, MilestoneStanding standing) {
        this.release = release;
        this.county = standing.county();
        this.milestone = standing.milestone();
        this.status = standing.status();
        this.due = standing.due();
        this.dueConfirmed = standing.dueConfirmed();
        this.actual = standing.actual();
        this.done = standing.done();
        this.daysLate = standing.daysLate();
        this.overdue = standing.overdue();
        this.asOf = standing.asOf();
    }

    /** Returns the public data. */
    public MilestoneStanding standing() {
        return new MilestoneStanding(
                county,
                milestone,
                status,
                due,
                dueConfirmed,
                actual,
                done,
                daysLate,
                overdue,
                asOf);
    }

    /** The primary key. */
    public static final class Key extends RowKey {
        private static final long serialVersionUID = 1;

        private long release;
        private CountyCode county;
        private String milestone;

        @Override
        protected List<Object> columns() {
            return List.of(release, county, milestone);
        }
    }
}
