package org.csecprogress.report.picture.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.picture.PictureDefinition;
import org.csecprogress.report.drawing.page.Drawing;
import org.csecprogress.report.drawing.page.SmallDrawing;
import org.csecprogress.report.drawing.page.TrendDrawing;
import org.csecprogress.report.figure.page.FigureView;

/** The trend of a state total over the quarters. */
final class TrendPicture {
    private final PictureDefinition picture;
    private final PictureSource source;
    private final Measure measure;
    private final Sentences say;
    private final TrendLine line;

    private TrendPicture(PictureDefinition picture, PictureSource source, Measure measure) {
        this.picture = picture;
        this.source = source;
        this.measure = measure;
        this.say = source.say();
        this.line = stateLine(measure, source);
    }

    /** Returns the state's total in this quarter and the earlier ones. */
    static TrendLine stateLine(Measure measure, PictureSource source) {
        TableId table = TableId.parse(PictureSource.stateTable(measure));
        List<ReleaseRow> rows = new ArrayList<>(source.past().of(table.toString()));
        source.stateRow(measure).ifPresent(rows::add);
        return new TrendLine(
                measure,
                rows.stream().map(row -> row.period().toString()).toList(),
                rows.stream().map(Optional::of).toList(),
                at -> isComparable(rows.get(at - 1), rows.get(at), source),
                (row, quarter) -> source.figure(row, quarter, measure, table));
    }

    /**
     * Whether two consecutive quarters can be compared: the same counties reported, and all of them
     * answered in both. Comparing only how many answered would miss that one county replaced
     * another.
     */
    private static boolean isComparable(ReleaseRow one, ReleaseRow next, PictureSource source) {
        ReportingPeriod before = one.period();
        int counties = source.past().counties(before).size();
        return before.plus(1).equals(next.period())
                && one.counties() == counties
                && next.counties() == counties
                && source.past().sameCounties(before, next.period());
    }

    /** Returns the picture if the release has the figure. */
    static Optional<PictureView> of(PictureDefinition picture, PictureSource source) {
        return source.measure(picture)
                .filter(measure -> source.stateRow(measure).isPresent())
                .map(measure -> new TrendPicture(picture, source, measure).view());
    }

    /** Returns the line alone, small enough for a row of a table, with its figures in words. */
    static Optional<Drawing> small(PictureDefinition picture, PictureSource source) {
        return source.measure(picture)
                .filter(measure -> source.stateRow(measure).isPresent())
                .map(measure -> new TrendPicture(picture, source, measure).small());
    }

    private Drawing small() {
        return SmallDrawing.of(
                line.series(""),
                picture.top(),
                picture.code(),
                source.name(measure),
                description());
    }

    private PictureView view() {
        boolean share = measure.isShare();
        String name = source.name(measure);
        String whole = source.whole(measure);
        String sub = say.of(share ? "picture.trend.sub.share" : "picture.trend.sub", name, whole);
        var drawing =
                new TrendDrawing(
                        line.ribbon(say.of("picture.state", line.last())),
                        Optional.empty(),
                        picture.top(),
                        share ? say.of("picture.unit.share", whole) : name,
                        say);
        return new PictureView(
                picture.code(),
                title(name),
                sub,
                drawing.drawings(picture.code(), sub, description()),
                notes(),
                new PictureView.Numbers(
                        say.of("picture.trend.caption", name),
                        say.of("picture.quarter"),
                        heads(share),
                        line.quarters().mapToObj(this::numbers).toList()),
                source.file(PictureSource.stateTable(measure)));
    }

    private List<String> heads(boolean share) {
        List<String> heads = new ArrayList<>(List.of(say.of("picture.figure")));
        if (share || measure.populationRatePer() > 0) {
            heads.add(say.of(share ? "picture.share" : "picture.rate"));
        }
        if (line.isRanged()) {
            heads.add(say.of(share ? "picture.interval.share" : "picture.interval"));
        }
        return heads;
    }

    private PictureView.Line numbers(int at) {
        boolean share = measure.isShare();
        FigureView figure = line.figures().get(at);
        List<PictureView.Cell> cells = new ArrayList<>();
        cells.add(PictureView.Cell.value(figure, say));
        if (share || measure.populationRatePer() > 0) {
            cells.add(PictureView.Cell.ratio(share ? figure.part() : figure.rate(), say));
        }
        if (line.isRanged()) {
            cells.add(line.range(at, say));
        }
        return new PictureView.Line(figure.label(), cells);
    }

    /** Returns the title: this quarter's figure and its trend, or the quarter before. */
    private String title(String name) {
        int now = line.figures().size() - 1;
        if (line.last().isEmpty()) {
            return say.of("picture.trend.title.none", name);
        }
        Optional<String> trend =
                source.trend(measure)
                        .map(found -> "picture.trend.title." + found.change().verdict())
                        .filter(say::has);
        if (trend.isPresent()) {
            return say.of(trend.get(), name, line.last());
        }
        return line.isJoined(now) && !line.words(now - 1).isEmpty()
                ? say.of("picture.trend.title.before", name, line.last(), line.words(now - 1))
                : say.of("picture.trend.title", name, line.last());
    }

    private String description() {
        return say.of(
                "picture.trend.description",
                line.quarters().mapToObj(this::said).collect(Collectors.joining("; ")));
    }

    private String said(int at) {
        return say.of("picture.point", line.figures().get(at).label(), line.said(at, say));
    }

    private List<String> notes() {
        return PictureSource.notes(
                line.isDrawn() ? "" : say.of("picture.trend.nothing"),
                line.withheld() > 0 ? say.of("picture.trend.withheld", line.withheld()) : "",
                line.isDrawn() && !line.isUnbroken() ? say.of("picture.trend.broken") : "",
                line.isRanged() ? say.of("picture.trend.ribbon") : "",
                source.rate(measure),
                say.of("picture.source", measure.code()));
    }
}
