package org.csecprogress.disclosure.plan.compensation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.csecprogress.disclosure.plan.goal.Goal;
import org.csecprogress.disclosure.plan.goal.Pattern;
import org.csecprogress.disclosure.table.LinkedSystem;

/**
 * Reverse-delete, the clean-up of Kelly, Golden and Assad (1992): publishes cells that are not
 * needed, most valuable first. A cell is not needed if every goal that its changes serve is met by
 * another change of cells still withheld.
 */
final class Thinning {
    private final Pattern pattern;
    private final List<Goal> goals;
    private final GoalMoves changes;
    private final Insiders insiders;
    private final Nearby nearby;
    private final Compensation program;

    Thinning(
            Pattern pattern,
            List<Goal> goals,
            GoalMoves changes,
            Insiders insiders,
            Nearby nearby,
            Compensation program) {
        this.pattern = pattern;
        this.goals = goals;
        this.changes = changes;
        this.insiders = insiders;
        this.nearby = nearby;
        this.program = program;
    }

    void run() {
        program.confine();
        for (int cell : byWorth()) {
            pattern.hide(cell, false);
            program.price(cell);
            if (!standsWithout(cell)) {
                pattern.hide(cell, true);
                program.price(cell);
            }
        }
    }

    private int[] byWorth() {
        LinkedSystem system = pattern.system();
        return IntStream.range(0, system.size())
                .filter(cell -> pattern.isHidden(cell) && pattern.isCandidate(cell))
                .boxed()
                .sorted(
                        Comparator.comparing((Integer cell) -> -system.worth(cell))
                                .thenComparing(cell -> cell))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Returns whether every goal is met with the cell published; if so, keeps the changes. */
    private boolean standsWithout(int cell) {
        Map<Integer, List<Move>> before = new LinkedHashMap<>();
        for (int number : changes.moving(cell)) {
            List<Move> fresh = again(number, cell);
            if (fresh == null) {
                before.forEach(changes::replace);
                return false;
            }
            before.put(number, changes.of(number));
            changes.replace(number, fresh);
        }
        return true;
    }

    private List<Move> again(int number, int cell) {
        List<Move> fresh = new ArrayList<>();
        for (Move move : changes.of(number)) {
            if (move.of(cell) == 0) {
                fresh.add(move);
            }
        }
        if (fresh.isEmpty() && !add(fresh, number, Goal.NOTHING, cell)) {
            return null;
        }
        SortedMap<Integer, int[]> open = insiders.of(goals.get(number), fresh.get(0));
        open.keySet().removeAll(changes.hopeless(number));
        for (int[] known : open.values()) {
            if (fresh.stream().noneMatch(move -> move.spares(known))
                    && !add(fresh, number, known, cell)) {
                return null;
            }
        }
        return fresh;
    }

    /** Adds a change of withheld cells, if there is one. */
    private boolean add(List<Move> fresh, int number, int[] known, int cell) {
        Move move = changes.lent(number, known, cell);
        if (move == null) {
            move = standing(goals.get(number), known);
        }
        return move != null && fresh.add(move);
    }

    private Move standing(Goal goal, int[] known) {
        Move near = nearby.move(goal, known);
        return near != null || nearby.isWhole() ? near : program.move(goal, known);
    }
}
