package org.csecprogress.catalog.measure;

/** The time to which a figure refers. */
public enum TimeBasis {
    /** The whole quarter. */
    QUARTER,
    /** The last day of the quarter. */
    LAST_DAY,
    /** The group counted in an earlier quarter. */
    PRIOR_QUARTER_COHORT
}
