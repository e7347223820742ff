package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Starts a portal on a database that a later version has migrated. */
@DisplayName("On a database that is newer than it is")
@Tag("apart")
class NewerSchemaIT {
    @Test
    @DisplayName("the portal does not start, and its log says what to do")
    void refused() throws SQLException {
        try (Portal portal = Portal.prepared("newer-schema")) {
            try (Connection connection = portal.database().connect();
                    Statement statement = connection.createStatement()) {
                statement.execute(
                        "insert into flyway_schema_history select 9999, '9999', description, type,"
                                + " script, checksum, installed_by, installed_on, execution_time,"
                                + " true from flyway_schema_history where version = '1'");
            }
            assertThatThrownBy(() -> portal.start(Map.of()))
                    .hasMessageContaining("the portal did not start");
            assertThat(portal.log())
                    .contains("The portal does not start.")
                    .contains("The database is newer than this version of the portal")
                    .contains("Start the newer version, or restore a backup from before it.");
        }
    }
}
