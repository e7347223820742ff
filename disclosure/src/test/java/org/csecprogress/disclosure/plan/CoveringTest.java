package org.csecprogress.disclosure.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.UnaryOperator;
import org.csecprogress.disclosure.Moody;
import org.csecprogress.disclosure.plan.attack.Cut;
import org.csecprogress.disclosure.plan.attack.SuppressionProblem;
import org.csecprogress.disclosure.plan.covering.CoveringMaster;
import org.csecprogress.disclosure.plan.covering.GreedyCover;
import org.csecprogress.disclosure.table.Sheet;
import org.csecprogress.disclosure.table.TableCell;
import org.csecprogress.solver.LinearModel.Outcome;
import org.csecprogress.solver.OrTools;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Covering cuts")
class CoveringTest {
    /** A primary cell and candidates that cost 3, 20, 30 and 50. */
    private final Sheet sheet =
            new Sheet()
                    .open("0", 5)
                    .add(TableCell.open("1", 40).worth(3))
                    .open("2", 20)
                    .open("3", 30)
                    .open("4", 50);

    private final SuppressionProblem problem = Posed.cover(sheet);

    private static Cut cut(int[] cells, double... coefficients) {
        return new Cut(cells, coefficients);
    }

    private List<Integer> greedily(Cut... cuts) {
        boolean[] hidden = problem.forced();
        GreedyCover.cover(problem, List.of(cuts), hidden);
        return Posed.of(hidden);
    }

    @Test
    @DisplayName("greedily take the lowest cost per coverage")
    void greedy() {
        assertThat(greedily(cut(new int[] {2, 3}, 1, 1))).containsExactly(0, 2);
        // 20 for a quarter is more than 50 for all.
        assertThat(greedily(cut(new int[] {2, 4}, 0.25, 1))).containsExactly(0, 4);
        // 30 serves two cuts, 20 one each.
        assertThat(greedily(cut(new int[] {2, 3}, 1, 1), cut(new int[] {3, 4}, 1, 1)))
                .containsExactly(0, 3);
        assertThat(greedily(cut(new int[] {0, 3}, 1, 1))).containsExactly(0);
        assertThat(greedily()).containsExactly(0);
    }

    @Test
    @DisplayName("greedily take the first of equals")
    void greedyEqual() {
        Sheet equal = new Sheet().open("a", 20).open("b", 20);
        boolean[] hidden = new boolean[2];
        GreedyCover.cover(Posed.cover(equal), List.of(cut(new int[] {0, 1}, 1, 1)), hidden);
        assertThat(Posed.of(hidden)).containsExactly(0);
    }

    @Test
    @DisplayName("greedily take several if one is not enough")
    void greedySeveral() {
        assertThat(greedily(cut(new int[] {1, 2, 3}, 0.5, 0.5, 0.5))).containsExactly(0, 1, 2);
    }

    @Test
    @DisplayName("greedily count no more of a cell than is left to cover")
    void greedyRest() {
        // After the 3 a tenth is left, which 20 covers as well as 50.
        Cut cut = cut(new int[] {1, 2, 4}, 0.9, 0.1, 1);
        assertThat(greedily(cut)).containsExactly(0, 1, 2);
    }

    @Test
    @DisplayName("publish unneeded cells, the most valuable first")
    void uncover() {
        boolean[] hidden = Posed.cells(5, 0, 1, 2, 3, 4);
        List<Cut> cuts = List.of(cut(new int[] {2, 4}, 1, 1), cut(new int[] {1, 3}, 0.6, 0.4));
        assertThat(GreedyCover.uncover(problem, cuts, hidden)).isTrue();
        assertThat(Posed.of(hidden)).containsExactly(0, 1, 2, 3);
        assertThat(GreedyCover.uncover(problem, cuts, hidden)).isFalse();
        assertThat(GreedyCover.byWorth(problem, hidden)).containsExactly(3, 2, 1);
    }

    @Test
    @DisplayName("publish cells in no cut, and the first of equals")
    void uncoverIdle() {
        boolean[] hidden = Posed.cells(5, 0, 1);
        assertThat(GreedyCover.uncover(problem, List.of(), hidden)).isTrue();
        assertThat(Posed.of(hidden)).containsExactly(0);
        Sheet equal = new Sheet().open("a", 20).open("b", 20);
        assertThat(GreedyCover.byWorth(Posed.cover(equal), Posed.cells(2, 0, 1)))
                .containsExactly(0, 1);
    }

    @Test
    @DisplayName("have a cheapest cover, which is a bound for every plan")
    void master() {
        CoveringMaster master = new CoveringMaster(problem, new OrTools());
        assertThat(Posed.of(master.solve(100))).containsExactly(0);
        assertThat(master.bound()).isZero();
        // Greedy takes 20, then 30; one 30 covers both.
        master.add(List.of(cut(new int[] {2, 3}, 1, 1), cut(new int[] {3, 4}, 1, 1)));
        assertThat(Posed.of(master.solve(100))).containsExactly(0, 3);
        assertThat(master.bound()).isEqualTo(30);
        master.add(List.of(cut(new int[] {1, 2}, 0.5, 1)));
        boolean[] hidden = master.solve(100);
        assertThat(Posed.of(hidden)).containsExactly(0, 2, 3);
        assertThat(master.bound()).isEqualTo(50);
        hidden[4] = true;
        assertThat(master.uncover(hidden)).isTrue();
        assertThat(hidden[4]).isFalse();
    }

    private static Moody answering(Outcome outcome) {
        return new Moody(UnaryOperator.identity(), real -> outcome);
    }

    @Test
    @DisplayName("are covered by a master that found a plan, and by no other; it is freed")
    void outcomes() {
        Moody feasible = answering(Outcome.FEASIBLE);
        assertThat(Posed.of(new CoveringMaster(problem, feasible).solve(100))).containsExactly(0);
        assertThat(feasible.open()).isZero();
        for (Outcome wrong : List.of(Outcome.FAILED, Outcome.INFEASIBLE, Outcome.UNBOUNDED)) {
            Moody solver = answering(wrong);
            CoveringMaster master = new CoveringMaster(problem, solver);
            assertThatThrownBy(() -> master.solve(100))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageEndingWith("ended " + wrong);
            assertThat(solver.open()).isZero();
        }
    }

    @Test
    @DisplayName("leave nothing to publish if each cell is needed")
    void needed() {
        CoveringMaster master = new CoveringMaster(problem, new OrTools());
        master.add(List.of(cut(new int[] {2, 3}, 1, 1)));
        assertThat(master.uncover(Posed.cells(5, 0, 2))).isFalse();
    }

    @Test
    @DisplayName("cost what their candidates are worth, and nothing for forced cells")
    void cost() {
        assertThat(problem.cost(Posed.cells(5, 0, 1, 3))).isEqualTo(33);
        assertThat(problem.isForced(0)).isTrue();
        assertThat(problem.isCandidate(0)).isFalse();
        assertThat(problem.isForced(1)).isFalse();
        assertThat(problem.isCandidate(1)).isTrue();
    }
}
