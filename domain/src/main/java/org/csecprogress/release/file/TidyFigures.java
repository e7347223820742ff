package org.csecprogress.release.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.csecprogress.catalog.dimension.Level;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.measure.TimeBasis;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.release.content.Annotation;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.finding.FigureInterval;
import org.csecprogress.release.finding.ReportFinding;

/** Every cell of every masked table of a release as one tidy table, in the order of the tables. */
final class TidyFigures {
    /** Name of the table. */
    static final String NAME = "figures";

    /** Heading of the column with the measure's code. */
    static final String MEASURE = "measure";

    /** Heading of the column with the code of the place. */
    static final String GEOGRAPHY = "geography";

    /** Heading of the column that tells quarters from years. */
    static final String PERIOD_TYPE = "period_type";

    private static final String STATE_FIPS = "06";

    private final FileContent content;
    private final PackageWords words;
    private final FilePlaces places;
    private final Map<String, LocalText> categories = new HashMap<>();

    private record Column(FileColumn column, Function<Figure, String> text) {}

    /** A cell with what is known of it. */
    private record Figure(
            TableId id,
            ReleaseRow row,
            Measure measure,
            Optional<FigureRatio> ratio,
            Optional<FigureRatio.Ends> ends) {}

    private TidyFigures(FileContent content, PackageWords words) {
        this.content = content;
        this.words = words;
        places = new FilePlaces(content.words().counties(), words);
        content.catalog()
                .dimensions()
                .forEach(
                        dimension ->
                                dimension
                                        .publicGroups()
                                        .forEach(
                                                group ->
                                                        categories.put(
                                                                dimension.code()
                                                                        + " "
                                                                        + group.code(),
                                                                group.label())));
    }

    /** Returns the table of a release. */
    static FileTable of(FileContent content, PackageWords words) {
        TidyFigures table = new TidyFigures(content, words);
        List<Column> columns = table.columns();
        List<List<String>> rows = new ArrayList<>();
        for (ReleaseTable each : content.tables()) {
            TableId id = TableId.parse(each.id());
            Measure measure = content.catalog().measure(each.measure());
            each.rows().forEach(row -> rows.add(cells(columns, figure(id, row, measure))));
        }
        return new FileTable(NAME, columns.stream().map(Column::column).toList(), rows);
    }

    private static Figure figure(TableId id, ReleaseRow row, Measure measure) {
        boolean events = ReportFinding.Kind.of(measure) == ReportFinding.Kind.EVENTS;
        return new Figure(
                id,
                row,
                measure,
                FigureRatio.of(row, measure),
                FigureInterval.of(row, ReportFinding.Kind.EVENTS)
                        .filter(known -> events)
                        .map(known -> FigureRatio.Ends.of(known, 1)));
    }

    private static List<String> cells(List<Column> columns, Figure figure) {
        return columns.stream().map(column -> column.text().apply(figure)).toList();
    }

    private List<Column> columns() {
        List<Column> all = new ArrayList<>(ofTime());
        all.addAll(ofPlace());
        all.addAll(ofSubject());
        all.addAll(ofValue());
        all.addAll(ofRatio());
        all.addAll(ofNotes());
        return all;
    }

    private List<Column> ofTime() {
        return List.of(
                new Column(FileColumn.key("release"), f -> content.number().toString()),
                new Column(FileColumn.key("period"), f -> f.row().period().toString()),
                new Column(FileColumn.key(PERIOD_TYPE, levels()), f -> f.id().level().toString()),
                new Column(
                        new FileColumn(
                                "basis", FileColumn.Type.STRING, false, names(TimeBasis.values())),
                        f -> f.measure().timeBasis().name()));
    }

    private List<Column> ofPlace() {
        return List.of(
                new Column(
                        new FileColumn(
                                "geography_type",
                                FileColumn.Type.STRING,
                                false,
                                names(TableId.Rows.values())),
                        f -> f.id().geography().name()),
                new Column(FileColumn.key(GEOGRAPHY), f -> f.row().geography()),
                new Column(
                        FileColumn.text("fips"),
                        f ->
                                f.id().geography() == TableId.Rows.STATE
                                        ? STATE_FIPS
                                        : places.fips(f.row().geography())),
                new Column(
                        FileColumn.text("geography_name"), f -> places.name(f.row().geography())));
    }

