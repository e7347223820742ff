package org.csecprogress.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.csv.TableException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A malformed catalogue is refused, naming file, row and column:")
class MalformedCatalogTest {
    @TempDir Path directory;

    @Test
    @DisplayName("a copy of the built-in one is valid, and has another digest once a byte changes")
    void copy() throws IOException {
        CatalogFiles files = CatalogFiles.versionOne(directory);
        String same = files.read().digest();
        assertThat(same).isEqualTo(Catalogs.builtIn().version(1).digest());
        assertThat(files.replace("forms.csv", "Courts", "The courts").read().digest())
                .isNotEqualTo(same);
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                // tables
                "measures.csv; code,section; code,sect; row 1: the column section is missing",
                "forms.csv; code,position; position,position; row 1: a column is named twice",
                "inputs.csv; protect_with; protected; row 1: the column protect_with is missing",
                "forms.csv; ,Tribunales; ''; row 6: it has 4 columns, the header has 5",
                // measures
                "measures.csv; ID-02,IDENT; ID-01,IDENT; row 3, column code: \"ID-01\" is there twice",
                "measures.csv; IDENTIFICATION,2; IDENTIFICATION,3; row 3, column position: the next",
                "measures.csv; IDENTIFICATION,1; ELSEWHERE,1; column position: the next position is 1",
                "measures.csv; REFERRAL,COUNT; REFERRAL,NUMBER; column value_type: \"NUMBER\"",
                "measures.csv; COUNT,TYPED; COUNT,GUESSED; row 2, column entry: \"GUESSED\"",
                "measures.csv; 'QUARTER,ID-01,'; 'QUARTER,ID-99,'; row 3, column denominator: there is no figure \"ID-99\"",
                "measures.csv; 'QUARTER,ID-01,'; 'QUARTER,id 01,'; row 3, column denominator: \"id 01\" does not",
                "measures.csv; PL-12@MISSING_END:RETURNED; PL-12@MISSING_END:GONE; column denominator: there is no category \"GONE\"",
                "measures.csv; PL-12@MISSING_END:RETURNED; PL-12@RACE:BLACK; column denominator: PL-12 has no breakdown",
                "measures.csv; ,AGENCY_YOUTH,REQ; ,AGENCY_ADULT,REQ; row 2, column pub_state_breakdowns: it has no breakdown",
                "measures.csv; AGENCY_YOUTH:Q,Q; AGENCY_YOUTH:D,Q; row 2, column pub_state_breakdowns: \"D\" is not",
                "measures.csv; 'Q|FY,3,ACL'; 'Q|FY,33,ACL'; row 2, column report_section: report_sections.csv has no 33",
                "measures.csv; VC-01 + VC-06; VC-01 + VC-60; row 18, column compute: \"VC-60\"",
                "measures.csv; VC-01 + VC-06; VC-01 plus VC-06; row 18, column compute: \"VC-01 plus",
                "measures.csv; PL-01@PLACEMENT,LAST; PL-01@PLACES,LAST; column compute: \"PL-01@PLACES\"",
                "measures.csv; 'YOUTH,VC-06,NO'; 'YOUTH,VC-60,NO'; column protect_with: there is no measure \"VC-60\"",
                "measures.csv; RATE_PER_1000_DAYS; RATE_PER_MOVE; column show: a rate says what it is per",
                // inputs
                "inputs.csv; ID-01,ID-01,N; ID-01,ID-77,N; row 2, column measure: measures.csv has no \"ID-77\"",
                "inputs.csv; ID-01,ID-01,N; ID-00,ID-01,N; row 2, column entry: inputs.csv has no input N \"ID-01\"",
                "inputs.csv; '0,999999,0,AGENCY'; '0,many,0,AGENCY'; row 2, column max: \"many\" is not a number",
                "inputs.csv; '0,999999,0,AGENCY'; '9,8,0,AGENCY'; row 2, column max: it is less than min",
                "inputs.csv; '0,999999,0,AGENCY'; '0,999999,1,AGENCY'; row 2, column decimals: 1 does not fit INTEGER",
                "inputs.csv; '0,AGENCY_YOUTH,YES'; '0,SEX,YES'; row 2, column breakdowns: inputs.csv has other breakdowns",
                "inputs.csv; '0,RACE|SEX,YES,REQUIRED,VC-06'; '0,RACE|EYES,YES,REQUIRED,VC-06'; column breakdowns",
                // dimensions
                "breakdowns.csv; AGE,2,A10_11; AGE,3,A10_11; row 3, column position: the next position is 2",
                "breakdowns.csv; AGE,2,A10_11; AGE,2,A00_09; row 3, column category: \"A00_09\" is there twice",
                "breakdowns.csv; AGE,1,A00_09; AGO,1,A00_09; row 2, column dimension: dimensions.csv has no \"AGO\"",
                "breakdowns.csv; 'AGE_0_13,Under 14'; 'AGE_0_13,Below 14'; row 3, column public_label_en",
                "breakdowns.csv; 'lower 8, upper 30'; 'lower 8, upper 3'; column note: a band ends before it begins",
                "dimensions.csv; EXCLUSIVE,A_UNK; EXCLUSIVE,A_NONE; row 2, column unknown_category",
                "dimensions.csv; BLACK|WHITE; BLACK|GREEN; row 3, column population_categories: it has no category \"GREEN\"",
                "dimensions.csv; YOUTH,EXCLUSIVE; YOUTH,SOMETIMES; row 2, column selection",
                // words
                "code_lists.csv; YES_NO,NO; YES_NO,YES; column code: \"YES\" is there twice",
                "code_lists.csv; MILESTONE_STATUS,ADOPTED; MILESTONE_STATE,ADOPTED; policy_milestones.csv, row 2, column evidence_needed_for",
                "text_fields.csv; SCREENING_TOOL; SCREENING_KIT; row 2, column code_list: code_lists.csv has no list",
                "text_fields.csv; 1..2160; 2160..1; row 7, column limit: \"2160..1\"",
                "text_fields.csv; ',1000,Which'; ',many,Which'; row 4, column limit: \"many\"",
                "text_fields.csv; NAR.DATA,FILING; NAR.DATA,NOWHERE; column belongs_to: \"NOWHERE\"",
                "forms.csv; TRAINING|PREVENTION; TRAINING; measures.csv, row 63, column section: forms.csv has no section",
                "forms.csv; TRAINING|PREVENTION; TRAINING|COURTS; row 7, column sections: \"COURTS\" is in two forms",
                "forms.csv; TRAINING|PREVENTION; TRAINING|TRAVEL; row 7, column sections: measures.csv has no section",
                "forms.csv; VICTIMS,2; VICTIMS,3; row 3, column position: the next position is 2",
                "forms.csv; TRAINING|PREVENTION; TRAINING||PREVENTION; row 7, column sections: a value of the list",
                "report_sections.csv; 12,; eleven,; row 13, column number: \"eleven\" is not a whole number",
                // milestones and rules
                "policy_milestones.csv; FIXED,2016-09-29; FIXED,; column due_date: a FIXED milestone has a date",
                "policy_milestones.csv; FIXED,2016-09-29; FIXED,2016-29-09; column due_date: \"2016-29-09\" is not a date",
                "policy_milestones.csv; 'ADOPTED|IMPLEMENTED,ADOPTED|IMPLEMENTED'; 'ADOPTED|IMPLEMENTED,READY'; row 2, column done_when: there is no status \"READY\"",
                "policy_milestones.csv; 'ADOPTED|IMPLEMENTED,ADOPTED|IMPLEMENTED'; 'ADOPTED|IMPLEMENTED,'; row 2, column done_when: it names no status",
                "policy_milestones.csv; RECURS,,P3M; RECURS,,3M; column recurrence: \"3M\" is not a period",
                "policy_milestones.csv; evidence of PM-10; paper of PM-10; row 12, column note: it says \"the evidence of\" no milestone",
                "policy_milestones.csv; evidence of PM-10; evidence of PM-11; row 12, column note: it says \"the evidence of\" no milestone",
                "policy_milestones.csv; evidence of PM-10; evidence of PM-13; row 12, column note: \"PM-13\" is not reported by each agency",
                "rules.csv; 'C-02,CONS'; 'C-01,CONS'; column code: \"C-01\" is there twice",
                "rules.csv; F-01,FORMAT; F-01,FORM; row 2, column tier: \"FORM\"",
                "rules.csv; SKIP,SAVE; SKIP,STOP; row 2, column effect: \"STOP\"",
                "versions.csv; 2018Q1; 2018; row 2, column effective_from: \"2018\" is not a quarter",
                "versions.csv; '2018Q1,'; '2018Q1,2017Q1'; row 2, column version: version 1 ends before it begins",
            })
    void refused(String file, String text, String by, String message) throws IOException {
        CatalogFiles files = CatalogFiles.versionOne(directory).replace(file, text, by);
        String name = message.contains(".csv, row") && !message.startsWith("row") ? "" : file;
        assertThatThrownBy(files::read)
                .isInstanceOf(TableException.class)
                .hasMessageContaining(name)
                .hasMessageContaining(message);
    }

    @Test
    @DisplayName("a file is missing, empty or not in UTF-8")
    void files() throws IOException {
        CatalogFiles files = CatalogFiles.versionOne(directory);
        files.write("forms.csv", new byte[0]);
        assertThatThrownBy(files::read).hasMessage("forms.csv: the file is empty.");
        files.write("forms.csv", "código,ñ".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(files::read).hasMessage("forms.csv: the file is not in UTF-8.");
        files.delete("forms.csv");
        assertThatThrownBy(files::read).hasMessage("1/forms.csv: there is no such file.");
    }

    @Test
    @DisplayName("two versions have the same number or begin in the wrong order, or one is missing")
    void versions() throws IOException {
        CatalogFiles files = CatalogFiles.versionOne(directory);
        files.append("versions.csv", "1,2027Q1,");
        assertThatThrownBy(files::read)
                .hasMessageContaining("versions.csv, row 3, column version: 1 is there twice");
        CatalogFiles early = CatalogFiles.copy(directory.resolve("early"), 2, "2018Q1");
        assertThatThrownBy(early::read)
                .hasMessageContaining(
                        "column effective_from: version 2 must begin after version 1");
        early.replace("versions.csv", "1,2018Q1,\n", "");
        assertThatThrownBy(early::read)
                .hasMessageContaining("versions.csv: it lists every version");
    }
}
