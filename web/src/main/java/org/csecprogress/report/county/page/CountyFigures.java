package org.csecprogress.report.county.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.dimension.Level;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.page.WholeWords;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.reading.service.PastFigures;
import org.csecprogress.release.reading.service.PublicReport;
import org.csecprogress.report.figure.page.FigureView;
import org.csecprogress.report.figure.page.RateWords;
import org.csecprogress.report.figure.page.Wholes;

/** The masked totals of a county beside the state's, in the catalogue's order. */
final class CountyFigures {
    private final Catalog catalog;
    private final PublicReport here;
    private final PublicReport state;
    private final Earlier earlier;
    private final RateWords rates;
    private final String county;
    private final Sentences say;

    /**
     * The totals of the quarters before, as they were public at the build.
     *
     * @param here the county's
     * @param state the state's
     */
    record Earlier(PastFigures here, PastFigures state) {}

    /**
     * @param here the county's part of the release
     * @param state the state's part of the release
     * @param county name of the county
     */
    CountyFigures(
            Catalog catalog,
            PublicReport here,
            PublicReport state,
            Earlier earlier,
            RateWords rates,
            String county,
            Sentences say) {
        this.catalog = catalog;
        this.here = here;
        this.state = state;
        this.earlier = earlier;
        this.rates = rates;
        this.county = county;
        this.say = say;
    }

    /**
     * A measure in the county.
     *
     * @param figure the county's figure
     * @param state the state's figure, without text if the release has none for that time
     * @param whole the whole of its share, in words, or empty
     * @param rate what its rate counts and divides by, in words, or empty
     * @param asOf the last figure that the county reported, if this one is missing, or empty
     */
    public record Line(
            FigureView figure, FigureView state, String whole, String rate, String asOf) {
        /** Whether it is shown as a share, not as a number. */
        public boolean isShared() {
            return figure.part().isExpected();
        }

        /** Whether the county's figure is there to read. */
        public boolean isShown() {
            return !figure.withheld() && !figure.isAbsent();
        }

        /** Returns the state's counterpart of the county's large figure, or empty. */
        public String getSame() {
            return isShared() ? state.share() : state.value();
        }
    }

    /**
     * The county's totals of one time. A column holds one kind of figure.
     *
     * @param level the time that they cover
     */
    public record Totals(String caption, Level level, List<Line> lines) {
        public Totals {
            lines = List.copyOf(lines);
        }

        /** Returns the figures that are there to read. */
        public Totals getShown() {
            return only(Line::isShown);
        }

        /** Returns the figures that are withheld or missing. */
        public Totals getOthers() {
            return only(line -> !line.isShown());
        }

        /** Returns how many figures are withheld or missing. */
        public int getFolded() {
            return getOthers().lines().size();
        }

        private Totals only(Predicate<Line> some) {
            return new Totals(caption, level, lines.stream().filter(some).toList());
        }

        /** Whether the state's figures are beside the county's. */
        public boolean isEverywhere() {
            return lines.stream().anyMatch(line -> !line.state().counties().isEmpty());
        }

        /** Whether any of them is a part of a whole. */
        public boolean isShared() {
            return lines.stream().anyMatch(Line::isShared);
        }

        /** Whether any of them has a rate. */
        public boolean isRated() {
            return lines.stream().anyMatch(line -> line.figure().rate().isExpected());
        }

        /** Returns the number of columns for each kind of figure. */
        public int getWidth() {
            return isEverywhere() ? 2 : 1;
        }
    }

    /** Returns every measure that is published for counties at this level. */
    Totals totals(Level level) {
        List<Line> lines = new ArrayList<>();
        for (Measure measure : catalog.measures()) {
            if (!measure.isOfCounties()) {
                line(measure, level).ifPresent(lines::add);
            }
        }
        return new Totals(caption(level), level, lines);
    }

