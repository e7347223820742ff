package org.csecprogress.systemtests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The statements of the guide, which tests run as they stand there. */
final class GuideSql {
    private static final Path FOLDER = Path.of("../docs/guide");
    private static final Pattern SQL = Pattern.compile("```sql\\n(.*?)```", Pattern.DOTALL);

    private GuideSql() {}

    /** Returns the blocks of SQL of one of its pages. */
    static List<String> of(String page) throws IOException {
        return SQL.matcher(Files.readString(FOLDER.resolve(page)))
                .results()
                .map(block -> block.group(1))
                .toList();
    }
}
