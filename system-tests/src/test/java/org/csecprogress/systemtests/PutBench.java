package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Measures how long a whole filing from a county's system takes, and the CPU time of portal and
 * database. It has no bounds: {@code bin/bench} runs it and shows its output.
 */
@DisplayName("Measured: a whole filing of a county's own system")
@Tag("embedded")
class PutBench {
    /** The requests sent before counting, so that the code is compiled. */
    private static final int WARM_UP = Integer.getInteger("csec.bench.warmUp", 150);

    private static final int COUNTED = 40;
    private static final int ROUNDS = 3;
    private static final int OTHERS = 5;
    private static final CountyCode COUNTY = new CountyCode("01");
    private static final ReportingPeriod SMALL = LargeCatalog.FIRST.minus(1);
    private static final ReportingPeriod LARGE = LargeCatalog.FIRST.plus(4);

    /** The bodies to send; each changes every number of the one before. */
    private record Load(ReportingPeriod period, int figures, List<String> bodies) {
        static Load of(
                ReportingPeriod period, Catalog catalog, IntFunction<Map<CellKey, Answer>> made) {
            List<String> bodies =
                    IntStream.range(0, OTHERS)
                            .mapToObj(more -> FigureBodies.json(COUNTY, period, made.apply(more)))
                            .toList();
            return new Load(period, catalog.allCells().size(), bodies);
        }

        String path() {
            return "/counties/" + COUNTY + "/periods/" + period + "/submission";
        }
    }

    /**
     * The measurements of one round.
     *
     * @param nanos of each request, the shortest first
     */
    private record Measured(List<Long> nanos, Duration portal, Duration database) {
        double millis(double share) {
            int at = (int) Math.ceil(share * nanos.size()) - 1;
            return nanos.get(at) / 1e6;
        }

        String line(String name, int figures) {
            double all = (double) figures * nanos.size();
            double ofPortal = portal.toMillis() / all;
            double ofDatabase = database.toMillis() / all;
            return String.format(
                    Locale.ROOT,
                    "%-10s %7d %8.1f %8.1f %10.4f %10.4f %10.4f%n",
                    name,
                    figures,
                    millis(0.5),
                    millis(0.95),
                    ofPortal,
                    ofDatabase,
                    ofPortal + ofDatabase);
        }
    }

    @Test
    @DisplayName("of the product's catalogue, and of 60 measures by 40 categories")
    void measures() throws IOException, SQLException {
        Path work = Files.createDirectories(Path.of(System.getProperty("csec.work")));
        Path folder = Files.createTempDirectory(work, "large");
        Catalogs catalogs = LargeCatalog.into(folder);
        try (Portal portal = Portal.prepared("bench")) {
            quartersBefore(portal, catalogs);
            portal.start(
                    Map.of("CSEC_CATALOG_DIR", folder.toString(), "CSEC_API_REQUESTS_TOKEN", "0"));
            Web preparer = Web.signedIn(portal.url(""), People.PREPARER);
            ApiClient system = ApiClient.of(portal, People.PREPARER, "Measured");
            Catalog small = catalogs.forPeriod(SMALL);
            Catalog large = catalogs.forPeriod(LARGE);
            new Filer(preparer, small, SMALL).open();
            new Filer(preparer, large, LARGE).open();
            List<Load> loads =
                    List.of(
                            Load.of(SMALL, small, more -> FigureBodies.others(small, more)),
                            Load.of(LARGE, large, LargeCatalog::figures));
            for (Load load : loads) {
                send(system, load, WARM_UP);
            }
            for (int round = 0; round < ROUNDS; round++) {
                for (Load load : loads) {
                    write(measure(portal, system, load), load);
                }
            }
        }
    }

    /** Writes the four earlier quarters, which the history rules read at every save. */
    private static void quartersBefore(Portal portal, Catalogs catalogs) {
        try (Filings filings = new Filings(portal.database())) {
            filings.catalogs(catalogs);
            Answers small = Story.answers(catalogs.forPeriod(SMALL));
            Answers large = FigureBodies.answers(LargeCatalog.figures(0));
            for (int before = 1; before <= 4; before++) {
                approved(filings, SMALL.minus(before), catalogs.forPeriod(SMALL), small);
                ReportingPeriod quarter = LARGE.minus(before);
                approved(filings, quarter, catalogs.forPeriod(quarter), large);
            }
        }
    }

    private static void approved(
            Filings filings, ReportingPeriod quarter, Catalog catalog, Answers answers) {
        filings.add(
                filings.aFiling()
                        .of(COUNTY)
                        .in(quarter.toString())
                        .withCatalog(catalog.version())
                        .answered(answers)
                        .approved());
    }

    private static Measured measure(Portal portal, ApiClient system, Load load) {
        Duration portalBefore = portal.processor();
        Duration databaseBefore = portal.database().processor();
        List<Long> nanos = send(system, load, COUNTED);
        return new Measured(
                nanos.stream().sorted().toList(),
                portal.processor().minus(portalBefore),
                portal.database().processor().minus(databaseBefore));
    }

    private static List<Long> send(ApiClient system, Load load, int times) {
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            String body = load.bodies().get(i % OTHERS);
            long start = System.nanoTime();
            HttpResponse<String> answer = system.put(load.path(), "application/json", body);
            nanos.add(System.nanoTime() - start);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.body()).contains("\"unchanged\":0");
        }
        return nanos;
    }

    private static void write(Measured measured, Load load) throws IOException {
        Path file = Path.of(System.getProperty("csec.work")).resolveSibling("bench.txt");
        if (!Files.exists(file)) {
            Files.writeString(
                    file,
                    "database   figures   median      p95     portal   database   together%n"
                                    .formatted()
                            + "                       ms       ms  CPU ms a figure%n".formatted());
        }
        Files.writeString(
                file,
                measured.line(System.getProperty("csec.database"), load.figures()),
                StandardOpenOption.APPEND);
    }
}
