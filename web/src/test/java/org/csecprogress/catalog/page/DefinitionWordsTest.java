package org.csecprogress.catalog.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.web.Sentences;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A definition for the public")
class DefinitionWordsTest {
    private static final Catalog CATALOG = Catalogs.builtIn().version(1);

    private static String of(String measure, Language language) {
        return new DefinitionWords(CATALOG, Sentences.in(language)).of(CATALOG.measure(measure));
    }

    @Test
    @DisplayName("has the name of a measure in place of its code")
    void measures() {
        assertThat(of("ID-04", Language.EN))
                .isEqualTo(
                        "Youth counted in \u201cYouth eligible for screening\u201d with at least one"
                                + " completed CSE screen in the quarter.");
        assertThat(of("ID-04", Language.ES))
                .startsWith(
                        "J\u00f3venes de \u201cJ\u00f3venes a quienes corresponde la detecci\u00f3n\u201d con");
        assertThat(of("ID-09", Language.EN))
                .startsWith(
                        "Youth counted in \u201cResult: clear concern\u201d of the quarter before,");
        assertThat(of("SV-11", Language.EN)).startsWith("School-age (6-17) youth counted in ");
    }

    @Test
    @DisplayName("has the names of fields and categories, too, and leaves what is no code")
    void others() {
        assertThat(of("PL-02", Language.EN)).doesNotContain("CSE_RF", "STRTP_CSE");
        assertThat(of("SV-01", Language.EN)).doesNotContain("SV-01.LIMIT");
        assertThat(of("ID-09", Language.EN)).contains("CANS-CSE");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("names no measure by its code, in any version")
    void all(Language language) {
        for (int version = 1; version <= 2; version++) {
            Catalog catalog = Catalogs.builtIn().version(version);
            var words = new DefinitionWords(catalog, Sentences.in(language));
            assertThat(catalog.measures().stream().map(words::of))
                    .allMatch(said -> !said.matches(".*\\b[A-Z]{2}-\\d\\d.*"))
                    .hasSizeGreaterThan(50);
        }
    }
}
