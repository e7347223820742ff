package org.csecprogress.releasedesk.protection.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.RuleDefinition;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.web.Sentences;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Rules that protect figures")
class RuleWordsTest {
    private static final Catalog CATALOG =
            Catalogs.builtIn().forPeriod(ReportingPeriod.of("2026Q3"));

    private final RuleWords words = new RuleWords(CATALOG, Sentences.in(Language.EN));

    @Test
    @DisplayName("are sentences with the names of the figures")
    void rules() {
        assertThat(words.rule("C-23"))
                .contains(
                        "“Youth missing at least once” cannot be more than “Missing-from-care episodes”");
        assertThat(words.rule("C-15").orElseThrow())
                .endsWith("“Result: clear concern”, the quarter before");
        assertThat(words.rule("C-06"))
                .contains(
                        "“In a placement not CSEC-specific” is equal to"
                                + " “Victims in an open placement episode, last day”"
                                + " - “In a CSEC-specific placement”");
        assertThat(words.rule("C-99")).isEmpty();
    }

    @Test
    @DisplayName("name the rows of a breakdown, and a breakdown that another measure shows")
    void breakdowns() {
        assertThat(words.rule("C-21").orElseThrow())
                .startsWith("“Dual status” is equal to “Victims served, unduplicated” (");
        assertThat(words.sum("PL-01@PLACEMENT")).endsWith(" by Placement on the last day");
    }

    @Test
    @DisplayName("have no code of the catalogue in them")
    void noCodes() {
        assertThat(CATALOG.rules().stream().filter(RuleDefinition::ties))
                .isNotEmpty()
                .allSatisfy(
                        rule ->
                                assertThat(words.rule(rule.code()).orElseThrow())
                                        .doesNotContainPattern("[@~_]"));
        assertThat(CATALOG.measures().stream().map(Measure::compute))
                .allSatisfy(
                        sum ->
                                assertThat(sum.isEmpty() ? "" : words.sum(sum))
                                        .doesNotContainPattern("[@~_]"));
        assertThat(words.groups("SEX", "F, M")).isEqualTo("Female; Male");
    }
}
