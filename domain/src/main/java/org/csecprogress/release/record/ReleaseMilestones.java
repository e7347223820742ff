package org.csecprogress.release.record;

import java.util.Collection;
import java.util.List;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.MilestoneStanding;

/** The milestones that are frozen with releases. The calling service checks who may see them. */
public interface ReleaseMilestones {
    /**
     * An answer about a milestone in a submission of a release.
     *
     * @param earlier whether the release is one of an earlier quarter
     */
    record Answered(boolean earlier, CountyCode county, MilestoneAnswer answer) {}

    /** A milestone as frozen with the release of a period. */
    record Known(ReportingPeriod period, MilestoneStanding standing) {}

    /** Fixes the milestones of a release. */
    void add(Release release, Collection<MilestoneStanding> standings);

    /**
     * Returns the answers in the submissions of a release, and in those of the current releases of
     * earlier quarters, newest quarter first.
     *
     * @param from the first of the earlier quarters
     */
    List<Answered> answers(Release release, ReportingPeriod from);

    /**
     * Returns the milestones of the current releases before a period, newest period first, in the
     * order of county and milestone.
     */
    List<Known> before(ReportingPeriod period);

    /** Returns the milestones of a county in a release, in their order. */
    List<MilestoneStanding> of(Release release, CountyCode county);
}
