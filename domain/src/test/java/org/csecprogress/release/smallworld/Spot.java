package org.csecprogress.release.smallworld;

/**
 * A place in the public tables, whatever its value.
 *
 * @param quarter index of the quarter in the archive, from 0
 * @param release number of the release, from 1
 * @param place the state, a region or a county
 * @param code what is counted
 * @param group the group, as {@code SEX:F}; empty for the total
 */
record Spot(int quarter, int release, String place, String code, String group) {
    /** Returns the spot of the figure in another release of the quarter. */
    Spot in(int other) {
        return new Spot(quarter, other, place, code, group);
    }

    /** Returns whether the place is a county, which has two digits. */
    boolean isOfCounty() {
        return place.length() == 2;
    }

    /** Returns the spot of another figure of the place. */
    Spot of(String otherCode, String otherGroup) {
        return new Spot(quarter, release, place, otherCode, otherGroup);
    }

    @Override
    public String toString() {
        return "quarter "
                + quarter
                + " release "
                + release
                + " "
                + place
                + " "
                + Filing.key(code, group);
    }
}
