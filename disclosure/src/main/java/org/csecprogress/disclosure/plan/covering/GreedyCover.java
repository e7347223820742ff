package org.csecprogress.disclosure.plan.covering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.csecprogress.disclosure.plan.attack.Cut;
import org.csecprogress.disclosure.plan.attack.SuppressionProblem;
import org.csecprogress.disclosure.plan.goal.Goal;

/**
 * Covers cuts one by one with the cells of the best gain for their cost (Chvátal, 1979), and
 * publishes cells that the cuts found so far do not need.
 */
public final class GreedyCover {
    private static final double TOLERANCE = 1e-7;

    private GreedyCover() {}

    /** Hides cells until every cut is covered. */
    public static void cover(SuppressionProblem problem, List<Cut> cuts, boolean[] hidden) {
        List<Cut> open = cuts.stream().filter(cut -> !cut.isCovered(hidden)).toList();
        while (!open.isEmpty()) {
            TreeMap<Integer, Double> gains = new TreeMap<>();
            for (Cut cut : open) {
                double left = cut.missing(hidden);
                for (int i = 0; i < cut.cells().length; i++) {
                    if (!hidden[cut.cells()[i]]) {
                        double gain = Math.min(left, cut.coefficients()[i]);
                        gains.merge(cut.cells()[i], gain, Double::sum);
                    }
                }
            }
            int best = Goal.NONE;
            double least = Double.POSITIVE_INFINITY;
            for (var entry : gains.entrySet()) {
                double price = (problem.system().worth(entry.getKey()) + 1) / entry.getValue();
                if (price < least) {
                    least = price;
                    best = entry.getKey();
                }
            }
            hidden[best] = true;
            open = open.stream().filter(cut -> !cut.isCovered(hidden)).toList();
        }
    }

    /** Publishes cells that no cut needs, most valuable first. Returns whether there were any. */
    public static boolean uncover(SuppressionProblem problem, List<Cut> cuts, boolean[] hidden) {
        List<List<Integer>> byCell = new ArrayList<>();
        for (int cell = 0; cell < hidden.length; cell++) {
            byCell.add(null);
        }
        double[] missing = new double[cuts.size()];
        for (int number = 0; number < missing.length; number++) {
            Cut cut = cuts.get(number);
            missing[number] = cut.missing(hidden);
            for (int cell : cut.cells()) {
                if (byCell.get(cell) == null) {
                    byCell.set(cell, new ArrayList<>());
                }
                byCell.get(cell).add(number);
            }
        }
        boolean any = false;
        for (int cell : byWorth(problem, hidden)) {
            List<Integer> theirs = byCell.get(cell) == null ? List.of() : byCell.get(cell);
            boolean free =
                    theirs.stream()
                            .allMatch(n -> missing[n] + cuts.get(n).coefficient(cell) <= TOLERANCE);
            if (free) {
                theirs.forEach(n -> missing[n] += cuts.get(n).coefficient(cell));
                hidden[cell] = false;
                any = true;
            }
        }
        return any;
    }

    /** Returns the hidden candidates, most valuable first. */
    public static int[] byWorth(SuppressionProblem problem, boolean[] hidden) {
        return IntStream.range(0, hidden.length)
                .filter(cell -> hidden[cell] && problem.isCandidate(cell))
                .boxed()
                .sorted(
                        Comparator.comparing((Integer cell) -> -problem.system().worth(cell))
                                .thenComparing(cell -> cell))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
