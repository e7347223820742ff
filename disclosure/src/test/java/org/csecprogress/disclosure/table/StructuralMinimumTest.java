package org.csecprogress.disclosure.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The minimum of a hidden cell")
class StructuralMinimumTest {
    @Test
    @DisplayName("is 1, and 0 only for a public zero")
    void one() {
        assertThat(least(system(cells(0, 1, 2, 50)))).containsExactly(0, 1, 1, 1);
    }

    @Test
    @DisplayName("is the sum of its parts' minimums, in any order of the equations")
    void sums() {
        LinkedSystem.Builder builder = cells(20, 8, 12, 3, 5, 12, 0);
        // The outermost sum comes first, so that it must be checked again.
        builder.sum("c0", List.of("c1", "c2"));
        builder.sum("c1", List.of("c3", "c4"));
        builder.sum("c2", List.of("c5", "c6"));
        assertThat(least(system(builder))).containsExactly(3, 2, 1, 1, 1, 1, 0);
    }

    @Test
    @DisplayName("is the larger of two equations' minimums")
    void two() {
        LinkedSystem.Builder builder = cells(9, 3, 3, 3, 4, 5);
        builder.sum("c0", List.of("c1", "c2", "c3")).sum("c0", List.of("c4", "c5"));
        assertThat(least(system(builder))).containsExactly(3, 1, 1, 1, 1, 1);
    }

    @Test
    @DisplayName("is its count if that is public")
    void known() {
        LinkedSystem.Builder builder =
                cells(3).add(TableCell.open("old", 6).as(CellVisibility.PUBLIC))
                        .add(cell("sum", 9));
        assertThat(least(system(builder.sum("sum", List.of("c0", "old")))))
                .containsExactly(1, 6, 7);
    }

    @Test
    @DisplayName("passes from a total to its only nonzero part, and on from there")
    void onlyPart() {
        LinkedSystem.Builder builder = cells(6, 0, 2, 4);
        builder.add(TableCell.open("old", 6).as(CellVisibility.PUBLIC)).add(cell("up", 6));
        builder.sum("up", List.of("c0")).sum("old", List.of("c0", "c1"));
        builder.sum("c0", List.of("c2", "c3"));
        assertThat(least(system(builder))).containsExactly(6, 0, 1, 1, 6, 6);
    }

    @Test
    @DisplayName("passes to neither of two parts")
    void twoParts() {
        LinkedSystem.Builder builder = cells(2, 4);
        builder.add(TableCell.open("old", 6).as(CellVisibility.PUBLIC));
        assertThat(least(system(builder.sum("old", List.of("c0", "c1"))))).containsExactly(1, 1, 6);
    }

    private static LinkedSystem.Builder cells(long... values) {
        LinkedSystem.Builder builder = LinkedSystem.builder();
        for (int cell = 0; cell < values.length; cell++) {
            builder.add(cell("c" + cell, values[cell]));
        }
        return builder;
    }

    private static TableCell cell(String name, long value) {
        return TableCell.open(name, value);
    }

    private static LinkedSystem system(LinkedSystem.Builder builder) {
        return builder.build();
    }

    private static long[] least(LinkedSystem system) {
        long[] least = new long[system.size()];
        Arrays.setAll(least, new StructuralMinimum(system)::of);
        return least;
    }
}
