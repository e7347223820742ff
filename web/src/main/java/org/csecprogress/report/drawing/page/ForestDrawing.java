package org.csecprogress.report.drawing.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.csecprogress.statistics.Estimate;

/**
 * Ratios with their intervals on a scale on which twice and half are equally far from 1. A ratio
 * that isn't shown has text instead of a mark.
 */
public final class ForestDrawing {
    private static final double DOT = 5.5;
    private static final double CAP = 5;
    private static final double HEAD = 40;

    /** Doublings from 1 to the first tick, ¼. */
    private static final int FIRST = -2;

    /**
     * A ratio.
     *
     * @param label the group
     * @param against the group in its denominator, in words
     * @param ratio the ratio and its interval; empty if it isn't shown
     * @param words the text at the end of the row
     */
    public record Row(String label, String against, Optional<Estimate> ratio, String words) {}

    /**
     * The words of the scale.
     *
     * @param less which side is below 1
     * @param same at 1
     * @param more which side is above 1
     */
    public record Axis(String less, String same, String more) {}

    /** The measurements of one of the two layouts. */
    private record Layout(double width, double left, double right, double step, double drop) {
        /** Whether labels stand above their marks and not beside them. */
        boolean isNarrow() {
            return drop > 0;
        }
    }

    private static final Layout WIDE = new Layout(760, 252, 610, 44, 0);
    private static final Layout NARROW = new Layout(340, 12, 326, 62, 26);

    /** Letters that fit into a line of the narrow layout. */
    private static final int LONGEST = 44;

    /** Letters that fit beside the scale of the wide layout. */
    private static final int LONGEST_BESIDE = 34;

    private static final double LINE = 17;

    private final List<Row> rows;
    private final Axis axis;
    private final int last;

    /**
     * @param top the largest ratio of the scale; it ends at a power of 2, further out if an
     *     interval exceeds it
     */
    public ForestDrawing(List<Row> rows, int top, Axis axis) {
        this.rows = List.copyOf(rows);
        this.axis = axis;
        double largest =
                rows.stream()
                        .flatMap(row -> row.ratio().stream())
                        .mapToDouble(ratio -> ratio.interval().upper())
                        .max()
                        .orElse(1);
        this.last = (int) Math.ceil(doublings(Math.max(top, largest)));
    }

    private static double doublings(double ratio) {
        return Math.log(ratio) / Math.log(2);
    }

    /** Returns the drawings for wide and narrow screens. */
    public List<Drawing> drawings(String id, String title, String description) {
        return Pen.both(
                id, title, description, frame -> draw(WIDE, frame), frame -> draw(NARROW, frame));
    }

    /** Returns the height of a row, which is more if its label needs more than one line. */
    private static double height(Layout layout, Row row) {
        int more = layout.isNarrow() ? 0 : beside(row).size() - 2;
        return layout.step() + LINE * more;
    }

    private static List<String> beside(Row row) {
        return Stream.concat(
                        Pen.lines(row.label(), LONGEST_BESIDE).stream(), Stream.of(row.against()))
                .toList();
    }

    /** Returns the position of a ratio; one beyond the left end is drawn at the end. */
    private double x(Layout layout, double ratio) {
        double far = Math.max(FIRST, doublings(Math.max(ratio, Double.MIN_NORMAL)));
        return layout.left() + (layout.right() - layout.left()) * (far - FIRST) / (last - FIRST);
    }

    private Drawing draw(Layout layout, Pen.Frame frame) {
        var pen = new Pen();
        double low = HEAD + rows.stream().mapToDouble(row -> height(layout, row)).sum();
        double one = x(layout, 1);
        for (int tick = FIRST; tick <= last; tick++) {
            double x = x(layout, Math.pow(2, tick));
            pen.line(x, HEAD, x, low, tick == 0 ? "ref-line" : "grid-line");
            pen.write(x, low + 18, "middle", "", tick(tick));
        }
        pen.write(one - 8, 14, "end", "", axis.less());
        pen.write(one + 8, 14, "start", "", axis.more());
        pen.write(one, 32, "middle", "t-strong t-halo", axis.same());
        double y = HEAD;
        for (Row row : rows) {
            row(pen, layout, row, y);
            y += height(layout, row);
        }
        return pen.drawing(frame, "0 0 " + Pen.at(layout.width()) + " " + Pen.at(low + 24));
    }

    private static String tick(int doublings) {
        return switch (doublings) {
            case -2 -> "¼";
            case -1 -> "½";
            default -> String.valueOf(1 << doublings);
        };
    }

    private void row(Pen pen, Layout layout, Row row, double y) {
        double middle = y + height(layout, row) / 2 + layout.drop() / 2;
        boolean narrow = layout.isNarrow();
        if (narrow) {
            double first = y;
            for (String line : Pen.lines(row.label() + " " + row.against(), LONGEST)) {
                first += LINE;
                pen.write(0, first, "start", "t-strong t-halo", line);
            }
        } else {
            List<String> lines = beside(row);
            double line = middle - 3 - LINE * (lines.size() - 2) / 2;
            for (String label : lines.subList(0, lines.size() - 1)) {
                pen.write(0, line, "start", "t-strong t-halo", label);
                line += LINE;
            }
            pen.write(0, line, "start", "t-halo", row.against());
        }
        double words = narrow ? y + 35 : middle + 5;
        pen.write(layout.width(), words, "end", "t-ink t-halo", row.words());
        row.ratio().ifPresent(ratio -> mark(pen, layout, ratio, narrow ? middle + 8 : middle));
    }

    private void mark(Pen pen, Layout layout, Estimate ratio, double y) {
        double from = x(layout, ratio.interval().lower());
        double to = x(layout, ratio.interval().upper());
        pen.line(from, y, to, y, "whisker");
        pen.line(from, y - CAP, from, y + CAP, "whisker");
        pen.line(to, y - CAP, to, y + CAP, "whisker");
        pen.dot(x(layout, ratio.value()), y, DOT, false);
    }
}
