package org.csecprogress.disclosure.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csecprogress.disclosure.table.LinkedSystem;
import org.csecprogress.disclosure.table.TableCell;

/** A table with any number of dimensions, some of them hierarchical, with every margin. */
final class Cube {
    private final Map<String, Long> values = new LinkedHashMap<>();
    private final Map<List<String>, Set<String>> sums = new LinkedHashMap<>();

    /** Adds an inner cell, given in each dimension by its code and the codes above it. */
    void add(List<List<String>> paths, long value) {
        add(paths, new ArrayList<>(), value);
    }

    private void add(List<List<String>> paths, List<String> at, long value) {
        if (at.size() < paths.size()) {
            for (String code : paths.get(at.size())) {
                at.add(code);
                add(paths, at, value);
                at.remove(at.size() - 1);
            }
            return;
        }
        String cell = String.join("|", at);
        values.merge(cell, value, Long::sum);
        for (int dimension = 0; dimension < at.size(); dimension++) {
            List<String> path = paths.get(dimension);
            int level = path.indexOf(at.get(dimension));
            if (level + 1 < path.size()) {
                List<String> above = new ArrayList<>(at);
                above.set(dimension, path.get(level + 1));
                List<String> sum = List.of(String.join("|", above), Integer.toString(dimension));
                sums.computeIfAbsent(sum, key -> new LinkedHashSet<>()).add(cell);
            }
        }
    }

    LinkedSystem system() {
        LinkedSystem.Builder builder = LinkedSystem.builder();
        values.forEach((cell, value) -> builder.add(TableCell.open(cell, value)));
        sums.forEach((sum, parts) -> builder.sum(sum.get(0), List.copyOf(parts)));
        return builder.build();
    }

    /** Returns the four-way table of the bench, with or without its regions. */
    static LinkedSystem fourWay(boolean regions) {
        Cube cube = new Cube();
        for (String line : lines("b1_fourway.csv")) {
            String[] field = line.split(",", -1);
            List<String> county =
                    regions ? List.of(field[0], field[1], "T") : List.of(field[0], "T");
            cube.add(
                    List.of(
                            county,
                            List.of(field[2], "T"),
                            List.of(field[3], "T"),
                            List.of(field[4], "T")),
                    Long.parseLong(field[5]));
        }
        return cube.system();
    }

    /** Returns the linked table of the bench: all, the subset and the rest. */
    static LinkedSystem linked() {
        Cube cube = new Cube();
        for (String line : lines("b3_linked.csv")) {
            String[] field = line.split(",", -1);
            long subset = Long.parseLong(field[6]);
            for (String measure : List.of("sub", "rest")) {
                List<List<String>> paths = new ArrayList<>();
                // Skip its regions, in the second column.
                for (int dimension : new int[] {0, 2, 3, 4}) {
                    paths.add(List.of(field[dimension], "T"));
                }
                paths.add(List.of(measure, "all"));
                long rest = Long.parseLong(field[5]) - subset;
                cube.add(paths, measure.equals("sub") ? subset : rest);
            }
        }
        return cube.system();
    }

    private static List<String> lines(String file) {
        try (var in = Cube.class.getResourceAsStream("/suppression-bench/" + file)) {
            List<String> lines =
                    new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            return lines.subList(1, lines.size());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
