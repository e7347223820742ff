package org.csecprogress.disclosure.plan.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.csecprogress.disclosure.plan.Posed;
import org.csecprogress.disclosure.plan.covering.LocalCuts;
import org.csecprogress.disclosure.plan.goal.Goal;
import org.csecprogress.disclosure.table.Sheet;
import org.csecprogress.disclosure.table.TableCell;
import org.csecprogress.solver.OrTools;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A cut")
class CutTest {
    private static final Cut CUT = new Cut(new int[] {1, 3}, new double[] {0.25, 0.75});

    /** A sheet of 5 and 4, and published: 2 beds, 20, 30. */
    private final Sheet sheet =
            new Sheet()
                    .open("0", 5)
                    .open("1", 4)
                    .add(TableCell.open("beds", 2).unguarded())
                    .open("3", 20)
                    .open("none", 0)
                    .open("T", 31)
                    .sum("T", "0", "1", "beds", "3", "none");

    @Test
    @DisplayName("is covered by cells whose coefficients sum to one")
    void covered() {
        assertThat(CUT.isCovered(Posed.cells(4, 1, 3))).isTrue();
        assertThat(CUT.isCovered(Posed.cells(4, 0, 2, 3))).isFalse();
        assertThat(CUT.missing(Posed.cells(4, 3))).isEqualTo(0.25);
        assertThat(CUT.coefficient(3)).isEqualTo(0.75);
        assertThat(CUT.coefficient(2)).isZero();
    }

    @Test
    @DisplayName("is hopeless if all of its cells together are not enough")
    void hopeless() {
        assertThat(CUT.isHopeless()).isFalse();
        assertThat(new Cut(new int[] {1}, new double[] {0.9}).isHopeless()).isTrue();
        assertThat(new Cut(new int[0], new double[0]).isHopeless()).isTrue();
    }

    private static Cut upwards(SuppressionProblem problem, int cell) {
        return new LocalCuts(problem)
                .all().stream().filter(cut -> cut.coefficient(cell) > 0).findFirst().orElseThrow();
    }

    @Test
    @DisplayName("of one equation needs from the others what the hidden ones cannot take up")
    void local() {
        List<Cut> cuts = new LocalCuts(Posed.cover(sheet)).all();
        // "0" up by 6: "1" falls by 3; of the 3 left the beds give 1, the 20 all and the total all.
        assertThat(cuts.get(0).cells()).containsExactly(2, 3, 5);
        assertThat(Posed.coefficients(cuts.get(0), 2, 3, 5))
                .containsExactly(new double[] {1 / 3.0, 1, 1}, within(1e-9));
        // "1" up by 7: "0" falls by 4, and the same 3 are left; a cut is not made twice.
        assertThat(cuts).hasSize(1);
    }

    @Test
    @DisplayName("of one equation is missing if the hidden ones are enough, or if nothing is")
    void none() {
        assertThat(new LocalCuts(Posed.cover(Sheet.row(5, 4, 10, 9))).all()).isEmpty();
        Sheet hopeless = new Sheet().open("a", 3).open("none", 0).open("T", 3);
        hopeless.sum("T", "a", "none");
        assertThat(new LocalCuts(Posed.cover(hopeless)).all()).isEmpty();
    }

    @Test
    @DisplayName("against exact disclosure needs any one cell")
    void exact() {
        Sheet row = Sheet.row(5, 20, 0, 2_000);
        List<Cut> cuts = new LocalCuts(Posed.exact(row)).all();
        assertThat(cuts).hasSize(1);
        assertThat(cuts.get(0).cells()).containsExactly(1, 3, 4);
        assertThat(cuts.get(0).coefficients()).containsExactly(1, 1, 1);
        assertThat(upwards(Posed.exact(row), 4)).isNotNull();
    }

    @Test
    @DisplayName("from the attackers' duals is the same for one row as from the row itself")
    void duals() {
        SuppressionProblem problem = Posed.cover(sheet);
        Cut local = new LocalCuts(problem).all().get(0);
        try (Attacker attacker = new Attacker(problem, new OrTools(), problem.forced())) {
            Goal goal = problem.goals().get(Posed.goal(problem, 0, Goal.Direction.UP));
            AttackResult attack = attacker.attack(goal);
            assertThat(attack.met()).isFalse();
            assertThat(attack.isHopeless()).isFalse();
            assertThat(attack.cut().cells()).containsExactly(local.cells());
            assertThat(attack.cut().coefficients())
                    .containsExactly(local.coefficients(), within(1e-9));
            assertThat(attack.involved()).contains(0, 1, 2, 3, 5);
        }
    }
}
