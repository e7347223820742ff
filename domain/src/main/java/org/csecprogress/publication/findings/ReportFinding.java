package org.csecprogress.publication.findings;

import org.csecprogress.catalog.Measure;
import org.csecprogress.publication.ReleaseRow;
import org.csecprogress.statistics.Change;
import org.csecprogress.statistics.Verdict;

/**
 * What can be said of a measure of the state since the quarter before. Its words are the page's.
 *
 * @param measure of which it is said
 * @param kind how its figures were compared
 * @param from the row of the quarter before
 * @param to the row of the quarter
 * @param sameCounties whether both are known to be of the same counties
 * @param change the verdict, with its size and interval
 */
public record ReportFinding(
        Measure measure,
        Kind kind,
        ReleaseRow from,
        ReleaseRow to,
        boolean sameCounties,
        Change change) {
    /** How two figures of a measure are compared. */
    public enum Kind {
        /** Events by the days of the quarter, or by what a rate is per. */
        EVENTS,
        /** A part of something that is counted too. */
        SHARE,
        /** A count in which a youth may stand once a county, or that cannot be added up. */
        DIFFERENCE;

        /** The kind that the catalogue's columns of a measure make it. */
        public static Kind of(Measure measure) {
            if (measure.isShare()) {
                return SHARE;
            }
            boolean adds = measure.additiveOverTime() && measure.countySum().equals("DISJOINT");
            return adds ? EVENTS : DIFFERENCE;
        }
    }

    /** Whether it is a change: more than chance explains. Nothing else is called one. */
    public boolean isClear() {
        return change.verdict() == Verdict.CLEARLY_UP || change.verdict() == Verdict.CLEARLY_DOWN;
    }
}
