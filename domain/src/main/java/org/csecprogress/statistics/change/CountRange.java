package org.csecprogress.statistics.change;

import org.csecprogress.statistics.PublicCount;

/**
 * The whole numbers that a count can be, as anybody can work them out from public counts. It is
 * made of public counts alone, so a count that is withheld cannot leave a trace in it.
 */
public final class CountRange {
    private final long lowest;
    private final long highest;

    private CountRange(long lowest, long highest) {
        this.lowest = lowest;
        this.highest = highest;
    }

    /**
     * Returns the range of a count that is public.
     *
     * @throws java.util.NoSuchElementException if it is not
     */
    public static CountRange of(PublicCount shown) {
        long count = shown.value().orElseThrow();
        return new CountRange(count, count);
    }

    /** Returns everything up to this range's highest count. */
    public CountRange orLess() {
        return new CountRange(0, highest);
    }

    /** Returns the range of a sum. */
    public CountRange plus(CountRange other) {
        return new CountRange(lowest + other.lowest, highest + other.highest);
    }

    /**
     * Returns the range of a whole without one of its parts. Counts that a correction of only one
     * of them has made larger than the whole leave nothing.
     */
    public CountRange minus(CountRange part) {
        return new CountRange(
                Math.max(0, lowest - part.highest), Math.max(0, highest - part.lowest));
    }

    /** Returns the lower of two upper ends, if each range is known to hold for one count. */
    public CountRange and(CountRange other) {
        long top = Math.min(highest, other.highest);
        return new CountRange(Math.min(top, Math.max(lowest, other.lowest)), top);
    }

    /** Whether there is only one such number. */
    public boolean isExact() {
        return lowest == highest;
    }

    public long lowest() {
        return lowest;
    }

    public long highest() {
        return highest;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CountRange range
                && lowest == range.lowest
                && highest == range.highest;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(lowest) * 31 + Long.hashCode(highest);
    }

    @Override
    public String toString() {
        return isExact() ? String.valueOf(lowest) : lowest + " to " + highest;
    }
}
