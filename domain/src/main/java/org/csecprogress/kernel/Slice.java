package org.csecprogress.kernel;

/**
 * The part of a list that a table shows, and its order.
 *
 * @param first number of the first line, from 0
 * @param size how many lines at most, from 1
 * @param by key of the column that the list is sorted by; empty for the list's own order, which
 *     also follows for an unknown column
 * @param isDown whether it is sorted from the last to the first
 */
public record Slice(int first, int size, String by, boolean isDown) {
    /** How many lines a table shows unless its reader asks for more. */
    public static final int SIZE = 50;

    public Slice {
        if (first < 0 || size < 1) {
            throw new IllegalArgumentException("first " + first + ", size " + size);
        }
    }

    /** Returns the lines from a number on, in the list's own order. */
    public static Slice of(int first, int size) {
        return new Slice(first, size, "", false);
    }
}
