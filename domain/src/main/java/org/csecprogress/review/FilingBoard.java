package org.csecprogress.review;

import java.util.List;
import java.util.Optional;
import org.csecprogress.filing.FiledQuarter;
import org.csecprogress.filing.FilingCount;
import org.csecprogress.filing.FilingMove;
import org.csecprogress.filing.NewestRevision;
import org.csecprogress.filing.QuarterCount;
import org.csecprogress.filing.QueuedFiling;
import org.csecprogress.filing.SentFiling;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * The filings of all counties side by side, as CDSS and the portal itself look at them. Each
 * question is one query, however many counties there are. Services ask on behalf of the state's
 * staff, or of a county for its own filings; no answer has a figure or a text of a filing.
 */
public interface FilingBoard {
    /** Returns all submissions for a quarter, those of a filing by revision. */
    List<QueuedFiling> queued(ReportingPeriod period);

    /** Returns when submissions for a quarter were sent, reviewed or entered by CDSS, in order. */
    List<FilingMove> moves(ReportingPeriod period);

    /** Counts the figures that counties explained in the last sealed revision for a quarter. */
    List<FilingCount> explained(ReportingPeriod period);

    /** Counts the figures in the current revisions for a quarter, those withdrawn left out. */
    List<FilingCount> answered(ReportingPeriod period);

    /** Returns when each filing was sent from one quarter to another, in order. */
    List<SentFiling> sent(ReportingPeriod first, ReportingPeriod last);

    /** Counts the counties with an approved filing in each quarter from one to another. */
    List<QuarterCount> approved(ReportingPeriod first, ReportingPeriod last);

    /** Returns all filings that were neither withdrawn nor superseded. */
    List<FiledQuarter> begun();

    /** Returns the quarters of a county's open filings that the agency has not certified. */
    List<ReportingPeriod> unsigned(CountyCode county, Agency agency);

    /** Returns the newest revision that each county sent, and neither recalled nor withdrew. */
    List<NewestRevision> newestSent();

    /** Returns the newest revision that a county sent, and neither recalled nor withdrew. */
    Optional<NewestRevision> newestSent(CountyCode county);

    /** Returns the newest revision of a county, sent or not. */
    Optional<NewestRevision> newest(CountyCode county);
}
