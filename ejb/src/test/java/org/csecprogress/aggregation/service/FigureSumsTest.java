package org.csecprogress.aggregation.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.csecprogress.aggregation.Cell;
import org.csecprogress.aggregation.Cube;
import org.csecprogress.aggregation.FiledFigures;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Input;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The sums of the state")
class FigureSumsTest {
    private static final ReportingPeriod PERIOD = ReportingPeriod.of("2026Q2");
    private static final Catalog CATALOG = Catalogs.builtIn().forPeriod(PERIOD);
    private static final CellKey SUMMED = key(false);
    private static final CellKey MEDIAN = key(true);
    private static final Geography BAY = new Geography("BAY");
    private static final Geography NORTH = new Geography("NORTH");

    private static CellKey key(boolean median) {
        return CATALOG.allCells().stream()
                .filter(CellKey::isTotal)
                .filter(key -> (CATALOG.input(key.input()).role() == Input.Part.MED) == median)
                .findFirst()
                .orElseThrow();
    }

    /** Figures of three counties in two regions. */
    private static final class Filed implements FiledFigures {
        @Override
        public List<RegionSum> approved(ReportingPeriod period) {
            return List.of(
                    new RegionSum("BAY", SUMMED, new BigDecimal("40.6"), 2),
                    new RegionSum("NORTH", SUMMED, new BigDecimal("2.6"), 1),
                    new RegionSum("NORTH", MEDIAN, new BigDecimal("12.0"), 1));
        }

        @Override
        public List<FiledFigures.Filed> of(Collection<Long> revisions) {
            return List.of(
                    new FiledFigures.Filed("01", "BAY", SUMMED, new BigDecimal("30.0")),
                    new FiledFigures.Filed("07", "BAY", SUMMED, new BigDecimal("10.0")),
                    new FiledFigures.Filed("58", "NORTH", MEDIAN, new BigDecimal("12.0")));
        }
    }

    private final FigureSums sums = new FigureSums(new Filed());

    @Test
    @DisplayName("are those of its regions, rounded down only when all are added, without medians")
    void approved() {
        Cube cube = sums.approved(CATALOG, PERIOD);
        assertThat(cube.cell(Geography.STATE, SUMMED)).contains(new Cell(43, 3));
        assertThat(cube.cell(BAY, SUMMED)).contains(new Cell(40, 2));
        assertThat(cube.cell(NORTH, SUMMED)).contains(new Cell(2, 1));
        assertThat(cube.cell(Geography.STATE, MEDIAN)).isEmpty();
        assertThat(cube.cell(NORTH, MEDIAN)).isEmpty();
    }

    @Test
    @DisplayName("count each figure of some revisions for county, region and state")
    void ofRevisions() {
        Cube cube = sums.ofRevisions(CATALOG, PERIOD, List.of(1L, 2L), false);
        assertThat(cube.cell(Geography.STATE, SUMMED)).contains(new Cell(40, 2));
        assertThat(cube.cell(BAY, SUMMED)).contains(new Cell(40, 2));
        assertThat(cube.cell(new Geography("07"), SUMMED)).contains(new Cell(10, 1));
        assertThat(cube.cell(NORTH, MEDIAN)).isEmpty();
    }
}
