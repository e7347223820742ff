package org.csecprogress.report.county.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.dimension.Level;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.page.WholeWords;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.reading.service.PublicReport;
import org.csecprogress.report.figure.page.FigureView;
import org.csecprogress.report.figure.page.RateWords;
import org.csecprogress.report.figure.page.Wholes;

/** The masked totals of a county beside the state's, in the catalogue's order. */
final class CountyFigures {
    private final Catalog catalog;
    private final PublicReport here;
    private final PublicReport state;
    private final RateWords rates;
    private final String county;
    private final Sentences say;

    /**
     * @param here the county's part of the release
     * @param state the state's part of the release
     * @param county name of the county
     */
    CountyFigures(
            Catalog catalog,
            PublicReport here,
            PublicReport state,
            RateWords rates,
            String county,
            Sentences say) {
        this.catalog = catalog;
        this.here = here;
        this.state = state;
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
     */
    public record Line(FigureView figure, FigureView state, String whole, String rate) {
        /** Whether it is shown as a share, not as a number. */
        public boolean isShared() {
            return figure.part().isExpected();
        }

        /** Returns the state's counterpart of the county's large figure, or empty. */
        public String getSame() {
            return isShared() ? state.share() : state.value();
        }
    }

    /**
     * The county's totals of one period. A column holds one kind of figure.
     *
     * @param everywhere whether the state's figures are beside the county's
     */
    public record Totals(String caption, List<Line> lines, boolean everywhere) {
        public Totals {
            lines = List.copyOf(lines);
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
            return everywhere ? 2 : 1;
        }
    }

    /** Returns every measure that is published for counties at this level. */
    Totals totals(Level level) {
        List<Line> lines = new ArrayList<>();
        for (Measure measure : catalog.measures()) {
            line(measure, level).ifPresent(lines::add);
        }
        boolean everywhere = lines.stream().anyMatch(line -> !line.state().counties().isEmpty());
        return new Totals(caption(level), lines, everywhere);
    }

    private String caption(Level level) {
        return level == Level.Q
                ? say.of("county.page.quarter", say.months(here.release().period()))
                : say.of("county.page.year");
    }

    /** Returns a measure at this level if the release has it. */
    Optional<Line> line(Measure measure, Level level) {
        return view(here, measure, TableId.Rows.COUNTY, level)
                .map(
                        figure ->
                                new Line(
                                        figure,
                                        view(state, measure, TableId.Rows.STATE, level)
                                                .orElseGet(() -> FigureView.none("", measure)),
                                        measure.isShare()
                                                ? say.of(
                                                        "figure.share.of",
                                                        new WholeWords(catalog, say).of(measure))
                                                : "",
                                        rates.of(measure, county)));
    }

    private Optional<FigureView> view(
            PublicReport of, Measure measure, TableId.Rows places, Level level) {
        TableId id = new TableId(measure.code(), places, TableId.TOTAL, level);
        return of.table(id.toString())
                .map(ReleaseTable::rows)
                .map(rows -> rows.get(0))
                .map(
                        row ->
                                new Wholes(catalog, of::rows)
                                        .of(
                                                FigureView.of(
                                                        row, say.in(measure.name()), measure, say),
                                                measure,
                                                row,
                                                id));
    }
}
