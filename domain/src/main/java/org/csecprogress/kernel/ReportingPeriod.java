package org.csecprogress.kernel;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A calendar quarter, written {@code 2026Q1}. Years 2000 to 2099. */
public record ReportingPeriod(int year, int quarter)
        implements Comparable<ReportingPeriod>, Serializable {
    private static final Pattern FORMAT = Pattern.compile("(20\\d{2})Q([1-4])");

    public ReportingPeriod {
        if (year < 2000 || year > 2099 || quarter < 1 || quarter > 4) {
            throw new IllegalArgumentException("no such quarter: " + year + "Q" + quarter);
        }
    }

    /** Returns the period in the text; empty unless it has the form {@code 2026Q1}. */
    public static Optional<ReportingPeriod> parse(String text) {
        Matcher matcher = FORMAT.matcher(text == null ? "" : text);
        return matcher.matches()
                ? Optional.of(
                        new ReportingPeriod(
                                Integer.parseInt(matcher.group(1)),
                                Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /**
     * Returns the period in the text.
     *
     * @throws IllegalArgumentException if the text is not of the form {@code 2026Q1}
     */
    public static ReportingPeriod of(String text) {
        return parse(text)
                .orElseThrow(() -> new IllegalArgumentException("not a quarter: " + text));
    }

    /** Returns the quarter that contains the date. */
    public static ReportingPeriod containing(LocalDate date) {
        return new ReportingPeriod(date.getYear(), (date.getMonthValue() - 1) / 3 + 1);
    }

    /** Returns the first day. */
    public LocalDate start() {
        return LocalDate.of(year, quarter * 3 - 2, 1);
    }

    /** Returns the last day. */
    public LocalDate end() {
        return start().plusMonths(3).minusDays(1);
    }

    /** Returns the number of days, 90 to 92. */
    public int days() {
        return (int) ChronoUnit.DAYS.between(start(), end()) + 1;
    }

    /** Returns the quarter that many quarters later; earlier if negative. */
    public ReportingPeriod plus(int quarters) {
        int index = year * 4 + quarter - 1 + quarters;
        return new ReportingPeriod(Math.floorDiv(index, 4), Math.floorMod(index, 4) + 1);
    }

    /** Returns the quarter that many quarters earlier. */
    public ReportingPeriod minus(int quarters) {
        return plus(-quarters);
    }

    /** Returns how many quarters later this is than another; negative if it is earlier. */
    public int quartersAfter(ReportingPeriod other) {
        return year * 4 + quarter - other.year * 4 - other.quarter;
    }

    @Override
    public int compareTo(ReportingPeriod other) {
        return Integer.compare(year * 4 + quarter, other.year * 4 + other.quarter);
    }

    @Override
    public String toString() {
        return year + "Q" + quarter;
    }
}
