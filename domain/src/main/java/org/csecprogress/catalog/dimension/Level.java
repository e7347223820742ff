package org.csecprogress.catalog.dimension;

/** The frequency at which a table is published. */
public enum Level {
    /** Every quarter. */
    Q(0),
    /** Once a year, as the sum of the four quarters of the state fiscal year. */
    FY(1),
    /** Once a year, as the April to June quarter. */
    AJ(0),
    /** Once in three years, as the sum of the twelve quarters of three state fiscal years. */
    T3(3),
    /** Never. */
    N(0);

    private final int years;

    Level(int years) {
        this.years = years;
    }

    /** Returns how many fiscal years a figure is the sum of; none if it is of a quarter. */
    public int years() {
        return years;
    }
}
