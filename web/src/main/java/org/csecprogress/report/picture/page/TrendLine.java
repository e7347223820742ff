package org.csecprogress.report.picture.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.IntPredicate;
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
        this.figures = new ArrayList<>();
        for (int at = 0; at < quarters.size(); at++) {
            String quarter = quarters.get(at);
            figures.add(
                    rows.get(at)
                            .map(row -> read.apply(row, quarter))
                            .orElse(FigureView.none(quarter, measure)));
        }
    }

    List<FigureView> figures() {
        return List.copyOf(figures);
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
        for (int at = 1; at < figures.size(); at++) {
            if (!isJoined(at)) {
                return false;
            }
        }
        return true;
    }

    /** Returns how many quarters are withheld. */
    long withheld() {
        return figures.stream()
                .filter(figure -> share ? figure.part().withheld() : figure.withheld())
                .count();
    }

    /** Returns the figure of a quarter, or why it is missing. */
    String said(int at, Sentences say) {
        FigureView figure = figures.get(at);
        if (share ? figure.part().withheld() : figure.withheld()) {
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
        List<TrendDrawing.Point> points = new ArrayList<>();
        for (int at = 0; at < figures.size(); at++) {
            OptionalDouble drawn =
                    PictureSource.drawn(
                            figures.get(at), rows.get(at).flatMap(ReleaseRow::value), share);
            points.add(
                    new TrendDrawing.Point(
                            figures.get(at).label(),
                            drawn,
                            figures.get(at).unstable(),
                            isJoined(at)));
        }
        return new TrendDrawing.Series(points, name);
    }
}
