package org.csecprogress.disclosure.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.csecprogress.disclosure.table.Criterion;
import org.csecprogress.disclosure.table.LinkedSystem;
import org.csecprogress.disclosure.table.Policy;
import org.csecprogress.disclosure.table.Protection;
import org.csecprogress.solver.OrTools;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("In a large table of which only small counts are withheld")
class AttackedCubeTest {
    private static final int GOALS = 250;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("each attack that fails says what else could be withheld, whatever rounding did")
    void everyFailureHasACut(boolean zerosPublic) {
        LinkedSystem table = Cube.fourWay(true);
        Protection protection =
                Protection.of(table, Policy.comparison(Criterion.EXACT, zerosPublic));
        Problem problem = TrueProblem.of(table, protection);
        List<Goal> goals = problem.goals().subList(0, GOALS);
        try (Attacker attacker = new Attacker(problem, new OrTools(), problem.forced())) {
            // Each of them could rise with all of its totals.
            assertThat(goals).noneMatch(goal -> attacker.attack(goal).isHopeless());
        }
    }
}
