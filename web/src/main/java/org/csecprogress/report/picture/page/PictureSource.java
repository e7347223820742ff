package org.csecprogress.report.picture.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.dimension.Dimension;
import org.csecprogress.catalog.dimension.Level;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.page.WholeWords;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.place.HighIntensityArea;
import org.csecprogress.catalog.place.Populations;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.MaskedCounts;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.finding.AreaRates;
import org.csecprogress.release.finding.ReportFinding;
import org.csecprogress.release.picture.PictureDefinition;
import org.csecprogress.release.reading.service.PastFigures;
import org.csecprogress.release.reading.service.PublicReport;
import org.csecprogress.report.figure.page.FigureView;
import org.csecprogress.report.figure.page.FirstFigures;
import org.csecprogress.report.figure.page.RateWords;
import org.csecprogress.report.figure.page.Wholes;

/**
 * The data for pictures: one release, earlier quarters, and sentences.
 *
 * @param populations the children that rates refer to
 * @param past the state's totals of earlier quarters, with the counties of this release
 * @param trends the trends of the state by code of the measure
 * @param address returns the address of a county's page
 */
record PictureSource(
        Catalog catalog,
        Counties counties,
        Populations populations,
        PublicReport report,
        PastFigures past,
        Map<String, ReportFinding> trends,
        Function<County, String> address,
        Sentences say) {
    private static final int QUARTERS = 4;

    /** Returns the source for a report in the language of the sentences. */
    static PictureSource of(
            CatalogService catalogs,
            PublicReport report,
            PastFigures past,
            Map<String, ReportFinding> trends,
            Function<County, String> address,
            Sentences say) {
        return new PictureSource(
                catalogs.catalogs().version(report.release().catalogVersion()),
                catalogs.counties(),
                catalogs.populations(),
                report,
                past,
                trends,
                address,
                say);
    }

    /** Finds the measure of a picture. */
    Optional<Measure> measure(PictureDefinition picture) {
        return catalog.findMeasure(picture.measure());
    }

    /** Makes something of a picture's measure and a table if the release has both. */
    <T> Optional<T> with(
            PictureDefinition picture, String table, BiFunction<Measure, ReleaseTable, T> made) {
        return measure(picture)
                .flatMap(measure -> table(table).map(found -> made.apply(measure, found)));
    }

    /** Returns the name of the state's table by the groups of a picture. */
    static String groups(PictureDefinition picture) {
        return groups(picture, Level.Q);
    }

    /** Returns the name of such a table of the quarter or the fiscal year. */
    static String groups(PictureDefinition picture, Level level) {
        return new TableId(picture.measure(), TableId.Rows.STATE, picture.dimension(), level)
                .toString();
    }

    /** Returns the name of the table with a measure's totals. */
    static String totals(String measure, TableId.Rows places, Level level) {
        return new TableId(measure, places, TableId.TOTAL, level).toString();
    }

    /** Returns the trend of a measure in the state, if it was looked for. */
    Optional<ReportFinding> trend(Measure measure) {
        return Optional.ofNullable(trends.get(measure.code()));
    }

    /** Finds a table of the release by name. */
    Optional<ReleaseTable> table(String id) {
        return report.table(id);
    }

    /** Returns the number to draw for a figure: its share, or the figure itself. */
    static OptionalDouble drawn(FigureView figure, Optional<BigDecimal> value, boolean share) {
        if (share) {
            return figure.isDrawn()
                    ? OptionalDouble.of(Double.parseDouble(figure.bar()))
                    : OptionalDouble.empty();
        }
        return value.map(v -> OptionalDouble.of(v.doubleValue())).orElse(OptionalDouble.empty());
    }

    /** Returns a measure's name. */
    String name(Measure measure) {
        return say.in(measure.name());
    }

    /** Returns the whole that a measure is a share of, within a sentence. */
    String whole(Measure measure) {
        return new WholeWords(catalog, say).of(measure);
    }

    /** Returns what the rate of a measure counts and divides by, or empty. */
    String rate(Measure measure) {
        return new RateWords(populations, say).of(measure);
    }

    /** Returns the view of a row from this release, or from an earlier state total. */
    FigureView figure(ReleaseRow row, String label, Measure measure, TableId id) {
        return new Wholes(catalog, table -> rows(table, row.period()))
                .of(FigureView.of(row, label, measure, say), measure, row, id);
    }

    private List<ReleaseRow> rows(String table, ReportingPeriod period) {
        return period.equals(report.release().period())
                ? report.rows(table)
                : past.of(table).stream().filter(row -> row.period().equals(period)).toList();
    }

    /** Returns a public group's name. */
    String label(Dimension dimension, String code) {
        return say.in(dimension.publicGroup(code).orElseThrow().label());
    }

    /** Returns the name of the table with a measure's state total. */
    static String stateTable(Measure measure) {
        return totals(measure.code(), TableId.Rows.STATE, Level.Q);
    }

    /** Returns the state's total of the quarter if the release has it. */
    Optional<ReleaseRow> stateRow(Measure measure) {
        return table(stateTable(measure)).map(t -> t.rows().get(0));
    }

    /**
     * Returns the state's current totals of the four quarters up to this one; fewer if some are not
     * public.
     */
    List<ReleaseRow> fiscalYear(Measure measure) {
        List<ReleaseRow> rows = new ArrayList<>();
        for (int back = QUARTERS - 1; back > 0; back--) {
            past.of(stateTable(measure), report.release().period().minus(back))
                    .ifPresent(rows::add);
        }
        stateRow(measure).ifPresent(rows::add);
        return rows;
    }

    /** Returns how often the high-intensity areas have figures: each quarter or once a year. */
    static Level ofAreas(Measure measure) {
        return measure.publication().regionTotal();
    }

    /** Returns the rows of the high-intensity areas, of the quarter or of the fiscal year. */
    List<ReleaseRow> areas(Measure measure) {
        List<ReleaseRow> rows = new ArrayList<>();
        for (HighIntensityArea area : counties.highIntensityAreas()) {
            TableId.Rows places = area.isCounty() ? TableId.Rows.COUNTY : TableId.Rows.REGION;
            table(totals(measure.code(), places, ofAreas(measure))).stream()
                    .flatMap(table -> table.rows().stream())
                    .filter(row -> row.geography().equals(area.place()))
                    .forEach(rows::add);
        }
        return rows;
    }

    /** Returns the rates of the high-intensity areas; empty if the release lacks one of them. */
    Optional<AreaRates> areaRates(Measure measure) {
        List<ReleaseRow> rows = areas(measure);
        if (rows.size() < counties.highIntensityAreas().size()) {
            return Optional.empty();
        }
        List<ReleaseRow> state =
                ofAreas(measure) == Level.FY
                        ? fiscalYear(measure)
                        : stateRow(measure).stream().toList();
        boolean whole = ofAreas(measure) != Level.FY || state.size() == QUARTERS;
        return Optional.of(
                AreaRates.of(
                        measure,
                        rows,
                        MaskedCounts.year(measure, whole ? state : List.of(), populations),
                        populations));
    }

    /** Returns the name of a high-intensity area. */
    String name(HighIntensityArea area) {
        return area.isCounty() ? say.of("picture.areas.county", area.name()) : area.name();
    }

    /** Whether the state's total of the quarter is as first released. */
    boolean isStateFirst(Measure measure) {
        return stateRow(measure).filter(FirstFigures::isFirst).isPresent();
    }

    /** Returns the level of a measure's breakdown of the state: each quarter or once a year. */
    static Level ofGroups(PictureDefinition picture, Measure measure) {
        return measure.publication().stateBreakdowns().getOrDefault(picture.dimension(), Level.N);
    }

    /** Returns the notes that apply to a picture, without the empty ones. */
    static List<String> notes(String... some) {
        return Arrays.stream(some).filter(note -> !note.isEmpty()).toList();
    }

    /** Returns the months of the release. */
    String months() {
        return say.months(report.release().period());
    }

    /** Returns the address of a table's file. */
    String file(String table) {
        return "/api/v1/releases/" + report.release().number() + "/tables/" + table + ".csv";
    }
}
