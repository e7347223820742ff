package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("With the grants of the deployment guide, the role that the portal uses")
class GrantsTest {
    private static final Path GUIDE = Path.of("../docs/guide/deployment.md");
    private static final Pattern BLOCK = Pattern.compile("```sql\\n(.*?)```", Pattern.DOTALL);
    private static final String DENIED = "permission denied";

    @Test
    @DisplayName("can post and answer a reviewer’s comment, but not change its text")
    void comments() throws IOException, SQLException {
        List<String> blocks =
                BLOCK.matcher(Files.readString(GUIDE)).results().map(b -> b.group(1)).toList();
        assertThat(blocks).hasSize(2);
        try (TestDatabase database = TestDatabase.postgresql()) {
            database.migrate();
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute(
                        "create role csec_run; grant select, insert, update, delete on all tables"
                                + " in schema public to csec_run");
                statement.execute(blocks.get(1));
                statement.execute("set role csec_run");
                statement.executeUpdate(
                        "update figure_comment set sent = true, version = 2 where id = 1");
                statement.executeUpdate("update figure_comment set answer = 'Yes.' where id = 1");
                for (String column : List.of("body", "target", "author_name", "submission_id")) {
                    assertThatThrownBy(
                                    () ->
                                            statement.executeUpdate(
                                                    "update figure_comment set "
                                                            + column
                                                            + " = null where id = 1"))
                            .as(column)
                            .hasMessageContaining(DENIED);
                }
            }
        }
    }
}
