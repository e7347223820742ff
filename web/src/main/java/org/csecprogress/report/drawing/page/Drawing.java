package org.csecprogress.report.drawing.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A drawing as shapes, in the units of its box. Later kinds cover earlier ones: lines, bars,
 * outlines, dots, texts. Each coordinate is text, rounded to a tenth.
 *
 * @param id unique on its page
 * @param styleClass the class for its layout
 * @param box its SVG viewBox
 * @param title its title
 * @param description its text alternative
 */
public record Drawing(
        String id,
        String styleClass,
        String box,
        String title,
        String description,
        List<Line> lines,
        List<Bar> bars,
        List<Outline> outlines,
        List<Dot> dots,
        List<Words> words) {
    public Drawing {
        lines = List.copyOf(lines);
        bars = List.copyOf(bars);
        outlines = List.copyOf(outlines);
        dots = List.copyOf(dots);
        words = List.copyOf(words);
    }

    /** Height of a line of text under the drawing. */
    private static final double LINE = 18;

    private static final double UNDER_TEXT = 5;

    /** Returns the drawing with a mark under it and in its title, wherever the drawing goes. */
    public Drawing marked(String mark) {
        double[] of = Stream.of(box.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
        double height = of[3] + LINE;
        List<Words> more = new ArrayList<>(words);
        more.add(
                new Words(
                        Pen.at(of[0]), Pen.at(of[1] + height - UNDER_TEXT), "start", "mark", mark));
        return new Drawing(
                id,
                styleClass,
                String.join(" ", Pen.at(of[0]), Pen.at(of[1]), Pen.at(of[2]), Pen.at(height)),
                mark + " " + title,
                mark + " " + description,
                lines,
                bars,
                outlines,
                dots,
                more);
    }

    /** A straight line. */
    public record Line(String x1, String y1, String x2, String y2, String styleClass) {}

    /** A rectangle. */
    public record Bar(String x, String y, String width, String height, String styleClass) {}

    /**
     * A path.
     *
     * @param title its title, or empty
     */
    public record Outline(String path, String styleClass, String title) {}

    /** A circle. */
    public record Dot(String x, String y, String radius, String styleClass) {}

    /**
     * A text.
     *
     * @param anchor which end of it is at x: start, middle or end
     */
    public record Words(String x, String y, String anchor, String styleClass, String text) {}
}