    private List<Column> ofSubject() {
        return List.of(
                new Column(FileColumn.key(MEASURE), f -> f.measure().code()),
                new Column(FileColumn.text("measure_name_en"), f -> f.measure().name().en()),
                new Column(FileColumn.text("measure_name_es"), f -> f.measure().name().es()),
                new Column(FileColumn.text("unit"), f -> f.measure().unit()),
                new Column(FileColumn.key("dimension"), f -> f.row().dimension()),
                new Column(FileColumn.text("dimension_name_en"), f -> dimension(f).en()),
                new Column(FileColumn.text("dimension_name_es"), f -> dimension(f).es()),
                new Column(FileColumn.key("category"), f -> f.row().category()),
                new Column(FileColumn.text("category_name_en"), f -> category(f).en()),
                new Column(FileColumn.text("category_name_es"), f -> category(f).es()));
    }

    private static List<Column> ofValue() {
        return List.of(
                new Column(
                        FileColumn.of("value", FileColumn.Type.NUMBER), f -> f.row().valueText()),
                new Column(
                        FileColumn.of("value_low", FileColumn.Type.NUMBER),
                        f -> text(f.ends().map(FigureRatio.Ends::lower))),
                new Column(
                        FileColumn.of("value_high", FileColumn.Type.NUMBER),
                        f -> text(f.ends().map(FigureRatio.Ends::upper))),
                new Column(
                        FileColumn.of("numerator", FileColumn.Type.INTEGER),
                        f -> text(f.row().numerator())),
                new Column(
                        FileColumn.of("denominator", FileColumn.Type.INTEGER),
                        f -> text(f.row().denominator())));
    }

    private static List<Column> ofRatio() {
        return List.of(
                new Column(
                        FileColumn.of("rate", FileColumn.Type.NUMBER),
                        f -> text(f.ratio().map(FigureRatio::rate))),
                new Column(
                        FileColumn.of("rate_per", FileColumn.Type.INTEGER),
                        f -> text(f.ratio().map(FigureRatio::per))),
                new Column(
                        FileColumn.of("rate_low", FileColumn.Type.NUMBER),
                        f -> text(f.ratio().map(ratio -> ratio.ends().lower()))),
                new Column(
                        FileColumn.of("rate_high", FileColumn.Type.NUMBER),
                        f -> text(f.ratio().map(ratio -> ratio.ends().upper()))));
    }

    private List<Column> ofNotes() {
        return List.of(
                new Column(FileColumn.text("annotation"), f -> f.row().annotationText()),
                new Column(FileColumn.text("annotation_en"), f -> said(f, LocalText::en)),
                new Column(FileColumn.text("annotation_es"), f -> said(f, LocalText::es)),
                new Column(
                        FileColumn.of("counties", FileColumn.Type.INTEGER),
                        f -> String.valueOf(f.row().counties())),
                new Column(
                        FileColumn.of("demonstration", FileColumn.Type.BOOLEAN),
                        f -> Boolean.toString(content.isDemonstration())));
    }

    private LocalText dimension(Figure figure) {
        String code = figure.row().dimension();
        return code.equals(TableId.TOTAL)
                ? words.of("total")
                : content.catalog().dimension(code).label();
    }

    private LocalText category(Figure figure) {
        String code = figure.row().category();
        return code.equals(TableId.TOTAL)
                ? words.of("total")
                : categories.get(figure.row().dimension() + " " + code);
    }

    /** Returns the annotations of a row in words, in the order of their codes. */
    private String said(Figure figure, Function<LocalText, String> language) {
        return figure.row().annotations().isEmpty()
                ? language.apply(words.of("annotation.0"))
                : figure.row().annotations().stream()
                        .sorted()
                        .map(Annotation::code)
                        .map(code -> language.apply(words.of("annotation." + code)))
                        .collect(Collectors.joining("; "));
    }

    /** Returns the codes of the times that tables are about. */
    static List<String> levels() {
        return Arrays.stream(Level.values())
                .filter(level -> level != Level.N)
                .map(Level::name)
                .toList();
    }

    private static List<String> names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static String text(OptionalLong number) {
        return number.isPresent() ? String.valueOf(number.getAsLong()) : "";
    }

    private static String text(Optional<? extends Number> number) {
        return number.map(Object::toString).orElse("");
    }
}
