package org.csecprogress.kernel.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.csecprogress.kernel.service.SchemaVersions;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.h2.jdbcx.JdbcConnectionPool;

/** A database with rows in each table, as a portal of an earlier version left it behind. */
final class OldDatabase implements AutoCloseable {
    /** The databases that a portal may run on. */
    enum Kind {
        H2,
        POSTGRESQL
    }

    /** The name of PostgreSQL's empty schema, and its version, before there is one the highest. */
    private static final String EMPTY = "empty_schema";

    private static int emptyIsOf = Integer.MAX_VALUE;

    private final Kind kind;
    private final String name;
    private final JdbcConnectionPool source;

    private OldDatabase(Kind kind, String name, int version) {
        this.kind = kind;
        this.name = name;
        this.source = kind == Kind.H2 ? h2(name) : postgresql(name, version);
    }

    /** Returns the name of the database on its server. */
    String name() {
        return name;
    }

    /** Creates the schema of a version and fills it. */
    static OldDatabase of(Kind kind, int version) {
        OldDatabase created = new OldDatabase(kind, "version_" + version, version);
        if (kind == Kind.H2) {
            created.migrate(Integer.toString(version));
        }
        List<String> tables = created.tables();
        VersionRows.of(version)
                .forEach(
                        (table, statements) -> {
                            if (tables.contains(table)) {
                                statements.forEach(created::run);
                            }
                        });
        return created;
    }

    /** Returns the versions that the schema has had, the oldest first. */
    static List<Integer> versions() {
        JdbcConnectionPool none = h2("versions");
        try {
            return Arrays.stream(flyway(none, "latest").info().all())
                    .map(MigrationInfo::getVersion)
                    .map(version -> Integer.valueOf(version.getVersion()))
                    .toList();
        } finally {
            none.dispose();
        }
    }

    void migrate() {
        migrate("latest");
    }

    void migrate(String target) {
        flyway(source, target).migrate();
    }

    private static Flyway flyway(DataSource source, String target) {
        return SchemaVersions.of(source, PostgresServer.RUN, PostgresServer.READ)
                .target(target)
                .load();
    }

    List<String> tables() {
        return list(
                "select lower(table_name) from information_schema.tables"
                        + " where lower(table_schema) = 'public' and table_type = 'BASE TABLE'"
                        + " and lower(table_name) not like 'flyway%' order by 1");
    }

    /** Returns the rows of a table, each with its values by column. */
    List<Map<String, String>> rows(String table) {
        List<Map<String, String>> rows = new ArrayList<>();
        query(
                "select * from " + table,
                row -> {
                    Map<String, String> values = new TreeMap<>();
                    ResultSetMetaData columns = row.getMetaData();
                    for (int at = 1; at <= columns.getColumnCount(); at++) {
                        String column = columns.getColumnName(at).toLowerCase(Locale.ROOT);
                        values.put(column, String.valueOf(row.getString(at)));
                    }
                    rows.add(values);
                });
        return rows;
    }

    /** Returns what a query finds, the columns of a row with a space between them. */
    List<String> list(String query) {
        List<String> found = new ArrayList<>();
        query(
                query,
                row -> {
                    ResultSetMetaData columns = row.getMetaData();
                    found.add(
                            String.join(
                                    " ",
                                    IntStream.rangeClosed(1, columns.getColumnCount())
                                            .mapToObj(at -> text(row, at))
                                            .toList()));
                });
        return found;
    }

    private static String text(ResultSet row, int at) {
        try {
            Object value = row.getObject(at);
            return value instanceof Boolean is ? is.toString() : String.valueOf(row.getString(at));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void run(String sql) {
        execute(source, sql);
    }

    /** Does something with each row. */
    private interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    private void query(String sql, Reader reader) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                reader.read(row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static JdbcConnectionPool h2(String name) {
        return JdbcConnectionPool.create(
                "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1", "csec", "csec");
    }

    /** Returns a copy of the empty schema of a version, to which migrations are applied once. */
    private static JdbcConnectionPool postgresql(String name, int version) {
        bringEmptyTo(version);
        create(name, " template " + EMPTY);
        return PostgresServer.pool(name);
    }

    private static void bringEmptyTo(int version) {
        if (version < emptyIsOf) {
            create(EMPTY, "");
        }
        if (version != emptyIsOf) {
            JdbcConnectionPool empty = PostgresServer.pool(EMPTY);
            try {
                flyway(empty, Integer.toString(version)).migrate();
                emptyIsOf = version;
            } finally {
                // PostgreSQL copies no database that somebody is connected to.
                empty.dispose();
            }
        }
    }

    private static void create(String name, String how) {
        DataSource server = PostgresServer.started().getPostgresDatabase();
        execute(server, "drop database if exists " + name);
        execute(server, "create database " + name + how);
    }

    private static void execute(DataSource source, String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        if (kind == Kind.H2) {
            run("shutdown");
            source.dispose();
        } else {
            source.dispose();
            execute(
                    PostgresServer.started().getPostgresDatabase(),
                    "drop database " + name + " with (force)");
        }
    }
}
