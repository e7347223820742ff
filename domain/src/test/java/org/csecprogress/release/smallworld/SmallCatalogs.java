package org.csecprogress.release.smallworld;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.reading.CatalogSource;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.catalog.reading.DictionaryFiles;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * The versions of the catalogue, reduced to some lines. A release then builds in a tenth of the
 * time.
 */
final class SmallCatalogs {
    private static final int POSITION = 2;
    private static final Set<String> RULES = Set.of("C-01", "C-04", "C-12", "C-15");

    /** A measure for each section that would otherwise be empty; nobody answers them. */
    private static final List<String> FILLING =
            List.of("CT-02", "TR-03", "PV-02", "SR-01", "AG-25");

    /** The newest design of tables in every quarter, as the demonstration has it. */
    private static final String NEWEST_AT_ONCE =
            """
            version,effective_from,effective_to
            1,2018Q1,
            2,2024Q3,
            """;

    private SmallCatalogs() {}

    /** Returns each version, reduced to some measures. */
    static List<Catalog> of(ReportingPeriod period, Set<String> measures) {
        Set<String> all = new TreeSet<>(measures);
        all.addAll(FILLING);
        CatalogSource whole = Catalogs.builtInSource();
        CatalogSource newest =
                file ->
                        file.equals(DictionaryFiles.VERSIONS)
                                ? NEWEST_AT_ONCE.getBytes(UTF_8)
                                : whole.read(file);
        return List.of(
                Catalogs.read(file -> some(file, whole, all)).forPeriod(period),
                Catalogs.read(file -> some(file, newest, all)).forPeriod(period));
    }

    private static byte[] some(String file, CatalogSource whole, Set<String> measures) {
        byte[] bytes = whole.read(file);
        if (file.endsWith("/measures.csv")) {
            return numbered(lines(bytes, 0, measures));
        }
        if (file.endsWith("/inputs.csv") || file.endsWith("/text_fields.csv")) {
            return joined(lines(bytes, 1, measures));
        }
        return file.endsWith("/rules.csv") ? joined(lines(bytes, 0, RULES)) : bytes;
    }

    /** Returns the first line, and those with one of the words in a column. */
    private static List<String> lines(byte[] bytes, int column, Set<String> words) {
        List<String> lines = new ArrayList<>();
        for (String line : new String(bytes, UTF_8).lines().toList()) {
            if (lines.isEmpty() || words.contains(line.split(",", -1)[column])) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** Renumbers the measures of each section without gaps. */
    private static byte[] numbered(List<String> lines) {
        Map<String, Integer> last = new HashMap<>();
        List<String> numbered = new ArrayList<>(lines.subList(0, 1));
        for (String line : lines.subList(1, lines.size())) {
            String[] words = line.split(",", POSITION + 2);
            int number = last.merge(words[POSITION - 1], 1, Integer::sum);
            words[POSITION] = String.valueOf(number);
            numbered.add(String.join(",", words));
        }
        return joined(numbered);
    }

    private static byte[] joined(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(UTF_8);
    }
}
