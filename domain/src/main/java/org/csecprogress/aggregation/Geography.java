package org.csecprogress.aggregation;

import org.csecprogress.kernel.CountyCode;

/**
 * The place of a figure: the state, a region by its code, or a county.
 *
 * @param code {@code STATE}, the code of a region, or the two digits of a county
 */
public record Geography(String code) implements Comparable<Geography> {
    /** The whole state. */
    public static final Geography STATE = new Geography("STATE");

    public Geography {
        if (code == null || code.isBlank()) {
            throw new IllegalArgumentException("a geography has a code");
        }
    }

    /** Whether this is a county. */
    public boolean isCounty() {
        return CountyCode.isValid(code);
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
