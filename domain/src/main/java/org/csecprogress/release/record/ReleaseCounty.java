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
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.CountyStanding.Standing;

/** Standing of a county in a release: whether it reported in time and is in the sums. */
@Entity
@Table(name = "release_county")
@IdClass(ReleaseMember.Key.class)
@NamedQuery(
        name = ReleaseCounty.OF_RELEASE,
        query =
                """
                select c from ReleaseCounty c where c.release = :release order by c.county\
                """)
@NamedQuery(
        name = ReleaseCounty.STANDING_SO,
        query =
                """
                select c.county from ReleaseCounty c
                where c.release = :release and c.standing in :standings order by c.county\
                """)
@NamedQuery(
        name = ReleaseCounty.WITHOUT_FILING,
        query =
                """
                select c.county from ReleaseCounty c
                where c.release = :release and c.standing in :standings
                and c.county not in (
                    select m.county from ReleaseMember m where m.release = :release)
                order by c.county\
                """)
@NamedQuery(
        name = ReleaseCounty.WITH_FILING,
        query =
                """
                select c.standing from ReleaseCounty c, ReleaseMember m
                where c.release = :release and c.county = :county
                and m.release = :release and m.county = :county\
                """)
@NamedQuery(
        name = ReleaseCounty.OF_FIRST,
        query =
                """
                select c.county from ReleaseCounty c
                where c.release.period = :period and c.release.revision = 1
                and c.standing = :standing\
                """)
@NamedQuery(
        name = ReleaseCounty.FILINGS,
        query =
                """
                select s.county, s.status from Submission s
                where s.period = :period and s.status in :statuses\
                """)
@NamedQuery(
        name = ReleaseCounty.STATUSES,
        query =
                """
                select s.status from Submission s
                where s.county = :county and s.period = :period and s.status <> :withdrawn\
                """)
public class ReleaseCounty {
    /** Query for the counties of a release, in the order of their codes. */
    public static final String OF_RELEASE = "ReleaseCounty.ofRelease";

    /** Query for the codes of a release's counties with some standings. */
    public static final String STANDING_SO = "ReleaseCounty.standingSo";

    /** Query for the codes of such counties that have no submission in the release. */
    public static final String WITHOUT_FILING = "ReleaseCounty.withoutFiling";

    /** Query for the standing of a county that has a submission in the release. */
    public static final String WITH_FILING = "ReleaseCounty.withFiling";

    /** Query for the codes of the counties with a standing in the first release of a period. */
    public static final String OF_FIRST = "ReleaseCounty.ofFirst";

    /** Query for the counties and statuses of the submissions of a period in some statuses. */
    public static final String FILINGS = "ReleaseCounty.filings";

    /** Query for the statuses of the submissions of a filing except those in a status. */
    public static final String STATUSES = "ReleaseCounty.statuses";

    @Id
    @NotNull
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "release_id", nullable = false)
    private Release release;

    @Id
    @NotNull
    @Column(nullable = false)
    private CountyCode county;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Standing standing;

    @Column(name = "from_first")
    private boolean fromFirst = true;

    /** For the persistence provider. */
    protected ReleaseCounty() {}

    /** Records how a county reported. */
    public ReleaseCounty(Release release, CountyCode county, Standing standing) {
        this.release = release;
        this.county = county;
        this.standing = standing;
    }

    /**
     * Records that a later release does not count the county from the first release of its period.
     *
     * @param entered whether its later totals are counted; if not, the county is in no sum
     * @param wasUndecided whether CDSS had not decided on its filing when the first release was
     *     frozen
     */
    public void leaveFirst(boolean entered, boolean wasUndecided) {
        fromFirst = false;
        if (!entered) {
            standing = wasUndecided ? Standing.NOT_DECIDED : Standing.AFTER_FREEZE;
        }
    }

    /** Returns the county. */
    public CountyCode county() {
        return county;
    }

    /** Returns how it reported. */
    public Standing standing() {
        return standing;
    }
}
