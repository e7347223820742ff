package org.csecprogress.kernel.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.sql.DataSourceDefinition;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.csecprogress.kernel.pool.Databases;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

@DisplayName("An error of PostgreSQL, whose message goes into the log,")
class DriverMessagesTest {
    private static final String WITHOUT_DETAIL = "logServerErrorDetail";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java:app/jdbc/csec",
                "java:app/jdbc/csec-migrate",
                "java:app/jdbc/csec-read"
            })
    @DisplayName("has no value of the row in it")
    void values(String name) throws SQLException {
        PGSimpleDataSource pool = new PGSimpleDataSource();
        pool.setUrl(PostgresServer.url("postgres"));
        assertThat(properties(name)).contains(WITHOUT_DETAIL + "=false");
        pool.setProperty(WITHOUT_DETAIL, "false");
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create temporary table figure (amount integer check (amount < 0))");
            assertThatThrownBy(() -> statement.execute("insert into figure values (70 + 3)"))
                    .hasMessageContaining("figure_amount_check")
                    .hasMessageNotContaining("73");
        }
    }

    private static String[] properties(String name) {
        return Arrays.stream(Databases.class.getAnnotationsByType(DataSourceDefinition.class))
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow()
                .properties();
    }
}
