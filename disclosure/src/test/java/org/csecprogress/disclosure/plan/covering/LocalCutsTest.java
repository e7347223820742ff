package org.csecprogress.disclosure.plan.covering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.csecprogress.disclosure.plan.Posed;
import org.csecprogress.disclosure.plan.attack.Cut;
import org.csecprogress.disclosure.plan.attack.SuppressionProblem;
import org.csecprogress.disclosure.plan.attack.TrueProblem;
import org.csecprogress.disclosure.table.CellVisibility;
import org.csecprogress.disclosure.table.ProtectionLevels;
import org.csecprogress.disclosure.table.Sheet;
import org.csecprogress.disclosure.table.TableCell;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The cuts of single equations")
class LocalCutsTest {
    private static List<List<Integer>> cells(List<Cut> cuts) {
        return cuts.stream().map(cut -> Arrays.stream(cut.cells()).boxed().toList()).toList();
    }

    @Test
    @DisplayName("in the view of each insider leave out what that insider knows")
    void inside() {
        Sheet sheet = new Sheet().add(TableCell.open("a", 4).of("A"));
        sheet.add(TableCell.open("b", 40).of("B")).add(TableCell.open("c", 50).of("C"));
        sheet.open("T", 94).sum("T", "a", "b", "c");
        LocalCuts cuts = new LocalCuts(Posed.cover(sheet));
        // "A" knows its own count, so nobody protects it from "A".
        assertThat(cells(cuts.inside())).containsExactly(List.of(2, 3), List.of(1, 3));
        assertThat(cells(cuts.all())).containsExactly(List.of(1, 2, 3));
    }

    @Test
    @DisplayName("in the view of insiders include those who know the total")
    void insideTotal() {
        Sheet sheet = new Sheet().open("a", 4).open("b", 40);
        sheet.add(TableCell.open("T", 44).of("A")).sum("T", "a", "b");
        assertThat(cells(new LocalCuts(Posed.cover(sheet)).inside())).containsExactly(List.of(1));
    }

    @Test
    @DisplayName("are none inside where no insider knows a cell")
    void nobody() {
        assertThat(new LocalCuts(Posed.cover(Sheet.row(5, 20, 30))).inside()).isEmpty();
    }

    /** Returns the problem of 5 beside 2 and 30 under a public total. */
    private static SuppressionProblem one(long up, long down) {
        Sheet sheet = new Sheet().open("a", 5).add(TableCell.open("beds", 2).unguarded());
        sheet.open("c", 30).add(TableCell.open("T", 37).as(CellVisibility.PUBLIC));
        sheet.sum("T", "a", "beds", "c");
        Map<Integer, long[]> levels = Map.of(0, new long[] {up, down});
        return TrueProblem.of(sheet.system(), ProtectionLevels.given(new long[4], levels, false));
    }

    @Test
    @DisplayName("let others fall to their minimum where the cell rises, and rise where it falls")
    void directions() {
        List<Cut> up = new LocalCuts(one(6, 0)).all();
        assertThat(up).hasSize(1);
        assertThat(Posed.coefficients(up.get(0), 1, 2))
                .containsExactly(new double[] {2 / 6.0, 1}, within(1e-9));
        List<Cut> down = new LocalCuts(one(0, 3)).all();
        assertThat(down).hasSize(1);
        assertThat(Posed.coefficients(down.get(0), 1, 2)).containsExactly(1, 1);
    }

    @Test
    @DisplayName("are kept apart by their cells and by their coefficients, and not made twice")
    void apart() {
        // Up and down differ in a coefficient.
        assertThat(new LocalCuts(one(6, 3)).all()).hasSize(2);
        Sheet rows = new Sheet().open("a", 5).open("b", 20).open("T", 25).sum("T", "a", "b");
        rows.open("x", 4).open("y", 15).open("S", 19).sum("S", "x", "y");
        // Up and down are alike, the rows are not.
        assertThat(cells(new LocalCuts(Posed.cover(rows)).all()))
                .containsExactly(List.of(1, 2), List.of(4, 5));
    }
}
