package org.csecprogress.disclosure;

/**
 * What is withheld. The floor is in code and not in configuration: counts of 1 to 10 of people at
 * risk are always withheld (CalHHS Data De-Identification Guidelines, 5.6.2).
 *
 * @param edition edition of the guidelines, printed with a release
 * @param threshold the smallest count other than zero that may be shown; at least 11
 */
public record SuppressionPolicy(String edition, int threshold) {
    /** No configuration goes below this. */
    public static final int FLOOR = 11;

    public SuppressionPolicy {
        if (edition == null || edition.isBlank()) {
            throw new IllegalArgumentException("a policy names its edition");
        }
        if (threshold < FLOOR) {
            throw new IllegalArgumentException(
                    "the threshold is at least " + FLOOR + ", was " + threshold);
        }
    }

    /**
     * Whether a protected count must not be known. A negative difference is treated as one: it says
     * that the tables do not fit together, and nobody has shown that it says nothing more.
     */
    public boolean isSmall(long count) {
        return count != 0 && count < threshold;
    }

    @Override
    public String toString() {
        return edition + ", threshold " + threshold;
    }
}
