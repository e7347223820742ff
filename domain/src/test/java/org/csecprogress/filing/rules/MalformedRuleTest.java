package org.csecprogress.filing.rules;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.CatalogFiles;
import org.csecprogress.csv.TableException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A rule outside the grammar is refused, naming rule and column:")
class MalformedRuleTest {
    @TempDir Path directory;

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "CONSISTENCY,SUBSET; CONSISTENCY,PORTION; rule C-01, column kind: there is no kind of rule \"PORTION\"",
                "CONSISTENCY,SUBSET; STATEWIDE,SUBSET; rule C-01, column tier: STATEWIDE does not fit",
                "PROCESS,PERIOD_ENDED; QUALITY,PERIOD_ENDED; rule P-01, column tier",
                "INPUTS:INTEGER; INPUTS:WHOLE; rule F-01, column target: a rule of this kind is about",
                "FIELDS:CODE; FIELDS:COLOR; rule F-03, column target: \"FIELDS:COLOR\"",
                "INPUTS:REQUIRED; INPUTS:WANTED; rule V-01, column target",
                "BREAKDOWN_SUM,BREAKDOWNS:EXCLUSIVE; BREAKDOWN_SUM,BREAKDOWNS:MULTI; rule C-02, column target",
                "ID-06 + ID-07 + ID-08; ID-06 + ID-07 + ID-88; rule C-04, column operands: the catalogue has no figure ID-88",
                "ID-06 + ID-07 + ID-08; ID-06 + ID-07 +; rule C-04, column operands: \"ID-06 + ID-07 +\" ends before",
                "ID-06 + ID-07 + ID-08; ID-06 and ID-07; rule C-04, column operands: \"ID-06 and ID-07\" needs + or -",
                "PARTS,ID-04; PARTS,id-04; rule C-04, column target: \"id-04\" does not name a figure",
                "COMPUTED_AGREES,VC-07; COMPUTED_AGREES,VC-06; rule C-05, column target: this is not computed",
                "COMPUTED_AGREES,VC-07,VC-01 + VC-06; COMPUTED_AGREES,VC-07,VC-01; rule C-05, column operands",
                "UNION,VC-06,VC-02 + VC-03; UNION,VC-06,VC-02 - VC-03; rule C-07, column operands: a union is",
                "VC-06@AGENCY_YOUTH:DUAL; VC-06@AGENCY_YOUTH:BOTH; rule C-21, column operands: the catalogue has no figure VC-06@AGENCY_YOUTH:BOTH",
                "factor=DAYS_IN_QUARTER; factor=WEEKS; rule C-13, column params: the factor \"WEEKS\"",
                "ID-06~1,,TOTAL+SHARED; ID-06~1,,SOMEWHERE; rule C-15, column scope: \"SOMEWHERE\" is not",
                "AGE:A00_09; AGE:A00_10; rule V-03, column params",
                "percent=50; percent=half; rule Q-01, column params: \"half\" is not a number",
                "base=LAST_APPROVED; base=LAST_YEAR; rule Q-01, column params: the base \"LAST_YEAR\"",
                "tail=0.00135; tail=0.6; rule Q-02, column params: a tail lies between 0 and 0.5",
                "tail=0.00135; tail=0.5; rule Q-02, column params: a tail lies between 0 and 0.5",
                "tail=0.00135; tail=0; rule Q-02, column params: a tail lies between 0 and 0.5",
                "tail=0.00135; width=1; rule Q-02, column params: a rule of this kind has no \"width\"",
                "~1..~4; ~4..~1; rule Q-02, column operands: \"~4..~1\" ends before it begins",
                "~1..~4; ~1..~9; rule Q-02, column operands: \"~1..~9\" is not a range",
                "RACE=20; RACES=20; rule Q-04, column params: a rule of this kind has no \"RACES\"",
                "'dimensions=SEX,RACE'; 'dimensions=SEX,HAIR'; rule Q-05, column params: there is no dimension \"HAIR\"",
                "EXPECTED_ZERO,CT-03; EXPECTED_ZERO,CT-03@RACE:BLACK; rule Q-07, column target",
                "PL-07|PL-08|PL-12|SV-14; PL-07|PL-09; rule V-04, column target: PL-09 has no median",
                "SV-14,STAY_LENGTH; SV-14,DAYS_MISSING; rule Q-15, column operands: \"DAYS_MISSING\" is not a dimension of bands",
                "'allow=YEAR,LAW'; 'allow=MONTH,LAW'; rule Q-14, column params: \"MONTH\" is not known",
                "NAME|BIRTH_DATE; NAME|SHOE_SIZE; rule F-06, column params: \"SHOE_SIZE\" is not known",
                "ID-04/ID-03; ID-04:ID-03; rule S-02, column target: \"ID-04:ID-03\" is not PART/WHOLE",
                "'MILESTONES,,status=IMPLEMENTED'; 'MILESTONES,,status=DONE'; rule M-01, column params: there is no status \"DONE\"",
                "'ID-10.TOOL,status=IMPLEMENTED'; 'ID-10.TOOL,status=DONE'; rule Q-16, column params: there is no status \"DONE\"",
                "choices=CSEIT2; choices=CSEIT3; rule Q-16, column params: there is no choice \"CSEIT3\"",
                "'PM-13,ID-10.TOOL'; 'PM-13,ID-10.OVER'; rule Q-16, column operands: this is no field of codes",
                "MILESTONE_NEEDS_FIGURE,PM-14; MILESTONE_NEEDS_FIGURE,PM-11; rule Q-17, column target: this is no milestone of a county",
                "'PM-14,PL-15'; 'PM-14,PL-55'; rule Q-17, column operands: the catalogue has no figure PL-55",
                "'FILING,~1,min'; 'FILING,~1..~4,min'; rule Q-18, column operands: it must be one earlier quarter",
                "'FORMS,~1'; 'SECTIONS,~1'; rule Q-19, column target: a rule of this kind is about FORMS",
                "ONE_OPEN_REVISION,FILING; ONE_OPEN_REVISION,PERIOD; rule P-02, column target",
                "'{label}: enter a whole'; '{name}: enter a whole'; rule F-01, column message_en: there is no placeholder name",
                "'{label}: escriba un número entero'; 'Escriba un número entero'; rule F-01, column message_es",
            })
    void refused(String text, String by, String message) throws IOException {
        Catalog catalog = CatalogFiles.versionOne(directory).replace("rules.csv", text, by).read();
        assertThatThrownBy(() -> RuleSet.of(catalog))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("rules.csv, " + message);
    }
}
