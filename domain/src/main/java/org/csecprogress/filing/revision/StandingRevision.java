package org.csecprogress.filing.revision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * The sealed revision that stands for a filing: of its newest approved or published submission. It
 * is a row of a view and never written.
 */
@Entity
@Table(name = "standing_revision")
@NamedQuery(
        name = StandingRevision.BEFORE,
        query =
                """
                select r from StandingRevision r
                where r.county in :counties and r.period < :period
                """)
public class StandingRevision {
    /** The standing revisions of counties in earlier periods. */
    public static final String BEFORE = "StandingRevision.before";

    @Id
    @Column(name = "revision_id")
    private Long revisionId;

    private CountyCode county;

    private ReportingPeriod period;

    protected StandingRevision() {}

    /** Returns the key of the revision. */
    public Long revisionId() {
        return revisionId;
    }

    public CountyCode county() {
        return county;
    }

    public ReportingPeriod period() {
        return period;
    }
}
