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

    private PictureView view() {
        boolean share = measure.isShare();
        String name = source.name(measure);
        String whole = source.whole(measure);
        String sub = say.of(share ? "picture.trend.sub.share" : "picture.trend.sub", name, whole);
        var drawing =
                new TrendDrawing(
                        line.series(say.of("picture.state", line.last())),
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
                        line.figures().stream().map(this::numbers).toList()),
                source.file(PictureSource.stateTable(measure)));
    }

    private List<String> heads(boolean share) {
        String beside = share ? "picture.share" : "picture.rate";
        return share || measure.populationRatePer() > 0
                ? List.of(say.of("picture.figure"), say.of(beside))
                : List.of(say.of("picture.figure"));
    }

    private PictureView.Line numbers(FigureView figure) {
        boolean share = measure.isShare();
        List<PictureView.Cell> cells = new ArrayList<>();
        cells.add(PictureView.Cell.value(figure, say));
        if (share || measure.populationRatePer() > 0) {
            cells.add(PictureView.Cell.ratio(share ? figure.part() : figure.rate(), say));
        }
        return new PictureView.Line(figure.label(), cells);
    }

    /** Returns the title with this quarter's figure, and the previous one if comparable. */
    private String title(String name) {
        int now = line.figures().size() - 1;
        if (line.last().isEmpty()) {
            return say.of("picture.trend.title.none", name);
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
                line.withheld() > 0 ? say.of("picture.trend.withheld", line.withheld()) : "",
                !line.isUnbroken() ? say.of("picture.trend.broken") : "",
                source.rate(measure),
                say.of("picture.source", measure.code()));
    }
}
