package org.csecprogress.release.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.CountyStanding.Standing;

/** The counties in releases. The calling service checks who may see them. */
public interface ReleaseCounties {
    /** Records how each county reported. */
    void add(Release release, Map<CountyCode, Standing> standings);

    /** Returns the counties of a release, in the order of their codes. */
    List<ReleaseCounty> of(Release release);

    /** Returns the codes of a release's counties with any of these standings, in their order. */
    List<CountyCode> of(Release release, Set<Standing> standings);

    /** Returns the codes of such counties that have no submission in the release. */
    List<CountyCode> withoutFiling(Release release, Set<Standing> standings);

    /** Returns the standing of a county; empty if it has no submission in the release. */
    Optional<Standing> standing(Release release, CountyCode county);

    /** Returns the codes of the counties with a standing in the first release of a period. */
    Set<CountyCode> ofFirst(ReportingPeriod period, Standing standing);

    /** Returns the status of the filings of a period that are in one of these statuses. */
    Map<CountyCode, SubmissionStatus> filings(
            ReportingPeriod period, Set<SubmissionStatus> statuses);

    /** Returns the statuses of the submissions of a filing, without those withdrawn. */
    List<SubmissionStatus> statuses(CountyCode county, ReportingPeriod period);
}
