package org.csecprogress.release.protection.design;

import org.csecprogress.aggregation.Geography;
import org.csecprogress.catalog.dimension.Level;
import org.csecprogress.kernel.CellKey;

/**
 * The address of a figure in a release: {@code ID-04@SEX:F} for the state's quarter, {@code
 * 19/ID-04} for a county's, {@code FY/R03/VC-08@SEX:F} for a region's fiscal year, {@code
 * T3/19/VC-08} for a county's three fiscal years.
 *
 * @param years how many fiscal years, the last of which ends with the quarter, the figure is the
 *     sum of; none if it is of the quarter
 * @param place the state, region or county
 * @param key the figure; its category is a public group where it is a row of a breakdown
 */
public record Address(int years, Geography place, CellKey key) {
    /** Returns the address of a figure of the quarter. */
    public static Address of(Geography place, CellKey key) {
        return new Address(0, place, key);
    }

    /** Returns how an address begins that is of so many years. */
    public static String time(int years) {
        return switch (years) {
            case 0 -> "";
            case 1 -> Level.FY + "/";
            default -> Level.T3 + "/";
        };
    }

    @Override
    public String toString() {
        String where = place.equals(Geography.STATE) ? "" : place + "/";
        return time(years) + where + key;
    }
}
