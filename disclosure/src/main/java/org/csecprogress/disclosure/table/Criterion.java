package org.csecprogress.disclosure.table;

/**
 * The uncertainty that a primary cell requires. Only COVER may go out; the others are for
 * comparison with other tools.
 */
public enum Criterion {
    /** The cell's feasibility interval is not a single number. */
    EXACT,
    /** The interval reaches half the value above and below, as far as there is room. */
    HALF,
    /** The interval reaches the structural minimum and at least the threshold. */
    COVER
}
