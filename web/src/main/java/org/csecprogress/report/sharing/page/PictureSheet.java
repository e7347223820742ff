package org.csecprogress.report.sharing.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.csecprogress.report.drawing.page.Drawing;
import org.csecprogress.report.drawing.page.Ink;
import org.csecprogress.report.drawing.page.Pen;
import org.csecprogress.report.picture.page.PictureView;

/**
 * A picture as a file that stands alone: its title, its drawing as on the page, its legend and
 * notes, and at its foot how it is cited.
 */
final class PictureSheet {
    private static final String FONTS =
            "'Public Sans', system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial,"
                    + " sans-serif";

    /** Widths of a letter in any of the fonts, in parts of its size. */
    private static final double LETTER = 0.52;

    private static final double BOLD_LETTER = 0.58;

    private static final double SWATCH_WIDTH = 24;
    private static final double SWATCH_HEIGHT = 16;
    private static final double SWATCH_STEP = 26;

    /** Between a map and the legend beside it. */
    private static final double BESIDE = 36;

    private static final Style SUB = new Style(14, 20, Ink.FAINT_TEXT, "400");
    private static final Style NOTE = new Style(13, 18, Ink.FAINT_TEXT, "400");
    private static final Style CITED = new Style(12, 17, Ink.FAINT_TEXT, "400");

    /** How lines of text look: their size, their distance, their color and their weight. */
    private record Style(double size, double step, String color, String weight) {
        double letter() {
            return size * (weight.equals(Ink.BOLD) ? BOLD_LETTER : LETTER);
        }
    }

    /** The measurements of one of the two layouts. */
    private record Layout(double width, double margin, Style title) {
        double inside() {
            return width - 2 * margin;
        }
    }

    private static final Layout WIDE = new Layout(816, 28, new Style(21, 27, Ink.TEXT, Ink.BOLD));
    private static final Layout NARROW = new Layout(376, 18, new Style(18, 24, Ink.TEXT, Ink.BOLD));

    private final SvgWriter svg = new SvgWriter();
    private final PictureView picture;
    private final Drawing drawing;
    private final Layout layout;
    private final double[] box;

    /** A map, which has one drawing for all screens, is made smaller where it doesn't fit. */
    private final double scale;

    private double y;

