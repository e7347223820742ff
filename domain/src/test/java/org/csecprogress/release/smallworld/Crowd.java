package org.csecprogress.release.smallworld;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A number of people, divided into the groups of each breakdown.
 *
 * @param size the number of people
 * @param rows the number of people by breakdown and group
 */
record Crowd(long size, Map<String, Map<String, Long>> rows) {
    /** Returns people in random groups, often with few in a group. */
    static Crowd of(Random random, long size, Map<String, List<String>> groups) {
        Map<String, Map<String, Long>> rows = new TreeMap<>();
        groups.forEach(
                (dimension, all) -> {
                    Map<String, Long> of = new TreeMap<>();
                    long left = size;
                    for (String group : shuffled(random, all)) {
                        long some = Math.min(left, SmallSize.any(random));
                        of.put(group, some);
                        left -= some;
                    }
                    of.merge(all.get(random.nextInt(all.size())), left, Long::sum);
                    rows.put(dimension, of);
                });
        return new Crowd(size, rows);
    }

    /** Returns a random part of a given size. */
    Crowd part(Random random, long number) {
        Map<String, Map<String, Long>> some = new TreeMap<>();
        rows.forEach(
                (dimension, of) -> {
                    Map<String, Long> taken = new TreeMap<>();
                    long left = number;
                    long after = size;
                    for (String group : shuffled(random, List.copyOf(of.keySet()))) {
                        long here = of.get(group);
                        after -= here;
                        long least = Math.max(0, left - after);
                        long most = Math.min(here, left);
                        long take =
                                random.nextBoolean()
                                        ? most
                                        : least + random.nextInt((int) (most - least) + 1);
                        taken.put(group, take);
                        left -= take;
                    }
                    some.put(dimension, taken);
                });
        return new Crowd(number, some);
    }

    /** Returns those who are not among the others. */
    Crowd without(Crowd others) {
        Map<String, Map<String, Long>> left = new TreeMap<>();
        rows.forEach(
                (dimension, of) -> {
                    Map<String, Long> rest = new TreeMap<>();
                    of.forEach(
                            (group, count) ->
                                    rest.put(group, count - others.rows.get(dimension).get(group)));
                    left.put(dimension, rest);
                });
        return new Crowd(size - others.size, left);
    }

    /** Writes their size and rows as counts of a code. */
    void write(String code, Map<String, Long> counts) {
        counts.put(code, size);
        rows.forEach(
                (dimension, of) ->
                        of.forEach(
                                (group, count) ->
                                        counts.put(
                                                Filing.key(code, dimension + ":" + group), count)));
    }

    private static List<String> shuffled(Random random, List<String> all) {
        List<String> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
