package org.csecprogress.release.file;

import java.util.List;
import org.csecprogress.catalog.reading.CatalogSource;
import org.csecprogress.csv.Table;
import org.csecprogress.kernel.LocalText;

/**
 * A recipient of reports in the Legislature.
 *
 * @param code its code
 * @param receives what it receives
 * @param office its name
 */
public record Recipient(String code, Receives receives, LocalText office) {
    private static final String FILE = "legislative_recipients.csv";
    private static final List<String> COLUMNS = List.of("code", "receives", "en", "es");

    /** The documents that a recipient receives. */
    public enum Receives {
        /** An electronic copy of the report with its letter. */
        COPY,
        /** The summary of one page. */
        SUMMARY
    }

    /** Returns the recipients that legislative_recipients.csv names, in its order. */
    public static List<Recipient> all() {
        return Table.read(FILE, CatalogSource.classpath("reference").read(FILE), COLUMNS)
                .rows()
                .stream()
                .map(
                        row ->
                                new Recipient(
                                        row.required("code"),
                                        row.constant("receives", Receives.class),
                                        new LocalText(row.required("en"), row.required("es"))))
                .toList();
    }
}
