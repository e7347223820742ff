package org.csecprogress.systemtests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.csecprogress.catalog.reading.CatalogSource;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * A version 2 of the catalogue in files only: 60 measures, each with a total and one breakdown of
 * 40 categories, and the product's rules that name no figure.
 */
final class LargeCatalog {
    static final int MEASURES = 60;
    static final int CATEGORIES = 40;

    /** Its first quarter. */
    static final ReportingPeriod FIRST = ReportingPeriod.of("2025Q1");

    private static final int A_FORM = 10;
    private static final String DIMENSION = "GROUP";

    /** Targets of rules that apply to any catalogue. */
    private static final List<String> ANY_FIGURE =
            List.of("INPUTS:", "FIELDS:", "BREAKDOWNS:", "MEASURES:", "MILESTONES", "FILING");

    private static final String HISTORY =
            """
            Q-01,QUALITY,CHANGE,T-01|T-11|T-21|T-31|T-41|T-51,~1,percent=50; absolute=10; \
            base=LAST_APPROVED,TOTAL,SKIP,EXPLAIN,{label} went from {otherValue} to {value}.,\
            {label} pasó de {otherValue} a {value}.,,
            Q-02,QUALITY,POISSON_BAND,T-01|T-11|T-21,~1..~4,tail=0.00135; min_quarters=4; \
            min_mean=1,TOTAL,SKIP,EXPLAIN,{label} ({value}) is far from {otherValue}.,\
            {label} ({value}) está lejos de {otherValue}.,,
            """;

    private LargeCatalog() {}

    /** Writes the files into an empty folder and reads them beside the product's own. */
    static Catalogs into(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("2"));
        write(
                folder,
                "versions.csv",
                Stream.of("version,effective_from,effective_to", "1,2018Q1,", "2," + FIRST + ","));
        for (String file :
                List.of("code_lists.csv", "policy_milestones.csv", "report_sections.csv")) {
            write(folder, "2/" + file, own(file).stream());
        }
        write(folder, "2/text_fields.csv", headed("text_fields.csv", Stream.of()));
        write(folder, "2/forms.csv", headed("forms.csv", forms()));
        write(folder, "2/dimensions.csv", headed("dimensions.csv", dimension()));
        write(folder, "2/breakdowns.csv", headed("breakdowns.csv", categories()));
        write(folder, "2/measures.csv", headed("measures.csv", measures()));
        write(folder, "2/inputs.csv", headed("inputs.csv", inputs()));
        write(folder, "2/rules.csv", rules());
        return Catalogs.read(CatalogSource.directory(folder, Catalogs.builtInSource()));
    }

    private static void write(Path folder, String file, Stream<String> lines) throws IOException {
        Files.writeString(folder.resolve(file), lines.collect(Collectors.joining("\n", "", "\n")));
    }

    private static List<String> own(String file) {
        return new String(Catalogs.builtInSource().read("1/" + file), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private static Stream<String> headed(String file, Stream<String> rows) {
        return Stream.concat(Stream.of(own(file).get(0)), rows);
    }

    private static Stream<String> forms() {
        return IntStream.rangeClosed(1, MEASURES / A_FORM)
                .mapToObj(f -> "FORM_%1$d,%1$d,FORM_%1$d,Form %1$d,Formulario %1$d".formatted(f));
    }

    private static Stream<String> dimension() {
        return Stream.of(
                DIMENSION + ",Group,Grupo,YOUTH,EXCLUSIVE,G" + CATEGORIES + ",SEX,1,,N,Q,a test");
    }

    private static Stream<String> categories() {
        return IntStream.rangeClosed(1, CATEGORIES)
                .mapToObj(
                        g ->
                                (DIMENSION + ",%1$d,G%1$02d,Group %1$d,Grupo %1$d,P%1$02d,")
                                                .formatted(g)
                                        + "Group %1$d,Grupo %1$d,".formatted(g));
    }

    /** Returns the measures; every second one is part of the one before it in each group. */
    private static Stream<String> measures() {
        return IntStream.rangeClosed(1, MEASURES)
                .mapToObj(
                        m ->
                                "%s,FORM_%d,%d,Count %d,Cuenta %d,All of them.,Todos.,YOUTH,COUNT,TYPED,,"
                                                .formatted(
                                                        code(m),
                                                        (m - 1) / A_FORM + 1,
                                                        (m - 1) % A_FORM + 1,
                                                        m,
                                                        m)
                                        + "QUARTER,"
                                        + (m % 2 == 0 ? code(m - 1) : "")
                                        + ",,COUNT,,YES,DISJOINT,GROUP,REQUIRED,0,999999,0,YOUTH,,"
                                        + "NO,6,Q,GROUP:Q,Q,,Q|FY,3,a test");
    }

    private static Stream<String> inputs() {
        return IntStream.rangeClosed(1, MEASURES)
                .mapToObj(
                        m ->
                                ("%1$s,%1$s,N,count,Count %2$d,Cuenta %2$d,INTEGER,0,999999,0,"
                                                + "GROUP,YES,REQUIRED,")
                                        .formatted(code(m), m));
    }

    private static String code(int measure) {
        return "T-%02d".formatted(measure);
    }

    private static Stream<String> rules() {
        Stream<String> general =
                own("rules.csv").stream()
                        .filter(
                                row ->
                                        row.startsWith("code,")
                                                || ANY_FIGURE.stream()
                                                        .anyMatch(target(row)::startsWith))
                        .map(row -> row.replaceAll("RACE=20;.* default=30", "default=30"));
        return Stream.concat(general, HISTORY.lines());
    }

    private static String target(String row) {
        return row.split(",", 5)[3];
    }

    /**
     * Returns the figures of a whole filing without findings.
     *
     * @param more what is added to each group, from 0 to 4
     */
    static Map<CellKey, Answer> figures(int more) {
        Map<CellKey, Answer> figures = new LinkedHashMap<>();
        for (int m = 1; m <= MEASURES; m++) {
            int sum = 0;
            for (int g = 1; g <= CATEGORIES; g++) {
                int count = (m % 2 == 0 ? 20 : 40) + g % 7 + more;
                sum += count;
                String group = "G%02d".formatted(g);
                figures.put(new CellKey(code(m), DIMENSION, group), Answer.of(count));
            }
            figures.put(CellKey.total(code(m)), Answer.of(sum));
        }
        return figures;
    }
}
