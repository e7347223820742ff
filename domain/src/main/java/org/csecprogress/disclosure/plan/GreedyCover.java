package org.csecprogress.disclosure.plan;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Covers cuts one by one, with the cells that cost least for what they cover (Chvátal, 1979). */
final class GreedyCover {
    private GreedyCover() {}

    /** Hides cells until every cut is covered. */
    static void cover(Problem problem, List<Cut> cuts, boolean[] hidden) {
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

    /** The hidden candidates, the most valuable first. */
    static int[] byWorth(Problem problem, boolean[] hidden) {
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
