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

    /** The lines of it: county code with the state's before it, name, race, sex, … children. */
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

    /**
     * The portal numbers counties in alphabetical order, the federal code by every other number.
     */
    private static String code(String[] line) {
        int federal = Integer.parseInt(line[0].substring(2));
        return String.format(java.util.Locale.ROOT, "%02d", (federal + 1) / 2);
    }

    /** The children of a county by its number in the state. */
    static long children(String county) {
        return BY_COUNTY.get(county);
    }

    /** The children of all lines that are so: a line has its county's name and group. */
    static long children(Predicate<String[]> which) {
        return LINES.stream().filter(which).mapToLong(line -> Long.parseLong(line[7])).sum();
    }
}
