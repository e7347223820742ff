package org.csecprogress.report.picture.page;

import java.util.List;
import java.util.stream.Stream;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.report.drawing.page.Drawing;
import org.csecprogress.report.figure.page.FigureView;
import org.csecprogress.report.figure.page.RatioView;
import org.csecprogress.statistics.PublicCount;

/**
 * A picture as shown to readers: its finding, its drawings, and its numbers as a table.
 *
 * @param code its name in the page's address
 * @param title its finding, as a sentence
 * @param sub what is measured, where and when
 * @param legend the meaning of the fills; empty if each mark is labeled
 * @param notes the notes below it
 * @param href address of the file with its numbers
 */
public record PictureView(
        String code,
        String title,
        String sub,
        List<Drawing> drawings,
        List<Swatch> legend,
        List<String> notes,
        Numbers numbers,
        String href) {
    public PictureView {
        drawings = List.copyOf(drawings);
        legend = List.copyOf(legend);
        notes = List.copyOf(notes);
    }

    /** Creates a picture whose marks are labeled, so that it needs no legend. */
    PictureView(
            String code,
            String title,
            String sub,
            List<Drawing> drawings,
            List<String> notes,
            Numbers numbers,
            String href) {
        this(code, title, sub, drawings, List.of(), notes, numbers, href);
    }

    /** Returns a placeholder for a picture whose figures this release doesn't have. */
    static PictureView inPlace(String code, String title, String sub, List<String> notes) {
        Numbers none = new Numbers("", "", List.of(), List.of());
        return new PictureView(code, title, sub, List.of(), notes, none, "");
    }

    /** Whether there is a drawing. */
    public boolean isDrawn() {
        return !drawings.isEmpty();
    }

    /** Whether it has figures, drawn or not. */
    public boolean isNumbered() {
        return !numbers.lines().isEmpty();
    }

    /** An entry of a legend. */
    public record Swatch(String styleClass, String label) {}

    /**
     * The table of a picture.
     *
     * @param head heading of the rows
     * @param heads headings of the figures
     * @param beside whether the table is beside the drawing and not behind a button
     */
    public record Numbers(
            String caption,
            String note,
            String head,
            List<String> heads,
            boolean beside,
            List<Line> lines) {
        private static final int BESIDE = 2;

        public Numbers {
            heads = List.copyOf(heads);
            lines = List.copyOf(lines);
        }

        /** Creates a table behind a button, without a note. */
        Numbers(String caption, String head, List<String> heads, List<Line> lines) {
            this(caption, "", head, heads, false, lines);
        }

        private Stream<Cell> cells() {
            return lines.stream().flatMap(line -> line.cells().stream());
        }

        /** Whether any of its figures is based on 11 to 19 events. */
        public boolean isUnstable() {
            return cells().anyMatch(Cell::unstable);
        }

        /** Whether any of its figures is as first released. */
        public boolean isFirst() {
            return cells().anyMatch(Cell::first);
        }

        /** Whether its rows fold on a phone, which has room for two figures beside a name. */
        public boolean isFolded() {
            return heads.size() > BESIDE && !isBarred();
        }

        /** Whether any of its rows has a bar. */
        public boolean isBarred() {
            return lines.stream().anyMatch(Line::isDrawn);
        }
    }

    /**
     * A row of the table.
     *
     * @param href address of the page about the row, or empty
     * @param bar length of its bar from 0 to 100, or empty
     */
    public record Line(String label, String href, List<Cell> cells, String bar) {
        public Line {
            cells = List.copyOf(cells);
        }

        /** Creates a row without an address or a bar. */
        Line(String label, List<Cell> cells) {
            this(label, "", cells, "");
        }

        /** Whether there is a bar to draw. */
        public boolean isDrawn() {
            return !bar.isEmpty();
        }
    }

    /**
     * A figure in the table. All withheld figures look alike.
     *
     * @param text the formatted figure, or why it is missing; empty if withheld
     * @param first whether it is as first released, without later filings
     */
    public record Cell(String text, boolean withheld, boolean unstable, boolean first) {
        /** Returns a cell with text, or with a figure that is never withheld. */
        static Cell plain(String text) {
            return of(text, false);
        }

        /** Returns the cell of a number computed from a withheld figure. */
        static Cell hidden() {
            return of("", true);
        }

        /** Returns a cell with text, withheld or not. */
        static Cell of(String text, boolean withheld) {
            return new Cell(text, withheld, false, false);
        }

        /** Returns the cell of a count, or of a missing one. */
        static Cell count(PublicCount count, boolean first, Sentences say) {
            String text =
                    count.value().isPresent()
                            ? say.number(count.value().getAsLong())
                            : say.of("key.absent");
            boolean withheld = count.isWithheld();
            return new Cell(withheld ? "" : text, withheld, count.isUnstable(), first);
        }

        /** Returns the cell of a figure. */
        static Cell value(FigureView figure, Sentences say) {
            String text = figure.isAbsent() ? say.of(figure.why()) : figure.value();
            return new Cell(text, figure.withheld(), figure.unstable(), figure.first());
        }

        /** Returns the cell of a share or rate beside a figure, or why it is missing. */
        static Cell ratio(RatioView ratio, Sentences say) {
            return of(ratio.isMissing() ? say.of(ratio.why()) : ratio.text(), ratio.withheld());
        }
    }
}
