package org.csecprogress.report.drawing.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.statistics.Funnel;
import org.csecprogress.statistics.FunnelLimits;

/**
 * A funnel plot: rates of places by their number of children on a log scale, with limits around the
 * rate of the whole. Only places with a shown rate are drawn. The scale of children is fixed, and
 * the limits span all of it, because they depend only on a place's size.
 */
public final class FunnelDrawing {
    private static final double SMALLEST = 10_000;
    private static final double LARGEST = 3_000_000;
    private static final int STEPS = 90;
    private static final double LINE = 16;

    /** Width of a letter in any of the fonts that a reader may have. */
    private static final double LETTER = 7.6;

    /** Height of the limits' names, as a fraction of the axis. */
    private static final double NAMES = 0.88;

    /**
     * A place.
     *
     * @param rate events per so many children
     * @param unstable whether it is based on 11 to 19 events
     * @param named whether it is named in the drawing
     */
    public record Place(String name, long children, double rate, boolean unstable, boolean named) {}

    /** The measurements of one of the two layouts. */
    private record Layout(
            double width,
            double height,
            double left,
            double right,
            double high,
            double low,
            double dot,
            List<Integer> sizes) {
        double x(double children) {
            return left
                    + (right - left) * Math.log(children / SMALLEST) / Math.log(LARGEST / SMALLEST);
        }

        boolean isWide() {
            return right > 400;
        }
    }

    private static final Layout WIDE =
            new Layout(
                    760,
                    440,
                    44,
                    674,
                    30,
                    388,
                    5.5,
                    List.of(10_000, 30_000, 100_000, 300_000, 1_000_000, 3_000_000));

    /** Right end of the text at the state's line, just within the box. */
    private static final double WIDE_END = 756;

    private static final Layout NARROW =
            new Layout(340, 400, 34, 332, 44, 350, 4.5, List.of(10_000, 100_000, 1_000_000));

    private final Funnel funnel;
    private final List<Place> places;
    private final int top;
    private final String unit;
    private final String state;
    private final Sentences say;
    private final List<FunnelLimits> limits = new ArrayList<>();

    /**
     * @param places those with a rate, by name
     * @param top end of the axis of rates, unless a rate exceeds it
     * @param unit the unit of the axis of rates
     * @param state the text at the state's line
     */
    public FunnelDrawing(
            Funnel funnel, List<Place> places, int top, String unit, String state, Sentences say) {
        this.funnel = funnel;
        this.places = places.stream().filter(p -> isDrawn(p.children())).toList();
        double largest = this.places.stream().mapToDouble(Place::rate).max().orElse(0);
        this.top = Scale.end(top, Math.max(largest, funnel.centre()));
        this.unit = unit;
        this.state = state;
        this.say = say;
        for (int step = 0; step <= STEPS; step++) {
            limits.add(funnel.limits(Math.round(size(step))));
        }
    }

    /** Whether a place with that many children is on the scale. */
    public static boolean isDrawn(long children) {
        return children >= SMALLEST;
    }

    /** Returns the number of children at which the scale starts. */
    public static long smallest() {
        return (long) SMALLEST;
    }

    private static double size(int step) {
        return SMALLEST * Math.pow(LARGEST / SMALLEST, (double) step / STEPS);
    }

    /** Returns the drawings for wide and narrow screens. */
    public List<Drawing> drawings(String id, String title, String description) {
        return Pen.both(
                id, title, description, frame -> draw(WIDE, frame), frame -> draw(NARROW, frame));
    }

