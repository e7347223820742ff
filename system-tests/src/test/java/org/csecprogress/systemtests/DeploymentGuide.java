package org.csecprogress.systemtests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The deployment guide, whose statements tests run as they stand there. */
final class DeploymentGuide {
    private static final Path FILE = Path.of("../docs/guide/deployment.md");
    private static final Pattern SQL = Pattern.compile("```sql\\n(.*?)```", Pattern.DOTALL);

    private DeploymentGuide() {}

    /** Returns its blocks of SQL. */
    static List<String> sql() throws IOException {
        return SQL.matcher(Files.readString(FILE)).results().map(b -> b.group(1)).toList();
    }
}
