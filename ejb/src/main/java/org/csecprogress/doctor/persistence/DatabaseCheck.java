package org.csecprogress.doctor.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.csecprogress.kernel.check.service.Flaw;

/**
 * Asks PostgreSQL what it is: its version, the encoding of the database, how many connections it
 * takes, and what time it is there. The embedded database is a part of the portal.
 */
public final class DatabaseCheck {
    /** Views that ask the reader's own rights came with 15; the portal is tested on 16. */
    private static final int OLDEST = 15;

    private static final int TESTED = 16;

    /** Connections that the three pools of one server may open. */
    private static final int POOLS = 32;

    private static final long CLOCK_SECONDS = 5;

    private static final String FACTS =
            """
            select current_setting('server_version_num')::int / 10000,
                   pg_encoding_to_char(d.encoding),
                   least(current_setting('max_connections')::int
                           - current_setting('superuser_reserved_connections')::int,
                         case when d.datconnlimit < 0 then 100000 else d.datconnlimit end),
                   extract(epoch from clock_timestamp())
              from pg_database d
             where d.datname = current_database()
            """;

    private DatabaseCheck() {}

    /**
     * A server of PostgreSQL.
     *
     * @param connections how many it takes for the database
     * @param ahead how far its clock is ahead of ours
     */
    record Facts(int version, String encoding, int connections, Duration ahead) {}

    /**
     * Returns what is wrong with the server.
     *
     * @param role the variable that names the role, for a server that does not let it in
     * @param clock tells our time
     */
    public static List<Flaw> findings(DataSource source, String role, Supplier<Instant> clock) {
        try (Connection connection = source.getConnection()) {
            return facts(connection, clock).map(DatabaseCheck::of).orElse(List.of());
        } catch (SQLException e) {
            return List.of(
                    Flaw.refused(
                            "The database does not let " + role + " in: " + said(e) + ".",
                            "Start the database, and check CSEC_DB_URL, user and password."));
        }
    }

    private static String said(SQLException e) {
        return String.valueOf(e.getMessage()).strip().replaceFirst("\\.$", "");
    }

    private static Optional<Facts> facts(Connection connection, Supplier<Instant> clock)
            throws SQLException {
        if (!"PostgreSQL".equals(connection.getMetaData().getDatabaseProductName())) {
            return Optional.empty();
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(FACTS)) {
            row.next();
            Instant there = Instant.ofEpochMilli((long) (row.getDouble(4) * 1000));
            return Optional.of(
                    new Facts(
                            row.getInt(1),
                            row.getString(2),
                            row.getInt(3),
                            Duration.between(clock.get(), there)));
        }
    }

    static List<Flaw> of(Facts server) {
        List<Flaw> findings = new ArrayList<>();
        if (server.version() < OLDEST) {
            findings.add(
                    Flaw.refused(
                            "PostgreSQL " + server.version() + " is too old.",
                            "Use PostgreSQL " + TESTED + "."));
        } else if (server.version() < TESTED) {
            findings.add(
                    Flaw.warning(
                            "The portal is not tested on PostgreSQL " + server.version() + ".",
                            "Use PostgreSQL " + TESTED + "."));
        }
        if (!"UTF8".equals(server.encoding())) {
            findings.add(
                    Flaw.refused(
                            "The encoding of the database is " + server.encoding() + ".",
                            "Create it with encoding 'UTF8', and restore its dump there."));
        }
        if (server.connections() < POOLS) {
            findings.add(
                    Flaw.warning(
                            "The database takes "
                                    + server.connections()
                                    + " connections, and one server of the portal may open "
                                    + POOLS
                                    + ".",
                            "Raise max_connections, or the limit of the database."));
        }
        clock(server.ahead().toSeconds()).ifPresent(findings::add);
        return findings;
    }

    private static Optional<Flaw> clock(long seconds) {
        if (Math.abs(seconds) <= CLOCK_SECONDS) {
            return Optional.empty();
        }
        return Optional.of(
                Flaw.warning(
                        "The clock of the database is "
                                + Math.abs(seconds)
                                + (seconds > 0 ? " seconds ahead of" : " seconds behind")
                                + " this machine's.",
                        "Let NTP set the clocks of both machines."));
    }
}
