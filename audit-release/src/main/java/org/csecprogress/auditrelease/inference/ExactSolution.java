package org.csecprogress.auditrelease.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.csecprogress.auditrelease.inference.AttackEvidence.Fact;
import org.csecprogress.solver.PrimeField;

/**
 * Exact inference by adding and subtracting. The equations are eliminated modulo a 61-bit prime and
 * solved twice with random numbers for the free unknowns; an unknown with the same value in both
 * solutions is determined.
 */
final class ExactSolution {
    private static final long SEED = 16524;
    private static final int CONSTANT = Integer.MAX_VALUE;

    /** No count is this large; larger residues are fractions. */
    private static final long LARGEST = 1_000_000_000_000L;

    private final Map<Integer, NavigableMap<Integer, Long>> pivots = new HashMap<>();
    private final List<Integer> order = new ArrayList<>();
    private final Map<Integer, Long> first;
    private final Map<Integer, Long> second;

    ExactSolution(Pieces.Piece piece) {
        PriorityQueue<NavigableMap<Integer, Long>> rows =
                new PriorityQueue<>(Comparator.comparingInt(NavigableMap::size));
        piece.facts().stream().filter(Fact::equal).forEach(fact -> rows.add(row(fact)));
        eliminate(rows);
        SplittableRandom random = new SplittableRandom(SEED);
        first = solution(piece, random);
        second = solution(piece, random);
    }

    /** Returns the count if the equations determine it. */
    OptionalLong value(int unknown) {
        long value = first.get(unknown);
        if (value != second.get(unknown)) {
            return OptionalLong.empty();
        }
        long signed = value > PrimeField.PRIME / 2 ? value - PrimeField.PRIME : value;
        return Math.abs(signed) < LARGEST ? OptionalLong.of(signed) : OptionalLong.empty();
    }

    private static NavigableMap<Integer, Long> row(Fact fact) {
        NavigableMap<Integer, Long> row = new TreeMap<>();
        fact.terms().forEach(term -> row.put(term.unknown(), field(term.factor())));
        if (fact.bound() != 0) {
            row.put(CONSTANT, field(fact.bound()));
        }
        return row;
    }

    private static long field(long number) {
        return Math.floorMod(number, PrimeField.PRIME);
    }

    /** Short rows go first, because they cause the least fill-in. */
    private void eliminate(PriorityQueue<NavigableMap<Integer, Long>> rows) {
        while (!rows.isEmpty()) {
            NavigableMap<Integer, Long> row = rows.poll();
            if (reduce(row)) {
                rows.add(row);
            } else if (!row.isEmpty() && row.firstKey() != CONSTANT) {
                int pivot = row.firstKey();
                long inverse = PrimeField.invert(row.get(pivot));
                row.replaceAll((unknown, value) -> PrimeField.multiply(value, inverse));
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
                pivot.forEach(
                        (unknown, value) -> {
                            long product = PrimeField.multiply(factor, value);
                            if (row.merge(unknown, product, PrimeField::add) == 0) {
                                row.remove(unknown);
                            }
                        });
                changed = true;
                at = row.ceilingKey(at);
            } else {
                at = row.higherKey(at);
            }
        }
        return changed;
    }

    private Map<Integer, Long> solution(Pieces.Piece piece, SplittableRandom random) {
        Map<Integer, Long> values = new HashMap<>();
        for (int unknown : piece.unknowns()) {
            values.put(unknown, random.nextLong(1, PrimeField.PRIME));
        }
        // A later row has no pivot of an earlier one, but an earlier row may have one of a later
        // row.
        for (int i = order.size() - 1; i >= 0; i--) {
            int pivot = order.get(i);
            long sum = 0;
            for (var entry : pivots.get(pivot).entrySet()) {
                if (entry.getKey() == CONSTANT) {
                    sum = PrimeField.add(sum, entry.getValue());
                } else if (entry.getKey() != pivot) {
                    long product =
                            PrimeField.multiply(entry.getValue(), values.get(entry.getKey()));
                    sum = PrimeField.add(sum, PrimeField.negate(product));
                }
            }
            values.put(pivot, sum);
        }
        return values;
    }
}
