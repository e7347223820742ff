package org.csecprogress.report.picture.page;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.report.drawing.page.TrendDrawing;
import org.csecprogress.report.figure.page.FigureView;

/** A measure in one place over the quarters, as figures to read and as points to draw. */
final class TrendLine {
    private final List<Optional<ReleaseRow>> rows;
    private final List<FigureView> figures;
    private final boolean share;
    private final IntPredicate joined;

    /**
     * @param quarters names of the quarters, oldest first
     * @param rows the row of each quarter, if there is one
     * @param joined whether a quarter can be compared with the previous one
     * @param read returns the view of a row with the name of its quarter
     */
    TrendLine(
            Measure measure,
            List<String> quarters,
            List<Optional<ReleaseRow>> rows,
            IntPredicate joined,
            BiFunction<ReleaseRow, String, FigureView> read) {
        this.rows = List.copyOf(rows);
        this.joined = joined;
        this.share = measure.isShare();
        this.figures =
                IntStream.range(0, quarters.size())
                        .mapToObj(
                                at ->
                                        rows.get(at)
                                                .map(row -> read.apply(row, quarters.get(at)))
                                                .orElse(FigureView.none(quarters.get(at), measure)))
                        .toList();
    }

    List<FigureView> figures() {
        return figures;
    }

    /** Returns the positions of the quarters, oldest first. */
    IntStream quarters() {
        return IntStream.range(0, figures.size());
    }

    /** Returns the formatted figure of a quarter, or empty unless it is shown. */
    String words(int at) {
        return share ? figures.get(at).share() : figures.get(at).value();
    }

    /** Returns the newest formatted figure. */
    String last() {
        return words(figures.size() - 1);
    }

    /** Whether a quarter is joined with the previous one. */
    boolean isJoined(int at) {
        return at > 0 && joined.test(at);
    }

    /** Whether every quarter is joined with the previous one. */
    boolean isUnbroken() {
        return quarters().skip(1).allMatch(this::isJoined);
    }

    /** Returns how many quarters are withheld. */
    long withheld() {
        return figures.stream().filter(this::isWithheld).count();
    }

    private boolean isWithheld(FigureView figure) {
        return share ? figure.part().withheld() : figure.withheld();
    }

    /** Returns the figure of a quarter, or why it is missing. */
    String said(int at, Sentences say) {
        FigureView figure = figures.get(at);
        if (isWithheld(figure)) {
            return say.of("withheld.read");
        }
        String none = share ? figure.part().why() : figure.why();
        return words(at).isEmpty() ? say.of(none) : words(at);
    }

    /** Returns the figure of a quarter as a table cell. */
    PictureView.Cell cell(int at, Sentences say) {
        FigureView figure = figures.get(at);
        return share
                ? PictureView.Cell.ratio(figure.part(), say)
                : PictureView.Cell.value(figure, say);
    }

    /** Returns the line to draw. */
    TrendDrawing.Series series(String name) {
        return new TrendDrawing.Series(quarters().mapToObj(this::point).toList(), name);
    }

    private TrendDrawing.Point point(int at) {
        FigureView figure = figures.get(at);
        return new TrendDrawing.Point(
                figure.label(),
                PictureSource.drawn(figure, rows.get(at).flatMap(ReleaseRow::value), share),
                figure.unstable(),
                isJoined(at));
    }
}
