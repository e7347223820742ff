package org.csecprogress.catalog.dimension;

/** The frequency at which a table is published. */
public enum Level {
    /** Every quarter. */
    Q,
    /** Once a year, as the sum of the four quarters of the state fiscal year. */
    FY,
    /** Once a year, as the April to June quarter. */
    AJ,
    /** Never. */
    N
}
