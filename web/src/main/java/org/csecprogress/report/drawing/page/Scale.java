package org.csecprogress.report.drawing.page;

import java.util.List;
import org.csecprogress.kernel.web.Sentences;

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

    /** Position of the last line of the unit. */
    private static final double UNIT = 14;

    private static final double LINE = 17;

    /**
     * Returns the end of an axis: the set one, or its next whole multiple if a figure exceeds it.
     *
     * @param largest the largest figure shown
     */
    static int end(int set, double largest) {
        return set * (int) Math.max(1, Math.ceil(largest / set));
    }

    /**
     * Returns the box of a drawing that has room for the unit.
     *
     * @param height its height if the unit has one line
     * @param unit lines with the unit
     */
    static String box(double width, double height, List<String> unit) {
        double more = LINE * Math.max(0, unit.size() - 1);
        return String.join(" ", "0", Pen.at(-more), Pen.at(width), Pen.at(height + more));
    }

    /** Returns the position of a figure. */
    double y(double figure) {
        return low - (low - high) * figure / top;
    }

    /**
     * Draws the axis with its ticks, a line at each from left to right.
     *
     * @param unit lines with the unit of the figures, above the axis
     */
    void draw(Pen pen, double left, double right, List<String> unit, Sentences say) {
        for (int line = 0; line < unit.size(); line++) {
            pen.write(0, UNIT + LINE * (line + 1 - unit.size()), "start", "", unit.get(line));
        }
        for (int tick = 0; tick <= PARTS; tick++) {
            int figure = top * tick / PARTS;
            double y = y(figure);
            pen.line(left, y, right, y, tick == 0 ? "axis-line" : "grid-line");
            pen.write(left - 7, y + 4.5, "end", "", say.number(figure));
        }
    }
}
