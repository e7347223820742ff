package org.csecprogress.release.protection.system;

import org.csecprogress.aggregation.Geography;
import org.csecprogress.release.protection.design.Address;
import org.csecprogress.release.protection.design.Design;

/**
 * Costs of withholding figures: the catalogue's worth of the measure times a weight for its place
 * and detail. The total of a county or region weighs by the root of its children: more readers look
 * for Los Angeles than for Alpine, but not ten thousand times as many. Costs depend on no count
 * that is filed, so a plan reveals none.
 */
public final class Prices {
    private static final int STATE_TOTAL = 400;
    private static final int STATE_ROW = 150;
    private static final int YEAR = 2;
    private static final int REGION_ROW = 10;

    /** Weight of the total of a place with as many children, and of every smaller place. */
    private static final int PLACE_TOTAL = 10;

    private static final double CHILDREN = 10_000;

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

    private int weight(Address address) {
        boolean total = address.key().isTotal();
        if (address.place().equals(Geography.STATE)) {
            return total ? STATE_TOTAL : STATE_ROW;
        }
        if (!total) {
            return REGION_ROW;
        }
        double times = Math.max(1, design.children(address.place()) / CHILDREN);
        return (int) Math.round(PLACE_TOTAL * Math.sqrt(times));
    }
}