    private Drawing draw(Layout layout, Pen.Frame frame) {
        var pen = new Pen();
        var scale = new Scale(top, layout.low(), layout.high());
        List<String> lines = Pen.lines(unit, (int) (layout.width() / LETTER));
        scale.draw(pen, layout.left(), layout.right(), lines, say);
        axes(pen, layout);
        limit(pen, layout, scale, limit -> limit.inner().upper(), "limit-1");
        limit(pen, layout, scale, limit -> limit.inner().lower(), "limit-1");
        limit(pen, layout, scale, limit -> limit.outer().upper(), "limit-2");
        limit(pen, layout, scale, limit -> limit.outer().lower(), "limit-2");
        nameLimits(pen, layout, scale);
        double centre = scale.y(funnel.centre());
        pen.line(layout.left(), centre, layout.right(), centre, "ref-line");
        if (layout.isWide()) {
            pen.write(WIDE_END, centre + 4.5, "end", "t-strong t-halo", state);
        } else {
            pen.write(layout.left() + 4, centre - 6, "start", "t-strong t-halo", state);
        }
        for (Place place : places) {
            pen.dot(
                    layout.x((double) place.children()),
                    scale.y(place.rate()),
                    layout.dot(),
                    place.unstable());
        }
        namePlaces(pen, layout, scale);
        return pen.drawing(frame, Scale.box(layout.width(), layout.height(), lines));
    }

    private void axes(Pen pen, Layout layout) {
        for (int size : layout.sizes()) {
            double x = layout.x(size);
            pen.line(x, layout.low(), x, layout.low() + 5, "axis-line");
            pen.write(x, layout.low() + 20, "middle", "", say.number(size));
        }
        pen.write(
                (layout.left() + layout.right()) / 2,
                layout.low() + 44,
                "middle",
                "",
                say.of("picture.funnel.children"));
    }

    /** Draws a limit from the point where it comes within the axis. */
    private void limit(
            Pen pen,
            Layout layout,
            Scale scale,
            ToDoubleFunction<FunnelLimits> which,
            String styleClass) {
        var path = new StringBuilder();
        double before = top;
        for (int step = 0; step <= STEPS; step++) {
            double rate = which.applyAsDouble(limits.get(step));
            double x = layout.x(size(step));
            if (rate <= top) {
                if (before > top) {
                    double part = (before - top) / (before - rate);
                    double last = layout.x(size(step - 1));
                    point(path, last + part * (x - last), scale.y(top));
                }
                point(path, x, scale.y(rate));
            }
            before = rate;
        }
        if (!path.isEmpty()) {
            pen.outline(path.toString(), styleClass, "");
        }
    }

    private static void point(StringBuilder path, double x, double y) {
        path.append(path.isEmpty() ? 'M' : 'L').append(Pen.at(x)).append(',').append(Pen.at(y));
    }

    /** Names the outer limit on its right and the inner one on its left. */
    private void nameLimits(Pen pen, Layout layout, Scale scale) {
        double outer = crossing(layout, limit -> limit.outer().upper());
        double inner = crossing(layout, limit -> limit.inner().upper());
        double y = scale.y(top * NAMES);
        pen.write(outer + 6, y, "start", "t-halo", say.of("picture.funnel.outer"));
        if (inner - layout.left() > 70) {
            pen.write(inner - 6, y, "end", "t-halo", say.of("picture.funnel.inner"));
        } else {
            pen.write(inner + 6, y + LINE, "start", "t-halo", say.of("picture.funnel.inner"));
        }
    }

    /** Returns where an upper limit falls to the height of the names, or else the left end. */
    private double crossing(Layout layout, ToDoubleFunction<FunnelLimits> which) {
        for (int step = 0; step <= STEPS; step++) {
            if (which.applyAsDouble(limits.get(step)) <= top * NAMES) {
                return layout.x(size(step));
            }
        }
        return layout.left();
    }

    /** Names the places, moving a name down if it would overlap another. */
    private void namePlaces(Pen pen, Layout layout, Scale scale) {
        List<double[]> taken = new ArrayList<>();
        for (Place place : places) {
            if (place.named()) {
                double x = layout.x((double) place.children());
                double y = scale.y(place.rate()) + 4.5;
                boolean left = x > layout.right() - 110;
                while (isTaken(taken, x, y)) {
                    y += LINE;
                }
                taken.add(new double[] {x, y});
                pen.write(
                        left ? x - 10 : x + 10,
                        y,
                        left ? "end" : "start",
                        "t-ink t-halo",
                        place.name());
            }
        }
    }

    private static boolean isTaken(List<double[]> taken, double x, double y) {
        return taken.stream().anyMatch(t -> Math.abs(t[0] - x) < 110 && Math.abs(t[1] - y) < LINE);
    }
}
