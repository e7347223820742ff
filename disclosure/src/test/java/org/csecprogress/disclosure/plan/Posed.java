package org.csecprogress.disclosure.plan;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.csecprogress.disclosure.plan.attack.Cut;
import org.csecprogress.disclosure.plan.attack.SuppressionProblem;
import org.csecprogress.disclosure.plan.attack.TrueProblem;
import org.csecprogress.disclosure.plan.goal.Goal;
import org.csecprogress.disclosure.table.Criterion;
import org.csecprogress.disclosure.table.Policy;
import org.csecprogress.disclosure.table.ProtectionLevels;
import org.csecprogress.disclosure.table.Sheet;

/** Poses sheets as problems of the planner. */
public final class Posed {
    private Posed() {}

    public static SuppressionProblem cover(Sheet sheet) {
        return TrueProblem.of(sheet.system(), sheet.cover());
    }

    public static SuppressionProblem exact(Sheet sheet) {
        return TrueProblem.of(
                sheet.system(),
                ProtectionLevels.of(sheet.system(), Policy.comparison(Criterion.EXACT, true)));
    }

    public static int goal(SuppressionProblem problem, int cell, Goal.Direction direction) {
        return IntStream.range(0, problem.goals().size())
                .filter(
                        number ->
                                problem.goals().get(number).cell() == cell
                                        && problem.goals().get(number).direction() == direction)
                .findFirst()
                .orElseThrow();
    }

    public static boolean[] cells(int size, Integer... hidden) {
        boolean[] pattern = new boolean[size];
        List.of(hidden).forEach(cell -> pattern[cell] = true);
        return pattern;
    }

    public static List<Integer> of(boolean[] hidden) {
        return IntStream.range(0, hidden.length).filter(cell -> hidden[cell]).boxed().toList();
    }

    public static double[] coefficients(Cut cut, int... cells) {
        return Arrays.stream(cells).mapToDouble(cut::coefficient).toArray();
    }
}
