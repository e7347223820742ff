package org.csecprogress.report.picture.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.MaskedCounts;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.picture.PictureDefinition;
import org.csecprogress.report.drawing.page.ShareBars;
import org.csecprogress.report.figure.page.ChangeWords;
import org.csecprogress.report.figure.page.FigureView;
import org.csecprogress.statistics.WilsonInterval;

/** The state's shares of several measures, each with its interval, in the order of the file. */
final class CoveragePicture {
    private final PictureDefinition picture;
    private final PictureSource source;
    private final Sentences say;
    private final ChangeWords numbers;
    private final List<Item> items;

    /** A measure with a figure in the release. */
    private record Item(Measure measure, ReleaseRow row, FigureView figure) {
        boolean isWithheld() {
            return figure.part().withheld();
        }
    }

    private CoveragePicture(PictureDefinition picture, PictureSource source) {
        this.picture = picture;
        this.source = source;
        this.say = source.say();
        this.numbers = new ChangeWords(say);
        this.items =
                picture.measures().stream()
                        .flatMap(code -> source.catalog().findMeasure(code).stream())
                        .filter(Measure::isShare)
                        .flatMap(measure -> item(measure).stream())
                        .toList();
    }

    private Optional<Item> item(Measure measure) {
        return source.stateRow(measure)
                .map(
                        row ->
                                new Item(
                                        measure,
                                        row,
                                        source.figure(
                                                row,
                                                source.name(measure),
                                                measure,
                                                TableId.parse(PictureSource.stateTable(measure)))));
    }

    /** Returns the picture if the release has any of the figures. */
    static Optional<PictureView> of(PictureDefinition picture, PictureSource source) {
        var made = new CoveragePicture(picture, source);
        return made.items.isEmpty() ? Optional.empty() : Optional.of(made.view());
    }

    private PictureView view() {
        String sub = say.of("picture.coverage.sub", source.months());
        return new PictureView(
                picture.code(),
                title(),
                sub,
                new ShareBars(items.stream().map(this::share).toList())
                        .drawings(picture.code(), sub, description()),
                notes(),
                new PictureView.Numbers(
                        sub,
                        say.of("report.measure"),
                        List.of(
                                say.of("picture.figure"),
                                say.of("picture.coverage.whole"),
                                say.of("picture.coverage.share"),
                                say.of("report.counties")),
                        items.stream().map(this::line).toList()),
                source.file(table()));
    }

    /** Returns the table that the picture's file links to: the emphasized measure's. */
    private String table() {
        return PictureSource.stateTable(
                items.stream().filter(this::isSpoken).findFirst().orElse(items.get(0)).measure());
    }

    /** Returns the title, about the emphasized measure if its share is shown. */
    private String title() {
        return items.stream()
                .filter(item -> isSpoken(item) && item.figure().isDrawn())
                .findFirst()
                .map(
                        item ->
                                say.of(
                                        "picture.bars.title.of",
                                        item.figure().label(),
                                        item.figure().share(),
                                        source.whole(item.measure())))
                .orElseGet(() -> say.of("picture.coverage.title"));
    }

    private boolean isSpoken(Item item) {
        return item.measure().code().equals(picture.emphasis());
    }

    private ShareBars.Share share(Item item) {
        return new ShareBars.Share(
                item.figure().label(),
                say.of("report.share.of", source.whole(item.measure())),
                PictureSource.drawn(item.figure(), Optional.empty(), true),
                item.isWithheld() ? say.of("picture.bars.withheld") : words(item),
                item.isWithheld(),
                item.figure().unstable(),
                isSpoken(item));
    }

    /** Returns a share with its interval, or why it is missing. It must not be withheld. */
    private String words(Item item) {
        FigureView figure = item.figure();
        if (!figure.isDrawn()) {
            return say.of(figure.part().why());
        }
        return WilsonInterval.of(MaskedCounts.count(item.row()), MaskedCounts.whole(item.row()))
                .value()
                .map(
                        known ->
                                say.of(
                                        "picture.dots.estimate",
                                        figure.share(),
                                        numbers.percents(known.interval())))
                .orElse(figure.share());
    }

    private PictureView.Line line(Item item) {
        FigureView figure = item.figure();
        String whole = figure.isDrawn() ? say.number(item.row().denominator().getAsLong()) : "";
        return new PictureView.Line(
                figure.label(),
                List.of(
                        PictureView.Cell.value(figure, say),
                        PictureView.Cell.of(whole, item.isWithheld()),
                        PictureView.Cell.of(
                                item.isWithheld() ? "" : words(item), item.isWithheld()),
                        PictureView.Cell.plain(figure.counties())));
    }

    private String description() {
        return say.of(
                "picture.bars.description",
                items.stream().map(this::said).collect(Collectors.joining("; ")));
    }

    private String said(Item item) {
        String words = item.isWithheld() ? say.of("withheld.read") : words(item);
        return say.of("picture.point", item.figure().label(), words);
    }

    private List<String> notes() {
        String codes =
                items.stream().map(i -> i.measure().code()).collect(Collectors.joining(", "));
        return PictureSource.notes(
                say.of("picture.coverage.note"),
                items.stream().anyMatch(Item::isWithheld) ? say.of("picture.bars.note") : "",
                say.of("picture.coverage.source", codes));
    }
}
