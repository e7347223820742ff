package org.csecprogress.publication.linked;

import org.csecprogress.aggregation.Geography;

/**
 * What withholding a figure costs: the catalogue's worth of its measure, times what its place and
 * detail mean to readers. No count is read, so that a plan cannot speak of counts.
 */
final class Prices {
    private static final int STATE_TOTAL = 400;
    private static final int STATE_ROW = 40;
    private static final int YEAR = 2;
    private static final int REGION_TOTAL = 40;
    private static final int REGION_ROW = 10;
    private static final int COUNTY_TOTAL = 10;

    /** What was withheld a period ago costs three quarters of it, so that patterns stay. */
    private static final int AGAIN = 3;

    private static final int OF = 4;

    private final Design design;

    Prices(Design design) {
        this.design = design;
    }

    /**
     * The price of a figure.
     *
     * @param again whether it was withheld a period ago too
     */
    long of(Address address, boolean again) {
        long worth = design.measureOf(address.key().input()).protection().worth();
        long price = worth * weight(address) * (address.year() ? YEAR : 1);
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
