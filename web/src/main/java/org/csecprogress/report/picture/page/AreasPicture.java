package org.csecprogress.report.picture.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.catalog.dimension.Level;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.finding.AreaRates;
import org.csecprogress.release.picture.PictureDefinition;
import org.csecprogress.report.drawing.page.DotsDrawing;
import org.csecprogress.report.figure.page.ChangeWords;
import org.csecprogress.report.figure.page.FirstFigures;
import org.csecprogress.statistics.DisparityIndex;
import org.csecprogress.statistics.Estimate;
import org.csecprogress.statistics.PopulationRate;
import org.csecprogress.statistics.Statistic;

/**
 * The rates of the high-intensity areas, each with its interval, beside the rate of the rest of the
 * state.
 */
final class AreasPicture extends TablePicture {
    private final AreaRates rates;
    private final ChangeWords numbers;
    private final EstimateWords words;
    private final List<ReleaseRow> rows;

    private AreasPicture(
            PictureDefinition picture,
            PictureSource source,
            Measure measure,
            ReleaseTable table,
            AreaRates rates) {
        super(picture, source, measure, table);
        this.rates = rates;
        this.numbers = new ChangeWords(say);
        this.words = new EstimateWords(say);
        this.rows = source.areas(measure);
    }

    /**
     * Returns the picture if the release has the figures of the areas, or a note on which report
     * will have them.
     */
    static Optional<PictureView> of(PictureDefinition picture, PictureSource source) {
        return source.measure(picture).flatMap(measure -> of(picture, source, measure));
    }

    private static Optional<PictureView> of(
            PictureDefinition picture, PictureSource source, Measure measure) {
        Level level = PictureSource.ofAreas(measure);
        String id = PictureSource.totals(measure.code(), TableId.Rows.REGION, level);
        Optional<PictureView> made =
                source.table(id)
                        .flatMap(
                                table ->
                                        source.areaRates(measure)
                                                .map(
                                                        rates ->
                                                                new AreasPicture(
                                                                        picture, source, measure,
                                                                        table, rates)))
                        .map(AreasPicture::view);
        return made.isEmpty() && level == Level.FY
                ? Optional.of(new Yearly(source).later(picture, measure, level))
                : made;
    }

    private PictureView view() {
        String per = say.number(measure.populationRatePer());
        String sub =
                say.of(
                        "picture.areas.sub",
                        source.name(measure),
                        per,
                        new Yearly(source).within(PictureSource.ofAreas(measure)));
        var drawing =
                new DotsDrawing(
                        drawn().map(this::group).toList(),
                        picture.top(),
                        say.of("picture.dots.unit", per),
                        say);
        return view(
                title(),
                sub,
                drawing.drawings(picture.code(), sub, description()),
                notes(),
                new PictureView.Numbers(
                        sub, "", say.of("picture.areas.head"), heads(), true, lines()));
    }

    /** Returns the areas, and the rest of the state beside them. */
    private Stream<AreaRates.Line> drawn() {
        return Stream.concat(rates.areas().stream(), Stream.of(rates.beside()));
    }

    private static Statistic<Estimate> rate(AreaRates.Line line) {
        return line.rate().map(PopulationRate::rate);
    }

    private List<String> heads() {
        List<String> heads = new ArrayList<>();
        heads.add(say.of("picture.figure"));
        heads.add(say.of("picture.rate"));
        if (rates.isRest()) {
            heads.add(say.of("picture.areas.times"));
        }
        return heads;
    }

    private List<PictureView.Line> lines() {
        PictureView.Cell none = PictureView.Cell.plain("");
        List<PictureView.Line> lines = new ArrayList<>();
        rates.areas().forEach(area -> lines.add(line(name(area), area, none)));
        PictureView.Cell index =
                rates.index()
                        .map(known -> words.compared(known.map(DisparityIndex::index)))
                        .orElse(none);
        lines.add(line(say.of("picture.areas.together"), rates.together(), index));
        PictureView.Cell one = PictureView.Cell.plain(say.of("picture.dots.one"));
        lines.add(line(besideName(), rates.beside(), one));
        return lines;
    }

    private String name(AreaRates.Line line) {
        return source.counties().highIntensityAreas().stream()
                .filter(area -> area.place().equals(line.group().code()))
                .map(source::name)
                .findFirst()
                .orElseGet(this::besideName);
    }

    private String besideName() {
        return say.of(rates.isRest() ? "picture.areas.rest" : "picture.areas.state");
    }

    private Optional<Estimate> known() {
        return rates.index().flatMap(Statistic::value).map(DisparityIndex::index);
    }

    private String title() {
        Optional<Estimate> index = known();
        if (index.isEmpty()) {
            return say.of("picture.areas.title.none", source.name(measure));
        }
        return EstimateWords.isClear(index.get())
                ? say.of("picture.areas.title", numbers.number(index.get().value()))
                : say.of("picture.areas.title.unclear");
    }

    private DotsDrawing.Group group(AreaRates.Line line) {
        return new DotsDrawing.Group(
                name(line),
                rate(line).value(),
                words.brief(rate(line)),
                line.group().events().isUnstable(),
                line.equals(rates.beside()));
    }

    private PictureView.Line line(String name, AreaRates.Line line, PictureView.Cell index) {
        List<PictureView.Cell> cells = new ArrayList<>();
        cells.add(PictureView.Cell.count(line.group().events(), isFirst(line), say));
        cells.add(words.cell(rate(line)));
        if (rates.isRest()) {
            cells.add(index);
        }
        return new PictureView.Line(name, cells);
    }

    /** Whether an area's own rate, or one computed from the areas, is as first released. */
    private boolean isFirst(AreaRates.Line line) {
        boolean area = rates.areas().contains(line);
        return rows.stream()
                        .filter(row -> !area || row.geography().equals(line.group().code()))
                        .anyMatch(FirstFigures::isFirst)
                || (!area && source.isStateFirst(measure));
    }

    private String description() {
        return say.of(
                "picture.dots.description",
                drawn().map(line -> say.of("picture.point", name(line), words.of(rate(line))))
                        .collect(Collectors.joining("; ")));
    }

    private List<String> notes() {
        return PictureSource.notes(
                say.of("picture.areas.note"),
                !rates.isRest() ? say.of("picture.areas.whole") : "",
                say.of("picture.dots.harmed"),
                say.of("picture.funnel.practice"),
                say.of("picture.dots.base", say.date(source.populations().referenceDate())),
                say.of("picture.dots.index"),
                say.of("picture.source", measure.code()));
    }
}
