package org.csecprogress.catalog.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.RuleDefinition;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.web.Sentences;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The examples of a rule")
class RuleExamplesTest {
    private static final Catalog CATALOG = Catalogs.builtIn().latest();

    private static String in(Language language, String example) {
        return new RuleExamples(CATALOG, Sentences.in(language)).of(example);
    }

    @Test
    @DisplayName("are in words: labels, groups, earlier quarters, reasons and lengths")
    void words() {
        assertThat(in(Language.EN, "ID-01=NA_PENDING; NAR.DATA=len:4000"))
                .isEqualTo(
                        "CSE hotline referrals: Pending; Data-quality note: a text of 4,000"
                                + " characters");
        assertThat(in(Language.EN, "ID-01~1=1; ID-01~2=; POP=193"))
                .isEqualTo(
                        "CSE hotline referrals (a quarter earlier): 1; CSE hotline referrals (2"
                                + " quarters earlier): empty; Children of the county: 193");
        assertThat(in(Language.EN, "ID-10.TOOL=SDM_CSEC|LOCAL"))
                .isEqualTo("Tool or tools used: SDM screener with CSEC items, County-made tool");
        assertThat(in(Language.ES, "VC-06@SEX:F=3; PM-06.NOTE=")).contains(", nota: vacío");
    }

    @Test
    @DisplayName("contain no code in either language")
    void noCodes() {
        for (RuleDefinition rule : CATALOG.rules()) {
            for (Language language : Language.values()) {
                for (String example : new String[] {rule.passExample(), rule.failExample()}) {
                    assertThat(in(language, example))
                            .as(rule.code())
                            .doesNotContainPattern("[A-Z]_|NA_|PM-\\d|len:|~");
                }
            }
        }
    }
}
