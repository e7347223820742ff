package org.csecprogress.report.picture.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.dimension.Level;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.place.County;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.picture.PictureDefinition;
import org.csecprogress.release.reading.service.PastFigures;
import org.csecprogress.report.drawing.page.TrendDrawing;
import org.csecprogress.report.figure.page.FigureView;
import org.csecprogress.report.figure.page.Wholes;

/** The trend of a county's share over the quarters, beside the state's. */
final class CountyTrend {
    private final PictureDefinition picture;
    private final PictureSource state;
    private final County county;
    private final Measure measure;
    private final Sentences say;
    private final List<ReleaseTable> tables;
    private final PastFigures past;
    private final TrendLine here;
    private final TrendLine everywhere;

    private CountyTrend(
            PictureDefinition picture,
            PictureSource state,
            County county,
            Measure measure,
            List<ReleaseTable> tables,
            PastFigures past) {
        this.picture = picture;
        this.state = state;
        this.county = county;
        this.measure = measure;
        this.say = state.say();
        this.tables = tables;
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
        return period.equals(state.report().release().period())
                ? tables.stream()
                        .filter(t -> t.id().equals(id))
                        .flatMap(t -> t.rows().stream())
                        .toList()
                : past.of(id, period).stream().toList();
    }

    private static boolean isNext(List<String> quarters, int at) {
        return ReportingPeriod.of(quarters.get(at - 1))
                .plus(1)
                .equals(ReportingPeriod.of(quarters.get(at)));
    }

    private static String table(Measure measure) {
        return new TableId(measure.code(), TableId.Rows.COUNTY, TableId.TOTAL, Level.Q).toString();
    }

    private Optional<ReleaseRow> row(String quarter) {
        if (quarter.equals(state.report().release().period().toString())) {
            return tables.stream()
                    .filter(t -> t.id().equals(table(measure)))
                    .findFirst()
                    .map(t -> t.rows().get(0));
        }
        return past.of(table(measure), ReportingPeriod.of(quarter));
    }

    /** Returns the picture if the release has the state's figure and a table of the counties. */
    static Optional<PictureView> of(
            PictureDefinition picture,
            PictureSource state,
            County county,
            List<ReleaseTable> tables,
            PastFigures past) {
        return state.catalog()
                .findMeasure(picture.measure())
                .filter(measure -> tables.stream().anyMatch(t -> t.id().equals(table(measure))))
                .map(m -> new CountyTrend(picture, state, county, m, tables, past))
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
                        Optional.of(everywhere.series(say.of("picture.state", everywhere.last()))),
                        picture.top(),
                        share ? say.of("picture.unit.share", whole) : name,
                        say);
        return new PictureView(
                picture.code(),
                title(name),
                sub,
                drawing.drawings(picture.code(), sub, description()),
                List.of(),
                notes(),
                new PictureView.Numbers(
                        say.of("picture.county.caption", name, county.name()),
                        "",
                        say.of("picture.quarter"),
                        List.of(county.name(), say.of("picture.everywhere")),
                        false,
                        numbers()),
                state.file(table(measure)));
    }

    private List<PictureView.Line> numbers() {
        List<PictureView.Line> lines = new ArrayList<>();
        for (int at = 0; at < here.figures().size(); at++) {
            lines.add(
                    new PictureView.Line(
                            here.figures().get(at).label(),
                            "",
                            List.of(here.cell(at, say), everywhere.cell(at, say)),
                            ""));
        }
        return lines;
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
        List<String> said = new ArrayList<>();
        for (int at = 0; at < here.figures().size(); at++) {
            said.add(
                    say.of(
                            "picture.county.point",
                            here.figures().get(at).label(),
                            here.said(at, say),
                            everywhere.said(at, say)));
        }
        return say.of("picture.county.description", county.name(), String.join("; ", said));
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (here.withheld() > 0) {
            notes.add(say.of("picture.trend.withheld", here.withheld()));
        }
        notes.add(say.of("picture.county.note"));
        notes.add(say.of("picture.source", measure.code()));
        return notes;
    }
}
