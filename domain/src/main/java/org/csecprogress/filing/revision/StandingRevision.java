package org.csecprogress.filing.revision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * The sealed revision that stands for a county's filing: of its newest approved or published
 * submission. A view of the database, so it is only read.
 */
@Entity
@Table(name = "standing_revision")
@NamedQuery(
        name = StandingRevision.OF_PERIOD,
        query =
                """
                select a from StandingRevision a where a.period = :period order by a.county""")
@NamedQuery(
        name = StandingRevision.OF_FILING,
        query =
                """
                select a from StandingRevision a
                where a.county = :county and a.period = :period""")
@NamedQuery(
        name = StandingRevision.COUNT,
        query = "select count(a) from StandingRevision a where a.period = :period")
@NamedQuery(
        name = StandingRevision.BEFORE,
        query =
                """
                select a from StandingRevision a
                where a.county in :counties and a.period < :period""")
public class StandingRevision {
    /** Query for the revisions of counties in earlier periods. */
    public static final String BEFORE = "StandingRevision.before";

    /** Query for the revisions of a period, in the order of the county codes. */
    public static final String OF_PERIOD = "StandingRevision.ofPeriod";

    /** Query for the revision of one filing. */
    public static final String OF_FILING = "StandingRevision.ofFiling";

    /** Query for the number of revisions of a period. */
    public static final String COUNT = "StandingRevision.count";

    @Id
    @Column(name = "revision_id")
    private long revision;

    @Column(name = "submission_id")
    private Long submission;

    private CountyCode county;

    private ReportingPeriod period;

    /** For the persistence provider. */
    protected StandingRevision() {}

    /** Returns the primary key of the revision. */
    public long revision() {
        return revision;
    }

    /** Returns the primary key of its submission. */
    public long submission() {
        return submission;
    }

    /** Returns the county that filed it. */
    public CountyCode county() {
        return county;
    }

    /** Returns the period that it reports. */
    public ReportingPeriod period() {
        return period;
    }
}
