package org.csecprogress.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Systems like those of a catalogue: measures with a breakdown or two, subsets and identities of
 * totals and row by row, totals that equal a row of another measure, figures of earlier releases.
 * Most counts are near the threshold, where the mistakes are.
 */
final class RandomTables {
    private static final List<String> DIMENSIONS = List.of("S", "T");

    private final Random random;
    private final Tables tables = Tables.tables();
    private final Map<String, Map<String, long[]>> rows = new LinkedHashMap<>();

    private RandomTables(long seed) {
        random = new Random(seed);
    }

    static TableSystem of(long seed) {
        return new RandomTables(seed).build();
    }

    private TableSystem build() {
        int roots = 1 + random.nextInt(2);
        for (int i = 0; i < roots; i++) {
            measure("R" + i, 2 + random.nextInt(3), null);
        }
        int more = 1 + random.nextInt(4);
        for (int i = 0; i < more; i++) {
            String whole = pick();
            switch (random.nextInt(6)) {
                case 5 -> union(whole, "U" + i);
                case 0 -> split(whole, "P" + i);
                case 1 -> equalToARow(whole, "E" + i);
                case 2 -> earlier(whole, "L" + i);
                default -> subset(whole, "C" + i);
            }
        }
        if (random.nextInt(4) == 0) {
            tables.companion(pick(), pick());
        }
        return tables.system();
    }

    private String pick() {
        List<String> names = new ArrayList<>(rows.keySet());
        return names.get(random.nextInt(names.size()));
    }

    /** A measure whose rows are below those of the whole, where there is one. */
    private void measure(String name, int width, Map<String, long[]> below) {
        long[] first = below == null ? counts(width) : lower(below.get("S"));
        add(name, first, random.nextInt(3) == 0 && below == null ? counts(width) : null);
    }

    private void add(String name, long[] first, long[] second) {
        Map<String, long[]> mine = new LinkedHashMap<>();
        mine.put("S", first);
        long total = Arrays.stream(first).sum();
        if (second != null && Arrays.stream(second).sum() <= total) {
            second[0] += total - Arrays.stream(second).sum();
            mine.put("T", second);
        }
        tables.total(name, total);
        mine.forEach((dimension, values) -> tables.rows(name, dimension, values));
        rows.put(name, mine);
    }

    private void subset(String whole, String name) {
        measure(name, 0, rows.get(whole));
        tables.subset(whole, name);
        byRow(whole, row -> tables.subset(row.formatted(whole), row.formatted(name)));
    }

    private void split(String whole, String name) {
        long[] all = rows.get(whole).get("S");
        long[] one = lower(all);
        long[] two = new long[all.length];
        Arrays.setAll(two, i -> all[i] - one[i]);
        add(name + "a", one, null);
        add(name + "b", two, null);
        tables.identity(whole, name + "a", name + "b");
        byRow(
                whole,
                row ->
                        tables.identity(
                                row.formatted(whole),
                                row.formatted(name + "a"),
                                row.formatted(name + "b")));
    }

    /** Two overlapping kinds of the whole, which between them are all of it. */
    private void union(String whole, String name) {
        long[] all = rows.get(whole).get("S");
        long[] one = lower(all);
        long[] two = new long[all.length];
        Arrays.setAll(two, i -> all[i] - one[i] + (random.nextBoolean() ? 0 : count((int) one[i])));
        add(name + "a", one, null);
        add(name + "b", two, null);
        for (String kind : List.of(name + "a", name + "b")) {
            tables.subset(whole, kind);
            byRow(whole, row -> tables.subset(row.formatted(whole), row.formatted(kind)));
        }
        tables.union(whole, name + "a", name + "b");
        byRow(
                whole,
                row ->
                        tables.union(
                                row.formatted(whole),
                                row.formatted(name + "a"),
                                row.formatted(name + "b")));
    }

    private void equalToARow(String whole, String name) {
        long value = rows.get(whole).get("S")[0];
        String aside = name + " in " + whole;
        add(name, new long[] {value, 0}, null);
        tables.unpublished(aside, value).identity(aside, whole + "@S:1").identity(name, aside);
        tables.subset(whole, aside);
    }

    private void earlier(String part, String name) {
        long total = Arrays.stream(rows.get(part).get("S")).sum();
        tables.known(
                name, total + (random.nextBoolean() && total > 10 ? 0 : 11 + random.nextInt(9)));
        tables.subset(name, part);
    }

    private void byRow(String whole, Consumer<String> row) {
        for (int i = 1; i <= rows.get(whole).get(DIMENSIONS.get(0)).length; i++) {
            row.accept("%s@S:" + i);
        }
    }

    private long[] counts(int width) {
        long[] values = new long[width];
        Arrays.setAll(values, i -> count(60));
        return values;
    }

    private long[] lower(long[] above) {
        long[] values = new long[above.length];
        Arrays.setAll(
                values,
                i ->
                        switch (random.nextInt(3)) {
                            case 0 -> above[i];
                            case 1 -> Math.max(0, above[i] - 11 - random.nextInt(5));
                            default -> count((int) above[i]);
                        });
        return values;
    }

    /** At most the limit; seldom small, so that some of every system is shown. */
    private long count(int limit) {
        int value =
                switch (random.nextInt(8)) {
                    case 0 -> random.nextInt(11);
                    case 1 -> 0;
                    default -> 11 + random.nextInt(60);
                };
        return Math.min(value, limit);
    }
}
