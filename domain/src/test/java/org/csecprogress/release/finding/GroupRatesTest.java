package org.csecprogress.release.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.dimension.PublicGroup;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.place.Populations;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.content.Annotation;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.statistics.Reason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Rates of groups")
class GroupRatesTest {
    private static final Catalog CATALOG = Catalogs.builtIn().version(1);
    private static final Measure MEASURE = CATALOG.measure("VC-08");
    private static final Populations POPULATIONS = Populations.builtIn();
    private static final Set<CountyCode> ALL =
            Counties.builtIn().all().stream().map(County::code).collect(Collectors.toSet());

    private static long children(Set<CountyCode> counties, String group) {
        return counties.stream()
                .mapToLong(county -> POPULATIONS.children(county, group).orElse(0))
                .sum();
    }

    /** Returns a table with counts in the order of the groups; a negative one is withheld. */
    private static ReleaseTable table(String dimension, long... counts) {
        List<ReleaseRow> rows = new ArrayList<>();
        for (PublicGroup group : CATALOG.dimension(dimension).publicGroups()) {
            long count = counts[rows.size()];
            long children = children(ALL, group.code());
            boolean hasRate = count >= 0 && children > 0;
            rows.add(
                    new ReleaseRow(
                            ReportingPeriod.of("2026Q2"),
                            "STATE",
                            MEASURE.code(),
                            dimension,
                            group.code(),
                            count < 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(count)),
                            count < 0 ? Set.of(Annotation.WITHHELD) : Set.of(),
                            hasRate ? OptionalLong.of(count) : OptionalLong.empty(),
                            hasRate ? OptionalLong.of(children) : OptionalLong.empty(),
                            58));
        }
        return new ReleaseTable(
                MEASURE.code() + ".STATE." + dimension + ".Q",
                MEASURE.code(),
                dimension,
                MEASURE.name(),
                rows);
    }

    private static GroupRates rates(String dimension, String reference, long... counts) {
        return GroupRates.of(
                MEASURE,
                CATALOG.dimension(dimension),
                reference,
                table(dimension, counts),
                ALL,
                POPULATIONS);
    }

    @Test
    @DisplayName("exist for groups with a known population, against one and against all others")
    void race() {
        GroupRates rates = rates("RACE", "WHITE", 80, 40, 110, 25, 20, 30);
        assertThat(rates.lines())
                .extracting(line -> line.group().code())
                .containsExactlyElementsOf(CATALOG.dimension("RACE").populationCategories());
        GroupRates.Line first = rates.lines().get(0);
        double rate = 80 * 1e5 / children(ALL, "BLACK");
        assertThat(first.rate().value().orElseThrow().rate().value()).isCloseTo(rate, within(1e-9));
        assertThat(first.index().orElseThrow().value().orElseThrow().index().value())
                .isCloseTo(rate / (40 * 1e5 / children(ALL, "WHITE")), within(1e-9));
        assertThat(first.indexOfOthers().orElseThrow().value().orElseThrow().reference())
                .containsExactly("WHITE", "LATINO", "ASIAN_PI", "NATIVE_AM");
        GroupRates.Line reference = rates.lines().get(1);
        assertThat(reference.index()).isEmpty();
        assertThat(reference.indexOfOthers()).isPresent();
    }

    @Test
    @DisplayName("have no index if a figure is withheld or below 20")
    void silent() {
        GroupRates rates = rates("RACE", "WHITE", 80, 40, 110, 15, -1, 30);
        GroupRates.Line unstable = rates.lines().get(3);
        assertThat(unstable.rate().value()).isPresent();
        assertThat(unstable.index().orElseThrow().reason()).contains(Reason.TOO_FEW);
        GroupRates.Line withheld = rates.lines().get(4);
        assertThat(withheld.rate().reason()).contains(Reason.WITHHELD);
        assertThat(withheld.index().orElseThrow().reason()).contains(Reason.WITHHELD);
        assertThat(rates.lines().get(0).index().orElseThrow().value()).isPresent();
        assertThat(rates.lines().get(0).indexOfOthers().orElseThrow().reason())
                .contains(Reason.WITHHELD);
    }

    @Test
    @DisplayName("are given for all groups except the reference together, if each of them is shown")
    void together() {
        GroupRates.Line all = rates("RACE", "WHITE", 80, 40, 110, 11, 12, 30).together().get();
        assertThat(all.group().events().value()).hasValue(213);
        long children =
                List.of("BLACK", "LATINO", "ASIAN_PI", "NATIVE_AM").stream()
                        .mapToLong(group -> children(ALL, group))
                        .sum();
        assertThat(all.group().base().orElseThrow().children()).isEqualTo(children);
        assertThat(all.index().orElseThrow().value().orElseThrow().index().value())
                .isCloseTo(213.0 / children / (40.0 / children(ALL, "WHITE")), within(1e-9));
        assertThat(rates("SEX", "M", 200, 25, 11).together()).isEmpty();
    }

    @Test
    @DisplayName("are not given for them together if one is withheld or a count is below 20")
    void notTogether() {
        GroupRates.Line withheld = rates("RACE", "WHITE", 80, 40, 110, 25, -1, 30).together().get();
        assertThat(withheld.group().events().isWithheld()).isTrue();
        assertThat(withheld.rate().reason()).contains(Reason.WITHHELD);
        assertThat(withheld.index().orElseThrow().reason()).contains(Reason.WITHHELD);
        GroupRates.Line few = rates("RACE", "WHITE", 80, 19, 110, 25, 20, 30).together().get();
        assertThat(few.index().orElseThrow().reason()).contains(Reason.TOO_FEW);
        GroupRates.Line fewer = rates("RACE", "WHITE", 0, 40, 19, 0, 0, 30).together().get();
        assertThat(fewer.index().orElseThrow().reason()).contains(Reason.TOO_FEW);
    }

    @Test
    @DisplayName("of two groups have one index")
    void sex() {
        GroupRates rates = rates("SEX", "M", 200, 25, 11);
        assertThat(rates.lines()).hasSize(2);
        assertThat(rates.lines().get(0).index().orElseThrow().value()).isPresent();
        assertThat(rates.lines()).allMatch(line -> line.indexOfOthers().isEmpty());
        assertThat(rates.inNoGroup().children()).isZero();
    }

    @Test
    @DisplayName("give the number of children in reporting counties who are in no group")
    void inNoGroup() {
        Set<CountyCode> one = Set.of(new CountyCode("01"));
        GroupRates rates =
                GroupRates.of(
                        MEASURE,
                        CATALOG.dimension("RACE"),
                        "WHITE",
                        table("RACE", 80, 40, 110, 15, -1, 30),
                        one,
                        POPULATIONS);
        assertThat(rates.inNoGroup().children()).isEqualTo(children(one, "MULTI")).isPositive();
        assertThat(rates.inNoGroup().set()).isEqualTo(POPULATIONS.set());
    }

    @Test
    @DisplayName("need a reference among the groups")
    void reference() {
        assertThatThrownBy(() -> rates("RACE", "MISSING", 80, 40, 110, 15, -1, 30))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
