package org.csecprogress.release.protection.figure;

import java.util.List;
import java.util.Optional;
import org.csecprogress.aggregation.Cell;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.measure.Operand;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.protection.design.Address;

/** The true figures behind the tables of a release, for staff and planning only. */
public interface Figures {
    /** Returns the number of the release. */
    ReleaseNumber number();

    /** Returns the quarter, or the last quarter of the year. */
    default ReportingPeriod period() {
        return number().period();
    }

    /** Returns the catalogue under which they were filed. */
    Catalog catalog();

    /** Returns the counties and regions. */
    Counties counties();

    /**
     * Returns how many fiscal years, the last of which ends with the quarter, the figures are sums
     * of; none if they are of the quarter.
     */
    int years();

    /** Whether these are sums of the quarters of one or more fiscal years. */
    default boolean isOfYear() {
        return years() > 0;
    }

    /**
     * Whether a county's later filing has entered the total, so that it differs from the first
     * release.
     */
    boolean isMoved(Geography place, String code);

    /** Whether a county's later filing has entered a total. Rows of a breakdown never move. */
    default boolean isMoved(Geography place, CellKey key) {
        return key.isTotal() && isMoved(place, key.input());
    }

    /**
     * Whether the figure covers only part of the year because a quarter is missing; a county has no
     * such figure then.
     */
    default boolean isPart(Address address) {
        return false;
    }

    /** Returns the first figures; sums that are not published by county keep them. */
    Figures first();

    /** Whether this is the release in which these figures were first counted. */
    boolean isFirst();

    /** Whether the county is in the place, or is the place. */
    default boolean isWithin(CountyCode county, Geography place) {
        return place.equals(Geography.STATE)
                || place.code().equals(county.value())
                || counties().byCode(county).region().code().equals(place.code());
    }

    /** Returns a county's contribution to the figure of a larger place. */
    default long contribution(County county, Geography place, CellKey key) {
        return isWithin(county.code(), place)
                ? figure(new Geography(county.code().value()), key).map(Cell::sum).orElse(0L)
                : 0L;
    }

    /** Returns the sum of some categories, or the total if none is named. */
    Optional<Cell> sum(Geography place, String code, String dimension, List<String> categories);

    /** Returns the categories that are published as one group; empty if there is no such group. */
    Optional<List<String>> categories(String dimension, String group);

    /** Returns a total, or a row of a breakdown by public group; empty if nobody answered it. */
    default Optional<Cell> figure(Geography place, CellKey key) {
        if (key.isTotal()) {
            return sum(place, key.input(), "", List.of());
        }
        return categories(key.dimension(), key.category())
                .flatMap(all -> sum(place, key.input(), key.dimension(), all));
    }

    /** Returns the figure that an operand names, whatever its lag. */
    default Optional<Cell> operand(Geography place, Operand operand) {
        return sum(place, operand.code(), operand.dimension(), operand.categories());
    }
}
