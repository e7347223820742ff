package org.csecprogress.release.smallworld;

import java.util.List;
import org.csecprogress.catalog.Catalog;

/**
 * An archive of a few counties and questions, with filings that are late, corrected or withdrawn.
 *
 * @param seed seed of its generation
 * @param places its counties
 * @param quarters one, or two in a row
 */
record SmallArchive(long seed, Catalog catalog, SmallPlaces places, List<SmallQuarter> quarters) {
    SmallArchive {
        quarters = List.copyOf(quarters);
    }

    /** Returns the true count. */
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
