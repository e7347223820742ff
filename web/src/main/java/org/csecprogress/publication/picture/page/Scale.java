package org.csecprogress.publication.picture.page;

/**
 * A vertical axis from zero, with ticks at quarters of its end.
 *
 * @param top where it ends, in the unit of the figures, from 1
 * @param low where zero lies, in units of the drawing
 * @param high where its end lies
 */
record Scale(int top, double low, double high) {
    /** How many parts the ticks make. */
    static final int PARTS = 4;

    /**
     * The end of an axis: the one that was set, or its next whole multiple where a figure goes
     * beyond.
     *
     * @param largest the largest figure that is shown
     */
    static int end(int set, double largest) {
        return set * (int) Math.max(1, Math.ceil(largest / set));
    }

    /** Where a figure lies. */
    double y(double figure) {
        return low - (low - high) * figure / top;
    }

    /** The figure at a tick, 0 to {@link #PARTS}. */
    int tick(int number) {
        return top * number / PARTS;
    }
}
