package org.csecprogress.exchange.file;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * The stamp of a workbook: its county, quarter and version of the catalogue. It is one text in one
 * cell, because a spreadsheet that opens a CSV file turns the county code 01 into the number 1.
 *
 * @param format number of the layout, from 1
 * @param county the county of the filing
 * @param period the quarter of the filing
 * @param catalogue number of the version of the catalogue
 */
public record Stamp(int format, CountyCode county, ReportingPeriod period, int catalogue) {
    /** The current layout. */
    public static final int FORMAT = 1;

    private static final String NAME = "csec-progress-workbook";
    private static final Pattern WRITTEN =
            Pattern.compile(
                    NAME
                            + "/(\\d{1,4}) county=(\\d{2}) period=(\\d{4}q[1-4])"
                            + " catalogue=(\\d{1,4})");

    /** Returns the stamp of a new workbook. */
    public static Stamp of(CountyCode county, ReportingPeriod period, int catalogue) {
        return new Stamp(FORMAT, county, period, catalogue);
    }

    /** Whether the text looks like a stamp, complete or not. */
    static boolean isMeant(String text) {
        return plain(text).startsWith(NAME);
    }

    /** Parses a stamp; empty if the text is not one. */
    static Optional<Stamp> parse(String text) {
        Matcher matcher = WRITTEN.matcher(plain(text));
        if (!matcher.matches() || !CountyCode.isValid(matcher.group(2))) {
            return Optional.empty();
        }
        int format = Integer.parseInt(matcher.group(1));
        int catalogue = Integer.parseInt(matcher.group(4));
        CountyCode county = new CountyCode(matcher.group(2));
        return ReportingPeriod.parse(matcher.group(3).toUpperCase(Locale.ROOT))
                .map(period -> new Stamp(format, county, period, catalogue));
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** Returns the text for the cell. */
    public String written() {
        return "%s/%d county=%s period=%s catalogue=%d"
                .formatted(NAME, format, county, period, catalogue);
    }
}
