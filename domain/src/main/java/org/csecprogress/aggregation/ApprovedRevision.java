package org.csecprogress.aggregation;

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
        name = ApprovedRevision.OF_PERIOD,
        query =
                """
                select a from ApprovedRevision a where a.period = :period order by a.county""")
@NamedQuery(
        name = ApprovedRevision.OF_FILING,
        query =
                """
                select a from ApprovedRevision a
                where a.county = :county and a.period = :period""")
@NamedQuery(
        name = ApprovedRevision.COUNT,
        query = "select count(a) from ApprovedRevision a where a.period = :period")
public class ApprovedRevision {
    /** Query for the revisions of a period, in the order of the county codes. */
    public static final String OF_PERIOD = "ApprovedRevision.ofPeriod";

    /** Query for the revision of one filing. */
    public static final String OF_FILING = "ApprovedRevision.ofFiling";

    /** Query for the number of revisions of a period. */
    public static final String COUNT = "ApprovedRevision.count";

    @Id
    @Column(name = "revision_id")
    private long revision;

    @Column(name = "submission_id")
    private Long submission;

    private CountyCode county;

    private ReportingPeriod period;

    /** For the persistence provider. */
    protected ApprovedRevision() {}

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
