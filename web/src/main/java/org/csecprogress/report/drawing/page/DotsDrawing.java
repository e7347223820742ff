package org.csecprogress.report.drawing.page;

import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.statistics.Estimate;

/**
 * A dot plot of groups' rates with their intervals, in the catalogue's order. A rate that isn't
 * shown has text instead of a dot.
 */
public final class DotsDrawing {
    private static final double DOT = 5.5;
    private static final double CAP = 6;

    /**
     * A group.
     *
     * @param rate the rate and its interval; empty if it isn't shown
     * @param words the text beside the interval, or in its place
     * @param unstable whether it is based on 11 to 19 events
     * @param reference whether the others are compared with it
     */
    public record Group(
            String label,
            Optional<Estimate> rate,
            String words,
            boolean unstable,
            boolean reference) {}

    /** The measurements of one of the two layouts. */
    private record Layout(double width, double left, double right, double step, double drop) {}

    private static final Layout WIDE = new Layout(760, 232, 640, 34, 0);
    private static final Layout NARROW = new Layout(340, 8, 256, 50, 18);

    private final List<Group> groups;
    private final int top;
    private final String unit;
    private final Sentences say;

    public DotsDrawing(List<Group> groups, int top, String unit, Sentences say) {
        this.groups = List.copyOf(groups);
        this.top =
                Scale.end(
                        top,
                        groups.stream()
                                .flatMap(group -> group.rate().stream())
                                .mapToDouble(rate -> rate.interval().upper())
                                .max()
                                .orElse(0));
        this.unit = unit;
        this.say = say;
    }

    /** Returns the drawings for wide and narrow screens. */
    public List<Drawing> drawings(String id, String title, String description) {
        return Pen.both(
                id, title, description, frame -> draw(WIDE, frame), frame -> draw(NARROW, frame));
    }

    private Drawing draw(Layout layout, Pen.Frame frame) {
        var pen = new Pen();
        double low = 30 + layout.step() * groups.size();
        pen.write(0, 14, "start", "", unit);
        for (int tick = 0; tick <= Scale.PARTS; tick++) {
            int value = top * tick / Scale.PARTS;
            double x = x(layout, value);
            pen.line(x, 26, x, low, tick == 0 ? "axis-line" : "grid-line");
            pen.write(x, low + 16, "middle", "", say.number(value));
        }
        double y = 30;
        for (Group group : groups) {
            group(pen, layout, group, y);
            y += layout.step();
        }
        return pen.drawing(frame, "0 0 " + Pen.at(layout.width()) + " " + Pen.at(low + 22));
    }

    private double x(Layout layout, double rate) {
        return layout.left() + (layout.right() - layout.left()) * rate / top;
    }

    private void group(Pen pen, Layout layout, Group group, double y) {
        double middle = y + layout.drop() + 17;
        double base = layout.drop() > 0 ? y + 15 : middle + 4.5;
        pen.write(
                0,
                base,
                "start",
                group.reference() ? "t-strong t-halo" : "t-ink t-halo",
                group.label());
        if (group.rate().isEmpty()) {
            pen.write(layout.left() + 8, middle + 4.5, "start", "t-ink t-halo", group.words());
            return;
        }
        Estimate rate = group.rate().orElseThrow();
        double from = x(layout, rate.interval().lower());
        double to = x(layout, rate.interval().upper());
        pen.line(from, middle, to, middle, "whisker");
        pen.line(from, middle - CAP, from, middle + CAP, "whisker");
        pen.line(to, middle - CAP, to, middle + CAP, "whisker");
        pen.dot(x(layout, rate.value()), middle, DOT, group.unstable());
        pen.write(to + 9, middle + 4.5, "start", "t-strong t-halo", group.words());
    }
}
