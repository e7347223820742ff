package org.csecprogress.release.watch;

import java.util.List;
import org.csecprogress.catalog.Milestone;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.finding.ReportFinding;
import org.csecprogress.statistics.Estimate;
import org.csecprogress.statistics.distribution.Interval;

/** A figure that a rule chose, with what is needed to say why. */
public sealed interface Watched {
    /** Returns the rule that chose it. */
    WatchRule rule();

    /** A share that is under the rule's limit. */
    record UnderTarget(WatchRule rule, Measure measure, ReleaseRow row) implements Watched {}

    /** A clear change for the worse. */
    record Worse(WatchRule rule, ReportFinding finding) implements Watched {}

    /**
     * A figure whose interval excludes that of a year ago.
     *
     * @param interval of this quarter's figure; a share from 0 to 1
     */
    record UnlikeLastYear(WatchRule rule, ReportFinding finding, Interval interval)
            implements Watched {}

    /** A group whose rate differs from that of its reference. */
    record Differs(WatchRule rule, Measure measure, Estimate index) implements Watched {}

    /** A group that is at least the rule's limit of its breakdown. */
    record GroupShare(WatchRule rule, Measure measure, ReleaseRow row) implements Watched {}

    /** A figure that is less than another. */
    record Fewer(WatchRule rule, Measure measure, ReleaseRow row, Measure other, ReleaseRow than)
            implements Watched {}

    /** Milestones that are past due in more counties than the rule's limit. */
    record PastDue(WatchRule rule, List<Milestone> milestones) implements Watched {
        public PastDue {
            milestones = List.copyOf(milestones);
        }
    }
}
