package org.csecprogress.publication.smallworld;

import java.util.List;
import org.csecprogress.catalog.Catalog;

/**
 * A few counties, a few questions, and what was filed, late, corrected or withdrawn.
 *
 * @param seed from which it was made
 * @param places its counties
 * @param quarters one, or two in a row
 */
record SmallArchive(long seed, Catalog catalog, SmallPlaces places, List<SmallQuarter> quarters) {
    SmallArchive {
        quarters = List.copyOf(quarters);
    }

    /** The truth. */
    long count(Figure figure) {
        return quarters.get(figure.quarter())
                .standing(figure.filing())
                .get(figure.county())
                .count(figure.code(), figure.group());
    }

    @Override
    public String toString() {
        StringBuilder account = new StringBuilder("seed " + seed + ", counties " + places);
        account.append('\n');
        quarters.forEach(account::append);
        return account.toString();
    }
}
