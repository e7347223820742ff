package org.csecprogress.release.protection.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.release.protection.QuarterFigures.aQuarter;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csecprogress.aggregation.Cell;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.catalog.place.County;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.release.protection.design.Address;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The figures of a later release")
class FrozenFiguresTest {
    private static final Geography KERN = new Geography("15");
    private static final Geography LOS_ANGELES = new Geography("19");
    private static final CellKey TOTAL = CellKey.total("ID-01");
    private static final CellKey ROW = CellKey.parse("ID-01@AGENCY_YOUTH:CWS");

    private final FrozenFigures first =
            aQuarter().missing("15").filed("ID-01", Map.of("19", 900L)).frozen();

    /** Returns the figures after Los Angeles and Kern have filed these counts. */
    private static FrozenFigures after(
            FrozenFigures before, int revision, long losAngeles, long kern) {
        return aQuarter()
                .filed("ID-01", Map.of("19", losAngeles, "15", kern))
                .frozen(revision)
                .after(new Earlier(before, Set.of("19/ID-01", "15/ID-01"), Set.of()));
    }

    private static Cell total(FrozenFigures figures, Geography place) {
        return figures.figure(place, TOTAL).orElseThrow();
    }

    private static Geography region(FrozenFigures figures, Geography county) {
        County of = figures.counties().byCode(new CountyCode(county.code()));
        return new Geography(of.region().code());
    }

    @Test
    @DisplayName("add a late county to its totals, and count it as one that answered")
    void late() {
        FrozenFigures second = after(first, 2, 900, 20);
        assertThat(total(second, Geography.STATE)).isEqualTo(new Cell(920, 58));
        assertThat(total(second, KERN)).isEqualTo(new Cell(20, 1));
        Geography region = region(first, KERN);
        assertThat(total(second, region).sum()).isEqualTo(total(first, region).sum() + 20);
        assertThat(total(second, LOS_ANGELES)).isEqualTo(new Cell(900, 1));
        assertThat(second.reporting()).hasSize(58).contains(new CountyCode("15"));
        assertThat(second.reporting(KERN)).containsExactly(new CountyCode("15"));
        assertThat(second.number()).hasToString("2026Q2-r2");
    }

    @Test
    @DisplayName("move by as much as a corrected county did, which is not counted twice")
    void corrected() {
        FrozenFigures second = after(first, 2, 940, 0);
        assertThat(total(second, Geography.STATE)).isEqualTo(new Cell(940, 58));
        assertThat(total(second, LOS_ANGELES)).isEqualTo(new Cell(940, 1));
    }

    @Test
    @DisplayName("keep in a third release what has entered in the second")
    void third() {
        FrozenFigures third = after(after(first, 2, 900, 20), 3, 940, 20);
        assertThat(total(third, Geography.STATE)).isEqualTo(new Cell(960, 58));
        assertThat(total(third, KERN)).isEqualTo(new Cell(20, 1));
    }

    @Test
    @DisplayName("are moved where a filing has entered, and only as totals")
    void moved() {
        FrozenFigures second = after(first, 2, 900, 20);
        assertThat(second.isMoved(Geography.STATE, "ID-01")).isTrue();
        assertThat(second.isMoved(region(first, KERN), "ID-01")).isTrue();
        assertThat(second.isMoved(KERN, TOTAL)).isTrue();
        assertThat(second.isMoved(LOS_ANGELES, "ID-01")).isFalse();
        assertThat(second.isMoved(Geography.STATE, "VC-06")).isFalse();
        assertThat(second.isMoved(Geography.STATE, CellKey.total("VC-06"))).isFalse();
        assertThat(second.isMoved(Geography.STATE, ROW)).isFalse();
        assertThat(second.isPart(Address.of(KERN, TOTAL))).isFalse();
        assertThat(second.figure(Geography.STATE, ROW))
                .isPresent()
                .isEqualTo(first.figure(Geography.STATE, ROW));
    }

    @Test
    @DisplayName("can be put back to the first ones, without what came later")
    void first() {
        FrozenFigures second = after(first, 2, 900, 20);
        assertThat(total(second.first(), Geography.STATE)).isEqualTo(new Cell(900, 57));
        assertThat(second.first().reporting()).isEqualTo(first.reporting());
        assertThat(second.first().isFiledLater(KERN)).isFalse();
        assertThat(first.isFirst()).isTrue();
        assertThat(second.isFirst()).isFalse();
    }

    @Test
    @DisplayName("tell where something was filed later, even if it did not enter")
    void filedLater() {
        FrozenFigures second = after(first, 2, 900, 7);
        assertThat(second.isFiledLater(KERN)).isTrue();
        assertThat(second.isFiledLater(Geography.STATE)).isTrue();
        assertThat(second.isFiledLater(LOS_ANGELES)).isFalse();
        assertThat(second.isMoved(KERN, "ID-01")).isFalse();
        assertThat(second.figure(KERN, TOTAL)).isEmpty();
        assertThat(first.isFiledLater(Geography.STATE)).isFalse();
    }

    @Test
    @DisplayName("come from a decision on each county that filed something else")
    void decisions() {
        FrozenFigures filed = aQuarter().filed("ID-01", Map.of("19", 940L, "15", 7L)).frozen(2);
        List<Entrance> decided =
                filed.entrances(
                        new Earlier(first, Set.of("19/ID-01"), Set.of()), Previewed.NOTHING);
        assertThat(decided)
                .extracting(Entrance::county)
                .containsExactly(new CountyCode("15"), new CountyCode("19"));
        assertThat(decided).extracting(Entrance::enters).containsExactly(false, true);
    }

    @Test
    @DisplayName("go on to count what a filing brought that entered, and nothing of a closed one")
    void counted() {
        CountyCode kern = new CountyCode("15");
        FrozenFigures filed = aQuarter().filed("ID-01", Map.of("19", 900L, "15", 20L)).frozen(2);
        Entrance counted = Entrance.counted(first, filed, kern);
        assertThat(counted.enters()).isTrue();
        assertThat(counted.figures()).isEqualTo(Map.of("ID-01", 20L));
        Entrance closed = Entrance.closed(kern);
        assertThat(closed.county()).isEqualTo(kern);
        assertThat(closed.enters()).isFalse();
        assertThat(total(first.entering(filed.number(), List.of(counted)), Geography.STATE))
                .isEqualTo(new Cell(920, 58));
    }

    @Test
    @DisplayName("have a county's part in the figure of a place that it belongs to")
    void contribution() {
        County kern = first.counties().byCode(new CountyCode("15"));
        FrozenFigures second = after(first, 2, 900, 20);
        assertThat(second.contribution(kern, Geography.STATE, TOTAL)).isEqualTo(20);
        assertThat(second.contribution(kern, region(first, KERN), TOTAL)).isEqualTo(20);
        assertThat(second.contribution(kern, LOS_ANGELES, TOTAL)).isZero();
        assertThat(first.contribution(kern, Geography.STATE, TOTAL)).isZero();
    }
}
