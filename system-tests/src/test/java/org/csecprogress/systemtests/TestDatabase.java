package org.csecprogress.systemtests;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.csecprogress.budget.Processor;
import org.csecprogress.budget.TestBudget;
import org.flywaydb.core.Flyway;

/** A fresh database for one portal: an H2 file, or a PostgreSQL server of its own. */
public final class TestDatabase implements AutoCloseable {
    private final String className;
    private final String url;
    private final String user;
    private final EmbeddedPostgres postgres;

    private TestDatabase(String className, String url, String user, EmbeddedPostgres postgres) {
        this.className = className;
        this.url = url;
        this.user = user;
        this.postgres = postgres;
    }

    /** The database that the system property {@code csec.database} names. */
    static TestDatabase fresh(Path folder) {
        return isPostgresql() ? postgresql() : h2(folder);
    }

    /** A fresh one that lasts as long as the run. */
    public static TestDatabase ofTheRun(String name) {
        try {
            Path work = Path.of(System.getProperty("csec.work"));
            Files.createDirectories(work);
            TestDatabase database = fresh(Files.createTempDirectory(work, name));
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(
                                    () -> {
                                        try {
                                            database.close();
                                        } catch (IOException e) {
                                            throw new UncheckedIOException(e);
                                        }
                                    }));
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TestDatabase h2(Path folder) {
        return new TestDatabase(
                "org.h2.jdbcx.JdbcDataSource",
                "jdbc:h2:file:"
                        + folder.resolve("db/csec")
                        + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE",
                "csec",
                null);
    }

    static TestDatabase postgresql() {
        return postgresql("postgres");
    }

    /** A PostgreSQL server of its own, with an empty database of that name. */
    private static TestDatabase postgresql(String name) {
        try {
            EmbeddedPostgres server =
                    EmbeddedPostgres.builder()
                            .setServerConfig("listen_addresses", "127.0.0.1")
                            .start();
            TestBudget.countWithUs(server(server));
            create(server, name);
            return new TestDatabase(
                    "org.postgresql.ds.PGSimpleDataSource",
                    "jdbc:postgresql://127.0.0.1:"
                            + server.getPort()
                            + "/"
                            + name
                            + "?reWriteBatchedInserts=true",
                    "postgres",
                    server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void create(EmbeddedPostgres server, String name) {
        if (!name.equals("postgres")) {
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /**
     * The database that the system property {@code csec.database} names, with everything that the
     * embedded one in the folder has: that itself, or a copy where a demonstration may be played.
     */
    static TestDatabase likePlayed(Path folder) {
        TestDatabase embedded = h2(folder);
        if (!isPostgresql()) {
            return embedded;
        }
        TestDatabase copy = postgresql("csec_demo");
        copy.migrate();
        try (Connection source = embedded.connect();
                Connection target = copy.connect()) {
            new DatabaseCopy(source, target).copy();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot copy the embedded database", e);
        }
        return copy;
    }

    private static boolean isPostgresql() {
        return "postgresql".equals(System.getProperty("csec.database"));
    }

    boolean isEmbedded() {
        return postgres == null;
    }

    /**
     * Makes the schema as the portal would, so that a test can put accounts in before it starts.
     */
    void migrate() {
        Flyway.configure()
                .dataSource(url, user, password())
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    /** The process of the PostgreSQL server. */
    long server() {
        return server(postgres);
    }

    /** The process that has started the one of this connection. */
    private static long server(EmbeddedPostgres postgres) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select pg_backend_pid()");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return ProcessHandle.of(row.getLong(1))
                    .flatMap(ProcessHandle::parent)
                    .map(ProcessHandle::pid)
                    .orElseThrow();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A connection; to H2 only while no portal runs on it. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password());
    }

    /**
     * The time of the processors that all processes of a server have had so far; none for an
     * embedded database, which is in the portal's process.
     */
    Duration processor() {
        return isEmbedded() ? Duration.ZERO : Processor.ofFamily(server(postgres));
    }

    /** The settings under which a portal finds this database. */
    public Map<String, String> settings() {
        return Map.of(
                "CSEC_DB_CLASS", className,
                "CSEC_DB_URL", url,
                "CSEC_DB_USER", user,
                "CSEC_DB_PASSWORD", password(),
                "CSEC_DB_MIGRATE_USER", user,
                "CSEC_DB_MIGRATE_PASSWORD", password(),
                "CSEC_DB_READ_USER", user,
                "CSEC_DB_READ_PASSWORD", password());
    }

    private String password() {
        return isEmbedded() ? "csec" : "postgres";
    }

    @Override
    public void close() throws IOException {
        if (postgres != null) {
            TestBudget.look();
            postgres.close();
        }
    }
}
