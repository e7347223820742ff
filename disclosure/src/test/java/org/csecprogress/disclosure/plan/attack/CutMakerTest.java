package org.csecprogress.disclosure.plan.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.csecprogress.disclosure.plan.goal.Goal;
import org.csecprogress.disclosure.plan.goal.Goal.Direction;
import org.csecprogress.disclosure.table.CellVisibility;
import org.csecprogress.disclosure.table.ProtectionLevels;
import org.csecprogress.disclosure.table.Sheet;
import org.csecprogress.disclosure.table.TableCell;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A cut from the multipliers of rows")
class CutMakerTest {
    private static final int TOTAL = 0;
    private static final int SMALL = 1;
    private static final int BEDS = 2;
    private static final int LARGE = 3;
    private static final Goal UP = Goal.plain(SMALL, Direction.UP, 6);

    /** A sheet with the total first, so that its number is 0. */
    private final Sheet sheet =
            new Sheet()
                    .open("T", 37)
                    .open("small", 5)
                    .add(TableCell.open("beds", 2).unguarded())
                    .open("large", 30)
                    .sum("T", "small", "beds", "large");

    private final CutMaker maker =
            new CutMaker(
                    TrueProblem.of(
                            sheet.system(),
                            ProtectionLevels.given(
                                    new long[4], Map.of(SMALL, new long[] {6, 0}), false)));

    private static Layout.Row row(int cell) {
        return new Layout.Row(cell, LinearForm.of(SMALL), new int[] {LARGE, BEDS}, false);
    }

    private CutMaker up(int cell, double dual) {
        maker.begin(UP).start(1);
        maker.add(row(cell), dual);
        maker.stop();
        return maker;
    }

    @Test
    @DisplayName("takes of each published part what it can fall, and the total as it can rise")
    void parts() {
        assertThat(up(TOTAL, 1).involved()).containsExactlyInAnyOrder(TOTAL, SMALL, BEDS, LARGE);
        Cut cut = maker.end(false);
        assertThat(cut.cells()).containsExactly(TOTAL, BEDS, LARGE);
        assertThat(cut.coefficients()).containsExactly(1, 2 / 6.0, 1);
    }

    @Test
    @DisplayName("reads multipliers that are nearly simple fractions as these, and others as is")
    void rounding() {
        assertThat(up(TOTAL, 1 + 1e-10).end(false).coefficient(BEDS)).isEqualTo(2 / 6.0);
        assertThat(up(TOTAL, 1 - 1e-10).end(false).coefficient(BEDS)).isEqualTo(2 / 6.0);
        assertThat(up(TOTAL, 1 + 1e-8).end(false).coefficient(BEDS)).isGreaterThan(2 / 6.0);
    }

    @Test
    @DisplayName("leaves out rows whose multiplier is nothing but rounding")
    void nothing() {
        assertThat(up(TOTAL, 1e-8).involved()).containsExactly(SMALL);
        // Then the small count would rise by itself.
        assertThat(maker.end(false)).isNull();
        assertThat(up(TOTAL, -1e-8).involved()).containsExactly(SMALL);
    }

    @Test
    @DisplayName("takes a residual row as its form only, since it belongs to no cell")
    void residual() {
        maker.begin(UP).start(1);
        LinearForm form = new LinearForm(new int[] {SMALL, BEDS}, new long[] {1, 2});
        maker.add(new Layout.Row(Goal.NONE, form, Goal.NOTHING, false), 1);
        maker.stop();
        assertThat(maker.involved()).containsExactlyInAnyOrder(SMALL, BEDS);
        // Two beds fall twice.
        assertThat(maker.end(false).coefficients()).containsExactly(4 / 6.0);
    }

    @Test
    @DisplayName("forgets what an unfinished one took")
    void unfinished() {
        up(TOTAL, 1);
        Cut cut = up(TOTAL, 1).end(false);
        assertThat(cut.cells()).containsExactly(TOTAL, BEDS, LARGE);
        assertThat(cut.coefficients()).containsExactly(1, 2 / 6.0, 1);
    }

    @Test
    @DisplayName("of both directions takes the larger of what each cell can do")
    void both() {
        maker.begin(Goal.plain(SMALL, Direction.AWAY, 6)).start(1);
        maker.add(row(TOTAL), 1);
        maker.stop();
        maker.start(-1);
        maker.add(row(TOTAL), -1);
        maker.stop();
        assertThat(maker.end(false).coefficients()).containsExactly(1, 1, 1);
        maker.begin(UP).start(1);
        maker.add(row(TOTAL), 1);
        maker.stop();
        maker.start(1);
        maker.add(row(TOTAL), 1);
        maker.stop();
        assertThat(maker.end(false).coefficients()).containsExactly(1, 2 / 6.0, 1);
    }

    @Test
    @DisplayName("against exact disclosure counts each cell that can move at all")
    void exact() {
        assertThat(up(TOTAL, 1).end(true).coefficients()).containsExactly(1, 1, 1);
    }

    @Test
    @DisplayName("leaves to others only what cells that are withheld anyway cannot provide")
    void left() {
        Sheet other = new Sheet().open("T", 37).open("small", 5);
        other.add(TableCell.open("beds", 2).as(CellVisibility.WITHHELD)).open("large", 30);
        CutMaker with =
                new CutMaker(
                        TrueProblem.of(
                                other.sum("T", "small", "beds", "large").system(),
                                ProtectionLevels.given(
                                        new long[] {0, 0, 0, 27},
                                        Map.of(SMALL, new long[] {6, 0}),
                                        false)));
        with.begin(UP).start(1);
        with.add(row(TOTAL), 1);
        with.stop();
        Cut cut = with.end(false);
        // Of the six the beds give two, so four are left, of which the large count gives three.
        assertThat(cut.cells()).containsExactly(TOTAL, LARGE);
        assertThat(cut.coefficients()).containsExactly(1, 3 / 4.0);
    }
}
