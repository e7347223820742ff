package org.csecprogress.publication.picture.page;

import java.util.List;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.publication.page.FigureView;
import org.csecprogress.publication.page.RatioView;
import org.csecprogress.statistics.PublicCount;

/**
 * A picture as it is read: what it finds, how it is drawn, and the same numbers as a table.
 *
 * @param code its name in the page's address
 * @param title what it finds, in a sentence
 * @param sub what is measured, where and when
 * @param legend what the fills mean; empty where each mark is labelled
 * @param notes what to know of it
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

    /** What stands in place of a picture whose figures this release does not have. */
    static PictureView inPlace(String code, String title, String sub, List<String> notes) {
        Numbers none = new Numbers("", "", "", List.of(), false, List.of());
        return new PictureView(code, title, sub, List.of(), List.of(), notes, none, "");
    }

    /** Whether there is something to see, and the same numbers as a table. */
    public boolean isDrawn() {
        return !drawings.isEmpty();
    }

    /** An entry of a legend. */
    public record Swatch(String styleClass, String label) {}

    /**
     * The table of a picture.
     *
     * @param head what a row is
     * @param heads what its figures are
     * @param beside whether the table stands beside the drawing and not behind a button
     */
    public record Numbers(
            String caption,
            String note,
            String head,
            List<String> heads,
            boolean beside,
            List<Line> lines) {
        public Numbers {
            heads = List.copyOf(heads);
            lines = List.copyOf(lines);
        }

        /** Whether any of its figures is of 11 to 19. */
        public boolean isUnstable() {
            return lines.stream().flatMap(line -> line.cells().stream()).anyMatch(Cell::unstable);
        }

        /** Whether any of its figures is as first released. */
        public boolean isFirst() {
            return lines.stream().flatMap(line -> line.cells().stream()).anyMatch(Cell::first);
        }

        /** Whether any of its rows has a bar. */
        public boolean isBarred() {
            return lines.stream().anyMatch(Line::isDrawn);
        }
    }

    /**
     * A row of the table.
     *
     * @param href address of the page about what the row is of, or empty
     * @param bar length of its bar from 0 to 100, or empty
     */
    public record Line(String label, String href, List<Cell> cells, String bar) {
        public Line {
            cells = List.copyOf(cells);
        }

        /** Whether there is a bar to draw. */
        public boolean isDrawn() {
            return !bar.isEmpty();
        }
    }

    /**
     * A figure in the table. Every withheld one looks the same.
     *
     * @param text the figure in words, or why there is none; empty where it is withheld
     * @param first whether it is as first released, without what a county filed later
     */
    public record Cell(String text, boolean withheld, boolean unstable, boolean first) {
        /** A text that is no figure, or a figure that is always shown. */
        static Cell plain(String text) {
            return of(text, false);
        }

        /** What is worked out from a withheld figure. */
        static Cell hidden() {
            return of("", true);
        }

        /** A text that is withheld or not. */
        static Cell of(String text, boolean withheld) {
            return new Cell(text, withheld, false, false);
        }

        /** A count, or that there is none. */
        static Cell count(PublicCount count, boolean first, Sentences say) {
            String text =
                    count.value().isPresent()
                            ? say.number(count.value().getAsLong())
                            : say.of("key.absent");
            boolean withheld = count.isWithheld();
            return new Cell(withheld ? "" : text, withheld, count.isUnstable(), first);
        }

        /** A figure as it stands. */
        static Cell value(FigureView figure, Sentences say) {
            String text = figure.isAbsent() ? say.of(figure.why()) : figure.value();
            return new Cell(text, figure.withheld(), figure.unstable(), figure.first());
        }

        /** The share or rate beside a figure, or why there is none. */
        static Cell ratio(RatioView ratio, Sentences say) {
            return of(ratio.isMissing() ? say.of(ratio.why()) : ratio.text(), ratio.withheld());
        }
    }
}
