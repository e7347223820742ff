package org.csecprogress.systemtests;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
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
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.csecprogress.budget.Processor;
import org.csecprogress.budget.TestBudget;
import org.csecprogress.builders.Staff;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.service.SchemaVersions;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A fresh database for one portal: an H2 file or its own PostgreSQL server. */
public final class TestDatabase implements AutoCloseable {
    /** The role with which tests look at a database and change it, as no portal may. */
    private static final String SUPERUSER = "postgres";

    /** The password of each role; the server takes any from this machine. */
    private static final String PASSWORD = "postgres";

    /** The secret that the portals of the tests share. */
    static final String SECRET = "a-secret-that-the-system-tests-share";

    /** The key under which the portals of the tests seal their audit trails. */
    static final String AUDIT_KEY = "test:a-secret-that-only-the-tests-know";

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

    /** Returns a fresh database of the kind in the system property {@code csec.database}. */
    static TestDatabase fresh(Path folder) {
        return isPostgresql() ? postgresql() : h2(folder);
    }

    /** Returns a fresh database that lasts as long as the run. */
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
        return postgresql("csec", EmbeddedPostgres.builder());
    }

    /** Starts a PostgreSQL server with an empty database and the roles of the shipped script. */
    private static TestDatabase postgresql(String name, EmbeddedPostgres.Builder builder) {
        try {
            TestDatabase database = withoutRoles(name, builder);
            create(database.postgres, name);
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a PostgreSQL server as it comes, without the database and its roles. */
    static TestDatabase withoutRoles() {
        return withoutRoles("csec", EmbeddedPostgres.builder());
    }

    private static TestDatabase withoutRoles(String name, EmbeddedPostgres.Builder builder) {
        try {
            EmbeddedPostgres server =
                    builder.setServerConfig("listen_addresses", "127.0.0.1")
                            .setPGStartupWait(Patience.PAGE)
                            .start();
            TestBudget.countWithUs(server(server));
            return new TestDatabase(
                    "org.postgresql.ds.PGSimpleDataSource",
                    "jdbc:postgresql://127.0.0.1:"
                            + server.getPort()
                            + "/"
                            + name
                            + "?reWriteBatchedInserts=true",
                    SUPERUSER,
                    server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void create(EmbeddedPostgres server, String name) throws IOException {
        RolesScript script = RolesScript.of(name, PASSWORD);
        execute(server.getPostgresDatabase(), script.before());
        execute(server.getDatabase(SUPERUSER, name), script.inside());
    }

    private static void execute(DataSource database, List<String> statements) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            // One by one: a database is not created in a transaction with others.
            for (String each : statements) {
                statement.execute(each);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Has the server ask all roles but that of the tests for their passwords, as one in use does.
     */
    TestDatabase askingForPasswords() {
        execute(
                postgres.getPostgresDatabase(),
                List.of(
                        "do $$ begin execute format('copy (values (''host all postgres 127.0.0.1/32"
                                + " trust''), (''host all all 127.0.0.1/32 scram-sha-256'')) to %L',"
                                + " current_setting('hba_file')); end $$",
                        "select pg_reload_conf()"));
        return this;
    }

    /**
     * Returns a database of the kind in the system property {@code csec.database} with the content
     * of the embedded one in the folder: that one itself or a copy.
     */
    static TestDatabase likePlayed(Path folder) {
        TestDatabase embedded = h2(folder);
        if (!isPostgresql()) {
            return embedded;
        }
        return copy(embedded, EmbeddedPostgres.builder());
    }

    /** Returns a copy of the embedded database on the {@link OwnPostgres} of the machine. */
    static TestDatabase ownLikePlayed(Path folder) {
        return copy(
                h2(folder),
                EmbeddedPostgres.builder()
                        // Debian's own folder for sockets is closed to us.
                        .setServerConfig(
                                "unix_socket_directories", System.getProperty("java.io.tmpdir"))
                        .setPgBinaryResolver((system, hardware) -> OwnPostgres.server()));
    }

    private static TestDatabase copy(TestDatabase embedded, EmbeddedPostgres.Builder builder) {
        TestDatabase copy = postgresql("csec_demo", builder);
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

    /** Creates the schema as the portal would, so that a test can insert rows before. */
    void migrate() {
        SchemaVersions.of(source(role("migrate")), role("run"), role("read")).load().migrate();
    }

    /** Returns a source of connections of a role. */
    DataSource source(String role) {
        if (isEmbedded()) {
            JdbcDataSource embedded = new JdbcDataSource();
            embedded.setURL(url);
            embedded.setUser(role);
            embedded.setPassword(password());
            return embedded;
        }
        PGSimpleDataSource server = new PGSimpleDataSource();
        server.setUrl(url);
        server.setUser(role);
        server.setPassword(password());
        return server;
    }

    /**
     * Creates the schema with an account for each of the {@link Staff}, with which nobody can sign
     * in. The portal's own keys start above theirs.
     */
    public TestDatabase withStaff() {
        migrate();
        try (Connection connection = connect();
                Statement sequence = connection.createStatement();
                PreparedStatement account =
                        connection.prepareStatement(
                                "insert into account (id, username, name, title, password_hash,"
                                        + " disabled, version) values (?, ?, ?, '', '-', true,"
                                        + " 1)")) {
            sequence.execute("alter sequence csec_seq restart with 10000");
            for (Actor person : Staff.everybody()) {
                account.setLong(1, person.accountId());
                account.setString(2, "a" + person.accountId() + "@example.org");
                account.setString(3, person.name());
                account.addBatch();
            }
            account.executeBatch();
            return this;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the port of the PostgreSQL server. */
    int port() {
        return postgres.getPort();
    }

    /** Returns the process ID of the PostgreSQL server. */
    long server() {
        return server(postgres);
    }

    /** Returns the process ID of the parent of this connection's process. */
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

    /** Returns a connection; for H2 only while no portal uses it. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password());
    }

    /** Returns entity managers of this database, for H2 only while no portal uses it. */
    EntityManagerFactory entityManagers() {
        return Persistence.createEntityManagerFactory(
                "csec",
                Map.of(
                        PersistenceUnitProperties.TRANSACTION_TYPE,
                        "RESOURCE_LOCAL",
                        PersistenceUnitProperties.JTA_DATASOURCE,
                        "",
                        PersistenceUnitProperties.JDBC_DRIVER,
                        isEmbedded() ? "org.h2.Driver" : "org.postgresql.Driver",
                        PersistenceUnitProperties.JDBC_URL,
                        url,
                        PersistenceUnitProperties.JDBC_USER,
                        user,
                        PersistenceUnitProperties.JDBC_PASSWORD,
                        password(),
                        // A unique name, because EclipseLink reuses a factory of the same name.
                        PersistenceUnitProperties.SESSION_NAME,
                        url));
    }

    /**
     * Returns the CPU time of all processes of the server so far; zero for an embedded database,
     * which runs in the portal's process.
     */
    Duration processor() {
        return isEmbedded() ? Duration.ZERO : Processor.ofFamily(server(postgres));
    }

    /** Returns the portal's settings for this database. */
    public Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry("CSEC_DB_CLASS", className),
                Map.entry("CSEC_DB_URL", url),
                Map.entry("CSEC_DB_USER", role("run")),
                Map.entry("CSEC_DB_PASSWORD", password()),
                Map.entry("CSEC_DB_MIGRATE_USER", role("migrate")),
                Map.entry("CSEC_DB_MIGRATE_PASSWORD", password()),
                Map.entry("CSEC_DB_READ_USER", role("read")),
                Map.entry("CSEC_DB_READ_PASSWORD", password()),
                Map.entry("CSEC_SECRET", SECRET),
                // As few as the accounts of the tests have: many people sign in.
                Map.entry("CSEC_PASSWORD_ROUNDS", "1024"),
                Map.entry("CSEC_AUDIT_KEY", AUDIT_KEY),
                // Its timed writes would be mistaken for those of a test's request.
                Map.entry("CSEC_AUDIT_HEAD_SECONDS", "86400"));
    }

    private String password() {
        return isEmbedded() ? "csec" : PASSWORD;
    }

    /** Returns the role that runs, migrates or reads; the embedded database has one for all. */
    private String role(String purpose) {
        return isEmbedded() ? user : "csec_" + purpose;
    }

    @Override
    public void close() throws IOException {
        if (postgres != null) {
            TestBudget.look();
            postgres.close();
        }
    }
}
