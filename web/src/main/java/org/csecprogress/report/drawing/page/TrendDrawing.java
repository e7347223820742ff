package org.csecprogress.report.drawing.page;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.statistics.distribution.Interval;

/**
 * A line chart of a figure over the quarters. A quarter with a withheld figure has no mark, and two
 * marks are joined only if they can be compared.
 */
public final class TrendDrawing {
    private static final double DOT = 4.5;
    private static final double APART = 17;
    private static final double LEFT = 46;
    private static final double HIGH = 30;

    /** Width of a letter in any of the fonts that a reader may have. */
    private static final double LETTER = 7.6;

    private static final double DIGIT = 8.8;

    /**
     * A quarter.
     *
     * @param label its name, such as 2026Q2
     * @param figure the figure, empty if it is withheld or missing
     * @param unstable whether it is based on 11 to 19 events
     * @param joined whether it can be compared with the previous quarter
     * @param range the figure's confidence interval, in the unit of the axis; empty if it has none
     */
    public record Point(
            String label,
            OptionalDouble figure,
            boolean unstable,
            boolean joined,
            Optional<Interval> range) {
        /** Creates a quarter without an interval. */
        Point(String label, OptionalDouble figure, boolean unstable, boolean joined) {
            this(label, figure, unstable, joined, Optional.empty());
        }
    }

    /** The measurements of one of the two layouts. */
    private enum Layout {
        WIDE(760, 300, 620, 266, 1),
        NARROW(340, 280, 250, 246, 3);

        private final double width;
        private final double height;
        private final double right;
        private final double low;
        private final int labelEvery;

        Layout(double width, double height, double right, double low, int labelEvery) {
            this.width = width;
            this.height = height;
            this.right = right;
            this.low = low;
            this.labelEvery = labelEvery;
        }

        /** Returns the layout with room for the numbers of its axis and the texts at its end. */
        Plot plot(int numbers, int texts) {
            return new Plot(
                    this,
                    Math.max(LEFT, 7 + DIGIT * numbers),
                    Math.min(right, width - 10 - LETTER * texts));
        }
    }

    /** A layout whose lines go from left to right. */
    private record Plot(Layout layout, double left, double right) {
        double x(int point, int points) {
            return points < 2 ? right : left + (right - left) * point / (points - 1);
        }
    }

    /**
     * A line with a text at its end.
     *
     * @param points one per quarter
     * @param last the text beside the last mark
     */
    public record Series(List<Point> points, String last) {
        public Series {
            points = List.copyOf(points);
        }

        /** Whether no quarter has a figure to draw. */
        boolean isEmpty() {
            return points.stream().allMatch(point -> point.figure().isEmpty());
        }

        double largest() {
            return points.stream().mapToDouble(p -> p.figure().orElse(0)).max().orElse(0);
        }

        private double highest() {
            return points.stream()
                    .flatMap(point -> point.range().stream())
                    .mapToDouble(Interval::upper)
                    .max()
                    .orElse(0);
        }

        /**
         * Returns the line through the figures, joined where two quarters can be compared.
         *
         * @param x the position of a quarter
         * @param y the position of a figure
         */
        String path(IntToDoubleFunction x, DoubleUnaryOperator y) {
            var path = new StringBuilder();
            boolean down = false;
            for (int point = 0; point < points.size(); point++) {
                OptionalDouble figure = points.get(point).figure();
                if (figure.isPresent()) {
                    boolean on = down && points.get(point).joined();
                    path.append(on ? 'L' : 'M')
                            .append(Pen.at(x.applyAsDouble(point)))
                            .append(',')
                            .append(Pen.at(y.applyAsDouble(figure.getAsDouble())));
                }
                down = figure.isPresent();
            }
            return path.toString();
        }

        /** Returns how many letters are written at its end. */
        private int letters() {
            return end().isPresent() ? last.length() : 0;
        }

        private OptionalDouble end() {
            return points.isEmpty()
                    ? OptionalDouble.empty()
                    : points.get(points.size() - 1).figure();
        }
    }

