package org.csecprogress.filing.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.web.Sentences;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The target of a finding")
class TargetsTest {
    private static final ReportingPeriod PERIOD = ReportingPeriod.of("2026Q3");
    private static final Catalog CATALOG = Catalogs.builtIn().forPeriod(PERIOD);
    private final Targets targets = new Targets(CATALOG, PERIOD, Sentences.in(Language.EN));

    @ParameterizedTest
    @CsvSource({
        "ID-04, /county/section?period=2026Q3&form=IDENTIFICATION#ID-04",
        "ID-04@SEX:F, /county/section?period=2026Q3&form=IDENTIFICATION&by=SEX#ID-04@SEX:F",
        "PV-01.D, /county/section?period=2026Q3&form=TRAINING_PREVENTION#PV-01.D",
        "ID-10.TOOL, /county/methods?period=2026Q3#ID-10.TOOL",
        "NAR.DATA, /county/words?period=2026Q3#NAR.DATA",
        "PM-06/PROB.ACTUAL, /county/milestones?period=2026Q3#PM-06/PROB.ACTUAL",
        "'', /county/home?period=2026Q3"
    })
    @DisplayName("has an address that puts the cursor in its field")
    void address(String target, String href) {
        assertThat(targets.href(target)).isEqualTo(href);
    }

    @Test
    @DisplayName("has a name in words")
    void label() {
        assertThat(targets.label("ID-04@SEX:F")).isEqualTo("Youth screened, Female");
        assertThat(targets.label("NAR.DATA")).isEqualTo("Data-quality note");
    }
}
