package org.csecprogress.aggregation;

/**
 * For where a figure is: the state, or a region by the code of the reference data.
 *
 * @param code {@code STATE} or the code of a region
 */
public record Geography(String code) implements Comparable<Geography> {
    /** The whole state. */
    public static final Geography STATE = new Geography("STATE");

    public Geography {
        if (code == null || code.isBlank()) {
            throw new IllegalArgumentException("a geography has a code");
        }
    }

    @Override
    public int compareTo(Geography other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
