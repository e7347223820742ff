package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.csecprogress.builders.CompleteAnswers;
import org.csecprogress.builders.FilingBuilder;
import org.csecprogress.catalog.reading.CatalogReader;
import org.csecprogress.catalog.reading.CatalogSource;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Adds version 2 as files in a folder to the unchanged portal. */
@DisplayName("A measure, its breakdown and a rule that exist as data only")
@Tag("apart")
@Order(1) // While the demonstration is played, for which the stories wait.
class CatalogIT {
    private static final ReportingPeriod FIRST_OF_TWO = Story.FILED;
    private static final ReportingPeriod LAST_OF_ONE = Story.ELSEWHERE;
    private static final String MEASURE = "ID-77";
    private static final String NAME = "Calls to the night line";
    private static final String SENTENCE = NAME + " (90001) is more than all referrals";
    private static final String RULE = "Q-77";
    private static final String FINDING = RULE + "|" + MEASURE;
    private static final String SECTION = "IDENTIFICATION";
    private static final String PROTECTION = "/state/protection";
    private static final String PENDING = "aria-describedby=\"v2-h\"";
    private static final Portal PORTAL = Portal.prepared("catalog");

    private static Catalogs catalogs;
    private static Story story;

    @BeforeAll
    static void start() throws IOException {
        Path folder = Files.createTempDirectory(Path.of(System.getProperty("csec.work")), "v2");
        writeVersionTwo(folder);
        catalogs = Catalogs.read(CatalogSource.directory(folder, Catalogs.builtInSource()));
        try (Filings filings = new Filings(PORTAL.database())) {
            filings.catalogs(catalogs);
            for (ReportingPeriod period : List.of(LAST_OF_ONE, FIRST_OF_TWO)) {
                filings.add(filing(filings, period).of("Alameda").opened());
                filings.add(submitted(filing(filings, period).of("Yuba"), period));
            }
        }
        PORTAL.start(Map.of("CSEC_CATALOG_DIR", folder.toString()));
        story = new Story(PORTAL.url(""));
    }

    private static FilingBuilder filing(Filings filings, ReportingPeriod period) {
        return filings.aFiling()
                .in(period.toString())
                .withCatalog(catalogs.forPeriod(period).version());
    }

    /** Submits it with an answer to the new measure, if it is asked, that needs an explanation. */
    private static FilingBuilder submitted(FilingBuilder filing, ReportingPeriod period) {
        Answers answers = CompleteAnswers.of(period);
        if (period.equals(LAST_OF_ONE)) {
            return filing.answered(answers).submitted();
        }
        CellKey total = CellKey.parse(MEASURE);
        return filing.answered(answers.toBuilder().figure(total, Answer.of(90_001)).build())
                .explained(List.of(FINDING))
                .submitted();
    }

    @AfterAll
    static void stop() {
        PORTAL.close();
    }

