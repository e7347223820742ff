package org.csecprogress.kernel.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.csecprogress.builders.SharedCatalog;
import org.csecprogress.builders.Staff;
import org.csecprogress.catalog.place.County;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.service.SchemaVersions;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * A migrated database that all contract tests of a run share, because a migration and an entity
 * manager factory cost seconds. It has the counties, the versions of the catalogue and the staff of
 * the specifications; {@link #clear} removes everything else.
 */
final class SharedDatabase {
    private static SharedDatabase h2;
    private static SharedDatabase postgresql;

    private final DataSource source;
    private final String withoutKeys;
    private final String withKeys;
    private final EntityManagerFactory factory;
    private final List<String> tables;

    private SharedDatabase(DataSource source, String withoutKeys, String withKeys) {
        this.source = source;
        this.withoutKeys = withoutKeys;
        this.withKeys = withKeys;
        SchemaVersions.of(source, PostgresServer.RUN, PostgresServer.READ).load().migrate();
        tables = tables();
        run(SharedDatabase::fill);
        run(statement -> remember(statement, tables));
        Map<String, Object> properties = new HashMap<>();
        properties.put(PersistenceUnitProperties.TRANSACTION_TYPE, "RESOURCE_LOCAL");
        properties.put(PersistenceUnitProperties.NON_JTA_DATASOURCE, source);
        // A unique name, because EclipseLink reuses a factory of the same name.
        properties.put(PersistenceUnitProperties.SESSION_NAME, UUID.randomUUID().toString());
        factory = Persistence.createEntityManagerFactory("csec", properties);
    }

    static synchronized SharedDatabase h2() {
        if (h2 == null) {
            h2 =
                    new SharedDatabase(
                            JdbcConnectionPool.create(
                                    "jdbc:h2:mem:contracts;DB_CLOSE_DELAY=-1", "csec", "csec"),
                            "set referential_integrity false",
                            "set referential_integrity true");
        }
        return h2;
    }

    static synchronized SharedDatabase postgresql() {
        if (postgresql == null) {
            postgresql =
                    new SharedDatabase(
                            PostgresServer.pool("postgres"),
                            "set session_replication_role = replica",
                            "set session_replication_role = origin");
        }
        return postgresql;
    }

    EntityManager entityManager() {
        return factory.createEntityManager();
    }

    /** Removes everything that a test has stored. */
    void clear() {
        run(
                statement -> {
                    statement.execute(withoutKeys);
                    for (String table : changed(statement)) {
                        statement.execute("delete from " + table);
                        statement.execute(
                                "insert into %1$s select * from first_%1$s".formatted(table));
                    }
                    statement.execute(withKeys);
                });
    }

    /** Returns the tables with other rows than at first, in one query. */
    private List<String> changed(Statement statement) throws SQLException {
        return names(
                statement,
                tables.stream()
                        .map(
                                table ->
                                        """
                                        select '%1$s' from (select 1 as one) o
                                        where exists (select * from %1$s except select * from first_%1$s)
                                          or exists (select * from first_%1$s except select * from %1$s)
                                        """
                                                .formatted(table))
                        .collect(Collectors.joining(" union all ")));
    }

    private List<String> tables() {
        List<String> found = new ArrayList<>();
        run(
                statement ->
                        found.addAll(
                                names(
                                        statement,
                                        "select lower(table_name) from information_schema.tables"
                                                + " where lower(table_schema) = 'public' and"
                                                + " table_type = 'BASE TABLE' and"
                                                + " lower(table_name) not like 'flyway%'")));
        return List.copyOf(found);
    }

    private static List<String> names(Statement statement, String query) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    private static void fill(Statement statement) throws SQLException {
        // Above the keys of the staff, which are fixed.
        statement.execute("alter sequence csec_seq restart with 10000");
        for (County county : SharedCatalog.counties().all()) {
            statement.execute(
                    "insert into county (code, name, slug, region_code) values ('%s', '%s', '%s',"
                                    .formatted(county.code(), county.name(), county.slug())
                            + " '%s')".formatted(county.region().code()));
            for (Actor each : Staff.of(county.code())) {
                account(statement, each);
            }
        }
        for (Actor each : Staff.ofTheState()) {
            account(statement, each);
        }
        for (var catalog : SharedCatalog.catalogs().all()) {
            statement.execute(
                    "insert into catalog_version (version, effective_from, digest) values (%d,"
                                    .formatted(catalog.version())
                            + " '2018Q1', 'd')");
        }
    }

    private static void account(Statement statement, Actor person) throws SQLException {
        statement.execute(
                "insert into account (id, username, name, title, password_hash, disabled, version)"
                        + " values (%1$d, 'a%1$d@example.org', '%2$s', '', '-', false, 1)"
                                .formatted(person.accountId(), person.name()));
    }

    private static void remember(Statement statement, List<String> tables) throws SQLException {
        for (String table : tables) {
            statement.execute("create table first_%1$s as select * from %1$s".formatted(table));
        }
    }

    /** Does something on a connection of its own. */
    private interface Work {
        void with(Statement statement) throws SQLException;
    }

    private void run(Work work) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
