package org.csecprogress.filing.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.CatalogFiles;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.FilingFacts;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A second version of the catalogue, in data only,")
class SecondVersionTest {
    private static final String MEASURE =
            "CT-04,COURTS,4,Heard by a judge,Oídos por un juez,VC-06 youth heard.,Jóvenes oídos.,"
                    + "YOUTH,COUNT,TYPED,,QUARTER,VC-06,,COUNT+PERCENT,,NO,UNDUPLICATED_PER_COUNTY,"
                    + "SEX|HELP,REQUIRED,0,999999,0,YOUTH,,YES,5,Q,SEX:Q,N,,N,7,test";
    private static final String INPUT =
            "CT-04,CT-04,N,count,Heard by a judge,Oídos por un juez,INTEGER,0,999999,0,SEX|HELP,NO,"
                    + "REQUIRED,";
    private static final String RULE =
            "C-90,CONSISTENCY,LESS_OR_EQUAL,CT-04,VC-06@SEX:F+M + CT-01,,TOTAL,SKIP,SUBMIT,"
                    + "{label} ({value}) is more than {otherValue}.,"
                    + "{label} ({value}) es más que {otherValue}.,CT-04=1,CT-04=2";

    @TempDir Path directory;
    private Catalogs catalogs;
    private Catalog catalog;

    @BeforeEach
    void addVersion() throws IOException {
        CatalogFiles files =
                CatalogFiles.copy(directory, 2, "2027Q1")
                        .replace("measures.csv", "TR-01,TRAINING", MEASURE + "\nTR-01,TRAINING")
                        .append("inputs.csv", INPUT)
                        .append("rules.csv", RULE)
                        .append(
                                "dimensions.csv",
                                "HELP,Help,Ayuda,YOUTH,MULTI,,OTHER_VARIABLE,3,,N,Q,")
                        .append("breakdowns.csv", "HELP,1,LAWYER,Lawyer,Abogado,HELP,Help,Ayuda,")
                        .append("breakdowns.csv", "HELP,2,MENTOR,Mentor,Mentor,HELP,Help,Ayuda,");
        catalogs = Catalogs.read(files.source());
        catalog = catalogs.version(2);
    }

    @Test
    @DisplayName("is in force from its first quarter on; before it, the first version is")
    void inForce() {
        assertThat(catalogs.forPeriod(ReportingPeriod.of("2026Q4")).version()).isEqualTo(1);
        assertThat(catalogs.forPeriod(ReportingPeriod.of("2027Q1")).version()).isEqualTo(2);
        assertThat(catalogs.latest()).isSameAs(catalog);
        assertThat(catalogs.lastPeriod(1)).contains(ReportingPeriod.of("2026Q4"));
        assertThat(catalogs.lastPeriod(2)).isEmpty();
        assertThat(catalogs.version(1).findMeasure("CT-04")).isEmpty();
    }

    @Test
    @DisplayName("asks for its new measure with every row of its breakdowns")
    void cells() {
        assertThat(catalog.allCells()).hasSize(903 + 1 + 4 + 2);
        assertThat(catalog.cellsOf(catalog.input("CT-04")))
                .contains(CellKey.parse("CT-04@SEX:F"), CellKey.parse("CT-04@HELP:MENTOR"));
        assertThat(catalog.measuresOf(catalog.findForm("COURTS").orElseThrow())).hasSize(4);
    }

    @Test
    @DisplayName("checks it with the old and new rules, with findings in both languages")
    void rules() {
        var validator = Validator.of(catalog);
        var parser = new FigureParser(validator.rules());
        var answers = Answers.builder();
        for (String typed :
                List.of(
                        "CT-04=7",
                        "CT-04@SEX:F=7",
                        "VC-06@SEX:F=2",
                        "VC-06@SEX:M=1",
                        "CT-01=3",
                        "CT-04@HELP:LAWYER=8",
                        "CT-04@HELP:MENTOR=7")) {
            String[] sides = typed.split("=", -1);
            CellKey cell = CellKey.parse(sides[0]);
            answers.figure(cell, parser.figure(cell, sides[1]).value().orElseThrow());
        }
        FilingFacts facts =
                FilingFacts.of(ReportingPeriod.of("2027Q1"), LocalDate.of(2027, 4, 20)).build();
        List<Finding> findings =
                validator.check(answers.build(), facts).stream()
                        .filter(f -> f.target().startsWith("CT-04"))
                        .toList();
        assertThat(findings)
                .extracting(Finding::key)
                .containsExactly(
                        "V-02|CT-04@SEX:M",
                        "C-01|CT-04@SEX:F",
                        "C-03|CT-04@HELP:LAWYER",
                        "C-90|CT-04");
        var english = new FindingText(catalog, Language.EN);
        assertThat(english.of(findings.get(2)))
                .isEqualTo(
                        "Heard by a judge by Help: Lawyer (8) cannot be more than the total (7).");
        assertThat(english.of(findings.get(3))).isEqualTo("Heard by a judge (7) is more than 6.");
        assertThat(new FindingText(catalog, Language.ES).of(findings.get(3)))
                .isEqualTo("Oídos por un juez (7) es más que 6.");
    }
}
