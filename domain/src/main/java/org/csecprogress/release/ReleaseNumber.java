package org.csecprogress.release;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * Number of a release, written {@code 2026Q2-r1}.
 *
 * @param period the reporting period
 * @param revision 1 for the first release of the period
 */
public record ReleaseNumber(ReportingPeriod period, int revision)
        implements Comparable<ReleaseNumber>, Serializable {
    private static final Pattern FORMAT = Pattern.compile("(20\\d{2}Q[1-4])-r([1-9]\\d{0,2})");
    private static final Comparator<ReleaseNumber> ORDER =
            Comparator.comparing(ReleaseNumber::period).thenComparing(ReleaseNumber::revision);

    public ReleaseNumber {
        if (period == null || revision < 1 || revision > 999) {
            throw new IllegalArgumentException("a release has a period and a revision from 1");
        }
    }

    /** Returns the number in the text; empty if it has another form. */
    public static Optional<ReleaseNumber> parse(String text) {
        Matcher matcher = FORMAT.matcher(text == null ? "" : text);
        return matcher.matches()
                ? Optional.of(
                        new ReleaseNumber(
                                ReportingPeriod.of(matcher.group(1)),
                                Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /** Returns the number of the next revision. */
    public ReleaseNumber next() {
        return new ReleaseNumber(period, revision + 1);
    }

    @Override
    public int compareTo(ReleaseNumber other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return period + "-r" + revision;
    }
}
