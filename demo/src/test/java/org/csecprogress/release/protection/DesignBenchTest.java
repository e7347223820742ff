package org.csecprogress.release.protection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.csecprogress.aggregation.Cell;
import org.csecprogress.catalog.reading.CatalogSource;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.catalog.reading.KeptDesigns;
import org.csecprogress.csv.Csv;
import org.csecprogress.csv.Row;
import org.csecprogress.csv.Table;
import org.csecprogress.demo.service.DemoCatalogs;
import org.csecprogress.disclosure.table.PrimaryRule;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.protection.design.Address;
import org.csecprogress.release.protection.design.TableDesign;
import org.csecprogress.release.protection.design.TableDetail;
import org.csecprogress.release.protection.figure.DetailTester;
import org.csecprogress.release.protection.figure.Earlier;
import org.csecprogress.release.protection.figure.FrozenFigures;
import org.csecprogress.release.protection.figure.Previewed;
import org.csecprogress.release.protection.system.LinkedRelease;
import org.csecprogress.solver.OjAlgo;
import org.csecprogress.solver.OrTools;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tries other settings of which tables are published, over the demonstration's history, and writes
 * to {@code target/designs.txt} how much each withholds. The settings are {@code designs.csv}:
 * where a design differs from version 2, which is B.
 */
@Tag("bench")
@DisplayName("A design of tables")
class DesignBenchTest {
    private static final String MEASURES = "2/measures.csv";
    private static final Path FILE = Path.of("target", "designs.txt");
    private static final int QUARTERS = Integer.getInteger("bench.quarters", 8);
    private static final Set<String> VICTIMS = Set.of("VC-06", "VC-08");

    /** The figures about people at risk that are not zero, of all releases of a design. */
    private static final class Tally {
        private int figures;
        private int small;
        private int shown;
        private final Set<String> counties = new TreeSet<>();

        void add(TableDesign table, Address address, long count, boolean isShown) {
            figures++;
            small += count < PrimaryRule.FLOOR ? 1 : 0;
            shown += isShown ? 1 : 0;
            if (isShown && address.place().isCounty() && VICTIMS.contains(table.id().measure())) {
                counties.add(address.place().code());
            }
        }

        String line(String design) {
            return String.format(
                    Locale.ROOT,
                    "%-8s %d figures, %.1f %% withheld, %.1f %% small, %d shown, %d counties",
                    design,
                    figures,
                    100.0 * (figures - shown) / figures,
                    100.0 * small / figures,
                    shown,
                    counties.size());
        }
    }

    /** Returns the demonstration's catalogue with the settings of a design. */
    private static CatalogSource source(String design) {
        CatalogSource shipped = DemoCatalogs.over(Catalogs.builtInSource());
        CatalogSource own = CatalogSource.classpath("bench");
        Map<String, String> other = new TreeMap<>();
        for (Row row : own.rows("designs.csv", "design,measure,column,value")) {
            if (row.text("design").equals(design)) {
                other.put(row.text("measure") + row.text("column"), row.text("value"));
            }
        }
        return file -> {
            byte[] bytes = shipped.read(file);
            return file.equals(MEASURES) ? changed(bytes, other) : bytes;
        };
    }

    private static byte[] changed(byte[] bytes, Map<String, String> other) {
        String head = new String(bytes, UTF_8).lines().findFirst().orElseThrow();
        List<String> columns = List.of(head.split(",", -1));
        List<List<String>> rows = new ArrayList<>();
        for (Row row : Table.read(MEASURES, bytes, columns).rows()) {
            rows.add(
                    columns.stream()
                            .map(
                                    column ->
                                            other.getOrDefault(
                                                    row.text("code") + column, row.text(column)))
                            .toList());
        }
        return Csv.of(columns, rows);
    }

    @ParameterizedTest
    @ValueSource(strings = {"B", "before", "A", "C", "D", "E", "F"})
    @DisplayName("is planned over history")
    void tried(String design) throws IOException {
        CatalogSource source = source(design);
        DemoArchive archive = new DemoArchive(Catalogs.read(source).forPeriod(DemoArchive.FIRST));
        KeptDesigns kept = KeptDesigns.read(source);
        var gate = new ReleaseProtection(PrimaryRule.STANDARD, new OrTools(), new OjAlgo());
        List<Earlier> earlier = new ArrayList<>();
        List<DetailTester.Past> past = new ArrayList<>();
        Set<ReleaseNumber> known = new HashSet<>();
        Tally tally = new Tally();
        for (int at = 0; at < QUARTERS; at++) {
            ReportingPeriod period = DemoArchive.FIRST.plus(at);
            FrozenFigures figures = archive.quarter(period);
            Set<TableId> left = left(figures, earlier, past, kept);
            ProtectedRelease made =
                    gate.protect(LinkedRelease.of(figures, earlier, Previewed.NOTHING, left));
            count(made, tally);
            earlier.add(new Earlier(figures, made.shown(), left, Set.copyOf(known)));
            known.add(figures.number());
        }
        assertThat(tally.figures).isPositive();
        Files.createDirectories(FILE.getParent());
        Files.writeString(
                FILE,
                tally.line(design) + System.lineSeparator(),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** Returns the tables that their test leaves out, and notes the tests. */
    private static Set<TableId> left(
            FrozenFigures figures,
            List<Earlier> earlier,
            List<DetailTester.Past> past,
            KeptDesigns kept) {
        List<TableDetail> tests = DetailTester.of(figures, earlier, List.copyOf(past), kept);
        tests.forEach(test -> past.add(new DetailTester.Past(figures.number(), test)));
        return TableDetail.leftOut(tests);
    }

    private static void count(ProtectedRelease made, Tally tally) {
        LinkedRelease linked = made.linked();
        Set<String> shown = made.shown();
        for (TableDesign table : linked.tables()) {
            for (String code : linked.design().figures(table.measure())) {
                if (!linked.design().isGuarded(code)) {
                    continue;
                }
                for (Address address : table.addresses(code)) {
                    Optional<Cell> figure =
                            linked.figures(table).figure(address.place(), address.key());
                    long count = figure.map(Cell::sum).orElse(0L);
                    if (count > 0) {
                        tally.add(table, address, count, shown.contains(address.toString()));
                    }
                }
            }
        }
    }
}
