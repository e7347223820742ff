package org.csecprogress.release.exploration;

/**
 * A question about the published figures of one measure.
 *
 * @param measure code of the measure
 * @param time the quarter or year
 * @param by {@link #TOTAL}, {@link #REGION}, {@link #COUNTY}, or the code of a dimension
 * @param place {@link #STATE}, or the code of a region or county
 */
public record FigureQuestion(String measure, AskedTime time, String by, String place) {
    /** Asks for the total of the place. */
    public static final String TOTAL = "TOTAL";

    /** Asks for the total of each region. */
    public static final String REGION = "REGION";

    /** Asks for the total of each county, or of each in a region. */
    public static final String COUNTY = "COUNTY";

    /** The whole state. */
    public static final String STATE = "STATE";

    /** Whether it asks about the groups of a dimension. */
    public boolean isBreakdown() {
        return !by.equals(TOTAL) && !by.equals(REGION) && !by.equals(COUNTY);
    }

    /** Whether it asks about the whole state. */
    public boolean isOfState() {
        return place.equals(STATE);
    }

    FigureQuestion at(AskedTime other) {
        return new FigureQuestion(measure, other, by, place);
    }

    FigureQuestion in(String other) {
        return new FigureQuestion(measure, time, by, other);
    }

    FigureQuestion ofTotal() {
        return new FigureQuestion(measure, time, TOTAL, place);
    }
}
