package org.csecprogress.report.picture.page;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.finding.FigureInterval;
import org.csecprogress.release.finding.ReportFinding;
import org.csecprogress.report.drawing.page.TrendDrawing;
import org.csecprogress.report.figure.page.ChangeWords;
import org.csecprogress.report.figure.page.FigureView;
import org.csecprogress.statistics.distribution.Interval;

/** A measure in one place over the quarters, as figures to read and as points to draw. */
final class TrendLine {
    private static final int PERCENT = 100;

    private final List<Optional<ReleaseRow>> rows;
    private final List<FigureView> figures;
    private final boolean share;
    private final ReportFinding.Kind kind;
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
        this.kind = ReportFinding.Kind.of(measure);
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

    /** Whether any quarter's figure is shown, so that there is something to draw. */
    boolean isDrawn() {
        return quarters().anyMatch(at -> !words(at).isEmpty());
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

    /** Returns the confidence interval of a quarter's figure, if it is shown and has one. */
    Optional<Interval> interval(int at) {
        return words(at).isEmpty()
                ? Optional.empty()
                : rows.get(at).flatMap(row -> FigureInterval.of(row, kind));
    }

    /** Whether any figure has a confidence interval. */
    boolean isRanged() {
        return quarters().anyMatch(at -> interval(at).isPresent());
    }

    /** Returns the confidence interval of a quarter's figure as a table cell. */
    PictureView.Cell range(int at, Sentences say) {
        ChangeWords words = new ChangeWords(say);
        return isWithheld(figures.get(at))
                ? PictureView.Cell.hidden()
                : PictureView.Cell.plain(
                        interval(at).map(range -> words.ends(range, kind)).orElse(""));
    }

    /** Returns the line to draw, with its confidence intervals. */
    TrendDrawing.Series ribbon(String name) {
        return new TrendDrawing.Series(
                quarters().mapToObj(at -> point(at, interval(at).map(this::onAxis))).toList(),
                name);
    }

    /** Returns the line to draw. */
    TrendDrawing.Series series(String name) {
        return new TrendDrawing.Series(
                quarters().mapToObj(at -> point(at, Optional.empty())).toList(), name);
    }

    private Interval onAxis(Interval interval) {
        return share ? interval.times(PERCENT) : interval;
    }

    private TrendDrawing.Point point(int at, Optional<Interval> range) {
        FigureView figure = figures.get(at);
        return new TrendDrawing.Point(
                figure.label(),
                PictureSource.drawn(figure, rows.get(at).flatMap(ReleaseRow::value), share),
                figure.unstable(),
                isJoined(at),
                range);
    }
}
