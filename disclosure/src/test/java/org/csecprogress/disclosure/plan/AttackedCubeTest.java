package org.csecprogress.disclosure.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.csecprogress.disclosure.plan.attack.Attacker;
import org.csecprogress.disclosure.plan.attack.SuppressionProblem;
import org.csecprogress.disclosure.plan.attack.TrueProblem;
import org.csecprogress.disclosure.plan.goal.Goal;
import org.csecprogress.disclosure.table.Criterion;
import org.csecprogress.disclosure.table.LinkedSystem;
import org.csecprogress.disclosure.table.Policy;
import org.csecprogress.disclosure.table.ProtectionLevels;
import org.csecprogress.solver.OrTools;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("In a large table with only small counts withheld")
class AttackedCubeTest {
    private static final int GOALS = 250;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("each failed attack says what else could be withheld, despite rounding")
    void everyFailureHasACut(boolean zerosPublic) {
        LinkedSystem table = Cube.fourWay(true);
        ProtectionLevels protection =
                ProtectionLevels.of(table, Policy.comparison(Criterion.EXACT, zerosPublic));
        SuppressionProblem problem = TrueProblem.of(table, protection);
        List<Goal> goals = problem.goals().subList(0, GOALS);
        try (Attacker attacker = new Attacker(problem, new OrTools(), problem.forced())) {
            // Each goal could be met by raising the cell with all of its totals.
            assertThat(goals).noneMatch(goal -> attacker.attack(goal).isHopeless());
        }
    }
}
