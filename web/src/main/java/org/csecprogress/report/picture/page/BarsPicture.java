package org.csecprogress.report.picture.page;

import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.picture.PictureDefinition;
import org.csecprogress.report.figure.page.FigureView;

/** The groups of a state breakdown. */
final class BarsPicture extends TablePicture {
    private final GroupBars bars;

    private BarsPicture(
            PictureDefinition picture, PictureSource source, Measure measure, ReleaseTable table) {
        super(picture, source, measure, table);
        this.bars = new GroupBars(table, source.catalog().dimension(picture.dimension()), source);
    }

    /** Returns the picture if the release has the breakdown. */
    static Optional<PictureView> of(PictureDefinition picture, PictureSource source) {
        return source.with(
                picture,
                PictureSource.groups(picture),
                (measure, table) -> new BarsPicture(picture, source, measure, table).view());
    }

    private PictureView view() {
        String by = say.in(table.title());
        String sub = say.of("picture.bars.sub", by, source.months(), bars.counties());
        return view(
                title(by),
                sub,
                bars.drawing(picture.top(), this::isSpoken)
                        .drawings(picture.code(), by, description()),
                List.of(say.of("picture.bars.note"), say.of("picture.source", measure.code())),
                new PictureView.Numbers(
                        sub,
                        say.of("picture.group"),
                        List.of(say.of("picture.figure")),
                        bars.lines()));
    }

    private String description() {
        return say.of("picture.bars.description", String.join("; ", bars.said()));
    }

    /** Returns the title, about the emphasized group if it is shown. */
    private String title(String otherwise) {
        List<FigureView> figures = bars.figures();
        for (int at = 0; at < figures.size(); at++) {
            FigureView figure = figures.get(at);
            if (isSpoken(at) && !figure.value().isEmpty()) {
                String label = figure.label();
                return total().map(
                                all -> say.of("picture.bars.title.of", label, figure.value(), all))
                        .orElseGet(() -> say.of("picture.bars.title", label, figure.value()));
            }
        }
        return otherwise;
    }

    private boolean isSpoken(int at) {
        return table.rows().get(at).category().equals(picture.emphasis());
    }

    private Optional<String> total() {
        return source.stateRow(measure).flatMap(ReleaseRow::value).map(value -> say.number(value));
    }
}
