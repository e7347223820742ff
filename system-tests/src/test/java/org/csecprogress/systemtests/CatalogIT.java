package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
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
import org.junit.jupiter.api.Test;

/** Adds version 2 as files in a folder to the unchanged portal. */
@DisplayName("A measure, its breakdown and a rule that exist as data only")
class CatalogIT {
    private static final ReportingPeriod FIRST_OF_TWO = Story.FILED;
    private static final ReportingPeriod LAST_OF_ONE = Story.ELSEWHERE;
    private static final String MEASURE = "ID-77";
    private static final String NAME = "Calls to the night line";
    private static final String SENTENCE = NAME + " (90001) is more than all referrals";
    private static final String RULE = "Q-77";
    private static final String PROTECTION = "/state/protection";
    private static final String PENDING = "name=\"agree\" value=\"2:";
    private static final Portal PORTAL = Portal.prepared("catalog");

    private static Catalogs catalogs;
    private static Story story;

    @BeforeAll
    static void start() throws IOException {
        Path folder = Files.createTempDirectory(Path.of(System.getProperty("csec.work")), "v2");
        writeVersionTwo(folder);
        catalogs = Catalogs.read(CatalogSource.directory(folder, Catalogs.builtInSource()));
        PORTAL.start(Map.of("CSEC_CATALOG_DIR", folder.toString()));
        story = new Story(PORTAL.url(""));
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
        append(
                folder.resolve("2/measures.csv"),
                MEASURE
                        + ",IDENTIFICATION,11,"
                        + NAME
                        + ",Llamadas a la línea nocturna,All calls.,Todas las llamadas.,REFERRAL,"
                        + "COUNT,TYPED,,QUARTER,,,COUNT,,YES,DISJOINT,AGENCY_YOUTH,REQUIRED,0,"
                        + "999999,0,YOUTH,,NO,6,Q,AGENCY_YOUTH:Q,Q,,Q|FY,3,a test");
        append(
                folder.resolve("2/inputs.csv"),
                MEASURE
                        + ","
                        + MEASURE
                        + ",N,count,"
                        + NAME
                        + ",Llamadas a la línea nocturna,INTEGER,0,999999,0,AGENCY_YOUTH,YES,"
                        + "REQUIRED,");
        append(
                folder.resolve("2/rules.csv"),
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
    @DisplayName("are asked, checked and reviewed from their first quarter on, and not before")
    void throughThePortal() {
        Answers answers = Story.answers(Catalogs.builtIn().version(1));
        Web preparer = story.as(People.PREPARER);
        file(LAST_OF_ONE, answers);
        Filer two = file(FIRST_OF_TWO, answers);
        String form = catalogs.latest().measure(MEASURE).section();
        assertThat(preparer.get(two.section(form, "")).body()).contains(NAME);

        reviewsEachUnderItsOwn();
        isPutIntoForceByTwo();
    }

    private static Filer file(ReportingPeriod period, Answers answers) {
        Catalog catalog = catalogs.forPeriod(period);
        Filer filer = new Filer(story.as(People.PREPARER), catalog, period);
        filer.open();
        asksWhatItsVersionAsks(filer, period);
        filer.fillIn(cell -> answer(cell, answers), answers);
        saysWhatItsVersionSays(filer, period);
        filer.explain();
        filer.certify(story.as(People.CERTIFIER_CWS));
        filer.certify(story.as(People.CERTIFIER_PROB));
        return filer;
    }

    /** Returns the answer of a figure; the new total and its first group fire the rule. */
    private static Optional<Answer> answer(CellKey cell, Answers answers) {
        if (!cell.input().equals(MEASURE)) {
            return answers.figure(cell);
        }
        boolean first = cell.isTotal() || cell.category().equals("CWS");
        return Optional.of(Answer.of(first ? 90_001 : 0));
    }

    private static void asksWhatItsVersionAsks(Filer filer, ReportingPeriod period) {
        Web preparer = story.as(People.PREPARER);
        HtmlForm totals = preparer.form(filer.section("IDENTIFICATION", ""), "figures");
        HtmlForm groups = preparer.form(filer.section("IDENTIFICATION", "AGENCY_YOUTH"), "figures");
        boolean isTwo = period.equals(FIRST_OF_TWO);
        assertThat(totals.names().contains(MEASURE)).as("%s asks", period).isEqualTo(isTwo);
        assertThat(groups.names().contains(MEASURE + "@AGENCY_YOUTH:CWS")).isEqualTo(isTwo);
        assertThat(totals.names()).contains("ID-01");
    }

    private static void saysWhatItsVersionSays(Filer filer, ReportingPeriod period) {
        String page = story.as(People.PREPARER).get(filer.section("IDENTIFICATION", "")).body();
        boolean isTwo = period.equals(FIRST_OF_TWO);
        assertThat(page.replace(",", "").contains(SENTENCE)).as("%s", period).isEqualTo(isTwo);
    }

    private static void reviewsEachUnderItsOwn() {
        Web reviewer = story.as(People.REVIEWER);
        String one = reviewer.get(Story.review(LAST_OF_ONE) + "&view=all").body();
        String two = reviewer.get(Story.review(FIRST_OF_TWO) + "&view=all").body();
        assertThat(one).contains("ID-01").doesNotContain(MEASURE).doesNotContain(NAME);
        assertThat(two.replace(",", "")).contains("ID-01").contains(MEASURE).contains(SENTENCE);
        assertThat(two).contains("More staff know whom to ask.");
    }

    /** Has two people agree to the new measure, which neither can do twice. */
    private static void isPutIntoForceByTwo() {
        Web officer = story.as(People.DISCLOSURE);
        assertThat(officer.get(PROTECTION).body())
                .contains(PENDING)
                .contains("Catalogue version 2, " + FIRST_OF_TWO + " and later")
                .contains("No one yet. Two people have to agree.")
                .contains(NAME + " (" + MEASURE + ")")
                .contains("Counts: referrals");
        HtmlForm form = officer.form(PROTECTION, "protection");
        assertThat(officer.press(form, "agree").statusCode()).isEqualTo(302);
        assertThat(officer.get(PROTECTION).body())
                .contains("It takes effect when a second person agrees.")
                .contains("You have agreed. Another person has to agree too.")
                .doesNotContain(PENDING);
        try (Someone publisher =
                Someone.at(PORTAL, Browser.NARROW, People.PUBLISHER.username(), People.PASSWORD)) {
            publisher.open(PROTECTION).browser().screenshot("catalog-state-protection");
            publisher.press("I have read the changes and agree").isFine();
            publisher.sees("Catalogue version 2 is now in force.");
        }
        assertThat(officer.get(PROTECTION).body()).doesNotContain("Another person has to agree");
    }
}
