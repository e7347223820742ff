package org.csecprogress.report.picture.page;

import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.dimension.Level;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.finding.CountyRates;
import org.csecprogress.release.picture.PictureDefinition;
import org.csecprogress.report.drawing.page.FunnelDrawing;
import org.csecprogress.report.figure.page.ChangeWords;
import org.csecprogress.report.figure.page.FirstFigures;
import org.csecprogress.statistics.Funnel;
import org.csecprogress.statistics.FunnelLimits;
import org.csecprogress.statistics.Reason;
import org.csecprogress.statistics.Statistic;

/**
 * The counties' rates in a state fiscal year by number of children, around the state's rate.
 * Counties are in order of name and never ranked.
 */
final class FunnelPicture extends TablePicture {
    private final CountyRates rates;
    private final Funnel funnel;
    private final EstimateWords words;
    private final FirstFigures first;

    private FunnelPicture(
            PictureDefinition picture,
            PictureSource source,
            Measure measure,
            ReleaseTable table,
            CountyRates rates,
            Funnel funnel) {
        super(picture, source, measure, table);
        this.rates = rates;
        this.funnel = funnel;
        this.words = new EstimateWords(say);
        this.first = FirstFigures.of(table);
    }

    /** Returns the picture, or a note on which report will have its figures. */
    static Optional<PictureView> of(PictureDefinition picture, PictureSource source) {
        return source.measure(picture).map(measure -> of(picture, source, measure));
    }

    private static PictureView of(
            PictureDefinition picture, PictureSource source, Measure measure) {
        String id = PictureSource.totals(measure.code(), TableId.Rows.COUNTY, Level.FY);
        Optional<ReleaseTable> table = source.table(id);
        if (table.isEmpty()) {
            return new Yearly(source).later(picture, measure, Level.FY);
        }
        CountyRates rates =
                CountyRates.of(
                        measure, table.get(), source.fiscalYear(measure), source.populations());
        return rates.funnel()
                .value()
                .map(f -> new FunnelPicture(picture, source, measure, table.get(), rates, f).view())
                .orElseGet(() -> new Yearly(source).noState(picture, measure));
    }

    private PictureView view() {
        String per = say.number(measure.populationRatePer());
        String year = new Yearly(source).fiscalYear();
        String sub =
                say.of(
                        "picture.funnel.sub",
                        source.name(measure),
                        per,
                        year,
                        answered(),
                        Counties.COUNT);
        var said = new FunnelWords(rates, funnel, source);
        var drawing =
                new FunnelDrawing(
                        funnel,
                        places(),
                        picture.top(),
                        say.of("picture.funnel.unit", per),
                        say.of("picture.state", new ChangeWords(say).number(funnel.centre())),
                        say);
        return view(
                said.title(),
                sub,
                drawing.drawings(picture.code(), sub, said.description()),
                said.notes(measure),
                new PictureView.Numbers(
                        say.of("picture.funnel.caption", source.name(measure), year),
                        say.of("picture.map.order"),
                        say.of("picture.county"),
                        List.of(
                                say.of("picture.funnel.head.children"),
                                say.of("picture.figure"),
                                say.of("picture.funnel.head.rate", per),
                                say.of("picture.funnel.head.standing")),
                        false,
                        rates.lines().stream().map(this::line).toList()));
    }

    /** Returns how many counties have a figure, shown or withheld. */
    private long answered() {
        return rates.lines().stream().filter(line -> !FunnelWords.isSilent(line)).count();
    }

    private List<FunnelDrawing.Place> places() {
        return rates.lines().stream().flatMap(line -> place(line).stream()).toList();
    }

    private Optional<FunnelDrawing.Place> place(CountyRates.Line line) {
        return line.rate()
                .value()
                .map(
                        rate ->
                                new FunnelDrawing.Place(
                                        name(line),
                                        rate.base().children(),
                                        rate.rate().value(),
                                        line.group().events().isUnstable(),
                                        FunnelWords.isOutside(line)));
    }

    private String name(CountyRates.Line line) {
        return source.counties().byCode(line.county()).name();
    }

    private PictureView.Line line(CountyRates.Line line) {
        boolean partial = line.isPartial() && !line.group().events().isWithheld();
        PictureView.Cell incomplete = PictureView.Cell.plain(say.of("key.incomplete"));
        return new PictureView.Line(
                name(line),
                source.address().apply(source.counties().byCode(line.county())),
                List.of(
                        PictureView.Cell.plain(
                                say.number(source.populations().children(line.county()))),
                        partial
                                ? incomplete
                                : PictureView.Cell.count(
                                        line.group().events(), first.has(line.group().code()), say),
                        partial ? incomplete : cell(line.rate().map(rate -> words.of(rate.rate()))),
                        standing(line.standing())),
                "");
    }

    private PictureView.Cell standing(Statistic<FunnelLimits.Standing> standing) {
        return cell(standing.map(known -> say.of("picture.funnel.is." + known)));
    }

    private PictureView.Cell cell(Statistic<String> statistic) {
        return statistic.isWithheld()
                ? PictureView.Cell.hidden()
                : PictureView.Cell.plain(
                        statistic.value().orElseGet(() -> why(statistic.reason().orElseThrow())));
    }

    private String why(Reason reason) {
        return say.of(reason == Reason.NO_POPULATION ? "key.incomplete" : "key.absent");
    }
}
