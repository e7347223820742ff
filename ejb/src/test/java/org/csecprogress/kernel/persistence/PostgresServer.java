package org.csecprogress.kernel.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.csecprogress.budget.TestBudget;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGConnectionPoolDataSource;

/**
 * The PostgreSQL of a test run, which starts when it is first asked for and need survive nothing.
 */
final class PostgresServer {
    /** A machine that runs several suites may need longer than ten seconds. */
    private static final Duration STARTUP = Duration.ofMinutes(1);

    /** The role that runs, and that of the public side. */
    static final String RUN = "csec_run";

    static final String READ = "csec_read";

    private static EmbeddedPostgres server;

    private PostgresServer() {}

    static synchronized EmbeddedPostgres started() {
        if (server == null) {
            server = start();
            createRoles();
            Runtime.getRuntime().addShutdownHook(new Thread(PostgresServer::close));
        }
        return server;
    }

    /** Returns the address of one of its databases; its own names the host by a name. */
    static String url(String database) {
        return "jdbc:postgresql://127.0.0.1:"
                + started().getPort()
                + "/"
                + database
                + "?user=postgres";
    }

    /**
     * Returns connections to one of its databases. Their address is short: the driver's own names
     * each of its settings, and Flyway searches it for passwords, for a seventh of a second.
     */
    static JdbcConnectionPool pool(String database) {
        String url = url(database);
        PGConnectionPoolDataSource source =
                new PGConnectionPoolDataSource() {
                    private static final long serialVersionUID = 1;

                    @Override
                    public String getUrl() {
                        return url;
                    }
                };
        return JdbcConnectionPool.create(source);
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("autovacuum", "off")
                    .setPGStartupWait(STARTUP)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void createRoles() {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + RUN + " login");
            statement.execute("create role " + READ + " login");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void close() {
        try {
            TestBudget.look();
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
