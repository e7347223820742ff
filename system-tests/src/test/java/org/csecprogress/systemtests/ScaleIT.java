package org.csecprogress.systemtests;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.Populations;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.demo.DemoGenerator;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.FilingFacts;
import org.csecprogress.filing.rules.Validator;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Counts statements with a catalogue of 60 measures by 40 categories and a dozen filings in review.
 */
@DisplayName("The portal runs no more statements")
@Tag("apart")
@Order(1) // While the demonstration is played, for which the stories wait.
class ScaleIT {
    private static final ReportingPeriod REVIEWED = LargeCatalog.FIRST.minus(1);
    private static final ReportingPeriod LARGE = LargeCatalog.FIRST;
    private static final CountyCode ALAMEDA = new CountyCode("01");

    /** The twelve counties whose filings are in review. */
    private static final List<CountyCode> COUNTIES =
            IntStream.range(10, 22).mapToObj(code -> new CountyCode("" + code)).toList();

    /** Three of them keep how it was confirmed, with its entry in the trail. */
    private static final int ONE_MORE_APPROVAL = 24;

    private static final Portal PORTAL = Portal.prepared("scale");

    private static Catalogs catalogs;
    private static Web reviewer;

    @BeforeAll
    static void start() throws IOException, SQLException {
        Path work = Path.of(System.getProperty("csec.work"));
        Path folder = Files.createTempDirectory(work, "large");
        catalogs = LargeCatalog.into(folder);
        try (Filings filings = new Filings(PORTAL.database())) {
            filings.catalogs(catalogs);
            for (CountyCode county : COUNTIES) {
                inReview(filings, county);
            }
        }
        Map<String, String> settings = new HashMap<>(PORTAL.counting());
        settings.put("CSEC_CATALOG_DIR", folder.toString());
        PORTAL.start(settings);
        reviewer = Web.signedIn(PORTAL.url(""), People.REVIEWER);
    }

    @AfterAll
    static void stop() {
        PORTAL.close();
    }

    /** Writes a filing in review that explains its findings. */
    private static void inReview(Filings filings, CountyCode county) {
        Catalog catalog = catalogs.forPeriod(REVIEWED);
        Populations populations = Populations.builtIn();
        Answers answers =
                DemoGenerator.builtIn(Counties.builtIn(), populations)
                        .answers(catalog, county, REVIEWED, Map.of());
        FilingFacts facts =
                FilingFacts.of(REVIEWED, REVIEWED.end().plusDays(30))
                        .children(populations.children(county), populations.groups(county))
                        .build();
        List<String> found =
                Validator.of(catalog).check(answers, facts).stream().map(Finding::key).toList();
        filings.add(
                filings.aFiling()
                        .of(county)
                        .in(REVIEWED.toString())
                        .withCatalog(catalog.version())
                        .answered(answers)
                        .explained(found)
                        .inReview());
    }

    @Test
    @DisplayName("than 25 for 2,460 changed figures from another system")
    void putsLargeFiling() {
        Web preparer = Web.signedIn(PORTAL.url(""), People.PREPARER);
        new Filer(preparer, catalogs.forPeriod(LARGE), LARGE).open();
        ApiClient system = ApiClient.of(PORTAL, People.PREPARER, "Large export");
        String path = "/counties/01/periods/" + LARGE + "/submission";
        List<Integer> sizes = new ArrayList<>();
        for (int more = 0; more < 4; more++) {
            String body = FigureBodies.json(ALAMEDA, LARGE, LargeCatalog.figures(more));
            String key = "scale-" + more;
            List<String> asked =
                    PORTAL.during(
                            () -> {
                                HttpResponse<String> answer =
                                        system.send(
                                                "PUT",
                                                path,
                                                body,
                                                Map.of(
                                                        "Content-Type",
                                                        "application/json",
                                                        "Idempotency-Key",
                                                        key));
                                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                                assertThat(answer.body()).contains("\"unchanged\":0,\"kept\":0");
                            });
            sizes.add(asked.size());
        }
        // Timers may run statements meanwhile, as with the listing below.
        assertThat(Collections.min(sizes)).isBetween(5, 25);
    }

    @Test
    @DisplayName("to list a dozen filings for joint approval than to list one")
    void listsTogether() {
        listing(COUNTIES);
        int dozen = listing(COUNTIES);
        // One that can be approved, as long as there is any: the page then asks for a factor.
        List<CountyCode> ready = ready();
        assertThat(listing(ready.isEmpty() ? COUNTIES.subList(0, 1) : ready.subList(0, 1)))
                .isEqualTo(dozen);
        assertThat(dozen).isLessThanOrEqualTo(22);
    }

    /** Returns the least of three counts, because timers may run statements meanwhile. */
    private static int listing(List<CountyCode> counties) {
        return IntStream.range(0, 3)
                .map(
                        i ->
                                PORTAL.during(
                                                () ->
                                                        assertThat(
                                                                        reviewer.get(
                                                                                        address(
                                                                                                counties))
                                                                                .statusCode())
                                                                .isEqualTo(200))
                                        .size())
                .min()
                .orElseThrow();
    }

    @Test
    @DisplayName("for each approval than it takes to read and move that filing")
    void approvesTogether() {
        List<CountyCode> ready = ready();
        assertThat(ready).hasSizeGreaterThanOrEqualTo(6);
        List<String> one = approving(ready.subList(0, 1));
        List<String> five = approving(ready.subList(1, 6));
        assertThat(figuresRead(one)).isEqualTo(1);
        assertThat(figuresRead(five)).isEqualTo(5);
        assertThat(five.size() - one.size()).isLessThanOrEqualTo(4 * ONE_MORE_APPROVAL);
    }

    private static List<CountyCode> ready() {
        return COUNTIES.stream()
                .filter(
                        c ->
                                reviewer.get(address(List.of(c)))
                                        .body()
                                        .contains("id=\"approve-all\""))
                .toList();
    }

    /** Returns the number of statements that read answers of filings, not state totals. */
    private static long figuresRead(List<String> asked) {
        return asked.stream().filter(sql -> sql.contains("from figure where revision_id")).count();
    }

    private static List<String> approving(List<CountyCode> counties) {
        HtmlForm form = reviewer.form(address(counties), "approvals");
        List<String> asked =
                PORTAL.during(
                        () ->
                                assertThat(reviewer.press(form, "approve-all").statusCode())
                                        .isEqualTo(200));
        String after = reviewer.get(address(counties)).body();
        assertThat(after).contains(counties.size() + " approved.").doesNotContain("approve-all");
        // Now and then a session writes that it is in use, whatever is asked.
        return asked.stream()
                .filter(sql -> !sql.startsWith("UPDATE account_session SET last_seen_at"))
                .toList();
    }

    private static String address(List<CountyCode> counties) {
        return "/state/approvals?period="
                + REVIEWED
                + "&chosen="
                + counties.stream().map(county -> county + ".1.0").collect(joining(","));
    }
}
