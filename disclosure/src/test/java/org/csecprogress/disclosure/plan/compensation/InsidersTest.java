package org.csecprogress.disclosure.plan.compensation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.csecprogress.disclosure.plan.goal.Aims;
import org.csecprogress.disclosure.plan.goal.Goal;
import org.csecprogress.disclosure.plan.goal.Goal.Direction;
import org.csecprogress.disclosure.plan.goal.SurrogateAims;
import org.csecprogress.disclosure.plan.goal.TrueAims;
import org.csecprogress.disclosure.table.PrimaryRule;
import org.csecprogress.disclosure.table.ProtectionLevels;
import org.csecprogress.disclosure.table.Sheet;
import org.csecprogress.disclosure.table.TableCell;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Those who know a cell that a change moves")
class InsidersTest {
    private static final Goal UP = Goal.plain(0, Direction.UP, 10);

    /** A sheet of 5 in county A, 40 and 1 in county B, 50 in none, and their sum. */
    private final Sheet sheet =
            new Sheet()
                    .add(TableCell.open("a", 5).of("A"))
                    .add(TableCell.open("b", 40).of("B"))
                    .add(TableCell.open("one", 1).of("B"))
                    .open("c", 50)
                    .open("T", 96)
                    .sum("T", "a", "b", "one", "c");

    private final Aims surrogates =
            new SurrogateAims(sheet.system(), sheet.release(), PrimaryRule.STANDARD);

    private Map<Integer, int[]> of(ProtectionLevels protection, Aims aims, Goal goal, int cell) {
        Move move = new Move(new int[] {0, cell}, new double[] {10, -10});
        return new Insiders(sheet.system(), protection, aims).of(goal, move);
    }

    @Test
    @DisplayName("are the county of the cell, with all that it knows, and nobody for other cells")
    void counties() {
        assertThat(of(sheet.release(), surrogates, UP, 1))
                .hasSize(1)
                .hasEntrySatisfying(1, known -> assertThat(known).containsExactly(1, 2));
        assertThat(of(sheet.release(), surrogates, UP, 3)).isEmpty();
    }

    @Test
    @DisplayName("are not those who know the goal's cell anyway")
    void own() {
        Goal theirs = Goal.plain(2, Direction.UP, 10);
        assertThat(of(sheet.release(), surrogates, theirs, 1)).containsOnlyKeys(0);
    }

    @Test
    @DisplayName("on the true table are also those who know the one youth of another cell")
    void singles() {
        Aims aims = new TrueAims(sheet.system(), sheet.release(), Set.of(0, 2));
        // The blocks are numbered first.
        assertThat(of(sheet.release(), aims, UP, 2))
                .containsOnlyKeys(1, 2 + 2)
                .hasEntrySatisfying(4, known -> assertThat(known).containsExactly(2));
        assertThat(of(sheet.release(), aims, Goal.plain(2, Direction.UP, 10), 2))
                .containsOnlyKeys(0);
    }

    @Test
    @DisplayName("are left to the audit if they know a cell that must fall with the goal's")
    void raised() {
        Goal down = new Goal(0, Direction.DOWN, 4, new int[] {2}, 4);
        assertThat(of(sheet.release(), surrogates, down, 1)).isEmpty();
        Goal other = new Goal(0, Direction.DOWN, 4, new int[] {3}, 4);
        assertThat(of(sheet.release(), surrogates, other, 1)).containsOnlyKeys(1);
    }

    @Test
    @DisplayName("are nobody if the protection is only against the public")
    void outside() {
        assertThat(of(sheet.cover(), surrogates, UP, 1)).isEmpty();
    }
}
