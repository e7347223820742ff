package org.csecprogress.release.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.CatalogFiles;
import org.csecprogress.catalog.RuleDefinition;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.release.protection.design.Design;
import org.csecprogress.release.protection.figure.Statement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Whatever the catalogue says")
class FloorTest {
    @TempDir Path directory;

    private boolean isGuarded(String text, String by) throws IOException {
        Catalog catalog =
                CatalogFiles.versionOne(directory).replace("measures.csv", text, by).read();
        return new Design(catalog, Counties.builtIn()).isGuarded("ID-01");
    }

    @Test
    @DisplayName("a count of youth is protected, even if marked as needing none")
    void kind() throws IOException {
        assertThat(isGuarded(",0,YOUTH,,", ",0,NONE,,")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"YOUTH", "BEDS", "bed", "SERVICE", "COUNTIES", "X"})
    @DisplayName("a count is protected in any unit except those listed in code")
    void units(String unit) throws IOException {
        assertThat(isGuarded(",REFERRAL,COUNT,", "," + unit + ",COUNT,")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"BED", "SESSION", "STAFF", "PERSON", "COUNTY", "CONTRACT"})
    @DisplayName("beds, sessions, staff, caregivers, counties and contracts are not people at risk")
    void notAtRisk(String unit) throws IOException {
        assertThat(isGuarded(",REFERRAL,COUNT,", "," + unit + ",COUNT,")).isFalse();
    }

    @Test
    @DisplayName(
            "the rules that no later version may drop are those that link the figures of "
                    + "releases")
    void ties() {
        for (RuleDefinition rule : Catalogs.builtIn().latest().rules()) {
            assertThat(!Statement.of(rule).isEmpty()).as(rule.code()).isEqualTo(rule.ties());
        }
    }
}
