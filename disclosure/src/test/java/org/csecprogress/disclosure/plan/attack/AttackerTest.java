package org.csecprogress.disclosure.plan.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.csecprogress.disclosure.Moody;
import org.csecprogress.disclosure.plan.Posed;
import org.csecprogress.disclosure.plan.covering.Batch;
import org.csecprogress.disclosure.plan.covering.Ledger;
import org.csecprogress.disclosure.plan.covering.Sweep;
import org.csecprogress.disclosure.plan.goal.Goal;
import org.csecprogress.disclosure.plan.goal.Goal.Direction;
import org.csecprogress.disclosure.table.CellVisibility;
import org.csecprogress.disclosure.table.Sheet;
import org.csecprogress.disclosure.table.TableCell;
import org.csecprogress.solver.LinearModel.Outcome;
import org.csecprogress.solver.OrTools;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The planner's attacker")
class AttackerTest {
    private static final Goal UP = Goal.plain(0, Direction.UP, 6);
    private static final Goal DOWN = Goal.plain(0, Direction.DOWN, 4);

    private static Attacker attacker(Sheet sheet) {
        return new Attacker(Posed.cover(sheet), new OrTools(), sheet.pattern());
    }

    private static double change(Witness witness, int cell) {
        int at = Arrays.binarySearch(witness.cells(), cell);
        return at < 0 ? 0 : witness.changes()[at];
    }

    @Test
    @DisplayName("moves a cell as far as asked and no further, against another hidden cell")
    void moves() {
        try (Attacker attacker = attacker(Sheet.row(5, 20, 30).hide("0", "1"))) {
            Witness up = attacker.attack(UP).witness();
            assertThat(change(up, 0)).isCloseTo(6, within(1e-6));
            assertThat(change(up, 1)).isCloseTo(-6, within(1e-6));
            assertThat(up.cells()).containsExactly(0, 1);
            Witness down = attacker.attack(DOWN).witness();
            assertThat(change(down, 0)).isCloseTo(-4, within(1e-6));
            assertThat(attacker.attack(UP).met()).isTrue();
        }
    }

    @Test
    @DisplayName("lets a cell move further for another one than its own goal asked")
    void further() {
        try (Attacker attacker = attacker(Sheet.row(5, 20, 30).hide("0", "1"))) {
            assertThat(attacker.attack(UP).met()).isTrue();
            assertThat(attacker.attack(Goal.plain(1, Direction.DOWN, 15)).met()).isTrue();
            Goal down = Goal.plain(0, Direction.DOWN, 1);
            assertThat(attacker.attack(down).met()).isTrue();
            assertThat(attacker.attack(Goal.plain(1, Direction.UP, 4)).met()).isTrue();
            assertThat(attacker.attack(Goal.plain(1, Direction.UP, 5)).met()).isFalse();
        }
    }

    @Test
    @DisplayName("moves the margins of what it moves")
    void margins() {
        try (Attacker attacker = attacker(Sheet.row(5, 20, 30).hide("0", "T"))) {
            Witness up = attacker.attack(UP).witness();
            assertThat(up.cells()).containsExactly(0, 3);
            assertThat(change(up, 3)).isCloseTo(6, within(1e-6));
            Witness down = attacker.attack(DOWN).witness();
            assertThat(change(down, 3)).isCloseTo(-4, within(1e-6));
        }
    }

    @Test
    @DisplayName("moves no cell below its minimum")
    void room() {
        try (Attacker attacker = attacker(Sheet.row(5, 6, 30, 1).hide("0", "1", "3"))) {
            assertThat(attacker.attack(UP).met()).isFalse();
            assertThat(attacker.attack(Goal.plain(0, Direction.UP, 5)).met()).isTrue();
            assertThat(attacker.attack(Goal.plain(3, Direction.DOWN, 1)).met()).isFalse();
            assertThat(attacker.attack(Goal.plain(3, Direction.AWAY, 1)).met()).isTrue();
        }
    }

