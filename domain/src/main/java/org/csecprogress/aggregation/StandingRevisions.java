package org.csecprogress.aggregation;

import java.util.List;
import java.util.Optional;
import org.csecprogress.filing.revision.StandingRevision;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * The revisions that stand for the counties' filings now. The calling service checks who may see
 * them.
 */
public interface StandingRevisions {
    /** Returns the revisions of a period, in the order of the county codes. */
    List<StandingRevision> of(ReportingPeriod period);

    /** Returns the revision of a filing; empty if none is approved. */
    Optional<StandingRevision> of(CountyCode county, ReportingPeriod period);

    /** Returns the number of counties with an approved filing for a period, 0 to 58. */
    int count(ReportingPeriod period);
}
