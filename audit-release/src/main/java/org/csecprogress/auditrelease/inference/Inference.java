package org.csecprogress.auditrelease.inference;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The result of an attack.
 *
 * @param intervals the interval of each count of interest
 * @param reasons for those that disclose too much, the facts from which they follow
 * @param contradicted facts that contradict the others; nothing was concluded from them
 * @param lowered unknowns that the facts make smaller than stated
 * @param undecided unknowns for which the solver gave up; their intervals may be narrower
 */
public record Inference(
        Map<Integer, CountInterval> intervals,
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