    @Test
    @DisplayName("says what would have to be hidden, or that nothing would help")
    void cuts() {
        try (Attacker attacker = attacker(Sheet.row(5, 20, 30).hide("0"))) {
            AttackResult attack = attacker.attack(UP);
            assertThat(attack.met()).isFalse();
            assertThat(attack.isHopeless()).isFalse();
            assertThat(attack.cut().cells()).containsExactly(1, 2, 3);
            assertThat(attack.witness()).isNull();
        }
        Sheet alone = new Sheet().open("a", 5).open("none", 0).open("T", 5);
        try (Attacker attacker = attacker(alone.sum("T", "a", "none").hide("a"))) {
            assertThat(attacker.attack(UP).isHopeless()).isTrue();
        }
    }

    @Test
    @DisplayName("fails with a cut at a margin without hidden parts")
    void publishedParts() {
        Sheet sheet = Sheet.row(3, 4).hide("T");
        SuppressionProblem problem = Posed.cover(sheet);
        try (Attacker attacker = new Attacker(problem, new OrTools(), sheet.pattern())) {
            AttackResult attack = attacker.attack(Goal.plain(2, Direction.DOWN, 4));
            assertThat(attack.met()).isFalse();
            assertThat(attack.isHopeless()).isTrue();
        }
    }

    @Test
    @DisplayName("can publish a cell and hide it again, inner or margin")
    void publishes() {
        Sheet sheet = Sheet.row(5, 20, 30).hide("0", "1", "T");
        try (Attacker attacker = attacker(sheet)) {
            attacker.publish(3, true);
            assertThat(attacker.attack(UP).met()).isTrue();
            attacker.publish(1, true);
            assertThat(attacker.attack(UP).met()).isFalse();
            attacker.publish(3, false);
            assertThat(change(attacker.attack(UP).witness(), 1)).isZero();
            attacker.publish(1, false);
            attacker.publish(3, true);
            assertThat(attacker.attack(UP).met()).isTrue();
        }
    }

    @Test
    @DisplayName("needs any change when only exact disclosure matters")
    void exact() {
        Sheet sheet = Sheet.row(5, 1, 30).hide("0", "1");
        try (Attacker attacker = new Attacker(Posed.exact(sheet), new OrTools(), sheet.pattern())) {
            AttackResult attack = attacker.attack(Goal.plain(0, Direction.AWAY, 1));
            assertThat(change(attack.witness(), 0)).isCloseTo(-1, within(1e-6));
            assertThat(attacker.attack(Goal.plain(1, Direction.AWAY, 1)).met()).isTrue();
        }
    }

    @Test
    @DisplayName("forgets why one direction failed once the other one is met")
    void forgets() {
        Sheet sheet = Sheet.row(5, 1, 30).hide("0", "1");
        try (Attacker attacker = new Attacker(Posed.exact(sheet), new OrTools(), sheet.pattern())) {
            Goal away = Goal.plain(0, Direction.AWAY, 1);
            assertThat(attacker.attack(away).met()).isTrue();
            attacker.publish(1, true);
            AttackResult attack = attacker.attack(away);
            assertThat(attack.met()).isFalse();
            assertThat(attack.involved()).containsExactlyInAnyOrder(0, 1, 2, 3);
        }
    }

    /** Returns a withheld sum of published beds and people. */
    private static Sheet calls() {
        Sheet sheet = new Sheet().add(TableCell.open("beds", 4).unguarded()).open("others", 46);
        sheet.add(TableCell.open("calls", 50).as(CellVisibility.WITHHELD));
        return sheet.sum("calls", "beds", "others").hide("calls");
    }

    @Test
    @DisplayName("of a margin over published cells needs them to move the same way")
    void publishedBelow() {
        try (Attacker attacker = attacker(calls())) {
            Cut up = attacker.attack(Goal.plain(2, Direction.UP, 11)).cut();
            assertThat(Posed.coefficients(up, 0, 1)).containsExactly(1, 1);
            Cut down = attacker.attack(Goal.plain(2, Direction.DOWN, 11)).cut();
            assertThat(Posed.coefficients(down, 0, 1))
                    .containsExactly(new double[] {3 / 11.0, 1}, within(1e-9));
        }
    }