    private PictureSheet(PictureView picture, Drawing drawing, Layout layout) {
        this.picture = picture;
        this.drawing = drawing;
        this.layout = layout;
        this.box =
                Stream.of(drawing.box().split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
        this.scale = Math.min(1, layout.inside() / box[2]);
    }

    /**
     * Writes the file.
     *
     * @param drawings the drawings of the picture for wide and narrow screens, or one for both, as
     *     the page has them
     * @param title the title of the file
     * @param cited the lines at its foot
     */
    static byte[] of(
            PictureView picture,
            List<Drawing> drawings,
            String title,
            String lang,
            List<String> cited,
            boolean narrow) {
        Drawing drawing = drawings.get(narrow ? drawings.size() - 1 : 0);
        var sheet = new PictureSheet(picture, drawing, narrow ? NARROW : WIDE);
        return sheet.write(title, lang, cited);
    }

    /**
     * Returns the height of the file for wide screens in whole units.
     *
     * @param drawings as for the file
     * @param cited the lines at its foot
     */
    static int height(PictureView picture, List<Drawing> drawings, List<String> cited) {
        return (int) Math.ceil(new PictureSheet(picture, drawings.get(0), WIDE).height(cited));
    }

    private byte[] write(String title, String lang, List<String> cited) {
        double height = height(cited);
        svg.with("width", Pen.at(layout.width())).with("height", Pen.at(height));
        svg.with("viewBox", "0 0 " + Pen.at(layout.width()) + " " + Pen.at(height));
        svg.with("role", "img").with("aria-labelledby", "t d").with("lang", lang);
        svg.with("font-family", FONTS).with("font-size", "13").with("fill", Ink.FAINT_TEXT);
        svg.start("title").with("id", "t").text(title).end();
        svg.start("desc").with("id", "d").text(drawing.description()).end();
        patterns();
        svg.start("rect").with("width", Pen.at(layout.width())).with("height", Pen.at(height));
        svg.with("fill", Ink.PAPER).end();
        y = layout.margin();
        write(picture.title(), layout.title());
        y += 4;
        write(picture.sub(), SUB);
        y += 16;
        svg.start("g")
                .with("transform", move(layout.margin() - box[0] * scale, y - box[1] * scale));
        svg.draw(drawing, isMap());
        svg.end();
        legend();
        y += drawnHeight() + 14;
        picture.notes().forEach(note -> write(note, NOTE));
        y += 12;
        svg.start("line").with("x1", Pen.at(layout.margin())).with("y1", Pen.at(y));
        svg.with("x2", Pen.at(layout.width() - layout.margin())).with("y2", Pen.at(y));
        svg.with("stroke", Ink.RULE).end();
        y += 8;
        cited.forEach(line -> write(line, CITED));
        return svg.bytes();
    }

    private boolean isMap() {
        return drawing.styleClass().startsWith("map");
    }

    private double height(List<String> cited) {
        double notes = picture.notes().stream().mapToDouble(note -> high(note, NOTE)).sum();
        double foot = cited.stream().mapToDouble(line -> high(line, CITED)).sum();
        return 2 * layout.margin()
                + high(picture.title(), layout.title())
                + 4
                + high(picture.sub(), SUB)
                + 16
                + drawnHeight()
                + 14
                + notes
                + 20
                + foot;
    }

    private double high(String text, Style style) {
        return lines(text, style).size() * style.step();
    }

    /** Returns the height of the drawing with its legend. */
    private double drawnHeight() {
        double legend = picture.legend().size() * SWATCH_STEP;
        return isBeside() ? Math.max(high(), legend) : high() + legend;
    }

    private double high() {
        return box[3] * scale;
    }

    /** Whether the legend is beside the drawing, and not below it. */
    private boolean isBeside() {
        return layout.inside() - box[2] > layout.inside() / 3;
    }

    private void write(String text, Style style) {
        for (String line : lines(text, style)) {
            y += style.step();
            svg.start("text").with("x", Pen.at(layout.margin()));
            svg.with("y", Pen.at(y - (style.step() - style.size()) / 2 - style.size() / 5));
            svg.with("font-size", Pen.at(style.size())).with("fill", style.color());
            svg.with("font-weight", style.weight()).shown(line).end();
        }
    }

    /** Breaks a text between words, and an address after one of its slashes. */
    private List<String> lines(String text, Style style) {
        int most = (int) (layout.inside() / style.letter());
        List<String> lines = new ArrayList<>();
        for (String line : Pen.lines(text, most)) {
            String left = line;
            int end = left.lastIndexOf('/', most - 1) + 1;
            while (left.length() > most && end > 0) {
                lines.add(left.substring(0, end));
                left = left.substring(end);
                end = left.lastIndexOf('/', most - 1) + 1;
            }
            lines.add(left);
        }
        return lines;
    }

    private void legend() {
        double x = isBeside() ? layout.margin() + box[2] + BESIDE : layout.margin();
        double top = isBeside() ? y : y + high() + SWATCH_STEP / 4;
        for (PictureView.Swatch swatch : picture.legend()) {
            svg.start("rect").with("x", Pen.at(x + 0.5)).with("y", Pen.at(top + 0.5));
            svg.with("width", Pen.at(SWATCH_WIDTH - 1)).with("height", Pen.at(SWATCH_HEIGHT - 1));
            svg.with(Ink.ofArea(swatch.styleClass())).end();
            svg.start("text")
                    .with("x", Pen.at(x + SWATCH_WIDTH + 10))
                    .with("y", Pen.at(top + 12.5));
            svg.with("fill", Ink.TEXT).shown(swatch.label()).end();
            top += SWATCH_STEP;
        }
    }

    /** Writes the patterns of what is withheld and of what was not reported. */
    private void patterns() {
        svg.start("defs");
        pattern("p-withheld").with("patternTransform", "rotate(45)");
        square("6", Ink.PAPER);
        square("2", Ink.SIGN);
        svg.end();
        pattern("p-absent");
        square("6", Ink.PAPER);
        for (String middle : List.of("1.5", "4.5")) {
            svg.start("circle").with("cx", middle).with("cy", middle).with("r", "1.1");
            svg.with("fill", Ink.SIGN).end();
        }
        svg.end().end();
    }

    private SvgWriter pattern(String id) {
        svg.start("pattern").with("id", id).with("width", "6").with("height", "6");
        return svg.with("patternUnits", "userSpaceOnUse");
    }

    private void square(String width, String fill) {
        svg.start("rect").with("width", width).with("height", "6").with("fill", fill).end();
    }

    private String move(double right, double down) {
        String moved = "translate(" + Pen.at(right) + " " + Pen.at(down) + ")";
        return scale < 1
                ? moved + " scale(" + BigDecimal.valueOf(scale).setScale(3, RoundingMode.DOWN) + ")"
                : moved;
    }
}
