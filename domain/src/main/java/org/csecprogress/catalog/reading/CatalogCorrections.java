package org.csecprogress.catalog.reading;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * Versions of the catalogue that were corrected in place before any real filing used them. A
 * database may still have such a version with its old digest.
 */
public final class CatalogCorrections {
    private static final String FILE = "corrections.csv";
    private static final String COLUMNS = "version,digest_before,what";

    private record Correction(int version, String before) {}

    private final Set<Correction> corrections;

    private CatalogCorrections(Set<Correction> corrections) {
        this.corrections = corrections;
    }

    /** Returns the corrections of the shipped versions. */
    public static CatalogCorrections builtIn() {
        return new CatalogCorrections(
                Catalogs.builtInSource().rows(FILE, COLUMNS).stream()
                        .map(
                                row ->
                                        new Correction(
                                                row.integer("version"),
                                                row.required("digest_before")))
                        .collect(Collectors.toSet()));
    }

    /** Whether a version with this digest was corrected since. */
    public boolean has(int version, String before) {
        return corrections.contains(new Correction(version, before));
    }
}
