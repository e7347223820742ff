package org.csecprogress.release.file;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.csecprogress.catalog.reading.CatalogSource;
import org.csecprogress.csv.Row;
import org.csecprogress.kernel.LocalText;

/** The words of the files in both languages, read from release_files.csv. */
final class PackageWords {
    private static final String FILE = "release_files.csv";

    private final Map<String, LocalText> words = new LinkedHashMap<>();

    /** Returns the words that the product ships. */
    static PackageWords builtIn() {
        return read(CatalogSource.classpath("reference"));
    }

    /**
     * Reads release_files.csv.
     *
     * @throws org.csecprogress.csv.TableException if a row is malformed or a key appears twice
     */
    static PackageWords read(CatalogSource source) {
        PackageWords all = new PackageWords();
        for (Row row : source.rows(FILE, "key,en,es")) {
            LocalText text = new LocalText(row.required("en"), row.required("es"));
            if (all.words.put(row.required("key"), text) != null) {
                throw row.refuse("key", "\"" + row.text("key") + "\" is there twice");
            }
        }
        return all;
    }

    /** Returns all keys. */
    Set<String> keys() {
        return Set.copyOf(words.keySet());
    }

    /**
     * Returns the text of a key.
     *
     * @param values take the places of {0}, {1} and so on
     */
    LocalText of(String key, String... values) {
        LocalText text = words.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        String en = text.en();
        String es = text.es();
        for (int i = 0; i < values.length; i++) {
            en = en.replace("{" + i + "}", values[i]);
            es = es.replace("{" + i + "}", values[i]);
        }
        return new LocalText(en, es);
    }

    /** Returns the description of a column of a table. */
    LocalText ofColumn(FileColumn column) {
        return of("column." + column.name());
    }
}
