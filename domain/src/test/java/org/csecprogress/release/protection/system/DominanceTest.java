package org.csecprogress.release.protection.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.disclosure.table.CellVisibility;
import org.csecprogress.disclosure.table.TableCell;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A county that contributes to a count")
class DominanceTest {
    private final Cells cells = new Cells();
    private final Dominance dominance = new Dominance(Counties.builtIn(), cells);

    private void counted(TableCell cell, Map<String, Long> contributions) {
        cells.add(cell);
        dominance.of(cell.name(), county -> contributions.getOrDefault(county.code().value(), 0L));
    }

    private static TableCell hidden(String name, long value, boolean guarded, String insider) {
        return new TableCell(name, value, 0, guarded, CellVisibility.UNPUBLISHED, insider);
    }

    @Test
    @DisplayName("knows its part, so that a small rest is protected from it")
    void rest() {
        counted(TableCell.open("T", 30), Map.of("10", 20L, "15", 10L));
        dominance.all();
        assertThat(cells.cell("T of 10")).isEqualTo(hidden("T of 10", 20, true, "10"));
        assertThat(cells.cell("T without 10")).isEqualTo(hidden("T without 10", 10, true, ""));
        assertThat(cells.has("T of 15")).as("20 are left").isFalse();
        assertThat(cells.system(Set.of("T"), Set.of()).equations()).hasSize(1);
    }

    @Test
    @DisplayName("learns nothing small if at least 11 are left")
    void large() {
        counted(TableCell.open("T", 31), Map.of("10", 20L, "15", 11L));
        dominance.all();
        assertThat(cells.has("T of 10")).isFalse();
        assertThat(cells.system(Set.of("T"), Set.of()).equations()).isEmpty();
    }

    @Test
    @DisplayName("knows the whole if nothing is left")
    void whole() {
        counted(TableCell.open("T", 30), Map.of("10", 30L));
        dominance.all();
        assertThat(cells.cell("T of 10")).isEqualTo(hidden("T of 10", 30, false, "10"));
        assertThat(cells.has("T without 10")).isFalse();
    }

    @Test
    @DisplayName("is asked to be protected itself only if it contributes most")
    void most() {
        counted(TableCell.open("T", 12), Map.of("10", 7L, "15", 5L));
        dominance.all();
        assertThat(cells.cell("T of 10").guarded()).isTrue();
        assertThat(cells.cell("T of 15").guarded()).isFalse();
        assertThat(cells.value("T without 15")).isEqualTo(7);
    }

    @Test
    @DisplayName("is nobody's concern where the count is not of people, or a county's own")
    void others() {
        counted(TableCell.open("beds", 30).unguarded(), Map.of("10", 25L));
        counted(TableCell.open("own", 30).of("10"), Map.of("10", 25L));
        dominance.all();
        assertThat(cells.has("beds of 10")).isFalse();
        assertThat(cells.has("own of 10")).isFalse();
    }

    @Test
    @DisplayName("learns nothing from a count to which it added more than there is")
    void unlike() {
        counted(TableCell.open("T", 30), Map.of("10", 31L));
        dominance.all();
        assertThat(cells.has("T of 10")).isFalse();
    }

    @Test
    @DisplayName("counts with what was said of it first")
    void once() {
        counted(TableCell.open("T", 30), Map.of("10", 25L));
        dominance.of("T", county -> 0L);
        dominance.all();
        assertThat(cells.value("T of 10")).isEqualTo(25);
    }
}
