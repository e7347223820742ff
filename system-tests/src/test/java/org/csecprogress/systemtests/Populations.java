package org.csecprogress.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The children of counties, read from the population file itself. */
final class Populations {
    private static final List<String[]> LINES = lines();
    private static final Map<String, Long> BY_COUNTY = byCounty();

    private Populations() {}

    /** Returns its lines: county code after the state's, name, race, sex, … children. */
    private static List<String[]> lines() {
        try {
            List<String[]> lines = new ArrayList<>();
            for (String line :
                    Files.readAllLines(
                            Path.of(
                                    "../domain/src/main/resources/reference/child_population_2019_by_race_sex_age.csv"))) {
                lines.add(line.split(",", -1));
            }
            return lines.subList(1, lines.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Long> byCounty() {
        Map<String, Long> children = new TreeMap<>();
        LINES.forEach(line -> children.merge(code(line), Long.parseLong(line[7]), Long::sum));
        return children;
    }

    /** Returns a county's state code 1, 2, 3 … for its federal code 1, 3, 5 … */
    private static String code(String[] line) {
        int federal = Integer.parseInt(line[0].substring(2));
        return String.format(java.util.Locale.ROOT, "%02d", (federal + 1) / 2);
    }

    /** Returns the children of a county by its state code. */
    static long children(String county) {
        return BY_COUNTY.get(county);
    }

    /** Returns the children of all matching lines. */
    static long children(Predicate<String[]> which) {
        return LINES.stream().filter(which).mapToLong(line -> Long.parseLong(line[7])).sum();
    }
}
