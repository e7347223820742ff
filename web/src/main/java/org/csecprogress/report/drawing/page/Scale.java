package org.csecprogress.report.drawing.page;

/**
 * A vertical axis from zero, with ticks at quarters of its end.
 *
 * @param top end of the axis, in the unit of the figures, from 1
 * @param low position of zero, in units of the drawing
 * @param high position of the end
 */
record Scale(int top, double low, double high) {
    /** Number of parts between ticks. */
    static final int PARTS = 4;

    /**
     * Returns the end of an axis: the set one, or its next whole multiple if a figure exceeds it.
     *
     * @param largest the largest figure shown
     */
    static int end(int set, double largest) {
        return set * (int) Math.max(1, Math.ceil(largest / set));
    }

    /** Returns the position of a figure. */
    double y(double figure) {
        return low - (low - high) * figure / top;
    }

    /** Returns the figure at a tick, 0 to {@link #PARTS}. */
    int tick(int number) {
        return top * number / PARTS;
    }
}
