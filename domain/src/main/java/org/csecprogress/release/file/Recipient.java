package org.csecprogress.release.file;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.csecprogress.catalog.reading.CatalogSource;
import org.csecprogress.csv.Table;
import org.csecprogress.csv.TableException;
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

    private static final Pattern CODE = Pattern.compile("[A-Z]{2,20}");

    /** The documents that a recipient receives. */
    public enum Receives {
        /** An electronic copy of the report with its letter. */
        COPY,
        /** The summary of one page. */
        SUMMARY
    }

    /** Returns the recipients that the portal ships, in their order. */
    public static List<Recipient> builtIn() {
        return read(FILE, CatalogSource.classpath("reference").read(FILE));
    }

    /**
     * Returns the recipients in a file, in its order.
     *
     * @param file its name, for messages
     * @throws TableException if it is malformed, names a recipient twice or sends no copy; the
     *     message says what to put right
     */
    public static List<Recipient> read(String file, byte[] bytes) {
        List<Recipient> all =
                Table.read(file, bytes, COLUMNS).rows().stream()
                        .map(
                                row ->
                                        new Recipient(
                                                row.required("code"),
                                                row.constant("receives", Receives.class),
                                                new LocalText(
                                                        row.required("en"), row.required("es"))))
                        .toList();
        Set<String> codes = new HashSet<>();
        for (Recipient each : all) {
            if (!CODE.matcher(each.code).matches() || !codes.add(each.code)) {
                throw new TableException(
                        "%s: give each recipient a code of its own, of 2 to 20 capital letters, not %s."
                                .formatted(file, each.code));
            }
        }
        if (all.stream().noneMatch(each -> each.receives == Receives.COPY)) {
            throw new TableException(file + ": name a recipient that receives COPY.");
        }
        return all;
    }
}
