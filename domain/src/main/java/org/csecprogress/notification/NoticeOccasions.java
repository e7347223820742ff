package org.csecprogress.notification;

import java.util.List;
import java.util.Map;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.TableId;

/**
 * Facts about filings and releases from which notices follow. No page uses them, so the methods
 * take no actor.
 */
public interface NoticeOccasions {
    /**
     * Returns the statuses of the submissions for a period by county, without those that have none.
     */
    Map<CountyCode, List<SubmissionStatus>> statuses(ReportingPeriod period);

    /** Returns the accounts that started a review of the submission, the latest first. */
    List<Long> reviewersOf(Submission submission);

    /** Whether that account entered the submission for its county. */
    boolean isEnteredBy(Submission submission, long account);

    /** Returns the releases that wait for their time. */
    List<Release> scheduled();

    /** Returns the counties in a release, by code. */
    List<CountyCode> counties(ReleaseNumber release);

    /**
     * Returns the tables in which a failed build found small counts that are not safe, in order.
     */
    List<TableId> unprovedTables(ReleaseNumber release);
}
