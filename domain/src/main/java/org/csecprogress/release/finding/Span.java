package org.csecprogress.release.finding;

/** The time over which a report compares a figure. */
public enum Span {
    /** With the quarter before. */
    QUARTER(1),
    /** With the same quarter a year ago. */
    YEAR(4),
    /** The trend of eight quarters. */
    TREND(7);

    private final int quarters;

    Span(int quarters) {
        this.quarters = quarters;
    }

    /** Returns how many quarters before the report's own it begins. */
    public int quarters() {
        return quarters;
    }
}
