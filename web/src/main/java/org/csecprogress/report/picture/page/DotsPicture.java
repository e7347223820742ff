package org.csecprogress.report.picture.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.catalog.dimension.Dimension;
import org.csecprogress.catalog.dimension.Level;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.finding.GroupRates;
import org.csecprogress.release.picture.PictureDefinition;
import org.csecprogress.report.drawing.page.DotsDrawing;
import org.csecprogress.report.figure.page.FigureView;
import org.csecprogress.report.figure.page.FirstFigures;
import org.csecprogress.statistics.DisparityIndex;
import org.csecprogress.statistics.Estimate;
import org.csecprogress.statistics.PopulationRate;
import org.csecprogress.statistics.Statistic;

/** The rates of groups of children, each with its interval and disparity index. */
final class DotsPicture extends TablePicture {
    private final Dimension dimension;
    private final GroupRates rates;
    private final ComparedRates compared;
    private final EstimateWords words;
    private final FirstFigures first;

    private DotsPicture(
            PictureDefinition picture, PictureSource source, Measure measure, ReleaseTable table) {
        super(picture, source, measure, table);
        this.dimension = source.catalog().dimension(picture.dimension());
        this.words = new EstimateWords(say);
        this.first = FirstFigures.of(table);
        this.rates =
                GroupRates.of(
                        measure,
                        dimension,
                        picture.emphasis(),
                        table,
                        source.report().reportingAtFirst(),
                        source.populations());
        this.compared = new ComparedRates(dimension, picture.emphasis(), rates, source);
    }

    /**
     * Returns the picture if the release has the breakdown, or a note on which report will have it.
     */
    static Optional<PictureView> of(PictureDefinition picture, PictureSource source) {
        return source.measure(picture).flatMap(measure -> of(picture, source, measure));
    }

    private static Optional<PictureView> of(
            PictureDefinition picture, PictureSource source, Measure measure) {
        Level level = PictureSource.ofGroups(picture, measure);
        boolean later = level == Level.FY && source.table(id(picture, measure)).isEmpty();
        return later
                ? Optional.of(new Yearly(source).later(picture, measure, level))
                : made(picture, source).map(DotsPicture::view);
    }

    private static String id(PictureDefinition picture, Measure measure) {
        return PictureSource.groups(picture, PictureSource.ofGroups(picture, measure));
    }

    /** Returns the comparison in sentences if the release has the breakdown. */
    static Optional<GroupComparison> comparison(PictureDefinition picture, PictureSource source) {
        return made(picture, source).map(DotsPicture::comparison);
    }

    private static Optional<DotsPicture> made(PictureDefinition picture, PictureSource source) {
        return source.measure(picture)
                .flatMap(
                        measure ->
                                source.table(id(picture, measure))
                                        .map(t -> new DotsPicture(picture, source, measure, t)))
                .filter(DotsPicture::isAnyShown);
    }

    /** Whether any rate is shown. Otherwise the counts are shown with their measure. */
    private boolean isAnyShown() {
        return rates.lines().stream().anyMatch(line -> line.rate().value().isPresent());
    }

    private GroupComparison comparison() {
        return new GroupComparison(
                say.of(
                        "comparison.lead",
                        source.name(measure),
                        say.within(say.in(dimension.label())),
                        time(),
                        FigureView.of(table.rows().get(0), "", measure, say).counties()),
                compared.sentences(),
                source.rate(measure));
    }

    /** Returns the groups, and all but the reference combined. */
    private List<GroupRates.Line> all() {
        return Stream.concat(rates.lines().stream(), compared.together().stream()).toList();
    }

    private PictureView view() {
        String per = say.number(measure.populationRatePer());
        String by = say.within(say.in(dimension.label()));
        String sub = say.of("picture.dots.sub", source.name(measure), per, by, time());
        var drawing =
                new DotsDrawing(
                        all().stream().map(this::group).toList(),
                        picture.top(),
                        say.of("picture.dots.unit", per),
                        say);
        return view(
                compared.title(source.name(measure)),
                sub,
                drawing.drawings(picture.code(), sub, description()),
                notes(),
                new PictureView.Numbers(
                        sub,
                        "",
                        say.of("picture.group"),
                        heads(),
                        true,
                        all().stream().map(this::line).toList()));
    }

    private String time() {
        return new Yearly(source).within(PictureSource.ofGroups(picture, measure));
    }

    private String label(String code) {
        return code.equals(GroupRates.TOGETHER)
                ? compared.togetherLabel()
                : source.label(dimension, code);
    }

    private String reference() {
        return label(picture.emphasis());
    }

    private DotsDrawing.Group group(GroupRates.Line line) {
        return new DotsDrawing.Group(
                label(line.group().code()),
                rate(line).value(),
                words.brief(rate(line)),
                line.group().events().isUnstable(),
                line.group().code().equals(picture.emphasis()));
    }

    private static Statistic<Estimate> rate(GroupRates.Line line) {
        return line.rate().map(PopulationRate::rate);
    }

    private List<String> heads() {
        List<String> heads = new ArrayList<>();
        heads.add(say.of("picture.figure"));
        heads.add(say.of("picture.rate"));
        heads.add(say.of("picture.dots.times", reference()));
        if (hasOthers()) {
            heads.add(say.of("picture.dots.others"));
        }
        return heads;
    }

    private boolean hasOthers() {
        return rates.lines().stream().anyMatch(line -> line.indexOfOthers().isPresent());
    }

    private PictureView.Line line(GroupRates.Line line) {
        List<PictureView.Cell> cells = new ArrayList<>();
        cells.add(
                PictureView.Cell.count(line.group().events(), first.has(line.group().code()), say));
        cells.add(words.cell(rate(line)));
        cells.add(
                line.index()
                        .map(index -> words.compared(index.map(DisparityIndex::index)))
                        .orElseGet(() -> PictureView.Cell.plain(say.of("picture.dots.one"))));
        if (hasOthers()) {
            cells.add(
                    line.indexOfOthers()
                            .map(index -> words.compared(index.map(DisparityIndex::index)))
                            .orElseGet(() -> PictureView.Cell.plain("")));
        }
        return new PictureView.Line(label(line.group().code()), cells);
    }

    private String description() {
        return say.of(
                "picture.dots.description",
                all().stream().map(this::said).collect(Collectors.joining("; ")));
    }

    private String said(GroupRates.Line line) {
        return say.of("picture.point", label(line.group().code()), words.of(rate(line)));
    }

    private List<String> notes() {
        return PictureSource.notes(
                say.of("picture.dots.harmed"),
                say.of("picture.dots.base", say.date(rates.inNoGroup().day())),
                rates.inNoGroup().children() > 0
                        ? say.of("picture.dots.noGroup", say.number(rates.inNoGroup().children()))
                        : "",
                !measure.additiveOverTime() ? say.of("picture.dots.twice") : "",
                compared.together().isPresent() ? compared.togetherNote() : "",
                say.of("picture.dots.index"),
                say.of("picture.source", measure.code()));
    }
}
