package org.csecprogress.kernel.service;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * The versions of the schema. Both databases have those in {@code db/migration}; PostgreSQL has
 * those in {@code db/postgresql} too, which make its roles' rights and the second wall.
 */
public final class SchemaVersions {
    /** The role that migrates owns the tables and is held to the policies like everybody. */
    private static final String REACH = "set csec.reach = '*'";

    private SchemaVersions() {}

    /**
     * Configures Flyway for the database of a source.
     *
     * @param run the role that runs
     * @param read the role of the public side
     */
    public static FluentConfiguration of(DataSource source, String run, String read) {
        FluentConfiguration both =
                Flyway.configure(SchemaVersions.class.getClassLoader()).dataSource(source);
        return isPostgresql(source)
                ? both.locations("classpath:db/migration", "classpath:db/postgresql")
                        .placeholders(Map.of("run", run, "read", read))
                        .initSql(REACH)
                : both.locations("classpath:db/migration");
    }

    private static boolean isPostgresql(DataSource source) {
        try (Connection connection = source.getConnection()) {
            return "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer", e);
        }
    }
}
