package org.csecprogress.systemtests;

import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * A change of a measure as recalculated.
 *
 * @param better the direction that the data file calls better
 * @param quarters that it is over, oldest first
 * @param match figures of the counties that answered each time, if it is public which did
 */
record RecomputedChange(
        Measure measure,
        Span span,
        String better,
        List<RecomputedQuarter> quarters,
        Optional<RecomputedMatch> match,
        Verdict verdict) {
    /** How a measure is compared, by the columns of the catalogue. */
    enum Kind {
        SHARE,
        EVENTS,
        DIFFERENCE;

        static Kind of(Measure measure) {
            if (measure.populationRatePer() == 0 && measure.show().contains("PERCENT")) {
                return SHARE;
            }
            boolean adds = measure.additiveOverTime() && measure.countySum().equals("DISJOINT");
            return adds ? EVENTS : DIFFERENCE;
        }
    }

    /** The quarters that are compared. */
    enum Span {
        QUARTER,
        YEAR,
        TREND;

        /** Returns whether a quarter is one of them. */
        boolean has(int quartersAgo) {
            return switch (this) {
                case QUARTER -> quartersAgo <= 1;
                case YEAR -> quartersAgo == 0 || quartersAgo == 4;
                case TREND -> quartersAgo <= 7;
            };
        }

        /** Returns how many of them must be published. */
        int fewest() {
            return this == TREND ? 6 : 2;
        }
    }

    /** The outcome of a comparison. */
    enum Verdict {
        UP,
        DOWN,
        NONE,
        /** The difference is told without a test. */
        DIFFERENCE,
        WITHHELD,
        COUNTIES_DIFFER,
        /** There is nothing to say. */
        SILENT;

        boolean isClear() {
            return this == UP || this == DOWN;
        }

        boolean isTested() {
            return isClear() || this == NONE;
        }
    }

    RecomputedChange judged(Verdict known) {
        return new RecomputedChange(measure, span, better, quarters, match, known);
    }

    ReportingPeriod since() {
        return quarters.get(0).period();
    }

    /** Returns the state's row of the first quarter. */
    PublishedFile.Row from() {
        return quarters.get(0).state(measure.code()).orElseThrow();
    }
}
