package org.csecprogress.release.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.place.Populations;
import org.csecprogress.csv.TableException;
import org.csecprogress.release.coverage.CoverageRule.Scope;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The coverage rule")
class CoverageRuleTest {
    private static final String HEADINGS = "scope,min_counties,min_children_percent\n";
    private static final CoverageRule RULE = rule("RELEASE,50,80\nSECTION,40,0\n");

    private static CoverageRule rule(String lines) {
        return CoverageRule.read(file -> (HEADINGS + lines).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("calls a release thin if it misses many counties, or the children of a large one")
    void release() {
        assertThat(RULE.isThin(Scope.RELEASE, new Coverage(50, 80))).isFalse();
        assertThat(RULE.isThin(Scope.RELEASE, new Coverage(49, 99))).isTrue();
        assertThat(RULE.isThin(Scope.RELEASE, new Coverage(57, 79))).isTrue();
    }

    @Test
    @DisplayName("measures a section by the median number of counties of its figures")
    void section() {
        assertThat(Coverage.ofSection(List.of(58, 3, 41)).counties()).isEqualTo(41);
        assertThat(Coverage.ofSection(List.of(58, 39, 3, 41)).counties()).isEqualTo(39);
        assertThat(RULE.isThin(Scope.SECTION, Coverage.ofSection(List.of(58, 40)))).isFalse();
        assertThat(RULE.isThin(Scope.SECTION, Coverage.ofSection(List.of(58, 39)))).isTrue();
    }

    @Test
    @DisplayName("counts the children of the reporting counties")
    void children() {
        Counties counties = Counties.builtIn();
        Populations populations = Populations.builtIn();
        var all = counties.all().stream().map(County::code).toList();
        assertThat(Coverage.of(all, populations)).isEqualTo(new Coverage(58, 100));
        var without = all.stream().filter(c -> !c.equals(counties.bySlug("los-angeles").code()));
        assertThat(Coverage.of(without.toList(), populations).childrenPercent()).isBetween(70, 80);
        assertThat(Coverage.of(List.of(), populations)).isEqualTo(new Coverage(0, 0));
    }

    @Test
    @DisplayName("is refused if a line is missing or is not a rule")
    void malformed() {
        assertThatThrownBy(() -> rule("RELEASE,50,80\n"))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("SECTION");
        assertThatThrownBy(() -> rule("RELEASE,50,80\nCOUNTY,1,1\n"))
                .isInstanceOf(TableException.class);
    }

    @Test
    @DisplayName("ships with a line for each scope")
    void shipped() {
        assertThat(CoverageRule.builtIn().least(Scope.RELEASE).counties()).isPositive();
        assertThat(CoverageRule.builtIn().least(Scope.SECTION).counties()).isPositive();
    }
}
