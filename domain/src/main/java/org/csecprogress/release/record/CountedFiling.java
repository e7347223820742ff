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
import java.util.Optional;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.release.Release;

/**
 * Revisions of a county that the sums of a release count: that of the period's first release, and a
 * later one whose public totals have entered since. If neither is there, the county is in no sum.
 */
@Entity
@Table(name = "release_counted")
@IdClass(ReleaseMember.Key.class)
@NamedQuery(
        name = CountedFiling.OF_RELEASE,
        query =
                """
                select c.county, c.first, f.digest, c.entered, e.digest, m.revision, c.obstacle
                from CountedFiling c
                left join Revision f on f.id = c.first
                left join Revision e on e.id = c.entered
                left join ReleaseMember m on m.release = :release and m.county = c.county
                where c.release = :release order by c.county\
                """)
public class CountedFiling {
    /** Query for the counted revisions, in the order of the county codes. */
    public static final String OF_RELEASE = "CountedFiling.ofRelease";

    @Id
    @NotNull
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "release_id", nullable = false)
    private Release release;

    @Id
    @NotNull
    @Column(nullable = false)
    private CountyCode county;

    @Column(name = "first_revision_id")
    private Long first;

    @Column(name = "entered_revision_id")
    private Long entered;

    @Size(max = 24)
    @Column(length = 24)
    private String obstacle;

    /** For the persistence provider. */
    protected CountedFiling() {}

    /**
     * Fixes the counted revisions.
     *
     * @param first key of the revision that the first release of the period counts
     * @param entered key of the later revision whose totals have entered
     * @param obstacle the figure that kept the frozen revision out
     */
    public CountedFiling(
            Release release,
            CountyCode county,
            Optional<Long> first,
            Optional<Long> entered,
            Optional<String> obstacle) {
        this.release = release;
        this.county = county;
        this.first = first.orElse(null);
        this.entered = entered.orElse(null);
        this.obstacle = obstacle.orElse(null);
    }
}
