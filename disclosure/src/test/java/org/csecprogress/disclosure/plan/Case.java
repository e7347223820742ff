package org.csecprogress.disclosure.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csecprogress.disclosure.table.LinkedSystem;
import org.csecprogress.disclosure.table.ProtectionLevels;
import org.csecprogress.disclosure.table.TableCell;

/** A case of the literature, with its criterion and its published or proven optimum. */
record Case(LinkedSystem system, ProtectionLevels protection, long optimum) {
    static Case read(String name) {
        List<String> cells = lines(name, "cells.csv");
        String[] names = new String[cells.size() - 1];
        long[] minimum = new long[names.length];
        Map<Integer, long[]> levels = new HashMap<>();
        LinkedSystem.Builder builder = LinkedSystem.builder();
        boolean exact = true;
        for (String line : cells.subList(1, cells.size())) {
            String[] field = line.split(",", -1);
            int cell = Integer.parseInt(field[0]);
            long value = Long.parseLong(field[2]);
            names[cell] = field[1] + "#" + cell;
            builder.add(TableCell.open(names[cell], value).worth(Long.parseLong(field[7])));
            minimum[cell] = value - Long.parseLong(field[4]);
            if (field[3].equals("1")) {
                double up = Double.parseDouble(field[5]);
                // The cases write "more than nothing" as 0.01.
                exact &= up == 0.01;
                levels.put(cell, new long[] {(long) up, (long) Double.parseDouble(field[6])});
            }
        }
        for (String line : lines(name, "equations.txt")) {
            if (!line.startsWith("#")) {
                List<String> members =
                        Arrays.stream(line.split(" ", -1))
                                .map(n -> names[Integer.parseInt(n)])
                                .toList();
                builder.sum(members.get(0), members.subList(1, members.size()));
            }
        }
        ProtectionLevels protection = ProtectionLevels.given(minimum, levels, exact);
        return new Case(builder.build(), protection, optimum(name));
    }

    private static long optimum(String name) {
        String expected = String.join("\n", lines(name, "expected.json"));
        Matcher cost = Pattern.compile("\"cost\": (\\d+)").matcher(expected);
        if (cost.find()) {
            return Long.parseLong(cost.group(1));
        }
        // linesafe_4x4 is published as "exactly one additional suppression, 31".
        return 31;
    }

    private static List<String> lines(String name, String file) {
        String path = "/suppression-cases/" + name + "/" + file;
        try (var in = Case.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
