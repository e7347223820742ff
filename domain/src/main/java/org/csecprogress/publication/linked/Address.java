package org.csecprogress.publication.linked;

import org.csecprogress.aggregation.Geography;
import org.csecprogress.kernel.CellKey;

/**
 * Which figure of a release: written {@code ID-04@SEX:F} for the state's quarter, {@code 19/ID-04}
 * for a county's, {@code FY/R03/VC-08@SEX:F} for a region's fiscal year.
 *
 * @param year whether it is of the fiscal year that ends with the quarter
 * @param place for where it is
 * @param key the figure, by public group where it is a row of a breakdown
 */
public record Address(boolean year, Geography place, CellKey key) {
    /** The figure of the quarter. */
    public static Address of(Geography place, CellKey key) {
        return new Address(false, place, key);
    }

    /** The same figure of the fiscal year. */
    Address ofYear() {
        return new Address(true, place, key);
    }

    @Override
    public String toString() {
        String where = place.equals(Geography.STATE) ? "" : place + "/";
        return (year ? "FY/" : "") + where + key;
    }
}
