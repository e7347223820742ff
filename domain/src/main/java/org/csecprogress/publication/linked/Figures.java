package org.csecprogress.publication.linked;

import java.util.List;
import java.util.Optional;
import org.csecprogress.aggregation.Cell;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Counties;
import org.csecprogress.catalog.County;
import org.csecprogress.catalog.Operand;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.publication.ReleaseNumber;

/** The true figures behind the tables of a release: for staff and for planning alone. */
public interface Figures {
    /** Number of the release. */
    ReleaseNumber number();

    /** The period, or the last of the year. */
    default ReportingPeriod period() {
        return number().period();
    }

    /** The catalogue that they were filed under. */
    Catalog catalog();

    /** The counties and regions. */
    Counties counties();

    /** Whether they are of the fiscal year that ends with the quarter. */
    boolean isOfYear();

    /** Whether the total is no longer the first: a county's later filing has entered it. */
    boolean isMoved(Geography place, String code);

    /** The same of a total or a row; rows never move. */
    default boolean isMoved(Geography place, CellKey key) {
        return key.isTotal() && isMoved(place, key.input());
    }

    /** Whether it is of a year of which a quarter is missing: a county has no such figure then. */
    default boolean isPart(Address address) {
        return false;
    }

    /** The first figures, which sums that are not published by county keep. */
    Figures first();

    /** Whether the release is the one that has them from its own filings. */
    boolean isFirst();

    /** Whether the county is in the place, or is the place. */
    default boolean isWithin(CountyCode county, Geography place) {
        return place.equals(Geography.STATE)
                || place.code().equals(county.value())
                || counties().byCode(county).region().code().equals(place.code());
    }

    /** What a county contributes to the figure of a larger place. */
    default long contribution(County county, Geography place, CellKey key) {
        return isWithin(county.code(), place)
                ? figure(new Geography(county.code().value()), key).map(Cell::sum).orElse(0L)
                : 0L;
    }

    /** The sum of some categories, or the total where none is named. */
    Optional<Cell> sum(Geography place, String code, String dimension, List<String> categories);

    /** The categories that are published as one group; empty where there is no such group. */
    Optional<List<String>> categories(String dimension, String group);

    /** A total, or a row of a breakdown by public group, where it was answered. */
    default Optional<Cell> figure(Geography place, CellKey key) {
        if (key.isTotal()) {
            return sum(place, key.input(), "", List.of());
        }
        return categories(key.dimension(), key.category())
                .flatMap(all -> sum(place, key.input(), key.dimension(), all));
    }

    /** The figure that an operand names, whatever its lag. */
    default Optional<Cell> operand(Geography place, Operand operand) {
        return sum(place, operand.code(), operand.dimension(), operand.categories());
    }
}
