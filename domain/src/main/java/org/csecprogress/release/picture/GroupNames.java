package org.csecprogress.release.picture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.catalog.reading.CatalogSource;
import org.csecprogress.csv.Row;
import org.csecprogress.csv.Table;
import org.csecprogress.csv.TableException;
import org.csecprogress.kernel.LocalText;

/**
 * Names of groups of youth within a sentence, read from report_groups.csv. The catalogue's labels
 * stand alone and don't fit a sentence.
 */
public final class GroupNames {
    private static final String FILE = "report_groups.csv";
    private static final List<String> COLUMNS = List.of("dimension", "group", "name_en", "name_es");

    private final Map<String, LocalText> names;

    private GroupNames(Map<String, LocalText> names) {
        this.names = Map.copyOf(names);
    }

    /** Returns the names that the product ships. */
    public static GroupNames builtIn() {
        return read(CatalogSource.classpath("reference"));
    }

    /**
     * Reads report_groups.csv.
     *
     * @throws TableException if a row is malformed or a group appears twice
     */
    public static GroupNames read(CatalogSource source) {
        Map<String, LocalText> names = new HashMap<>();
        for (Row row : Table.read(FILE, source.read(FILE), COLUMNS).rows()) {
            String key = key(row.required("dimension"), row.required("group"));
            LocalText name = new LocalText(row.required("name_en"), row.required("name_es"));
            if (names.put(key, name) != null) {
                throw row.refuse("group", "\"" + row.text("group") + "\" is there twice");
            }
        }
        return new GroupNames(names);
    }

    private static String key(String dimension, String group) {
        return dimension + "." + group;
    }

    /** Returns the name of a group within a sentence; empty if the file has none. */
    public Optional<LocalText> of(String dimension, String group) {
        return Optional.ofNullable(names.get(key(dimension, group)));
    }
}
