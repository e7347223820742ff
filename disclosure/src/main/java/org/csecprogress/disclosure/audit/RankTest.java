package org.csecprogress.disclosure.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.csecprogress.solver.PrimeField;

/**
 * Exact test for linear disclosure: which hidden cells follow from published ones by adding and
 * subtracting, a question of rank (Fellegi, 1972). The equations are eliminated modulo a 61-bit
 * prime, and random solutions are drawn. A cell that does not change in a random solution is
 * determined; two cells whose changes have the same ratio in two random solutions determine each
 * other. The error is about 10^-18 for each comparison, whatever the table.
 */
final class RankTest {
    private static final long SEED = 20251001;

    private final Map<Integer, NavigableMap<Integer, Long>> pivots = new HashMap<>();
    private final List<Integer> order = new ArrayList<>();
    private final Map<Integer, Long> first;
    private final Map<Integer, Long> second;

    RankTest(Unknowns unknowns, BitSet known) {
        PriorityQueue<NavigableMap<Integer, Long>> rows =
                new PriorityQueue<>(Comparator.comparingInt(NavigableMap::size));
        for (Unknowns.Link link : unknowns.links()) {
            NavigableMap<Integer, Long> row = new TreeMap<>();
            for (int part : link.parts()) {
                put(row, part, 1, known);
            }
            if (link.total() >= 0) {
                put(row, link.total(), PrimeField.negate(1), known);
            }
            rows.add(row);
        }
        eliminate(rows);
        SplittableRandom random = new SplittableRandom(SEED);
        first = solution(unknowns, known, random);
        second = solution(unknowns, known, random);
    }

    private static void put(NavigableMap<Integer, Long> row, int cell, long value, BitSet known) {
        if (!known.get(cell)) {
            row.merge(cell, value, PrimeField::add);
        }
    }

    /** Returns whether the cell's value follows from published and known cells. */
    boolean determines(int cell) {
        return first.get(cell) == 0;
    }

    /**
     * Returns a number that is equal for cells that determine each other; only for cells that are
     * not determined.
     */
    long ratio(int cell) {
        return PrimeField.multiply(first.get(cell), PrimeField.invert(second.get(cell)));
    }

    /** Short rows go first, because they cause the least fill-in. */
    private void eliminate(PriorityQueue<NavigableMap<Integer, Long>> rows) {
        while (!rows.isEmpty()) {
            NavigableMap<Integer, Long> row = rows.poll();
            if (reduce(row)) {
                // Its length changed, so shorter rows go first.
                rows.add(row);
                continue;
            }
            if (!row.isEmpty()) {
                int pivot = row.firstKey();
                long inverse = PrimeField.invert(row.get(pivot));
                row.replaceAll((cell, value) -> PrimeField.multiply(value, inverse));
                pivots.put(pivot, row);
                order.add(pivot);
            }
        }
    }

    /** Eliminates all pivots from the row. Returns whether there were any. */
    private boolean reduce(NavigableMap<Integer, Long> row) {
        boolean changed = false;
        Integer at = row.isEmpty() ? null : row.firstKey();
        while (at != null) {
            NavigableMap<Integer, Long> pivot = pivots.get(at);
            if (pivot != null) {
                long factor = PrimeField.negate(row.get(at));
                for (var entry : pivot.entrySet()) {
                    long value = PrimeField.multiply(factor, entry.getValue());
                    if (row.merge(entry.getKey(), value, PrimeField::add) == 0) {
                        row.remove(entry.getKey());
                    }
                }
                changed = true;
                at = row.ceilingKey(at);
            } else {
                at = row.higherKey(at);
            }
        }
        return changed;
    }

    private Map<Integer, Long> solution(Unknowns unknowns, BitSet known, SplittableRandom random) {
        Map<Integer, Long> values = new HashMap<>();
        for (int cell = 0; cell < unknowns.system().size(); cell++) {
            boolean free = unknowns.isHidden(cell) && !known.get(cell) && !pivots.containsKey(cell);
            values.put(cell, free ? random.nextLong(1, PrimeField.PRIME) : 0L);
        }
        // A later row has no pivot of an earlier one, but an earlier row may have one of a later
        // row.
        for (int i = order.size() - 1; i >= 0; i--) {
            int pivot = order.get(i);
            long sum = 0;
            for (var entry : pivots.get(pivot).entrySet()) {
                if (entry.getKey() != pivot) {
                    long value = values.get(entry.getKey());
                    sum = PrimeField.add(sum, PrimeField.multiply(entry.getValue(), value));
                }
            }
            values.put(pivot, PrimeField.negate(sum));
        }
        return values;
    }
}
