package org.csecprogress.report.pdf.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.csecprogress.report.drawing.page.Ink;

/**
 * The colors and lines of a shape on paper.
 *
 * @param fill color of its inside, or {@link #NONE}
 * @param stroke color of its outline, or {@link #NONE}
 * @param width width of the outline, in units of the drawing
 * @param dash lengths of dashes and gaps, or none
 * @param pattern pattern of its inside, or {@link Pattern#PLAIN}
 */
record PdfInk(int fill, int stroke, double width, List<Float> dash, Pattern pattern) {
    /** No color. */
    static final int NONE = -1;

    /** The color of patterns. */
    static final int PATTERN_COLOR = color(Ink.SIGN);

    private static final int PAPER = color(Ink.PAPER);
    private static final int BYTE = 0xff;

    /** Patterns in the place of a color. */
    enum Pattern {
        PLAIN,
        HATCHED,
        DOTTED
    }

    /** Returns the ink of a shape by its attributes. One without any is an outline. */
    static PdfInk of(Map<String, String> attributes) {
        String fill = attributes.getOrDefault("fill", "none");
        Pattern pattern =
                switch (fill) {
                    case "url(#p-withheld)" -> Pattern.HATCHED;
                    case "url(#p-absent)" -> Pattern.DOTTED;
                    default -> Pattern.PLAIN;
                };
        double opacity = Double.parseDouble(attributes.getOrDefault("fill-opacity", "1"));
        return new PdfInk(
                pattern == Pattern.PLAIN ? onPaper(color(fill), opacity) : PAPER,
                color(attributes.getOrDefault("stroke", attributes.isEmpty() ? Ink.TEXT : "none")),
                Double.parseDouble(attributes.getOrDefault("stroke-width", "1")),
                lengths(attributes.getOrDefault("stroke-dasharray", "")),
                pattern);
    }

    private static List<Float> lengths(String dashes) {
        return dashes.isEmpty()
                ? List.of()
                : Arrays.stream(dashes.split(" ", -1)).map(Float::valueOf).toList();
    }

    /** Returns the color as {@code 0xRRGGBB}, or {@link #NONE}. */
    static int color(String text) {
        return text.startsWith("#") ? Integer.parseInt(text.substring(1), 16) : NONE;
    }

    /** Returns what a color that lets the paper through looks like. */
    private static int onPaper(int color, double opacity) {
        if (color == NONE || opacity >= 1) {
            return color;
        }
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double part =
                    (color >> shift & BYTE) * opacity + (PAPER >> shift & BYTE) * (1 - opacity);
            mixed |= (int) Math.round(part) << shift;
        }
        return mixed;
    }

    /** Returns the color of a text by its classes. */
    static int ofText(String classes) {
        return color(Ink.of(classes).getOrDefault("fill", Ink.FAINT_TEXT));
    }

    /** Returns whether a text is strong. */
    static boolean isStrong(String classes) {
        return Ink.of(classes).containsKey("font-weight");
    }

    /** Returns whether a text has paper around its letters, so that lines do not cross it. */
    static boolean isOnPaper(String classes) {
        return Ink.of(classes).containsKey("paint-order");
    }
}
