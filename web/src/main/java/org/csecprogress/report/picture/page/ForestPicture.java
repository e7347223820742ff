package org.csecprogress.report.picture.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.csecprogress.catalog.dimension.Dimension;
import org.csecprogress.catalog.dimension.Level;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.finding.AreaRates;
import org.csecprogress.release.finding.GroupRates;
import org.csecprogress.release.picture.PictureDefinition;
import org.csecprogress.report.drawing.page.ForestDrawing;
import org.csecprogress.report.figure.page.FigureView;
import org.csecprogress.statistics.DisparityIndex;
import org.csecprogress.statistics.Estimate;
import org.csecprogress.statistics.Statistic;

/**
 * All disparities of a measure in one picture: the groups of some dimensions, each family against
 * one reference, and the high-intensity areas against the rest of the state.
 */
final class ForestPicture {
    /** One ratio, with the words of its row. */
    private record Ratio(String label, String against, Statistic<Estimate> index) {}

    private final PictureDefinition picture;
    private final PictureSource source;
    private final Measure measure;
    private final Measure ofAreas;
    private final ReleaseRow state;
    private final Sentences say;
    private final EstimateWords words;
    private final List<Ratio> ratios = new ArrayList<>();

    private ForestPicture(
            PictureDefinition picture, PictureSource source, Measure measure, ReleaseRow state) {
        this.picture = picture;
        this.source = source;
        this.measure = measure;
        this.ofAreas =
                source.catalog().measure(picture.measures().get(picture.measures().size() - 1));
        this.state = state;
        this.say = source.say();
        this.words = new EstimateWords(say);
        List<String> references = picture.emphases();
        for (int at = 0; at < references.size(); at++) {
            add(picture.dimensions().get(at), references.get(at));
        }
        addAreas();
    }

    /** Returns the picture if the release has the measure. */
    static Optional<PictureView> of(PictureDefinition picture, PictureSource source) {
        return source.measure(picture)
                .flatMap(
                        measure ->
                                source.stateRow(measure)
                                        .map(
                                                state ->
                                                        new ForestPicture(
                                                                picture, source, measure, state)))
                .filter(forest -> !forest.ratios.isEmpty())
                .map(ForestPicture::view);
    }

    private void add(String code, String reference) {
        Dimension dimension = source.catalog().dimension(code);
        String id = new TableId(measure.code(), TableId.Rows.STATE, code, Level.Q).toString();
        source.table(id).ifPresent(table -> add(dimension, reference, table));
    }

    private void add(Dimension dimension, String reference, ReleaseTable table) {
        GroupRates rates =
                GroupRates.of(
                        measure,
                        dimension,
                        reference,
                        table,
                        source.report().reportingAtFirst(),
                        source.populations());
        ComparedRates compared = new ComparedRates(dimension, reference, rates, source);
        String against = say.of("picture.forest.against", compared.name(reference));
        for (GroupRates.Line line : rates.lines()) {
            line.index()
                    .ifPresent(
                            index ->
                                    ratios.add(
                                            new Ratio(
                                                    compared.label(line.group().code()),
                                                    against,
                                                    index.map(DisparityIndex::index))));
        }
    }

    private void addAreas() {
        source.areaRates(ofAreas)
                .flatMap(AreaRates::index)
                .ifPresent(
                        index ->
                                ratios.add(
                                        new Ratio(
                                                say.of("picture.forest.areas"),
                                                say.of("picture.forest.rest"),
                                                index.map(DisparityIndex::index))));
    }

    private PictureView view() {
        String counties = FigureView.of(state, "", measure, say).counties();
        String sub =
                say.of("picture.forest.sub", source.name(measure), source.months(), counties)
                        + areas();
        var drawing =
                new ForestDrawing(
                        ratios.stream().map(this::row).toList(),
                        picture.top(),
                        new ForestDrawing.Axis(
                                say.of("picture.forest.less"),
                                say.of("picture.forest.same"),
                                say.of("picture.forest.more")));
        return new PictureView(
                picture.code(),
                title(),
                sub,
                drawing.drawings(picture.code(), sub, description()),
                notes(),
                new PictureView.Numbers(
                        sub,
                        say.of("picture.group"),
                        List.of(say.of("picture.forest.head"), say.of("picture.forest.index")),
                        ratios.stream().map(this::line).toList()),
                source.file(PictureSource.stateTable(measure)));
    }

    /** Returns of what and when the figures of the areas are, or nothing if there are none. */
    private String areas() {
        Level level = PictureSource.ofAreas(ofAreas);
        return source.areas(ofAreas).isEmpty()
                ? ""
                : say.of(
                        "picture.forest.sub.areas",
                        source.name(ofAreas),
                        new Yearly(source).within(level));
    }

    /** Returns the title: how many groups differ clearly, in the words of the measure. */
    private String title() {
        long clear =
                ratios.stream()
                        .flatMap(ratio -> ratio.index().value().stream())
                        .filter(EstimateWords::isClear)
                        .count();
        long known = ratios.stream().filter(r -> r.index().value().isPresent()).count();
        return say.of("picture.forest.title", known, clear, ratios.size());
    }

    private ForestDrawing.Row row(Ratio ratio) {
        return new ForestDrawing.Row(
                ratio.label(), ratio.against(), ratio.index().value(), words.of(ratio.index()));
    }

    private PictureView.Line line(Ratio ratio) {
        return new PictureView.Line(
                ratio.label(),
                List.of(PictureView.Cell.plain(ratio.against()), words.compared(ratio.index())));
    }

    private String description() {
        return say.of(
                "picture.forest.description",
                ratios.stream()
                        .map(
                                ratio ->
                                        say.of(
                                                "picture.point",
                                                ratio.label() + " " + ratio.against(),
                                                words.of(ratio.index())))
                        .collect(Collectors.joining("; ")));
    }

    private List<String> notes() {
        return PictureSource.notes(
                say.of("picture.forest.note"),
                say.of("picture.dots.harmed"),
                say.of("picture.dots.base", say.date(source.populations().referenceDate())),
                say.of("picture.source", measure.code() + ", " + ofAreas.code()));
    }
}
