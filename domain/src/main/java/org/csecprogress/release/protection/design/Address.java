package org.csecprogress.release.protection.design;

import org.csecprogress.aggregation.Geography;
import org.csecprogress.kernel.CellKey;

/**
 * The address of a figure in a release: {@code ID-04@SEX:F} for the state's quarter, {@code
 * 19/ID-04} for a county's, {@code FY/R03/VC-08@SEX:F} for a region's fiscal year.
 *
 * @param year whether the figure is of the fiscal year that ends with the quarter
 * @param place the state, region or county
 * @param key the figure; its category is a public group where it is a row of a breakdown
 */
public record Address(boolean year, Geography place, CellKey key) {
    /** Returns the address of a figure of the quarter. */
    public static Address of(Geography place, CellKey key) {
        return new Address(false, place, key);
    }

    @Override
    public String toString() {
        String where = place.equals(Geography.STATE) ? "" : place + "/";
        return (year ? "FY/" : "") + where + key;
    }
}
