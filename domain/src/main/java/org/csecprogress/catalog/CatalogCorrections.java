package org.csecprogress.catalog;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.csv.Table;

/**
 * Versions of the catalogue that were corrected in place, before any filing under them was real: a
 * database may know such a version by the digest that it had before.
 */
public final class CatalogCorrections {
    private static final String FILE = "corrections.csv";
    private static final List<String> COLUMNS = List.of("version", "digest_before", "what");

    private record Correction(int version, String before) {}

    private final Set<Correction> corrections;

    private CatalogCorrections(Set<Correction> corrections) {
        this.corrections = corrections;
    }

    /** The corrections of the versions that the product ships. */
    public static CatalogCorrections builtIn() {
        return new CatalogCorrections(
                Table.read(FILE, Catalogs.builtInSource().read(FILE), COLUMNS).rows().stream()
                        .map(
                                row ->
                                        new Correction(
                                                row.integer("version"),
                                                row.required("digest_before")))
                        .collect(Collectors.toSet()));
    }

    /** Whether a version that had this digest was corrected since. */
    public boolean has(int version, String before) {
        return corrections.contains(new Correction(version, before));
    }
}