    private final Series series;
    private final Series context;
    private final int top;
    private final String unit;
    private final Sentences say;

    /**
     * @param series the line that the title is about
     * @param context the line to compare it with, over the same quarters, or empty
     * @param unit the unit of the axis
     */
    public TrendDrawing(
            Series series, Optional<Series> context, int top, String unit, Sentences say) {
        this.series = series;
        this.context = context.orElse(new Series(List.of(), ""));
        double largest = Math.max(series.largest(), this.context.largest());
        this.top = Scale.end(top, Math.max(largest, series.highest()));
        this.unit = unit;
        this.say = say;
    }

    /** Returns the drawings for wide and narrow screens; none if no quarter has a figure. */
    public List<Drawing> drawings(String id, String title, String description) {
        if (series.isEmpty() && context.isEmpty()) {
            return List.of();
        }
        return Pen.both(
                id,
                title,
                description,
                frame -> draw(Layout.WIDE, frame),
                frame -> draw(Layout.NARROW, frame));
    }

    private Drawing draw(Layout layout, Pen.Frame frame) {
        var pen = new Pen();
        var scale = new Scale(top, layout.low, HIGH);
        Plot plot =
                layout.plot(
                        say.number(top).length(), Math.max(series.letters(), context.letters()));
        List<String> lines = Pen.lines(unit, (int) (layout.width / LETTER));
        scale.draw(pen, plot.left(), plot.right(), lines, say);
        for (int point = 0; point < series.points().size(); point++) {
            quarter(pen, plot, point);
        }
        int quarters = series.points().size();
        new Ribbon(series.points(), point -> plot.x(point, quarters), scale::y).draw(pen);
        join(pen, plot, scale, context, "series--context");
        join(pen, plot, scale, series, "series");
        mark(pen, plot, scale);
        name(pen, plot, scale);
        return pen.drawing(frame, Scale.box(layout.width, layout.height, lines));
    }

    private void quarter(Pen pen, Plot plot, int point) {
        int quarters = series.points().size();
        int fromEnd = quarters - 1 - point;
        double low = plot.layout().low;
        if (fromEnd % plot.layout().labelEvery == 0) {
            double x = plot.x(point, quarters);
            pen.line(x, low, x, low + 4, "axis-line");
            pen.write(x, low + 19, "middle", "", series.points().get(point).label());
        }
    }

    private static void join(Pen pen, Plot plot, Scale scale, Series line, String styleClass) {
        int points = line.points().size();
        String path = line.path(point -> plot.x(point, points), scale::y);
        if (!path.isEmpty()) {
            pen.outline(path, styleClass, "");
        }
    }

    private void mark(Pen pen, Plot plot, Scale scale) {
        List<Point> points = series.points();
        for (int point = 0; point < points.size(); point++) {
            OptionalDouble figure = points.get(point).figure();
            if (figure.isPresent()) {
                pen.dot(
                        plot.x(point, points.size()),
                        scale.y(figure.getAsDouble()),
                        DOT,
                        points.get(point).unstable());
            }
        }
    }

    /** Writes the texts at the ends of the lines, moving them apart if they are too close. */
    private void name(Pen pen, Plot plot, Scale scale) {
        double other = context.end().isPresent() ? scale.y(context.end().getAsDouble()) : 0;
        double here = series.end().isPresent() ? scale.y(series.end().getAsDouble()) : 0;
        double lack = 0;
        if (context.end().isPresent() && series.end().isPresent()) {
            lack = Math.max(0, APART - Math.abs(here - other)) / 2;
        }
        double up = here <= other ? -lack : lack;
        if (context.end().isPresent()) {
            pen.write(plot.right() + 10, other - up + 4.5, "start", "", context.last());
        }
        if (series.end().isPresent()) {
            pen.write(plot.right() + 10, here + up + 4.5, "start", "t-strong", series.last());
        }
    }
}
