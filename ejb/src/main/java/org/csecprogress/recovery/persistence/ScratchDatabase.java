package org.csecprogress.recovery.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import org.csecprogress.kernel.setting.service.Settings;

/**
 * The database into which a drill restores. Its name ends with {@code _drill}, so that it is never
 * the one of a portal. What an earlier drill left that was killed is dropped first.
 */
public final class ScratchDatabase implements AutoCloseable {
    private static final String ENDING = "_drill";
    private static final String MAINTENANCE = "postgres";

    private static final String STORED =
            """
            select f.digest
              from release_file f join release r on r.id = f.release_id
             where r.period || '-r' || r.revision = ? and f.folder = ? and f.name = ?
            """;

    private static final String SERVED =
            """
            select distinct r.period || '-r' || r.revision || ' ' || f.folder || ' ' || f.name
              from release_file f join release r on r.id = f.release_id
             where r.status in ('PUBLISHED', 'RESTATED')
            """;

    private final Server server;

    /**
     * @param server its server, with the role that owns the tables
     */
    private ScratchDatabase(Server server) {
        this.server = server;
    }

    /**
     * Returns the address of the scratch database: {@code csec.drill.url}, or the portal's with
     * another name.
     *
     * @throws IllegalArgumentException if it could be a portal's
     */
    public static String url(Settings settings) {
        String live = settings.of("csec.db.url").orElse("");
        String url =
                settings.of("csec.drill.url")
                        .orElseGet(() -> Server.urlOf(live, Server.database(live) + ENDING));
        String name = Server.database(url);
        if (!name.endsWith(ENDING) || name.equals(Server.database(live))) {
            throw new IllegalArgumentException(
                    "The scratch database may not be called "
                            + name
                            + ": give it another name than the portal's, which ends with "
                            + ENDING
                            + ".");
        }
        return url;
    }

    /** Makes an empty scratch database. */
    public static ScratchDatabase create(Settings settings) throws SQLException {
        ScratchDatabase scratch =
                new ScratchDatabase(Server.of(settings, url(settings), "csec.db.migrate."));
        scratch.drop();
        scratch.maintain(
                "create database \""
                        + scratch.server.database()
                        + "\" encoding 'UTF8' template template0");
        return scratch;
    }

    private void drop() throws SQLException {
        maintain("drop database if exists \"" + server.database() + "\" with (force)");
    }

    private void maintain(String sql) throws SQLException {
        try (Connection connection = server.withDatabase(MAINTENANCE).connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Returns where it is. */
    public Server server() {
        return server;
    }

    /** Reads what it holds now. */
    public Manifest manifest() throws SQLException {
        try (Connection connection = server.connect()) {
            return Manifest.of(connection);
        }
    }

    /** Returns the stored files of public releases, each as its release, folder and name. */
    public Set<String> storedFiles() throws SQLException {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SERVED)) {
            return texts(rows);
        }
    }

    /** Returns the digests of a file, one for each of its editions. */
    public Set<String> digests(String release, String folder, String name) throws SQLException {
        try (Connection connection = server.connect();
                var statement = connection.prepareStatement(STORED)) {
            statement.setString(1, release);
            statement.setString(2, folder);
            statement.setString(3, name);
            try (ResultSet rows = statement.executeQuery()) {
                return texts(rows);
            }
        }
    }

    private static Set<String> texts(ResultSet rows) throws SQLException {
        Set<String> texts = new TreeSet<>();
        while (rows.next()) {
            texts.add(rows.getString(1));
        }
        return texts;
    }

    @Override
    public void close() throws SQLException {
        drop();
    }
}
