package org.csecprogress.release.protection.system;

import org.csecprogress.aggregation.Geography;
import org.csecprogress.release.protection.design.Address;
import org.csecprogress.release.protection.design.Design;

/**
 * Costs of withholding figures: the catalogue's worth of the measure times a weight for its place
 * and detail. Costs depend on no count, so a plan reveals none.
 */
public final class Prices {
    private static final int STATE_TOTAL = 400;
    private static final int STATE_ROW = 40;
    private static final int YEAR = 2;
    private static final int REGION_TOTAL = 40;
    private static final int REGION_ROW = 10;
    private static final int COUNTY_TOTAL = 10;

    /**
     * Withholding the same figure as a period ago costs three quarters, which keeps patterns
     * stable.
     */
    private static final int AGAIN = 3;

    private static final int OF = 4;

    private final Design design;

    public Prices(Design design) {
        this.design = design;
    }

    /**
     * Returns the cost of withholding a figure.
     *
     * @param again whether it was withheld a period ago too
     */
    public long of(Address address, boolean again) {
        long worth = design.measureOf(address.key().input()).protection().worth();
        long price = worth * weight(address) * (address.years() > 0 ? YEAR : 1);
        return again ? price * AGAIN / OF : price;
    }

    private static int weight(Address address) {
        boolean total = address.key().isTotal();
        if (address.place().equals(Geography.STATE)) {
            return total ? STATE_TOTAL : STATE_ROW;
        }
        if (address.place().isCounty()) {
            return COUNTY_TOTAL;
        }
        return total ? REGION_TOTAL : REGION_ROW;
    }
}
