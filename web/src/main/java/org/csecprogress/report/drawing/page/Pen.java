package org.csecprogress.report.drawing.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Collects the shapes of a drawing. */
public final class Pen {
    private final List<Drawing.Line> lines = new ArrayList<>();
    private final List<Drawing.Bar> bars = new ArrayList<>();
    private final List<Drawing.Outline> outlines = new ArrayList<>();
    private final List<Drawing.Dot> dots = new ArrayList<>();
    private final List<Drawing.Words> words = new ArrayList<>();

    /** Formats a coordinate, rounded to a tenth, so that it is the same on every server. */
    public static String at(double units) {
        return BigDecimal.valueOf(units)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    void line(double x1, double y1, double x2, double y2, String styleClass) {
        lines.add(new Drawing.Line(at(x1), at(y1), at(x2), at(y2), styleClass));
    }

    void bar(double x, double y, double width, double height, String styleClass) {
        bars.add(new Drawing.Bar(at(x), at(y), at(width), at(height), styleClass));
    }

    void outline(String path, String styleClass, String title) {
        outlines.add(new Drawing.Outline(path, styleClass, title));
    }

    /** Draws a dot, hollow if its figure is based on 11 to 19 events. */
    void dot(double x, double y, double radius, boolean unstable) {
        String styleClass = unstable ? "dot dot--unstable" : "dot";
        dots.add(new Drawing.Dot(at(x), at(y), at(radius), styleClass));
    }

    /** Draws a dot for a place; that of the page is larger and has an outline. */
    void spot(double x, double y, double radius, boolean here) {
        dots.add(
                new Drawing.Dot(
                        at(x), at(y), at(here ? radius * 2 : radius), here ? "dot here" : "dot"));
    }

    void write(double x, double y, String anchor, String styleClass, String text) {
        words.add(new Drawing.Words(at(x), at(y), anchor, styleClass, text));
    }

    /**
     * Breaks a text between words.
     *
     * @param most most characters of a line; a longer word has a line of its own
     */
    public static List<String> lines(String text, int most) {
        List<String> lines = new ArrayList<>();
        String left = text;
        while (!left.isEmpty()) {
            int end = left.length() <= most ? left.length() : left.lastIndexOf(' ', most);
            if (end <= 0) {
                int next = left.indexOf(' ');
                end = next < 0 ? left.length() : next;
            }
            lines.add(left.substring(0, end));
            left = left.substring(end).strip();
        }
        return lines;
    }

    Drawing drawing(Frame frame, String box) {
        return new Drawing(
                frame.id(),
                frame.styleClass(),
                box,
                frame.title(),
                frame.description(),
                lines,
                bars,
                outlines,
                dots,
                words);
    }

    /** The attributes of a drawing, apart from its shapes. */
    public record Frame(String id, String styleClass, String title, String description) {}

    /**
     * Returns one drawing for wide and one for narrow screens. The style sheet shows one of them.
     *
     * @param title the title of both
     * @param description the text alternative of both
     */
    static List<Drawing> both(
            String id,
            String title,
            String description,
            Function<Frame, Drawing> wide,
            Function<Frame, Drawing> narrow) {
        return List.of(
                wide.apply(new Frame(id + "-wide", "chart chart--wide", title, description)),
                narrow.apply(new Frame(id + "-narrow", "chart chart--narrow", title, description)));
    }
}
