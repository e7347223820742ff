package org.csecprogress.release.exploration;

import java.util.List;
import java.util.stream.Stream;
import org.csecprogress.catalog.dimension.Level;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * The time of a question: a quarter, or the state fiscal year that ends with it.
 *
 * @param quarter the quarter, or the last one of the year
 * @param year whether it is the year
 */
public record AskedTime(ReportingPeriod quarter, boolean year) {
    private static final int LAST_OF_FISCAL_YEAR = 2;
    private static final int QUARTERS = 4;
    private static final int CENTURY = 100;

    public AskedTime {
        if (year && quarter.quarter() != LAST_OF_FISCAL_YEAR) {
            throw new IllegalArgumentException("no state fiscal year ends with " + quarter);
        }
    }

    /** Returns a quarter. */
    static AskedTime of(ReportingPeriod quarter) {
        return new AskedTime(quarter, false);
    }

    /** Returns the state fiscal year that contains the quarter. */
    static AskedTime yearOf(ReportingPeriod quarter) {
        int left = Math.floorMod(LAST_OF_FISCAL_YEAR - quarter.quarter(), QUARTERS);
        return new AskedTime(quarter.plus(left), true);
    }

    /** Returns the times that the release of a quarter answers, as in addresses. */
    public static List<String> codesOf(ReportingPeriod quarter) {
        AskedTime year = yearOf(quarter);
        return Stream.of(of(quarter), year)
                .filter(time -> time.quarter().equals(quarter))
                .map(AskedTime::code)
                .toList();
    }

    /** Returns the four quarters of a year, or the one quarter. */
    List<ReportingPeriod> quarters() {
        return year
                ? List.of(quarter.minus(3), quarter.minus(2), quarter.minus(1), quarter)
                : List.of(quarter);
    }

    /** Returns the levels of the tables that have figures of this time. */
    List<Level> levels() {
        return year ? List.of(Level.FY) : List.of(Level.Q, Level.AJ);
    }

    /** Returns it as in addresses: 2026Q2, or 2025-26 for a year. */
    public String code() {
        return year
                ? "%d-%02d".formatted(quarter.year() - 1, quarter.year() % CENTURY)
                : quarter.toString();
    }
}
