package org.csecprogress.report.drawing.page;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A line over the quarters that fits into a row of a table. It begins at zero and has a mark on the
 * last figure; words and numbers stand beside it.
 */
public final class SmallDrawing {
    private static final String BOX = "0 0 120 32";
    private static final double LEFT = 4;
    private static final double RIGHT = 116;
    private static final double HIGH = 4;
    private static final double LOW = 28;
    private static final double DOT = 3.5;

    private SmallDrawing() {}

    /**
     * Draws a line.
     *
     * @param top end of the axis, which isn't drawn; if a figure exceeds it, the axis ends at the
     *     next whole multiple
     * @param id unique on the page
     * @param title what is drawn
     * @param description each figure
     */
    public static Drawing of(
            TrendDrawing.Series series, int top, String id, String title, String description) {
        var pen = new Pen();
        var scale = new Scale(Scale.end(top, series.largest()), LOW, HIGH);
        List<TrendDrawing.Point> points = series.points();
        pen.line(LEFT, LOW, RIGHT, LOW, "axis-line");
        String path = series.path(point -> x(point, points.size()), scale::y);
        if (!path.isEmpty()) {
            pen.outline(path, "series", "");
        }
        for (int point = 0; point < points.size(); point++) {
            mark(pen, scale, points, point);
        }
        return pen.drawing(new Pen.Frame(id, "small-trend", title, description), BOX);
    }

    private static double x(int point, int points) {
        return points < 2 ? RIGHT : LEFT + (RIGHT - LEFT) * point / (points - 1);
    }

    /** Marks the last figure, and those that no line reaches. */
    private static void mark(Pen pen, Scale scale, List<TrendDrawing.Point> points, int point) {
        OptionalDouble figure = points.get(point).figure();
        int last = points.size() - 1;
        boolean reached =
                (point > 0 && isJoined(points, point))
                        || (point < last && isJoined(points, point + 1));
        if (figure.isPresent() && (point == last || !reached)) {
            pen.dot(
                    x(point, points.size()),
                    scale.y(figure.getAsDouble()),
                    DOT,
                    points.get(point).unstable());
        }
    }

    private static boolean isJoined(List<TrendDrawing.Point> points, int point) {
        return points.get(point).joined()
                && points.get(point).figure().isPresent()
                && points.get(point - 1).figure().isPresent();
    }
}
