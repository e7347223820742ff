package org.csecprogress.release.finding;

import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.statistics.Change;
import org.csecprogress.statistics.Verdict;

/**
 * A finding on a state measure's change since the previous quarter. Its wording is up to the page.
 *
 * @param measure the measure
 * @param kind how its figures were compared
 * @param from the row of the previous quarter
 * @param to the row of this quarter
 * @param sameCounties whether both figures are known to cover the same counties
 * @param change the verdict, with size and interval
 */
public record ReportFinding(
        Measure measure,
        Kind kind,
        ReleaseRow from,
        ReleaseRow to,
        boolean sameCounties,
        Change change) {
    /** The way in which two figures of a measure are compared. */
    public enum Kind {
        /** Events per day of the quarter, or per denominator of a rate. */
        EVENTS,
        /** A share of something that is counted too. */
        SHARE,
        /** A count with a youth once per county, or one that cannot be added over time. */
        DIFFERENCE;

        /** Returns the kind for a measure, by its columns in the catalogue. */
        public static Kind of(Measure measure) {
            if (measure.isShare()) {
                return SHARE;
            }
            boolean adds = measure.additiveOverTime() && measure.countySum().equals("DISJOINT");
            return adds ? EVENTS : DIFFERENCE;
        }
    }

    /** Whether there is a change: more than chance explains. */
    public boolean isClear() {
        return change.verdict() == Verdict.CLEARLY_UP || change.verdict() == Verdict.CLEARLY_DOWN;
    }
}