    /** Writes version 2: the product's version 1 and three more rows. */
    private static void writeVersionTwo(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("2"));
        Files.writeString(
                folder.resolve("versions.csv"),
                "version,effective_from,effective_to\n1,2018Q1,\n2," + FIRST_OF_TWO + ",\n");
        for (String file : CatalogReader.FILES) {
            Files.write(
                    folder.resolve("2").resolve(file), Catalogs.builtInSource().read("1/" + file));
        }
        addRows(folder.resolve("2"));
    }

    private static void addRows(Path version) throws IOException {
        append(
                version.resolve("measures.csv"),
                MEASURE
                        + ",IDENTIFICATION,11,"
                        + NAME
                        + ",Llamadas a la línea nocturna,All calls.,Todas las llamadas.,REFERRAL,"
                        + "COUNT,TYPED,,QUARTER,,,COUNT,,YES,DISJOINT,AGENCY_YOUTH,REQUIRED,0,"
                        + "999999,0,YOUTH,,NO,6,Q,AGENCY_YOUTH:Q,Q,,Q|FY,3,a test");
        append(
                version.resolve("inputs.csv"),
                MEASURE
                        + ","
                        + MEASURE
                        + ",N,count,"
                        + NAME
                        + ",Llamadas a la línea nocturna,INTEGER,0,999999,0,AGENCY_YOUTH,YES,"
                        + "REQUIRED,");
        append(
                version.resolve("rules.csv"),
                RULE
                        + ",QUALITY,LESS_OR_EQUAL,"
                        + MEASURE
                        + ",ID-01,,TOTAL,SKIP,EXPLAIN,\"{label} ({value}) is more than all"
                        + " referrals ({otherValue}). Say why.\",\"{label} ({value}) es más que"
                        + " todas las denuncias ({otherValue}). Diga por qué.\","
                        + MEASURE
                        + "=1; ID-01=1,"
                        + MEASURE
                        + "=2; ID-01=1");
    }

    private static void append(Path file, String row) throws IOException {
        String end = Files.readString(file).endsWith("\n") ? "" : "\n";
        Files.writeString(file, end + row + "\n", StandardOpenOption.APPEND);
    }

    @Test
    @DisplayName("are asked and checked from their first quarter on, and not before")
    void asked() {
        Web preparer = story.as(People.PREPARER);
        for (ReportingPeriod period : List.of(LAST_OF_ONE, FIRST_OF_TWO)) {
            Filer filer = new Filer(preparer, catalogs.forPeriod(period), period);
            HtmlForm totals = preparer.form(filer.section(SECTION, ""), "figures");
            HtmlForm groups = preparer.form(filer.section(SECTION, "AGENCY_YOUTH"), "figures");
            boolean isTwo = period.equals(FIRST_OF_TWO);
            assertThat(totals.names()).contains("ID-01");
            assertThat(totals.names().contains(MEASURE)).as("%s asks", period).isEqualTo(isTwo);
            assertThat(groups.names().contains(MEASURE + "@AGENCY_YOUTH:CWS")).isEqualTo(isTwo);
        }
        Filer two = new Filer(preparer, catalogs.latest(), FIRST_OF_TWO);
        String page = two.section(SECTION, "");
        assertThat(preparer.get(page).body()).contains(NAME).doesNotContain("(90001)");
        HtmlForm totals = preparer.form(page, "figures");
        Filer.go(preparer.press(totals.set("ID-01", "1").set(MEASURE, "90001"), "next"));
        assertThat(preparer.get(page).body().replace(",", "")).contains(SENTENCE);
        HtmlForm saved = preparer.form(page, "figures");
        assertThat(saved.value(MEASURE)).isEqualTo("90,001");
        assertThat(saved.names()).contains("why:" + FINDING);
    }

    @Test
    @DisplayName("are reviewed in the quarters that were filed under them")
    void reviewed() {
        Web reviewer = story.as(People.REVIEWER);
        String one = reviewer.get(review(LAST_OF_ONE)).body();
        String two = reviewer.get(review(FIRST_OF_TWO)).body();
        assertThat(one).contains("ID-01").doesNotContain(MEASURE).doesNotContain(NAME);
        assertThat(two.replace(",", "")).contains("ID-01").contains(MEASURE).contains(SENTENCE);
        assertThat(two).contains("It was so.");
    }

    private static String review(ReportingPeriod period) {
        return "/state/submission?county=58&period=" + period + "&view=all";
    }

    @Test
    @DisplayName("are put into force by two people, of whom neither can agree twice")
    void putIntoForceByTwo() {
        Web officer = story.as(People.DISCLOSURE);
        assertThat(officer.get(PROTECTION).body())
                .contains(PENDING)
                .contains("Catalogue version 2, " + FIRST_OF_TWO + " and later")
                .contains("No one yet. Two people have to agree.")
                .contains(NAME + " (" + MEASURE + ")")
                .contains("Counts: referrals");
        HtmlForm form = officer.form(PROTECTION, "protection");
        String agree = form.buttonOf("agree").orElseThrow();
        assertThat(officer.press(form, agree).statusCode()).isEqualTo(302);
        assertThat(officer.get(PROTECTION).body())
                .contains("It takes effect when a second person agrees.")
                .contains("You have agreed. Another person has to agree too.")
                .doesNotContain(PENDING);
        try (Someone publisher = Someone.at(PORTAL, Browser.NARROW, People.PUBLISHER)) {
            publisher.open(PROTECTION).browser().screenshot("catalog-state-protection");
            publisher.keys().to("button[" + PENDING + "]").press("Enter");
            publisher.change(".ui-confirmdialog-yes").isFine();
            assertThat(publisher.text(".ui-growl"))
                    .contains("Catalogue version 2 is now in force.");
        }
        assertThat(officer.get(PROTECTION).body()).doesNotContain("Another person has to agree");
    }
}