    @Test
    @DisplayName("reads what a second equation of a total says beyond the first")
    void secondEquation() {
        Sheet sheet = new Sheet().open("a", 5).open("b", 20).open("c", 25).open("T", 25);
        sheet.sum("T", "a", "b").sum("T", "c").hide("a");
        try (Attacker attacker = attacker(sheet)) {
            AttackResult attack = attacker.attack(UP);
            assertThat(attack.met()).isFalse();
            assertThat(attack.cut().cells()).containsExactly(1, 2);
        }
    }

    @Test
    @DisplayName("gives up with its reason if a program fails twice, and frees it")
    void fails() {
        Moody solver = new Moody(real -> Outcome.FAILED, UnaryOperator.identity());
        Sheet sheet = Sheet.row(5, 20, 30).hide("0", "1");
        try (Attacker attacker = new Attacker(Posed.cover(sheet), solver, sheet.pattern())) {
            assertThatThrownBy(() -> attacker.attack(UP))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageEndingWith("ended FAILED");
            assertThat(solver.solved()).isEqualTo(2);
            assertThat(solver.isAfresh()).isTrue();
        }
        assertThat(solver.open()).isZero();
    }

    /** Returns thirty small counts, two in each row with a larger one. */
    private static Sheet many() {
        Sheet sheet = new Sheet();
        for (int row = 0; row < 15; row++) {
            sheet.open("a" + row, 5).open("b" + row, 5).open("c" + row, 40).open("T" + row, 50);
            sheet.sum("T" + row, "a" + row, "b" + row, "c" + row);
            sheet.hide("a" + row, "b" + row, "c" + row);
        }
        return sheet;
    }

    @Test
    @DisplayName("moves many cells at once, in groups that nothing ties together")
    void together() {
        Sheet sheet = many();
        SuppressionProblem problem = Posed.cover(sheet);
        try (Attacker attacker = new Attacker(problem, new OrTools(), sheet.pattern())) {
            List<Goal> goals = new ArrayList<>();
            problem.goals().stream().filter(g -> g.direction() == Direction.UP).forEach(goals::add);
            List<Witness> witnesses = attacker.together(goals);
            assertThat(witnesses).hasSize(15);
            for (Witness witness : witnesses) {
                assertThat(witness.changes()).hasSize(3);
                assertThat(witness.changes()[0]).isCloseTo(6, within(1e-6));
                assertThat(witness.changes()[1]).isCloseTo(6, within(1e-6));
            }
            assertThat(attacker.attack(Goal.plain(0, Direction.UP, 7)).met()).isTrue();
            assertThat(attacker.attack(Goal.plain(0, Direction.UP, 44)).met()).isFalse();
        }
    }

    @Test
    @DisplayName("moves cells as far and wherever for one goal after it moved many at once")
    void afterTogether() {
        try (Attacker attacker = attacker(Sheet.row(5, 20, 30).hide("0", "1"))) {
            attacker.together(List.of(UP));
            assertThat(attacker.attack(Goal.plain(1, Direction.DOWN, 15)).met()).isTrue();
        }
        Sheet tied = new Sheet().open("a", 5).open("b", 5).open("c", 5).open("T", 10);
        tied.open("S", 10).sum("T", "a", "b").sum("S", "a", "c").hide("a", "b", "c");
        try (Attacker attacker = attacker(tied)) {
            attacker.together(
                    List.of(Goal.plain(1, Direction.UP, 1), Goal.plain(2, Direction.UP, 1)));
            // Both fall where the first one rises.
            assertThat(attacker.attack(Goal.plain(0, Direction.UP, 1)).met()).isTrue();
        }
    }

    @Test
    @DisplayName("certifies a batch of goals with few programs, including all easy ones")
    void batch() {
        Sheet sheet = many();
        SuppressionProblem problem = Posed.cover(sheet);
        Ledger ledger = new Ledger(problem.goals());
        List<Integer> open = ledger.open(sheet.pattern());
        assertThat(open).hasSize(60);
        try (Attacker attacker = new Attacker(problem, new OrTools(), sheet.pattern())) {
            new Batch(problem, ledger).certify(attacker, open);
        }
        assertThat(ledger.open(sheet.pattern()).size()).isLessThan(12);
    }

