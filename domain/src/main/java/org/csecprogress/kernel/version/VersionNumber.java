package org.csecprogress.kernel.version;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number of a version, such as 1.4.2. */
public record VersionNumber(int major, int minor, int patch) implements Comparable<VersionNumber> {
    private static final Pattern FORMAT =
            Pattern.compile("(\\d{1,4})\\.(\\d{1,4})\\.(\\d{1,4})(-SNAPSHOT)?");

    private static final Comparator<VersionNumber> ORDER =
            Comparator.comparingInt(VersionNumber::major)
                    .thenComparingInt(VersionNumber::minor)
                    .thenComparingInt(VersionNumber::patch);

    /**
     * Reads a number. A version on its way, which ends with {@code -SNAPSHOT}, counts as the one
     * that it becomes.
     */
    public static VersionNumber of(String text) {
        Matcher number = FORMAT.matcher(text);
        if (!number.matches()) {
            throw new IllegalArgumentException("a version is like 1.4.2, was " + text);
        }
        return new VersionNumber(
                Integer.parseInt(number.group(1)),
                Integer.parseInt(number.group(2)),
                Integer.parseInt(number.group(3)));
    }

    @Override
    public int compareTo(VersionNumber other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
