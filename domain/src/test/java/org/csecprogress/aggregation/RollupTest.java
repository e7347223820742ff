package org.csecprogress.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.measure.Operand;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Rolled-up figures")
class RollupTest {
    private static final Catalog CATALOG = Catalogs.builtIn().version(1);
    private static final Geography REGION = new Geography("R1");

    private final List<Cube.Row> rows = new ArrayList<>();

    @Test
    @DisplayName("add categories up to public groups, with the fewest counties that answered")
    void groups() {
        has("VC-06@SEX:F", 30, 58).has("VC-06@SEX:M", 5, 58);
        has("VC-06@SEX:X", 2, 58).has("VC-06@SEX:U", 3, 57);
        assertThat(group("VC-06", "SEX_OTHER")).contains(new Cell(5, 57));
        assertThat(group("VC-06", "F")).contains(new Cell(30, 58));
    }

    @Test
    @DisplayName("compute computed measures from the sums, in total and row by row")
    void computed() {
        has("VC-01", 100, 58).has("VC-06", 40, 57).has("VC-07", 999, 58);
        has("VC-01@SEX:F", 60, 58).has("VC-06@SEX:F", 30, 58);
        has("PL-01", 20, 58).has("PL-02", 4, 58);
        assertThat(rollup().total("VC-07")).contains(new Cell(140, 57));
        assertThat(group("VC-07", "F")).contains(new Cell(90, 58));
        assertThat(rollup().total("PL-03")).contains(new Cell(16, 58));
    }

    @Test
    @DisplayName("compute nothing from missing answers, or below zero")
    void notComputed() {
        has("VC-01", 100, 58).has("PL-01", 3, 40).has("PL-02", 4, 58);
        assertThat(rollup().total("VC-06")).isEmpty();
        assertThat(rollup().total("VC-07")).isEmpty();
        assertThat(rollup().total("PL-03")).isEmpty();
    }

    @Test
    @DisplayName("give the value of an operand")
    void operand() {
        has("VC-06@AGENCY_YOUTH:CWS", 30, 58).has("VC-06@AGENCY_YOUTH:DUAL", 5, 58);
        assertThat(rollup().operand(Operand.parse("VC-06@AGENCY_YOUTH:CWS+DUAL")))
                .contains(new Cell(35, 58));
    }

    @Test
    @DisplayName("keep the state and its regions apart, and have each figure once")
    void geographies() {
        has("VC-06", 40, 58);
        rows.add(new Cube.Row(REGION, CellKey.parse("VC-06"), new Cell(12, 9)));
        Cube cube = Cube.of(ReportingPeriod.of("2026Q2"), rows);
        assertThat(cube.cell(REGION, CellKey.parse("VC-06"))).contains(new Cell(12, 9));
        assertThat(Rollup.of(CATALOG, cube, REGION).total("VC-06")).contains(new Cell(12, 9));
        assertThat(cube.cells(new Geography("R2"))).isEmpty();
        has("VC-06", 41, 58);
        assertThatThrownBy(() -> Cube.of(ReportingPeriod.of("2026Q2"), rows))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private RollupTest has(String key, long sum, int counties) {
        rows.add(new Cube.Row(Geography.STATE, CellKey.parse(key), new Cell(sum, counties)));
        return this;
    }

    private Rollup rollup() {
        return Rollup.of(CATALOG, Cube.of(ReportingPeriod.of("2026Q2"), rows), Geography.STATE);
    }

    private Optional<Cell> group(String code, String group) {
        return rollup().sum(
                        code,
                        "SEX",
                        CATALOG.dimension("SEX").publicGroups().stream()
                                .filter(g -> g.code().equals(group))
                                .findFirst()
                                .orElseThrow()
                                .categories());
    }
}
