package org.csecprogress.release.smallworld;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** The statement that a sum of unknowns, each with its sign, lies within bounds. */
final class Statement {
    private final int[] unknowns;
    private final int[] signs;
    private final long least;
    private final long most;

    /**
     * Creates a statement.
     *
     * @param more unknowns that are added
     * @param less unknowns that are subtracted
     */
    Statement(Collection<Integer> more, Collection<Integer> less, long least, long most) {
        Map<Integer, Integer> sum = new TreeMap<>();
        more.forEach(unknown -> sum.merge(unknown, 1, Integer::sum));
        less.forEach(unknown -> sum.merge(unknown, -1, Integer::sum));
        sum.values().removeIf(sign -> sign == 0);
        unknowns = sum.keySet().stream().mapToInt(Integer::intValue).toArray();
        signs = sum.values().stream().mapToInt(Integer::intValue).toArray();
        this.least = least;
        this.most = most;
    }

    /** Returns the number of its unknowns. */
    int size() {
        return unknowns.length;
    }

    int unknown(int number) {
        return unknowns[number];
    }

    int sign(int number) {
        return signs[number];
    }

    long least() {
        return least;
    }

    long most() {
        return most;
    }

    /** Returns the sum for given values. */
    long at(long[] values) {
        long sum = 0;
        for (int i = 0; i < unknowns.length; i++) {
            sum += signs[i] * values[unknowns[i]];
        }
        return sum;
    }

    boolean holds(long[] values) {
        long sum = at(values);
        return sum >= least && sum <= most;
    }

    /** Returns a text that is equal for equivalent statements. */
    String id() {
        return Arrays.toString(unknowns) + Arrays.toString(signs) + least + ":" + most;
    }
}