    /** Returns what the county has, measure by measure, if counties were asked. */
    List<CountyResource> resources() {
        List<CountyResource> resources = new ArrayList<>();
        for (Measure measure : catalog.measures()) {
            if (measure.isOfCounties()) {
                row(here, measure, TableId.Rows.COUNTY, Level.Q)
                        .map(row -> resource(measure, row))
                        .ifPresent(resources::add);
            }
        }
        return resources;
    }

    private CountyResource resource(Measure measure, ReleaseRow row) {
        Line line = line(measure, Level.Q).orElseThrow();
        String said = CountyResource.said(row, say);
        return new CountyResource(
                line.figure().label(),
                said.isEmpty() ? say.of(line.figure().why()) : said,
                said.isEmpty(),
                asOf(measure, row, earlierRow -> CountyResource.said(earlierRow, say)),
                line.state().value());
    }

    private String caption(Level level) {
        return switch (level) {
            case FY -> say.of("county.page.year");
            case AJ -> say.of("county.page.april");
            case T3 -> say.of("county.page.threeYears");
            case Q, N -> say.of("county.page.quarter", say.months(here.release().period()));
        };
    }

    /** Returns a measure at this level if the release has it. */
    Optional<Line> line(Measure measure, Level level) {
        return row(here, measure, TableId.Rows.COUNTY, level)
                .map(
                        row ->
                                new Line(
                                        view(here, measure, row, id(measure, true, level)),
                                        state(measure, level),
                                        whole(measure),
                                        rates.of(measure, county),
                                        level == Level.Q ? asOf(measure, row) : ""));
    }

    private String whole(Measure measure) {
        return measure.isShare()
                ? say.of("figure.share.of", new WholeWords(catalog, say).of(measure))
                : "";
    }

    /** Returns the state's figure for the same time: a year is the sum of its public quarters. */
    private FigureView state(Measure measure, Level level) {
        Optional<ReleaseRow> quarter = row(state, measure, TableId.Rows.STATE, Level.Q);
        Optional<ReleaseRow> same =
                switch (level) {
                    case Q, AJ -> quarter;
                    case FY ->
                            quarter.flatMap(last -> StateYear.of(measure, last, earlier.state()));
                    case T3, N -> Optional.empty();
                };
        return same.map(row -> view(state, measure, row, id(measure, false, Level.Q)))
                .orElseGet(() -> FigureView.none("", measure));
    }

    private String asOf(Measure measure, ReleaseRow row) {
        return asOf(measure, row, then -> FigureView.of(then, "", measure, say).value());
    }

    /** Returns the last figure of a quarter before, if the county has none in this one. */
    private String asOf(Measure measure, ReleaseRow row, Function<ReleaseRow, String> words) {
        if (row.value().isPresent() || row.isWithheld()) {
            return "";
        }
        return earlier.here().of(id(measure, true, Level.Q).toString()).stream()
                .filter(then -> then.value().isPresent())
                .reduce((one, other) -> other)
                .map(
                        then ->
                                say.of(
                                        "county.page.asOf",
                                        say.months(then.period()),
                                        words.apply(then)))
                .orElse("");
    }

    private static TableId id(Measure measure, boolean ofCounty, Level level) {
        TableId.Rows places = ofCounty ? TableId.Rows.COUNTY : TableId.Rows.STATE;
        return new TableId(measure.code(), places, TableId.TOTAL, level);
    }

    private static Optional<ReleaseRow> row(
            PublicReport of, Measure measure, TableId.Rows places, Level level) {
        return of.table(id(measure, places == TableId.Rows.COUNTY, level).toString())
                .map(ReleaseTable::rows)
                .map(rows -> rows.get(0));
    }

    private FigureView view(PublicReport of, Measure measure, ReleaseRow row, TableId id) {
        FigureView figure = FigureView.of(row, say.in(measure.name()), measure, say);
        return new Wholes(catalog, of::rows).of(figure, measure, row, id);
    }
}
