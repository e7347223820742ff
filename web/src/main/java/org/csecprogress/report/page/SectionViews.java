package org.csecprogress.report.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.ReportSection;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.page.DefinitionWords;
import org.csecprogress.catalog.page.WholeWords;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.reading.service.PublicReport;
import org.csecprogress.report.figure.page.FigureView;
import org.csecprogress.report.figure.page.RateWords;
import org.csecprogress.report.figure.page.RatioView;
import org.csecprogress.report.figure.page.Wholes;

/** The figures of a report by section, from its frozen tables and the words of its catalogue. */
public final class SectionViews {
    private final Catalog catalog;
    private final PublicReport report;
    private final Sentences say;
    private final Map<String, String> places = new HashMap<>();
    private final Map<String, List<ReleaseTable>> byMeasure = new LinkedHashMap<>();
    private final RestatedFigures restated;
    private final Wholes wholes;
    private final WholeWords ofWhat;
    private final RateWords rates;
    private final ServiceLines services;
    private final Map<Integer, Section> built = new HashMap<>();

    SectionViews(
            Catalog catalog,
            Counties counties,
            PublicReport report,
            RestatedFigures restated,
            RateWords rates,
            Sentences say) {
        this.catalog = catalog;
        this.report = report;
        this.restated = restated;
        this.rates = rates;
        this.say = say;
        this.wholes = new Wholes(catalog, report::rows);
        this.ofWhat = new WholeWords(catalog, say);
        this.services = new ServiceLines(catalog, report, say);
        for (County county : counties.all()) {
            places.put(county.code().value(), county.name());
            places.put(county.region().code(), county.region().name());
        }
        for (ReleaseTable table : report.tables()) {
            byMeasure.computeIfAbsent(table.measure(), m -> new ArrayList<>()).add(table);
        }
    }

    /**
     * A section with its figures.
     *
     * @param lines the measures' state totals, without those of the services
     * @param services the types of service, each with its totals as one row
     * @param details the measures that have breakdowns
     */
    public record Section(
            int number,
            String name,
            List<Line> lines,
            List<ServiceLine> services,
            List<Detail> details) {
        /** Whether the section has figures. */
        public boolean isFilled() {
            return !lines.isEmpty();
        }

        /** Whether any service has a median, which is told once a year. */
        public boolean isTimed() {
            return services.stream().anyMatch(service -> service.days().isExpected());
        }

        /** Whether any of its figures is a part of a whole. */
        public boolean isShared() {
            return lines.stream().anyMatch(line -> line.figure().part().isExpected());
        }

        /** Whether any of its figures has a rate. */
        public boolean isRated() {
            return lines.stream().anyMatch(line -> line.figure().rate().isExpected());
        }
    }

    /**
     * A measure's state total.
     *
     * @param whole the whole of its share, in words, or empty
     * @param rate what its rate counts and divides by, in words, or empty
     * @param href address of its file
     */
    public record Line(String code, FigureView figure, String whole, String rate, String href) {}

    /**
     * A measure with its breakdowns.
     *
     * @param ratio the whole or base of its shares or rates, in words, or empty
     */
    public record Detail(
            String code,
            String name,
            String definition,
            String ratio,
            List<Breakdown> breakdowns) {}

    /**
     * One breakdown.
     *
     * @param id its table
     * @param shares whether a row has a share
     * @param rates whether a row has a rate
     * @param counties whether a row says how many counties it covers
     */
    public record Breakdown(
            String id,
            String title,
            String dimension,
            List<FigureView> rows,
            boolean shares,
            boolean rates,
            boolean counties,
            String href) {}

    List<Section> sections() {
        return catalog.reportSections().stream().map(s -> section(s.number())).toList();
    }

    /** Returns the section with a number. It is built once, because pages ask for it repeatedly. */
    Section section(int number) {
        return built.computeIfAbsent(number, n -> section(catalog.reportSections().get(n - 1)));
    }

