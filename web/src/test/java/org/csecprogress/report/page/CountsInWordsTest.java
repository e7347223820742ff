package org.csecprogress.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.web.Sentences;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The number of reporting counties")
class CountsInWordsTest {
    @ParameterizedTest
    @CsvSource({
        "EN, 0, No county reported on time",
        "EN, 1, 1 county reported on time",
        "EN, 2, 2 counties reported on time",
        "EN, 58, 58 counties reported on time",
        "ES, 0, Ningún condado informó a tiempo",
        "ES, 1, 1 condado informó a tiempo",
        "ES, 2, 2 condados informaron a tiempo",
        "ES, 58, 58 condados informaron a tiempo"
    })
    @DisplayName("reads well for none, one, two and all")
    void onTime(Language language, int counties, String words) {
        String said = Sentences.in(language).of("waffle.title", counties, counties, 0, 0);
        assertThat(said).startsWith(words + ",");
        if (counties == 1 && language == Language.ES) {
            assertThat(said).contains("1 informó tarde y ninguno dejó de informar");
        }
    }
}
