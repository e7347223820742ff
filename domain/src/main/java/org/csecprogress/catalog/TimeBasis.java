package org.csecprogress.catalog;

/** To which time a figure refers. */
public enum TimeBasis {
    /** The whole quarter. */
    QUARTER,
    /** The last day of the quarter. */
    LAST_DAY,
    /** Those counted in an earlier quarter. */
    PRIOR_QUARTER_COHORT
}
