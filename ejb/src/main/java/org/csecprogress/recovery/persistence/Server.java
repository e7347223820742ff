package org.csecprogress.recovery.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csecprogress.kernel.setting.service.Settings;
import org.postgresql.ds.PGSimpleDataSource;

/** A database of PostgreSQL and a role, for its driver and for its programs. */
public final class Server {
    private static final Pattern URL =
            Pattern.compile("(jdbc:postgresql://[^/]+/)([A-Za-z0-9_]+)(\\?.*)?");
    private static final int SECONDS = 5;

    private final String url;
    private final String user;
    private final String password;

    private Server(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /**
     * Returns the database of an address, for a role of the settings.
     *
     * @param role its prefix among the settings, such as {@code csec.db.migrate.}
     * @throws IllegalArgumentException if the address or the role is missing or none for
     *     PostgreSQL's programs
     */
    public static Server of(Settings settings, String url, String role) {
        if (!URL.matcher(url).matches()) {
            throw new IllegalArgumentException(
                    "no address such as jdbc:postgresql://host:5432/csec: " + url);
        }
        String user =
                settings.of(role + "user")
                        .orElseThrow(() -> new IllegalArgumentException(role + "user is not set"));
        return new Server(url, user, settings.of(role + "password").orElse(""));
    }

    /** Returns another database of the same server, with the same options of the driver. */
    public static String urlOf(String url, String database) {
        Matcher parts = parts(url);
        return parts.group(1) + database + Optional.ofNullable(parts.group(3)).orElse("");
    }

    /** Returns the name of the database of an address. */
    public static String database(String url) {
        return parts(url).group(2);
    }

    private static Matcher parts(String url) {
        Matcher parts = URL.matcher(url);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no address of PostgreSQL: " + url);
        }
        return parts;
    }

    /** Returns another database of the same server, for the same role. */
    public Server withDatabase(String database) {
        return new Server(urlOf(url, database), user, password);
    }

    /** Returns the address for the driver. */
    public String url() {
        return url;
    }

    /** Returns the name of the database. */
    public String database() {
        return database(url);
    }

    /** Opens a connection. */
    public Connection connect() throws SQLException {
        return source().getConnection();
    }

    private PGSimpleDataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        source.setConnectTimeout(SECONDS);
        return source;
    }

    /** Returns the variables that PostgreSQL's programs read. */
    public Map<String, String> variables() {
        PGSimpleDataSource source = source();
        Map<String, String> variables = new HashMap<>();
        variables.put("PGHOST", source.getServerNames()[0]);
        variables.put("PGPORT", Integer.toString(portOf(source)));
        variables.put("PGDATABASE", database());
        variables.put("PGUSER", user);
        variables.put("PGPASSWORD", password);
        Optional.ofNullable(source.getSslMode())
                .ifPresent(mode -> variables.put("PGSSLMODE", mode));
        Optional.ofNullable(source.getSslRootCert())
                .ifPresent(file -> variables.put("PGSSLROOTCERT", file));
        return variables;
    }

    private static int portOf(PGSimpleDataSource source) {
        int port = source.getPortNumbers()[0];
        return port == 0 ? 5432 : port;
    }
}
