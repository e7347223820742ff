package org.csecprogress.disclosure.plan.covering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.csecprogress.disclosure.plan.attack.Witness;
import org.csecprogress.disclosure.plan.goal.Goal;

/** The witness of each goal, so that one solution certifies many goals. */
public final class Ledger {
    private static final double TOLERANCE = 1e-6;

    private final List<Goal> goals;
    private final Witness[] witnesses;
    private final Map<Integer, List<Integer>> byCell = new HashMap<>();

    public Ledger(List<Goal> goals) {
        this.goals = goals;
        witnesses = new Witness[goals.size()];
        for (int goal = 0; goal < goals.size(); goal++) {
            byCell.computeIfAbsent(goals.get(goal).cell(), key -> new ArrayList<>(2)).add(goal);
        }
    }

    /** Returns the goals without a witness that is valid for these hidden cells, in order. */
    public List<Integer> open(boolean[] hidden) {
        return open(hidden, goal -> true);
    }

    /** Returns such goals among those asked for, and keeps the witnesses of the others. */
    List<Integer> open(boolean[] hidden, IntPredicate asked) {
        List<Integer> open = new ArrayList<>();
        for (int goal = 0; goal < goals.size(); goal++) {
            if (!asked.test(goal)) {
                continue;
            }
            if (witnesses[goal] != null && !witnesses[goal].stands(hidden)) {
                witnesses[goal] = null;
            }
            if (witnesses[goal] == null) {
                open.add(goal);
            }
        }
        return open;
    }

    public boolean isMet(int goal) {
        return witnesses[goal] != null;
    }

    public void set(int goal, Witness witness) {
        witnesses[goal] = witness;
    }

    /** Records the witness for each goal that it meets and that has none. */
    public void credit(Witness witness) {
        for (int i = 0; i < witness.cells().length; i++) {
            for (int number : byCell.getOrDefault(witness.cells()[i], List.of())) {
                if (!isMet(number) && goals.get(number).isMet(witness.changes()[i], TOLERANCE)) {
                    witnesses[number] = witness;
                }
            }
        }
    }
}
