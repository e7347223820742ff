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
import org.csecprogress.budget.Proves;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("With the roles of the shipped script, the role that the portal uses")
class GrantsTest {
    private static final String DENIED = "permission denied";

    @Test
    @Proves("ASVS 13.2.2")
    @DisplayName("can post and answer a reviewer’s comment, but not change its text")
    void comments() throws IOException, SQLException {
        for (String guide : List.of("deployment", "operations")) {
            assertThat(Files.readString(Path.of("../docs/guide/" + guide + ".md")))
                    .as("the script has what is not in the migrations")
                    .doesNotContain("```sql");
        }
        try (TestDatabase database = TestDatabase.postgresql()) {
            database.migrate();
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
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
