package org.csecprogress.doctor.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.csecprogress.kernel.check.service.Flaw;
import org.csecprogress.kernel.service.SchemaVersions;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A schema")
class SchemaCheckTest {
    private final JdbcDataSource source = new JdbcDataSource();

    @BeforeEach
    void firstVersion() {
        source.setURL("jdbc:h2:mem:schema-check;DB_CLOSE_DELAY=-1");
        SchemaVersions.of(source, "csec", "csec").target("1").load().migrate();
    }

    @AfterEach
    void shutDown() throws SQLException {
        run("shutdown");
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private SchemaCheck check() {
        return new SchemaCheck(SchemaVersions.of(source, "csec", "csec").load());
    }

    private void assertRefused(String words) {
        assertThat(check().findings())
                .singleElement()
                .matches(Flaw::isRefused)
                .asString()
                .contains(words);
    }

    @Test
    @DisplayName("of an earlier version tells what the next start brings, and changes nothing")
    void earlier() {
        assertThat(check().findings()).isEmpty();
        assertThat(check().pending()).startsWith("2, 3, ").contains("57");
        assertThat(check().pending()).startsWith("2, ");
    }

    @Test
    @DisplayName("of a newer version is refused")
    void newer() throws SQLException {
        run(
                "insert into \"flyway_schema_history\" select 2, '9999', \"description\", \"type\","
                        + " \"script\", \"checksum\", \"installed_by\", \"installed_on\","
                        + " \"execution_time\", true from \"flyway_schema_history\" where"
                        + " \"version\" = '1'");
        assertRefused(
                "newer than this version of the portal, which does not know its migrations:"
                        + " 9999. Start the newer version");
    }

    @Test
    @DisplayName("whose migration failed is refused")
    void failed() throws SQLException {
        run("update \"flyway_schema_history\" set \"success\" = false where \"version\" = '1'");
        assertRefused("failed: 1.");
    }

    @Test
    @DisplayName("whose migration was changed afterwards is refused")
    void changed() throws SQLException {
        run("update \"flyway_schema_history\" set \"checksum\" = 1 where \"version\" = '1'");
        assertRefused("changed after they ran: 1.");
    }

    @Test
    @DisplayName("with a migration that this version lacks is refused")
    void missing() throws SQLException {
        run("update \"flyway_schema_history\" set \"version\" = '1.5' where \"version\" = '1'");
        assertRefused("lacks: 1.5.");
    }
}
