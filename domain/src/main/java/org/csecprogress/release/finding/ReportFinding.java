package org.csecprogress.release.finding;

import java.util.Optional;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.statistics.change.Change;

/**
 * A finding on the change of a measure in the state. Its wording is up to the page.
 *
 * @param measure the measure
 * @param span the time over which it is compared
 * @param better the direction that is progress
 * @param kind how its figures were compared
 * @param from the published row of the first quarter
 * @param to the published row of this quarter
 * @param matched the figures of the counties that answered each time; empty if it is not public
 *     which did
 * @param change the verdict, with size and interval
 */
public record ReportFinding(
        Measure measure,
        Span span,
        Better better,
        Kind kind,
        ReleaseRow from,
        ReleaseRow to,
        Optional<Matched> matched,
        Change change) {
    /** The way in which figures of a measure are compared. */
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
        return change.isClear();
    }
}
