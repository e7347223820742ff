package org.csecprogress.disclosure.plan.goal;

import org.csecprogress.disclosure.table.CellVisibility;
import org.csecprogress.disclosure.table.Equation;
import org.csecprogress.disclosure.table.LinkedSystem;
import org.csecprogress.disclosure.table.PrimaryRule;

/**
 * Lower bounds of counts, worked out without reading a small count.
 *
 * <p>An unpublished count may be the rest of a published total beside a small count, and its value
 * would then disclose the small one. So its value is not read: it is bounded along the equations,
 * with every small count anywhere from 1 to the largest. If a total of 100 has one small part, the
 * rest is at least 90.
 *
 * <p>Each round reads every equation once. Bounds are valid after any number of rounds, so rounds
 * end when nothing changes, or after {@value #ROUNDS}. More deeply nested tables get looser but
 * still valid bounds.
 */
final class LeastCounts {
    private static final int ROUNDS = 20;

    /** Greater than any count, and small enough to add up a million of them. */
    private static final long UNKNOWN = 1L << 43;

    private final LinkedSystem system;
    private final boolean[] derived;
    private final long[] least;
    private final long[] most;

    LeastCounts(LinkedSystem system, PrimaryRule rule) {
        this.system = system;
        int size = system.size();
        derived = new boolean[size];
        least = new long[size];
        most = new long[size];
        for (int cell = 0; cell < size; cell++) {
            start(cell, rule);
        }
        boolean changed = true;
        for (int round = 0; changed && round < ROUNDS; round++) {
            changed = false;
            for (Equation equation : system.equations()) {
                changed |= narrow(equation);
            }
        }
    }

    /** Sets the bounds of a cell by itself; whether it is zero, small or larger is no secret. */
    private void start(int cell, PrimaryRule rule) {
        long value = system.value(cell);
        if (rule.isPrimary(system, cell)) {
            least[cell] = 1;
            most[cell] = rule.largest();
        } else if (value > 0 && system.standing(cell) == CellVisibility.UNPUBLISHED) {
            derived[cell] = true;
            least[cell] = system.isGuarded(cell) ? rule.threshold() : 1;
            most[cell] = UNKNOWN;
        } else {
            least[cell] = value;
            most[cell] = value;
        }
    }

    private boolean narrow(Equation equation) {
        long leastSum = 0;
        long mostSum = 0;
        for (int place = 0; place < equation.size(); place++) {
            leastSum += least[equation.part(place)];
            mostSum += most[equation.part(place)];
        }
        int total = equation.total();
        boolean changed = narrow(total, leastSum, mostSum);
        for (int place = 0; place < equation.size(); place++) {
            int part = equation.part(place);
            // Uses the cell's bounds at the time of the sums. Only a sibling can have been narrowed
            // since, so these bounds may be looser but stay valid.
            long othersLeast = leastSum - least[part];
            long othersMost = mostSum - most[part];
            changed |= narrow(part, least[total] - othersMost, most[total] - othersLeast);
        }
        return changed;
    }

    private boolean narrow(int cell, long atLeast, long atMost) {
        if (!derived[cell] || (atLeast <= least[cell] && atMost >= most[cell])) {
            return false;
        }
        least[cell] = Math.max(least[cell], atLeast);
        most[cell] = Math.min(most[cell], atMost);
        return true;
    }

    /** Returns the lower bound of the cell; its value if it is published and not small. */
    long of(int cell) {
        return least[cell];
    }
}
