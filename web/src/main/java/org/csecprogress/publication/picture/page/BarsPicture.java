package org.csecprogress.publication.picture.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.Dimension;
import org.csecprogress.catalog.Level;
import org.csecprogress.catalog.Measure;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.publication.ReleaseRow;
import org.csecprogress.publication.ReleaseTable;
import org.csecprogress.publication.TableId;
import org.csecprogress.publication.page.FigureView;
import org.csecprogress.publication.picture.Picture;

/** The groups of a state breakdown. */
final class BarsPicture {
    private final Picture picture;
    private final PictureSource source;
    private final Measure measure;
    private final ReleaseTable table;
    private final Sentences say;
    private final Dimension dimension;

    private BarsPicture(
            Picture picture, PictureSource source, Measure measure, ReleaseTable table) {
        this.picture = picture;
        this.source = source;
        this.measure = measure;
        this.table = table;
        this.say = source.say();
        this.dimension = source.catalog().dimension(picture.dimension());
    }

    /** The picture, where the release has the breakdown. */
    static Optional<PictureView> of(Picture picture, PictureSource source) {
        return source.catalog()
                .findMeasure(picture.measure())
                .flatMap(
                        measure ->
                                source.table(id(picture))
                                        .map(t -> new BarsPicture(picture, source, measure, t)))
                .map(BarsPicture::view);
    }

    private static String id(Picture picture) {
        return new TableId(picture.measure(), TableId.Rows.STATE, picture.dimension(), Level.Q)
                .toString();
    }

    private PictureView view() {
        List<FigureView> figures = table.rows().stream().map(this::figure).toList();
        String by = table.title().in(say.language());
        String sub = say.of("picture.bars.sub", by, source.months(), counties());
        List<PictureView.Line> lines = figures.stream().map(this::numbers).toList();
        return new PictureView(
                picture.code(),
                title(figures, by),
                sub,
                drawing(figures).drawings(picture.code(), by, description(figures)),
                List.of(),
                List.of(say.of("picture.bars.note"), say.of("picture.source", measure.code())),
                new PictureView.Numbers(
                        sub,
                        "",
                        say.of("picture.group"),
                        List.of(say.of("picture.figure")),
                        false,
                        lines),
                source.file(table.id()));
    }

    private PictureView.Line numbers(FigureView figure) {
        return new PictureView.Line(
                figure.label(), "", List.of(PictureView.Cell.value(figure, say)), "");
    }

    private String counties() {
        return FigureView.of(table.rows().get(0), "", 0, say).counties();
    }

    private FigureView figure(ReleaseRow row) {
        String label = source.label(dimension, row.category());
        return FigureView.of(row, label, 0, say);
    }

    /** What it says of the group that it speaks of, where that is shown. */
    private String title(List<FigureView> figures, String otherwise) {
        for (int at = 0; at < figures.size(); at++) {
            FigureView figure = figures.get(at);
            if (isSpoken(at) && !figure.value().isEmpty()) {
                Optional<String> total = total();
                return total.isPresent()
                        ? say.of(
                                "picture.bars.title.of",
                                figure.label(),
                                figure.value(),
                                total.get())
                        : say.of("picture.bars.title", figure.label(), figure.value());
            }
        }
        return otherwise;
    }

    private boolean isSpoken(int at) {
        return table.rows().get(at).category().equals(picture.emphasis());
    }

    private Optional<String> total() {
        String id =
                new TableId(measure.code(), TableId.Rows.STATE, TableId.TOTAL, Level.Q).toString();
        return source.table(id)
                .flatMap(t -> t.rows().get(0).value())
                .map(value -> say.number(value));
    }

    private BarsDrawing drawing(List<FigureView> figures) {
        List<BarsDrawing.Group> bars = new ArrayList<>();
        for (int at = 0; at < figures.size(); at++) {
            FigureView figure = figures.get(at);
            bars.add(
                    new BarsDrawing.Group(
                            figure.label(),
                            table.rows().get(at).value().stream()
                                    .mapToDouble(Number::doubleValue)
                                    .findFirst(),
                            words(figure),
                            figure.withheld(),
                            isSpoken(at)));
        }
        return new BarsDrawing(bars, picture.top());
    }

    private String words(FigureView figure) {
        if (figure.withheld()) {
            return say.of("picture.bars.withheld");
        }
        return figure.value().isEmpty() ? say.of("picture.noFigure") : figure.value();
    }

    private String description(List<FigureView> figures) {
        List<String> said = new ArrayList<>();
        for (FigureView figure : figures) {
            String value = figure.withheld() ? say.of("withheld.read") : words(figure);
            said.add(say.of("picture.point", figure.label(), value));
        }
        return say.of("picture.bars.description", String.join("; ", said));
    }
}
