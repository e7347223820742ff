package org.csecprogress.report.drawing.page;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A dot for each share on a scale from zero to its end. Shares of one whole percent stand above
 * each other.
 */
public final class StripDrawing {
    private static final double DOT = 3;
    private static final double STEP = 7;
    private static final double HIGH = 34;

    /** A share in percent, and whether the page is about its place. */
    public record Share(double percent, boolean here) {}

    /** The measurements of one of the two layouts. */
    private record Layout(double width, double left, double right) {}

    private static final Layout WIDE = new Layout(760, 12, 740);
    private static final Layout NARROW = new Layout(340, 12, 322);

    private final List<Share> shares;
    private final int top;
    private final String unit;

    /**
     * @param top the end of the scale in percent
     * @param unit the unit of the scale
     */
    public StripDrawing(List<Share> shares, int top, String unit) {
        this.shares = List.copyOf(shares);
        this.top = top;
        this.unit = unit;
    }

    /** Returns the drawings for wide and narrow screens. */
    public List<Drawing> drawings(String id, String title, String description) {
        return Pen.both(
                id, title, description, frame -> draw(WIDE, frame), frame -> draw(NARROW, frame));
    }

    private Drawing draw(Layout layout, Pen.Frame frame) {
        var pen = new Pen();
        Map<Integer, Integer> highest = new TreeMap<>();
        shares.forEach(share -> highest.merge(whole(share), 1, Integer::sum));
        int most = highest.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        double low = HIGH + STEP * most;
        pen.write(0, 14, "start", "", unit);
        for (int tick = 0; tick <= Bands.COUNT; tick++) {
            int percent = top * tick / Bands.COUNT;
            double x = x(layout, percent);
            pen.line(x, HIGH - STEP, x, low, tick == 0 ? "axis-line" : "grid-line");
            pen.write(x, low + 17, "middle", "", percent + "%");
        }
        pen.line(layout.left(), low, layout.right(), low, "axis-line");
        highest.clear();
        for (Share share : shares) {
            int percent = whole(share);
            int at = highest.merge(percent, 1, Integer::sum);
            pen.spot(x(layout, percent), low - STEP * (at - 0.5), DOT, share.here());
        }
        return pen.drawing(frame, "0 0 " + Pen.at(layout.width()) + " " + Pen.at(low + 24));
    }

    private static int whole(Share share) {
        return (int) Math.round(share.percent());
    }

    private double x(Layout layout, double percent) {
        return layout.left() + (layout.right() - layout.left()) * percent / top;
    }
}
