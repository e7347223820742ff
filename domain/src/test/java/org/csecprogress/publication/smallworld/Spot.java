package org.csecprogress.publication.smallworld;

/**
 * A place in the public tables, whatever stands there.
 *
 * @param quarter which quarter of the archive, from 0
 * @param release which release of it, from 1
 * @param place the state, a region or a county
 * @param code what is counted
 * @param group of whom, as {@code SEX:F}; empty for the total
 */
record Spot(int quarter, int release, String place, String code, String group) {
    /** The same figure in another release of the quarter. */
    Spot in(int other) {
        return new Spot(quarter, other, place, code, group);
    }

    /** Whether the place is a county: two digits. */
    boolean isOfCounty() {
        return place.length() == 2;
    }

    /** Another figure in the same place. */
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
