package org.csecprogress.report.drawing.page;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A bar chart of shares from 0 to 100 %, each under its name. A withheld share has a hatched square
 * of fixed size, whatever its value.
 */
public final class ShareBars {
    private static final int WHOLE = 100;
    private static final double HEIGHT = 14;
    private static final double LINE = 17;
    private static final double GAP = 11;

    /**
     * A share.
     *
     * @param label its name
     * @param of the whole, or empty
     * @param percent the share, empty if it is withheld or missing
     * @param words the share with its interval, or the text in its place
     * @param withheld whether it is withheld
     * @param unstable whether it is based on 11 to 19 events
     * @param spoken whether the title mentions it
     */
    public record Share(
            String label,
            String of,
            OptionalDouble percent,
            String words,
            boolean withheld,
            boolean unstable,
            boolean spoken) {
        private String styleClass() {
            if (unstable) {
                return "bar bar--unstable";
            }
            return spoken ? "bar bar--point" : "bar";
        }

        private String said() {
            return unstable ? words + " †" : words;
        }
    }

    /**
     * The measurements of one of the two layouts.
     *
     * @param room length of a bar of 100 %
     * @param most most characters of a line
     * @param joined whether the whole is on the line of the name if there is room for both
     */
    private record Layout(double width, double room, int most, boolean joined) {}

    private static final Layout WIDE = new Layout(760, 560, 100, true);
    private static final Layout NARROW = new Layout(340, 190, 46, false);

    private final List<Share> shares;

    public ShareBars(List<Share> shares) {
        this.shares = List.copyOf(shares);
    }

    /** Returns the drawings for wide and narrow screens. */
    public List<Drawing> drawings(String id, String title, String description) {
        return Pen.both(
                id, title, description, frame -> draw(WIDE, frame), frame -> draw(NARROW, frame));
    }

    private Drawing draw(Layout layout, Pen.Frame frame) {
        var pen = new Pen();
        double y = 0;
        for (Share share : shares) {
            String styleClass = share.spoken() ? "t-strong" : "t-ink";
            String both = share.label() + ", " + share.of();
            if (layout.joined() && both.length() <= layout.most()) {
                y = lines(pen, both, layout.most(), styleClass, y);
            } else {
                y = lines(pen, share.label(), layout.most(), styleClass, y);
                y = lines(pen, share.of(), layout.most(), "", y);
            }
            bar(pen, share, y + 6, layout.room());
            y += 6 + HEIGHT + GAP;
        }
        return pen.drawing(frame, "0 0 " + Pen.at(layout.width()) + " " + Pen.at(y));
    }

    /** Writes a text on as many lines as it needs, and returns where they end. */
    private static double lines(Pen pen, String text, int most, String styleClass, double top) {
        double y = top;
        for (String line : Pen.lines(text, most)) {
            y += LINE;
            pen.write(0, y, "start", styleClass, line);
        }
        return y;
    }

    /** Draws a bar. The shares have a column of their own, beyond the mark of 100 %. */
    private static void bar(Pen pen, Share share, double y, double room) {
        double base = y + HEIGHT - 3;
        if (share.withheld()) {
            pen.bar(0, y, HEIGHT, HEIGHT, "is-withheld bar-outline");
            pen.write(HEIGHT + 7, base, "start", "t-ink", share.words());
        } else if (share.percent().isPresent()) {
            double length = share.percent().getAsDouble() / WHOLE * room;
            pen.bar(0, y, length, HEIGHT, share.styleClass());
            pen.line(room, y - 2, room, y + HEIGHT + 2, "axis-line");
            pen.write(room + 9, base, "start", "t-strong", share.said());
        } else {
            pen.write(0, base, "start", "t-ink", share.words());
        }
    }
}