    @Test
    @DisplayName("keeps a witness for every goal it meets while its cells are hidden")
    void ledger() {
        Goal down = Goal.plain(1, Direction.DOWN, 5);
        Ledger ledger = new Ledger(List.of(UP, down, DOWN));
        Witness witness = new Witness(new int[] {0, 1}, new double[] {6, -6});
        ledger.credit(witness);
        assertThat(ledger.isMet(0)).isTrue();
        assertThat(ledger.isMet(1)).isTrue();
        assertThat(ledger.isMet(2)).isFalse();
        assertThat(ledger.open(Posed.cells(3, 0, 1))).containsExactly(2);
        assertThat(ledger.open(Posed.cells(3, 0))).containsExactly(0, 1, 2);
        assertThat(ledger.isMet(0)).isFalse();
        ledger.set(2, witness);
        assertThat(ledger.isMet(2)).isTrue();
        ledger.credit(new Witness(new int[] {0}, new double[] {-4}));
        assertThat(ledger.open(Posed.cells(3, 0, 1))).containsExactly(0, 1);
    }

    @Test
    @DisplayName("sweeps over all goals, and separates cuts from unattainable goals")
    void sweep() {
        Sheet sheet = Sheet.row(5, 20, 30).open("x", 3).open("none", 0).open("S", 3);
        sheet.sum("S", "x", "none").hide("0", "x", "S");
        SuppressionProblem problem = Posed.cover(sheet);
        Sweep sweep = new Sweep(problem);
        try (Attacker attacker = new Attacker(problem, new OrTools(), sheet.pattern())) {
            List<Cut> cuts = sweep.run(attacker, sheet.pattern());
            // Its other direction waits for the next sweep.
            assertThat(cuts).hasSize(1);
            assertThat(cuts.get(0).coefficient(1)).isEqualTo(1);
        }
        assertThat(sweep.unattainable()).isEmpty();
        Sheet told = new Sheet().open("x", 3).open("none", 0).open("S", 30).open("y", 27);
        told.sum("S", "x", "y", "none").open("R", 27).sum("R", "y").hide("x");
        SuppressionProblem more = Posed.cover(told);
        try (Attacker attacker = new Attacker(more, new OrTools(), told.pattern())) {
            assertThat(new Sweep(more).run(attacker, told.pattern())).hasSize(1);
        }
    }

    @Test
    @DisplayName("lets a total rise that is the first cell, and tells its cells in order")
    void firstCell() {
        Sheet sheet = new Sheet().open("T", 35).open("a", 5).open("b", 30).sum("T", "a", "b");
        try (Attacker attacker = attacker(sheet.hide("T", "a"))) {
            Witness up = attacker.attack(Goal.plain(1, Direction.UP, 6)).witness();
            assertThat(up.cells()).containsExactly(0, 1);
            assertThat(up.changes()).containsExactly(new double[] {6, 6}, within(1e-6));
        }
    }

    @Test
    @DisplayName("moves a total as often as it contains the cell")
    void twice() {
        Sheet sheet = new Sheet().open("a", 5).open("again", 5).open("T", 10);
        sheet.sum("again", "a").sum("T", "a", "again").hide("a", "again", "T");
        try (Attacker attacker = attacker(sheet)) {
            Witness up = attacker.attack(UP).witness();
            assertThat(change(up, 1)).isCloseTo(6, within(1e-6));
            assertThat(change(up, 2)).isCloseTo(12, within(1e-6));
        }
    }

    @Test
    @DisplayName("of many at once moves first what needs least, where not all can move enough")
    void leastFirst() {
        // The third can fall by ten.
        try (Attacker attacker = attacker(Sheet.row(5, 5, 11, 30).hide("0", "1", "2"))) {
            List<Goal> goals =
                    List.of(Goal.plain(0, Direction.UP, 9), Goal.plain(1, Direction.UP, 3));
            Witness witness = attacker.together(goals).get(0);
            assertThat(change(witness, 1)).isCloseTo(3, within(1e-6));
            assertThat(change(witness, 0)).isCloseTo(7, within(1e-6));
        }
    }
}