    private Section section(ReportSection section) {
        List<Line> lines = new ArrayList<>();
        List<Detail> details = new ArrayList<>();
        for (Measure measure : catalog.measures()) {
            List<ReleaseTable> tables = byMeasure.get(measure.code());
            if (measure.reportSection() == section.number() && tables != null) {
                lines.add(line(measure, tables.get(0)));
                if (tables.size() > 1) {
                    details.add(detail(measure, tables.subList(1, tables.size())));
                }
            }
        }
        List<ServiceLine> rows = services.of(section.number(), lines);
        return new Section(
                section.number(),
                say.in(section.name()),
                ServiceLines.others(lines, rows),
                rows,
                details);
    }

    /** Returns a measure with its breakdowns; there may be none. */
    Detail measure(Measure measure) {
        List<ReleaseTable> tables = byMeasure.getOrDefault(measure.code(), List.of());
        return detail(measure, tables.subList(Math.min(1, tables.size()), tables.size()));
    }

    private Line line(Measure measure, ReleaseTable table) {
        String name = say.in(measure.name());
        FigureView figure = view(table, table.rows().get(0), name, measure);
        return new Line(
                measure.code(),
                figure,
                figure.part().isExpected() ? say.of("figure.share.of", ofWhat.of(measure)) : "",
                figure.rate().isExpected() ? rates.of(measure) : "",
                href(table));
    }

    private Detail detail(Measure measure, List<ReleaseTable> tables) {
        return new Detail(
                measure.code(),
                say.in(measure.name()),
                new DefinitionWords(catalog, say).of(measure),
                measure.isShare()
                        ? say.of("figure.share.row", ofWhat.of(measure))
                        : rates.of(measure),
                tables.stream().map(table -> breakdown(measure, table)).toList());
    }

    private Breakdown breakdown(Measure measure, ReleaseTable table) {
        List<FigureView> rows = table.rows().stream().map(row -> row(measure, table, row)).toList();
        String title = say.in(table.title());
        return new Breakdown(
                table.id(),
                title,
                withoutMeasure(title, say.in(measure.name())),
                rows,
                rows.stream().anyMatch(row -> isTold(row.part())),
                rows.stream().anyMatch(row -> isTold(row.rate())),
                rows.stream().anyMatch(row -> !row.counties().isEmpty()),
                href(table));
    }

    /** Whether a ratio is shown or withheld. A column without either is left out. */
    private static boolean isTold(RatioView ratio) {
        return ratio.withheld() || !ratio.text().isEmpty();
    }

    /** Returns a table's title without the name of its measure, which stands above it. */
    private String withoutMeasure(String title, String measure) {
        String by = title.substring(measure.length()).replaceFirst("^[:,] ", "");
        return by.substring(0, 1).toUpperCase(say.language().locale()) + by.substring(1);
    }

    private FigureView row(Measure measure, ReleaseTable table, ReleaseRow row) {
        return view(table, row, label(TableId.parse(table.id()), row), measure);
    }

    private FigureView view(ReleaseTable table, ReleaseRow row, String label, Measure measure) {
        FigureView plain = FigureView.of(row, label, measure, say);
        FigureView figure = wholes.of(plain, measure, row, TableId.parse(table.id()));
        return restated.of(table, row).map(figure::restated).orElse(figure);
    }

    /** Returns the label of a row: its place, its group, or both. */
    String label(TableId id, ReleaseRow row) {
        String place =
                id.geography() == TableId.Rows.STATE
                        ? ""
                        : places.getOrDefault(row.geography(), "");
        String group = id.content().equals(TableId.TOTAL) ? "" : group(id, row);
        return place.isEmpty() || group.isEmpty() ? place + group : place + ", " + group;
    }

    private String group(TableId id, ReleaseRow row) {
        return say.in(
                catalog.dimension(id.content()).publicGroup(row.category()).orElseThrow().label());
    }

    private String href(ReleaseTable table) {
        return "/api/v1/releases/" + report.release().number() + "/tables/" + table.id() + ".csv";
    }
}
