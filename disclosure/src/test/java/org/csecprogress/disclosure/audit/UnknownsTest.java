package org.csecprogress.disclosure.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.csecprogress.disclosure.table.CellVisibility;
import org.csecprogress.disclosure.table.Sheet;
import org.csecprogress.disclosure.table.TableCell;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An unknown of a pattern")
class UnknownsTest {
    @Test
    @DisplayName("is no zero and nothing that was published before")
    void zeros() {
        Sheet sheet = new Sheet().open("a", 5).open("zero", 0).open("T", 11);
        sheet.add(TableCell.open("old", 6).as(CellVisibility.PUBLIC)).sum("T", "a", "zero", "old");
        Unknowns unknowns = Hidden.of(sheet.hide("a", "zero", "old", "T"));
        assertThat(unknowns.isHidden(sheet.cell("a"))).isTrue();
        assertThat(unknowns.isHidden(sheet.cell("zero"))).isFalse();
        assertThat(unknowns.isHidden(sheet.cell("old"))).isFalse();
        assertThat(unknowns.count()).isEqualTo(2);
        assertThat(unknowns.room(sheet.cell("a"))).isEqualTo(4);
        assertThat(unknowns.room(sheet.cell("T"))).isEqualTo(4);
    }

    @Test
    @DisplayName("is no total of published cells, nor a total of such totals")
    void totals() {
        Sheet sheet = new Sheet().open("a", 5).open("b", 6).open("c", 7);
        // The outer sum comes first, so that it must be checked again.
        sheet.open("outer", 18).open("inner", 11).sum("outer", "inner", "c");
        sheet.sum("inner", "a", "b").hide("outer", "inner");
        assertThat(Hidden.of(sheet).count()).isZero();
        assertThat(Hidden.of(sheet).links()).isEmpty();
    }

    @Test
    @DisplayName("can be a total with a hidden part")
    void openTotals() {
        Sheet sheet = Sheet.row(5, 6, 7).hide("1", "T");
        Unknowns unknowns = Hidden.of(sheet);
        assertThat(unknowns.count()).isEqualTo(2);
        assertThat(unknowns.links()).hasSize(1);
        assertThat(unknowns.links().get(0).total()).isEqualTo(3);
        assertThat(unknowns.links().get(0).parts()).containsExactly(1);
    }

    @Test
    @DisplayName("is connected with others only by equations")
    void components() {
        Sheet sheet = Sheet.row(5, 6, 7).open("x", 3).open("y", 4).open("S", 7).open("alone", 2);
        sheet.sum("S", "x", "y").hide("0", "2", "x", "y", "S", "alone");
        Unknowns unknowns = Hidden.of(sheet);
        assertThat(unknowns.component(0)).isEqualTo(unknowns.component(2));
        int other = unknowns.component(sheet.cell("x"));
        assertThat(unknowns.component(sheet.cell("y"))).isEqualTo(other);
        assertThat(unknowns.component(sheet.cell("S"))).isEqualTo(other);
        assertThat(other).isNotEqualTo(unknowns.component(0));
        assertThat(unknowns.component(sheet.cell("alone"))).isEqualTo(sheet.cell("alone"));
        assertThat(unknowns.links().get(0).total()).isEqualTo(-1);
    }

    @Test
    @DisplayName("is connected across three equations")
    void chains() {
        Sheet sheet = Sheet.grid(new long[] {2, 3, 0}, new long[] {0, 4, 5}, new long[] {6, 0, 7});
        sheet.hide("00", "01", "11", "12", "20", "22");
        Unknowns unknowns = Hidden.of(sheet);
        int one = unknowns.component(sheet.cell("00"));
        for (String name : new String[] {"01", "11", "12", "20", "22"}) {
            assertThat(unknowns.component(sheet.cell(name))).isEqualTo(one);
        }
        assertThat(unknowns.links()).hasSize(6);
    }
}
