package org.csecprogress.disclosure.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.csecprogress.disclosure.table.Sheet;
import org.csecprogress.disclosure.table.TableCell;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What every plan withholds at least")
class PackingBoundTest {
    private static long bound(Sheet sheet) {
        return PackingBound.of(new Pattern(sheet.system(), sheet.release()));
    }

    @Test
    @DisplayName("is the cheapest other cell of an equation with one small count")
    void one() {
        assertThat(bound(Sheet.row(5, 20, 30))).isEqualTo(20);
    }

    @Test
    @DisplayName("is nothing where two are withheld already, or none")
    void enough() {
        assertThat(bound(Sheet.row(5, 6, 30))).isZero();
        assertThat(bound(Sheet.row(20, 30))).isZero();
        assertThat(bound(new Sheet().open("a", 3).open("T", 3).sum("T", "a"))).isZero();
    }

    @Test
    @DisplayName("is nothing for a lone count that needs no protection")
    void unguarded() {
        Sheet sheet = new Sheet().open("b", 20).open("c", 30).open("T", 53);
        sheet.add(TableCell.open("beds", 3).unguarded());
        assertThat(bound(sheet.sum("T", "b", "c", "beds"))).isZero();
    }

    @Test
    @DisplayName("adds up over equations that share no cell, the dearest first")
    void packing() {
        Sheet apart = Sheet.row(5, 20, 30).open("x", 4).open("y", 15).open("S", 19);
        assertThat(bound(apart.sum("S", "x", "y"))).isEqualTo(35);
        // Two rows and their columns: the columns' 40 and 30 are dearer than the rows' 12 and 13.
        Sheet crossed = Sheet.grid(new long[] {5, 40, 12}, new long[] {30, 6, 13});
        assertThat(bound(crossed)).isEqualTo(30 + 40);
    }

    @Test
    @DisplayName("counts the total among the cells")
    void totals() {
        Sheet sheet = new Sheet().open("a", 4).open("b", 60);
        sheet.add(TableCell.open("T", 64).worth(7)).sum("T", "a", "b");
        assertThat(bound(sheet)).isEqualTo(7);
        Sheet shared = Sheet.row(5, 20).add(TableCell.open("x", 4)).open("S", 29);
        assertThat(bound(shared.sum("S", "T", "x"))).isEqualTo(25);
    }
}
