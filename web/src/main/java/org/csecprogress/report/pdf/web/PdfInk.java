package org.csecprogress.report.pdf.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The colors and lines of a shape on paper. A style sheet says them for the pages; here the same
 * classes have the same values, and darker ones for text.
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

    /** The color of text. */
    static final int INK = 0x15262d;

    /** The color of patterns. */
    static final int PATTERN_COLOR = 0x5c6b71;

    private static final int GREY = 0x44555c;
    private static final int AXIS = 0x5c6b71;
    private static final int PAPER = 0xffffff;
    private static final int BLUE = 0x0072b2;
    private static final int CONTEXT = 0xa9b1b4;

    /** Patterns in the place of a color. */
    enum Pattern {
        PLAIN,
        HATCHED,
        DOTTED
    }

    private static final Map<String, PdfInk> CLASSES = new HashMap<>();

    static {
        line("grid-line", 0xcfcabd, 1);
        line("axis-line", AXIS, 1);
        line("ref-line", INK, 1.5);
        line("limit-2", AXIS, 1.25);
        CLASSES.put("limit-1", new PdfInk(NONE, AXIS, 1.25, List.of(6f, 4f), Pattern.PLAIN));
        line("whisker", BLUE, 2.5);
        line("series", BLUE, 2.5);
        CLASSES.put(
                "series--context", new PdfInk(NONE, AXIS, 1.75, List.of(2f, 3f), Pattern.PLAIN));
        line("moved-line", INK, 3);
        line("moved-key", 0x7c8488, 1);
        CLASSES.put("earlier-key", new PdfInk(NONE, 0x7c8488, 1, List.of(3f, 2f), Pattern.PLAIN));
        shape("bar", CONTEXT, INK, 0.75);
        shape("bar--point", BLUE, INK, 0.75);
        shape("bar--unstable", PAPER, BLUE, 2);
        shape("dot", BLUE, PAPER, 1);
        shape("dot--unstable", PAPER, BLUE, 2);
        shape("ribbon", 0xdbebf4, NONE, 0);
        shape("w-time", 0x0f5c70, INK, 0.5);
        shape("w-late", 0x9fc3cb, INK, 0.5);
        shape("is-none", PAPER, INK, 0.6);
        shape("seq-1", 0xf8efc0, INK, 0.6);
        shape("seq-2", 0xdccd83, INK, 0.6);
        shape("seq-3", 0xa8a17c, INK, 0.6);
        shape("seq-4", 0x587089, INK, 0.6);
        shape("seq-5", 0x163761, INK, 0.6);
        CLASSES.put("is-withheld", new PdfInk(PAPER, INK, 0.75, List.of(), Pattern.HATCHED));
        CLASSES.put("is-absent", new PdfInk(PAPER, INK, 0.6, List.of(), Pattern.DOTTED));
    }

    private static void line(String name, int stroke, double width) {
        shape(name, NONE, stroke, width);
    }

    private static void shape(String name, int fill, int stroke, double width) {
        CLASSES.put(name, new PdfInk(fill, stroke, width, List.of(), Pattern.PLAIN));
    }

    /**
     * Returns the ink of a shape by its classes, of which the last with an ink counts. One without
     * is an outline.
     */
    static PdfInk of(String classes) {
        PdfInk found = new PdfInk(NONE, INK, 1, List.of(), Pattern.PLAIN);
        for (String name : classes.split(" ", -1)) {
            found = name.equals("here") ? found.outlined() : CLASSES.getOrDefault(name, found);
        }
        return found;
    }

    private PdfInk outlined() {
        return new PdfInk(fill, INK, 2.5, dash, pattern);
    }

    /** Returns this with other colors, where a shape states its own. */
    PdfInk with(int otherFill, int otherStroke, double otherWidth) {
        return new PdfInk(otherFill, otherStroke, otherWidth, dash, pattern);
    }

    /** Returns the color of a text by its classes. */
    static int ofText(String classes) {
        return classes.contains("t-strong") || classes.contains("t-ink") || classes.equals("mark")
                ? INK
                : GREY;
    }

    /** Returns whether a text is strong. */
    static boolean isStrong(String classes) {
        return classes.contains("t-strong") || classes.equals("mark");
    }

    /** Returns whether a text has paper around its letters, so that lines do not cross it. */
    static boolean isOnPaper(String classes) {
        return classes.contains("t-halo");
    }
}
