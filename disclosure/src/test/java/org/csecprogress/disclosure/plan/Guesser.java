package org.csecprogress.disclosure.plan;

import java.util.Arrays;
import java.util.BitSet;
import org.csecprogress.disclosure.table.CellVisibility;
import org.csecprogress.disclosure.table.Equation;
import org.csecprogress.disclosure.table.LinkedSystem;

/**
 * An attacker who tries every table of whole numbers that agrees with published and known counts,
 * without a solver or any code of the engine. Counts are tried up to a bit above their value, so
 * that every table found is possible.
 */
final class Guesser {
    private static final long ABOVE = 16;
    private static final int PATIENCE = 100_000;

    private final LinkedSystem system;
    private final long[] low;
    private final long[] high;
    private int tries;

    Guesser(LinkedSystem system, boolean[] hidden, BitSet known) {
        this.system = system;
        low = new long[system.size()];
        high = new long[system.size()];
        for (int cell = 0; cell < low.length; cell++) {
            boolean open =
                    hidden[cell]
                            && system.value(cell) > 0
                            && system.standing(cell) != CellVisibility.PUBLIC
                            && !known.get(cell);
            low[cell] = open ? 1 : system.value(cell);
            high[cell] = open ? system.value(cell) + ABOVE : system.value(cell);
        }
    }

    /** Returns whether some table has at least, or at most, a count in a cell. */
    boolean reaches(int cell, long count, boolean up) {
        long[] least = low.clone();
        long[] most = high.clone();
        if (up) {
            least[cell] = Math.max(least[cell], count);
        } else {
            most[cell] = Math.min(most[cell], count);
        }
        tries = 0;
        return guess(least, most);
    }

    /** Returns the smallest count that some table has in a cell. */
    long least(int cell) {
        long count = low[cell];
        while (!reaches(cell, count, false)) {
            count++;
        }
        return count;
    }

    private boolean guess(long[] least, long[] most) {
        if (++tries > PATIENCE) {
            throw new IllegalStateException("too many tables");
        }
        if (!narrow(least, most)) {
            return false;
        }
        int widest = -1;
        for (int cell = 0; cell < least.length; cell++) {
            boolean open = least[cell] < most[cell];
            boolean first = widest < 0 || most[cell] - least[cell] < most[widest] - least[widest];
            widest = open && first ? cell : widest;
        }
        if (widest < 0) {
            return true;
        }
        for (long value : outwards(system.value(widest), least[widest], most[widest])) {
            long[] one = least.clone();
            long[] other = most.clone();
            one[widest] = value;
            other[widest] = value;
            if (guess(one, other)) {
                return true;
            }
        }
        return false;
    }

    private static long[] outwards(long from, long least, long most) {
        long[] values = new long[(int) (most - least + 1)];
        Arrays.setAll(values, i -> least + i);
        return Arrays.stream(values)
                .boxed()
                .sorted((a, b) -> Long.compare(Math.abs(a - from), Math.abs(b - from)))
                .mapToLong(Long::longValue)
                .toArray();
    }

    /** Narrows the bounds by the equations; returns whether any table is left. */
    private boolean narrow(long[] least, long[] most) {
        boolean narrowed = true;
        while (narrowed) {
            narrowed = false;
            for (Equation equation : system.equations()) {
                long low = 0;
                long high = 0;
                for (int place = 0; place < equation.size(); place++) {
                    low += least[equation.part(place)];
                    high += most[equation.part(place)];
                }
                int total = equation.total();
                narrowed |= bound(least, most, total, low, high);
                for (int place = 0; place < equation.size(); place++) {
                    int part = equation.part(place);
                    long from = least[total] - (high - most[part]);
                    long to = most[total] - (low - least[part]);
                    narrowed |= bound(least, most, part, from, to);
                    if (least[part] > most[part]) {
                        return false;
                    }
                }
                if (least[total] > most[total]) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean bound(long[] least, long[] most, int cell, long from, long to) {
        boolean narrowed = from > least[cell] || to < most[cell];
        least[cell] = Math.max(least[cell], from);
        most[cell] = Math.min(most[cell], to);
        return narrowed;
    }
}
