package org.csecprogress.release.protection.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.release.protection.QuarterFigures.aQuarter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.dimension.PublicGroup;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The denominator of a share")
class DenominatorsTest {
    private static final FrozenFigures QUARTER = aQuarter().frozen();
    private static final Catalog CATALOG = QUARTER.catalog();

    private static OptionalLong of(
            Denominators denominators, Figures figures, String measure, int counties) {
        return denominators.of(
                figures, Geography.STATE, CATALOG.measure(measure), Optional.empty(), counties);
    }

    private static Denominators shown(String... shown) {
        return new Denominators(Set.of(shown), QUARTER.reporting(), Map.of());
    }

    private static long sum(Figures figures, String key) {
        return figures.figure(Geography.STATE, CellKey.parse(key)).orElseThrow().sum();
    }

    @Test
    @DisplayName("is the whole, if it is shown and the same number of counties answered it")
    void whole() {
        assertThat(of(shown("ID-01"), QUARTER, "ID-02", 58)).hasValue(sum(QUARTER, "ID-01"));
        assertThat(of(shown("ID-01"), QUARTER, "ID-02", 57)).isEmpty();
        assertThat(of(shown("ID-02"), QUARTER, "ID-02", 58)).as("withheld").isEmpty();
        assertThat(of(shown("ID-01"), QUARTER, "ID-01", 58)).as("has no whole").isEmpty();
    }

    @Test
    @DisplayName("is of an earlier quarter only if the same counties reported then")
    void earlier() {
        FrozenFigures before = aQuarter().of("2026Q1").set("ID-06", 990).frozen();
        var then = new Earlier(before, Set.of("ID-06"), Set.of());
        Set<CountyCode> all = QUARTER.reporting();
        assertThat(
                        of(
                                new Denominators(Set.of(), all, Map.of(before.period(), then)),
                                QUARTER,
                                "ID-09",
                                58))
                .hasValue(990);
        assertThat(of(shown("ID-06"), QUARTER, "ID-09", 58)).as("no such release").isEmpty();
        var hidden = new Earlier(before, Set.of("ID-09"), Set.of());
        assertThat(
                        of(
                                new Denominators(
                                        Set.of("ID-06"), all, Map.of(before.period(), hidden)),
                                QUARTER,
                                "ID-09",
                                58))
                .as("withheld then")
                .isEmpty();
        Set<CountyCode> fewer = aQuarter().missing("19").frozen().reporting();
        assertThat(
                        of(
                                new Denominators(Set.of(), fewer, Map.of(before.period(), then)),
                                QUARTER,
                                "ID-09",
                                58))
                .as("other counties")
                .isEmpty();
    }

    @Test
    @DisplayName("of a group is that of the same group")
    void groups() {
        Optional<PublicGroup> female =
                CATALOG.dimension("SEX").publicGroups().stream()
                        .filter(group -> group.code().equals("F"))
                        .findFirst();
        assertThat(female).isPresent();
        assertThat(
                        shown("VC-06@SEX:F")
                                .of(QUARTER, Geography.STATE, CATALOG.measure("VC-02"), female, 58))
                .hasValue(sum(QUARTER, "VC-06@SEX:F"));
        assertThat(
                        shown("VC-06", "VC-06@SEX:M")
                                .of(QUARTER, Geography.STATE, CATALOG.measure("VC-02"), female, 58))
                .isEmpty();
    }

    @Test
    @DisplayName("of some categories needs each of their groups shown, and has no groups itself")
    void categories() {
        String cws = "VC-06@AGENCY_YOUTH:CWS";
        String dual = "VC-06@AGENCY_YOUTH:DUAL";
        assertThat(of(shown(cws, dual), QUARTER, "SV-10", 58))
                .hasValue(sum(QUARTER, cws) + sum(QUARTER, dual));
        assertThat(of(shown(cws, "VC-06"), QUARTER, "SV-10", 58)).isEmpty();
        Optional<PublicGroup> any =
                Optional.of(CATALOG.dimension("AGENCY_YOUTH").publicGroups().get(0));
        assertThat(
                        shown(cws, dual, "VC-06")
                                .of(QUARTER, Geography.STATE, CATALOG.measure("SV-10"), any, 58))
                .isEmpty();
    }

    @Test
    @DisplayName("of a year is a sum that can be added over time, and of no earlier quarter")
    void years() {
        YearFigures year =
                new YearFigures(
                        List.of(
                                aQuarter().of("2025Q3").frozen(),
                                aQuarter().of("2025Q4").frozen(),
                                aQuarter().of("2026Q1").frozen(),
                                QUARTER));
        Denominators all = shown("FY/PL-06.D", "FY/VC-06", "FY/VC-08");
        assertThat(of(all, year, "PL-06", 58)).hasValue(4 * sum(QUARTER, "PL-06.D"));
        assertThat(of(shown("PL-06.D"), year, "PL-06", 58)).as("of the quarter only").isEmpty();
        assertThat(of(all, year, "VC-02", 58)).as("youth of one quarter, again").isEmpty();
        assertThat(of(all, year, "SV-01", 58)).hasValue(4 * sum(QUARTER, "VC-08"));
        FrozenFigures before = aQuarter().of("2025Q4").frozen();
        var then = new Earlier(before, Set.of("VC-08"), Set.of());
        var lagged = new Denominators(Set.of(), QUARTER.reporting(), Map.of(before.period(), then));
        assertThat(of(lagged, QUARTER, "SV-15", 58)).hasValue(sum(before, "VC-08"));
        assertThat(of(lagged, year, "SV-15", 58)).as("of one quarter only").isEmpty();
    }
}
