package org.csecprogress.intake;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * What a workbook says about itself: for which county and quarter it was made, and under which
 * version of the catalogue. It is one text in one cell, because a spreadsheet that opens a CSV file
 * makes the number 1 of a county code 01.
 *
 * @param format number of the way in which workbooks are laid out, from 1
 * @param county whose figures it asks
 * @param period the quarter that they are for
 * @param catalogue number of the version of the catalogue
 */
public record Stamp(int format, CountyCode county, ReportingPeriod period, int catalogue) {
    /** The layout of today. */
    public static final int FORMAT = 1;

    private static final String NAME = "csec-progress-workbook";
    private static final Pattern WRITTEN =
            Pattern.compile(
                    NAME
                            + "/(\\d{1,4}) county=(\\d{2}) period=(\\d{4}q[1-4])"
                            + " catalogue=(\\d{1,4})");

    /** The stamp of a workbook that is made today. */
    public static Stamp of(CountyCode county, ReportingPeriod period, int catalogue) {
        return new Stamp(FORMAT, county, period, catalogue);
    }

    /** Whether the text is meant to be a stamp, whole or not. */
    static boolean isMeant(String text) {
        return plain(text).startsWith(NAME);
    }

    /** The stamp that the text is, where it is one. */
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

    /** The text that stands in the cell. */
    public String written() {
        return "%s/%d county=%s period=%s catalogue=%d"
                .formatted(NAME, format, county, period, catalogue);
    }
}
