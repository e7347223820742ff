package org.csecprogress.report.picture.page;

import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.dimension.Level;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.picture.PictureDefinition;
import org.csecprogress.report.figure.page.FigureView;

/** The groups of a state breakdown. */
final class BarsPicture {
    private final PictureDefinition picture;
    private final PictureSource source;
    private final Measure measure;
    private final ReleaseTable table;
    private final Sentences say;
    private final GroupBars bars;

    private BarsPicture(
            PictureDefinition picture, PictureSource source, Measure measure, ReleaseTable table) {
        this.picture = picture;
        this.source = source;
        this.measure = measure;
        this.table = table;
        this.say = source.say();
        this.bars = new GroupBars(table, source.catalog().dimension(picture.dimension()), source);
    }

    /** Returns the picture if the release has the breakdown. */
    static Optional<PictureView> of(PictureDefinition picture, PictureSource source) {
        return source.catalog()
                .findMeasure(picture.measure())
                .flatMap(
                        measure ->
                                source.table(id(picture))
                                        .map(t -> new BarsPicture(picture, source, measure, t)))
                .map(BarsPicture::view);
    }

    private static String id(PictureDefinition picture) {
        return new TableId(picture.measure(), TableId.Rows.STATE, picture.dimension(), Level.Q)
                .toString();
    }

    private PictureView view() {
        String by = table.title().in(say.language());
        String sub = say.of("picture.bars.sub", by, source.months(), bars.counties());
        return new PictureView(
                picture.code(),
                title(by),
                sub,
                bars.drawing(picture.top(), this::isSpoken)
                        .drawings(picture.code(), by, description()),
                List.of(),
                List.of(say.of("picture.bars.note"), say.of("picture.source", measure.code())),
                new PictureView.Numbers(
                        sub,
                        "",
                        say.of("picture.group"),
                        List.of(say.of("picture.figure")),
                        false,
                        bars.lines()),
                source.file(table.id()));
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
}
