package org.csecprogress.disclosure.plan;

import org.csecprogress.disclosure.table.Equation;
import org.csecprogress.disclosure.table.LinkedSystem;
import org.csecprogress.disclosure.table.PrimaryRule;
import org.csecprogress.disclosure.table.Standing;

/**
 * How large each count is at least, worked out without reading a small count.
 *
 * <p>A count that is published nowhere may be what a published total leaves beside a small count,
 * and then its value tells that small count. So its value is not read either: it is bounded along
 * the equations, with every small count anywhere from 1 to the largest. Where a total of 100 has
 * one small part, the rest is at least 90.
 *
 * <p>Each round reads every equation once. A bound holds after any number of rounds, so rounds end
 * when nothing changes or after {@value #ROUNDS}, whichever is first: tables that are nested deeper
 * than that have looser bounds, never wrong ones.
 */
final class LeastCounts {
    private static final int ROUNDS = 20;

    /** More than any count, and small enough for a sum of a million of them. */
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

    /** What is known of a cell by itself: whether it is zero, small or larger is no secret. */
    private void start(int cell, PrimaryRule rule) {
        long value = system.value(cell);
        if (rule.isPrimary(system, cell)) {
            least[cell] = 1;
            most[cell] = rule.largest();
        } else if (value > 0 && system.standing(cell) == Standing.UNPUBLISHED) {
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
            // Its own bounds at the time of the sums: only a sibling can have been narrowed since,
            // which makes these looser than they could be and no less true.
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

    /** What the cell counts at least; what it counts where that is published and not small. */
    long of(int cell) {
        return least[cell];
    }
}
