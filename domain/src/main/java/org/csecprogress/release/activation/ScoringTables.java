package org.csecprogress.release.activation;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.csecprogress.catalog.reading.CatalogSource;
import org.csecprogress.csv.Row;
import org.csecprogress.csv.Table;
import org.csecprogress.csv.TableException;
import org.csecprogress.disclosure.ScoringCriteria;
import org.csecprogress.disclosure.ScoringCriteria.Band;

/**
 * The scoring criteria of the de-identification guidelines, read from one file for each edition.
 */
public final class ScoringTables {
    private ScoringTables() {}

    /** Returns the shipped criteria that are in force on a day. */
    public static ScoringCriteria builtIn(LocalDate day) {
        return inForce(CatalogSource.classpath("reference"), day);
    }

    /**
     * Returns the criteria of the edition that is in force on a day.
     *
     * @throws TableException if a file cannot be read, or no edition is in force yet
     */
    public static ScoringCriteria inForce(CatalogSource source, LocalDate day) {
        GuidelineEdition edition = GuidelineEdition.inForce(source, day);
        return read(source, edition.file(), edition.number());
    }

    private static ScoringCriteria read(CatalogSource source, String file, int edition) {
        List<String> columns =
                List.of("edition", "variable", "characteristic", "key", "low", "high", "score");
        return new ScoringCriteria(
                edition,
                Table.read(file, source.read(file), columns).rows().stream()
                        .map(row -> band(row, edition))
                        .toList());
    }

    private static Band band(Row row, int edition) {
        if (row.integer("edition") != edition) {
            throw row.refuse("edition", "this file is of edition " + edition);
        }
        return new Band(
                row.required("variable"),
                row.required("characteristic"),
                row.text("key"),
                number(row, "low"),
                number(row, "high"),
                row.integer("score"));
    }

    private static OptionalLong number(Row row, String column) {
        return row.text(column).isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(row.integer(column));
    }
}
