package org.csecprogress.release.activation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.csecprogress.catalog.reading.CatalogSource;
import org.csecprogress.csv.Row;
import org.csecprogress.csv.Table;
import org.csecprogress.csv.TableException;

/**
 * An edition of the de-identification guidelines.
 *
 * @param number the number of the edition
 * @param name the name used in certificates
 * @param inForceFrom the first day on which it is in force; the next edition ends it
 * @param file the file of the scoring criteria
 */
public record GuidelineEdition(int number, String name, LocalDate inForceFrom, String file) {
    private static final String FILE = "deidentification_editions.csv";
    private static final List<String> COLUMNS = List.of("edition", "in_force_from", "file", "name");
    private static final List<GuidelineEdition> BUILT_IN =
            read(CatalogSource.classpath("reference"));

    /** Returns the editions that the product ships, oldest first. */
    public static List<GuidelineEdition> all() {
        return List.copyOf(BUILT_IN);
    }

    /**
     * Returns the shipped edition that is in force on a day.
     *
     * @throws TableException if none is in force yet
     */
    public static GuidelineEdition inForce(LocalDate day) {
        return inForce(BUILT_IN, day);
    }

    static GuidelineEdition inForce(CatalogSource source, LocalDate day) {
        return inForce(read(source), day);
    }

    private static GuidelineEdition inForce(List<GuidelineEdition> editions, LocalDate day) {
        return editions.stream()
                .filter(edition -> !edition.inForceFrom().isAfter(day))
                .max(Comparator.comparing(GuidelineEdition::inForceFrom))
                .orElseThrow(
                        () ->
                                new TableException(
                                        FILE + ": no edition is in force on " + day + "."));
    }

    private static List<GuidelineEdition> read(CatalogSource source) {
        return Table.read(FILE, source.read(FILE), COLUMNS).rows().stream()
                .map(GuidelineEdition::of)
                .sorted(Comparator.comparing(GuidelineEdition::inForceFrom))
                .toList();
    }

    private static GuidelineEdition of(Row row) {
        return new GuidelineEdition(
                row.integer("edition"),
                row.required("name"),
                row.date("in_force_from"),
                row.required("file"));
    }
}
