package org.csecprogress.auditrelease.inference;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the attacker came to know.
 *
 * @param intervals of each unknown that was asked for
 * @param reasons for those that say too much, the facts from which they follow
 * @param contradicted facts that the others contradict; nothing was concluded from them
 * @param lowered unknowns that the facts make smaller than they were said to be
 * @param undecided unknowns about which the solver gave up: their intervals may be narrower
 */
public record Inference(
        Map<Integer, Interval> intervals,
        Map<Integer, List<String>> reasons,
        List<String> contradicted,
        Set<Integer> lowered,
        Set<Integer> undecided) {
    public Inference {
        intervals = Map.copyOf(intervals);
        reasons = Map.copyOf(reasons);
        contradicted = List.copyOf(contradicted);
        lowered = Set.copyOf(lowered);
        undecided = Set.copyOf(undecided);
    }
}
