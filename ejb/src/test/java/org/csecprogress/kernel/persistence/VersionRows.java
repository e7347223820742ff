package org.csecprogress.kernel.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rows for the schema of each version, from {@code versions/V….sql}. Each file has what came with
 * its version; a later schema takes the rows of the earlier ones as well, unless a file says that
 * its own replace them.
 */
final class VersionRows {
    private static final Pattern INSERT =
            Pattern.compile("(-- replaces \\w+\\s+)?insert into (\\w+) .*?;\\s*\n", Pattern.DOTALL);

    private VersionRows() {}

    /** Returns the statements that fill the schema of a version, by table, in the order of keys. */
    static Map<String, List<String>> of(int version) {
        Map<String, List<String>> statements = new LinkedHashMap<>();
        for (int each = 1; each <= version; each++) {
            Matcher insert = INSERT.matcher(file(each));
            while (insert.find()) {
                List<String> ofTable =
                        statements.computeIfAbsent(insert.group(2), table -> new ArrayList<>());
                if (insert.group(1) != null) {
                    ofTable.clear();
                }
                ofTable.add(insert.group());
            }
        }
        return statements;
    }

    private static String file(int version) {
        String name = "versions/V" + version + ".sql";
        try (InputStream file = VersionRows.class.getResourceAsStream(name)) {
            return file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
