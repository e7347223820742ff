package org.csecprogress.catalog.reading;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.CatalogVersion;
import org.csecprogress.csv.TableException;
import org.csecprogress.kernel.Sha256;

/**
 * Reads a version of the catalogue from its files. Any error refuses the whole version with a
 * message that names file, row and column.
 */
public final class CatalogReader {
    /** The files of a version, in the folder of its number. */
    public static final List<String> FILES =
            List.of(
                    "measures.csv",
                    "inputs.csv",
                    "dimensions.csv",
                    "breakdowns.csv",
                    "code_lists.csv",
                    "text_fields.csv",
                    "rules.csv",
                    "policy_milestones.csv",
                    "forms.csv",
                    "report_sections.csv");

    private final CatalogSource source;

    /**
     * @param source where the files are, with one folder for each version
     */
    public CatalogReader(CatalogSource source) {
        this.source = source;
    }

    /**
     * Reads the version.
     *
     * @throws TableException if a file is missing or malformed
     */
    public Catalog read(CatalogVersion version) {
        var files = new TreeMap<String, byte[]>();
        for (String file : FILES) {
            files.put(file, source.read(version.number() + "/" + file));
        }
        var draft = new CatalogDraft(version, digest(files));
        // The tables are read from the bytes under the digest.
        CatalogSource tables = files::get;
        DimensionTables.read(draft, tables);
        WordTables.read(draft, tables);
        MeasureTables.read(draft, tables);
        RuleTables.read(draft, tables);
        CatalogChecks.check(draft);
        return draft.finish();
    }

    /** Covers name, length and bytes of each file, so different files never share a digest. */
    private static String digest(SortedMap<String, byte[]> files) {
        var digest = new Sha256();
        files.forEach(
                (name, bytes) ->
                        digest.add(name)
                                .add(ByteBuffer.allocate(8).putLong(bytes.length).array())
                                .add(bytes));
        return digest.hex();
    }
}
