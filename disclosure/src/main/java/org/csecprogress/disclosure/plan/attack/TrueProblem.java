package org.csecprogress.disclosure.plan.attack;

import java.util.ArrayList;
import java.util.List;
import org.csecprogress.disclosure.plan.goal.Goal;
import org.csecprogress.disclosure.table.LinkedSystem;
import org.csecprogress.disclosure.table.ProtectionLevels;

/**
 * The problem on the true values, as other tools state it. Only for comparison, because a pattern
 * that depends on primary values discloses them.
 */
public final class TrueProblem {
    private TrueProblem() {}

    public static SuppressionProblem of(LinkedSystem system, ProtectionLevels protection) {
        InnerForms forms = new InnerForms(system);
        int size = system.size();
        long[] slack = new long[size];
        boolean[] primary = new boolean[size];
        List<Goal> goals = new ArrayList<>();
        for (int cell = 0; cell < size; cell++) {
            slack[cell] = system.value(cell) - protection.minimum(cell);
            primary[cell] = protection.isPrimary(cell);
            if (primary[cell]) {
                addGoals(goals, cell, protection);
            }
        }
        return new SuppressionProblem(
                new SuppressionProblem.Recipe(
                        system, forms, primary, slack, goals, protection.isExact()));
    }

    private static void addGoals(List<Goal> goals, int cell, ProtectionLevels protection) {
        if (protection.isExact()) {
            goals.add(Goal.plain(cell, Goal.Direction.AWAY, 1));
            return;
        }
        if (protection.up(cell) > 0) {
            goals.add(Goal.plain(cell, Goal.Direction.UP, protection.up(cell)));
        }
        if (protection.down(cell) > 0) {
            goals.add(Goal.plain(cell, Goal.Direction.DOWN, protection.down(cell)));
        }
    }
}
