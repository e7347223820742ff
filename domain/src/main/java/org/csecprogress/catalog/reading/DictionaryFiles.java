package org.csecprogress.catalog.reading;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.CatalogVersion;
import org.csecprogress.csv.Row;

/**
 * The data dictionary as files, byte for byte as the product reads them: the list of the
 * catalogue's versions, the files of each, and the reference files on places and periods. Other
 * files in the same folders are not included.
 */
public final class DictionaryFiles {
    /** The list of the catalogue's versions. */
    public static final String VERSIONS = "versions.csv";

    /** The folder of the reference files. */
    public static final String REFERENCE = "reference";

    private static final List<String> REFERENCES =
            List.of(
                    "counties.csv",
                    "reporting_periods.csv",
                    "population_sets.csv",
                    "child_population_2019_by_race_sex_age.csv");

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private DictionaryFiles() {}

    /**
     * Reads the files of all versions.
     *
     * @param source the source of the catalogues
     * @param catalogs the catalogues that were read
     */
    public static DictionaryFiles read(CatalogSource source, Catalogs catalogs) {
        DictionaryFiles all = new DictionaryFiles();
        all.files.put(VERSIONS, versions(catalogs).getBytes(StandardCharsets.UTF_8));
        for (Row row : Catalogs.versions(source)) {
            int version = row.integer("version");
            CatalogReader.FILES.forEach(
                    file -> all.files.put(version + "/" + file, source.read(version + "/" + file)));
        }
        CatalogSource reference = CatalogSource.classpath(REFERENCE);
        REFERENCES.forEach(file -> all.files.put(REFERENCE + "/" + file, reference.read(file)));
        return all;
    }

    private static String versions(Catalogs catalogs) {
        StringBuilder text = new StringBuilder(Catalogs.COLUMNS).append('\n');
        for (Catalog catalog : catalogs.all()) {
            CatalogVersion version = catalog.validity();
            String to = version.effectiveTo().map(Object::toString).orElse("");
            text.append("%d,%s,%s".formatted(version.number(), version.effectiveFrom(), to))
                    .append('\n');
        }
        return text.toString();
    }

    /** Returns the names of all files, such as {@code 1/measures.csv}. */
    public List<String> names() {
        return List.copyOf(files.keySet());
    }

    /** Returns the bytes of a file, if it exists. */
    public Optional<byte[]> find(String name) {
        return Optional.ofNullable(files.get(name)).map(byte[]::clone);
    }
}
