package org.csecprogress.report.picture.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.csecprogress.catalog.dimension.Level;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.place.County;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.picture.PictureDefinition;
import org.csecprogress.release.reading.service.PastFigures;
import org.csecprogress.release.reading.service.PublicReport;
import org.csecprogress.report.drawing.page.TrendDrawing;
import org.csecprogress.report.figure.page.FigureView;
import org.csecprogress.report.figure.page.Wholes;

/**
 * The trend of a county over the quarters. A share is drawn beside the state's; of a count the
 * state's line would press the county's to the axis, so it is in the table alone.
 */
final class CountyTrend {
    private final PictureDefinition picture;
    private final PictureSource state;
    private final County county;
    private final Measure measure;
    private final Sentences say;
    private final PublicReport report;
    private final PastFigures past;
    private final TrendLine here;
    private final TrendLine everywhere;

    private CountyTrend(
            PictureDefinition picture,
            PictureSource state,
            County county,
            Measure measure,
            PublicReport report,
            PastFigures past) {
        this.picture = picture;
        this.state = state;
        this.county = county;
        this.measure = measure;
        this.say = state.say();
        this.report = report;
        this.past = past;
        this.everywhere = TrendPicture.stateLine(measure, state);
        List<String> quarters = everywhere.figures().stream().map(FigureView::label).toList();
        List<Optional<ReleaseRow>> rows = quarters.stream().map(this::row).toList();
        this.here = new TrendLine(measure, quarters, rows, at -> isNext(quarters, at), this::read);
    }

    private FigureView read(ReleaseRow row, String quarter) {
        return new Wholes(state.catalog(), id -> rows(id, row.period()))
                .of(
                        FigureView.of(row, quarter, measure, say),
                        measure,
                        row,
                        TableId.parse(table(measure)));
    }

    private List<ReleaseRow> rows(String id, ReportingPeriod period) {
        return period.equals(report.release().period())
                ? report.rows(id)
                : past.of(id, period).stream().toList();
    }

    private static boolean isNext(List<String> quarters, int at) {
        return ReportingPeriod.of(quarters.get(at - 1))
                .plus(1)
                .equals(ReportingPeriod.of(quarters.get(at)));
    }

    private static String table(Measure measure) {
        return PictureSource.totals(measure.code(), TableId.Rows.COUNTY, Level.Q);
    }

    private Optional<ReleaseRow> row(String quarter) {
        return rows(table(measure), ReportingPeriod.of(quarter)).stream().findFirst();
    }

    /** Returns the picture if the release has the state's figure and a table of the counties. */
    static Optional<PictureView> of(
            PictureDefinition picture,
            PictureSource state,
            County county,
            PublicReport report,
            PastFigures past) {
        return state.measure(picture)
                .filter(measure -> report.table(table(measure)).isPresent())
                .map(m -> new CountyTrend(picture, state, county, m, report, past))
                .filter(trend -> !trend.everywhere.figures().isEmpty())
                .map(CountyTrend::view);
    }

    private PictureView view() {
        boolean share = measure.isShare();
        String name = state.name(measure);
        String whole = state.whole(measure);
        String sub = say.of(share ? "picture.county.sub.share" : "picture.county.sub", name, whole);
        var drawing =
                new TrendDrawing(
                        here.series(say.of("picture.point.end", county.name(), here.last())),
                        Optional.of(everywhere.series(say.of("picture.state", everywhere.last())))
                                .filter(state -> share),
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
                        say.of("picture.county.caption", name, county.name()),
                        say.of("picture.quarter"),
                        List.of(county.name(), say.of("picture.everywhere")),
                        here.quarters().mapToObj(this::numbers).toList()),
                state.file(table(measure)));
    }

    private PictureView.Line numbers(int at) {
        return new PictureView.Line(
                here.figures().get(at).label(),
                List.of(here.cell(at, say), everywhere.cell(at, say)));
    }

    private boolean isDrawn() {
        return here.isDrawn() || (measure.isShare() && everywhere.isDrawn());
    }

    private String title(String name) {
        if (here.last().isEmpty()) {
            return say.of("picture.trend.title.none", name);
        }
        return everywhere.last().isEmpty()
                ? say.of("picture.trend.title", name, here.last())
                : say.of("picture.county.title", name, here.last(), everywhere.last());
    }

    private String description() {
        return say.of(
                "picture.county.description",
                county.name(),
                here.quarters().mapToObj(this::said).collect(Collectors.joining("; ")));
    }

    private String said(int at) {
        return say.of(
                "picture.county.point",
                here.figures().get(at).label(),
                here.said(at, say),
                everywhere.said(at, say));
    }

    private List<String> notes() {
        return PictureSource.notes(
                isDrawn() ? "" : say.of("picture.trend.nothing"),
                here.withheld() > 0 ? say.of("picture.trend.withheld", here.withheld()) : "",
                measure.isShare() && isDrawn() ? say.of("picture.county.note") : "",
                say.of("picture.source", measure.code()));
    }
}
