package org.csecprogress.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.exchange.csv.CsvTemplate;
import org.csecprogress.exchange.file.Reading;
import org.csecprogress.exchange.file.Stamp;
import org.csecprogress.exchange.file.Template;
import org.csecprogress.exchange.workbook.XlsxTemplate;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.FilingFacts;
import org.csecprogress.filing.rules.FigureParser;
import org.csecprogress.filing.rules.FindingText;
import org.csecprogress.filing.rules.RuleSet;
import org.csecprogress.filing.rules.Validator;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Effect;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A filing of 2027Q3, under version 2 of the catalogue,")
class LaterCatalogTest {
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2027Q3");
    private static final Catalog CATALOG = Catalogs.builtIn().forPeriod(Q3);
    private static final Stamp STAMP = Stamp.of(new CountyCode("01"), Q3, CATALOG.version());

    /** The answers of a county with services; every other figure is zero. */
    private static final Map<String, Long> SAID =
            Map.of(
                    "AG-01", 1L,
                    "AG-02", 1L,
                    "AG-05", 1L,
                    "AG-25", 2L,
                    "AG-25@SERVICE_TYPE:SVC_SUD", 2L,
                    "AG-26", 1L,
                    "PL-17", 12L);

    private static Answers answers(Map<String, Long> said) {
        Answers.Builder builder = Answers.builder();
        for (CellKey cell : CATALOG.allCells()) {
            if (!cell.input().endsWith(".MED")) {
                builder.figure(cell, Answer.of(said.getOrDefault(cell.toString(), 0L)));
            }
        }
        return builder.build();
    }

    private static List<String> findings(Map<String, Long> more) {
        Map<String, Long> said = new TreeMap<>(SAID);
        said.putAll(more);
        FilingFacts facts = FilingFacts.of(Q3, LocalDate.of(2027, 10, 20)).build();
        return Validator.of(CATALOG).check(answers(said), facts).stream()
                .filter(finding -> finding.effect() != Effect.NOTE)
                .map(Finding::key)
                .toList();
    }

    @Test
    @DisplayName("is complete and without findings")
    void complete() {
        assertThat(findings(Map.of())).isEmpty();
    }

    @Test
    @DisplayName("may not say that more youth are reached, or end a service, than can be")
    void parts() {
        assertThat(findings(Map.of("SR-01", 1L, "VC-06", 0L))).contains("C-01|SR-01");
        assertThat(findings(Map.of("SR-02", 1L))).contains("C-01|SR-02", "C-33|SR-02");
        assertThat(findings(Map.of("SR-03", 1L)))
                .contains("C-01|SR-03", "C-02|SR-03@STAY_LENGTH:D000_007", "C-26|SR-03");
        assertThat(findings(Map.of("SR-04", 1L))).contains("C-01|SR-04", "C-32|SR-04");
        assertThat(findings(Map.of("SV-16", 1L))).contains("C-25|SV-16", "C-01|SV-16");
    }

    @Test
    @DisplayName("may not have a service in the county, or soon, that it does not have")
    void availability() {
        assertThat(findings(Map.of("AG-10", 1L))).containsExactly("C-01|AG-10");
        assertThat(findings(Map.of("AG-12", 1L))).containsExactly("C-01|AG-12");
        assertThat(findings(Map.of("AG-30", 1L))).containsExactly("C-01|AG-30");
        assertThat(findings(Map.of("AG-25", 0L, "AG-25@SERVICE_TYPE:SVC_SUD", 0L)))
                .containsExactly("Q-20|AG-03");
    }

    @Test
    @DisplayName("answers 1 or 0 where it is asked whether the county has something")
    void yesOrNo() {
        var parser = new FigureParser(RuleSet.of(CATALOG));
        CellKey cell = CellKey.total("AG-01");
        assertThat(parser.figure(cell, "1").value()).contains(Answer.of(1));
        Finding refused = parser.figure(cell, "2").finding().orElseThrow();
        assertThat(new FindingText(CATALOG, Language.EN).of(refused))
                .isEqualTo(
                        "Mental health: available: enter a whole number from 0 to 1. You typed"
                                + " \"2\".");
    }

    @Test
    @DisplayName("goes out to a workbook and comes back the same")
    void workbook(@TempDir Path folder) throws IOException {
        Answers answers = answers(SAID);
        Template template =
                new Template(
                        STAMP, CATALOG, Answers.NONE, answers, Books.ENGLISH, Template.Mark.NONE);
        byte[] xlsx = Books.bytes(new XlsxTemplate(template)::writeTo);
        byte[] csv = Books.bytes(new CsvTemplate(template)::writeTo);
        for (byte[] file : List.of(xlsx, csv)) {
            Path path = Files.write(folder.resolve("book"), file);
            Reading reading =
                    new BookReader(
                                    CATALOG,
                                    new FigureParser(RuleSet.of(CATALOG)),
                                    List.of(Books.ENGLISH))
                            .read(path, STAMP);
            assertThat(reading).isInstanceOf(Reading.Read.class);
            assertThat(((Reading.Read) reading).figures())
                    .isEqualTo(
                            answers.figures().entrySet().stream()
                                    .collect(
                                            Collectors.toMap(
                                                    Map.Entry::getKey,
                                                    e -> Optional.of(e.getValue()))));
        }
    }
}
