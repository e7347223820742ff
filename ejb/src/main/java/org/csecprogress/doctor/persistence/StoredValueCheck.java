package org.csecprogress.doctor.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.csecprogress.kernel.check.service.Flaw;
import org.csecprogress.kernel.version.StoredValues;

/** Looks for names in the database that this version does not know, such as a status. */
public final class StoredValueCheck {
    /** The owner of the tables is held to the policies like everybody. */
    private static final String REACH = "select set_config('csec.reach', '*', true)";

    private static final String SELECT =
            """
            select %2$s, count(*)
              from %1$s
             where %2$s <> '' and %2$s not in (%3$s)
             group by %2$s
             order by %2$s
            """;

    private StoredValueCheck() {}

    /**
     * Returns a warning for each column that holds such names.
     *
     * @param source of the role that migrates, on a schema that has every column of this version
     */
    public static List<Flaw> findings(DataSource source, StoredValues known) {
        List<Flaw> findings = new ArrayList<>();
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            if ("PostgreSQL".equals(connection.getMetaData().getDatabaseProductName())) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(REACH);
                }
            }
            for (Map.Entry<String, Set<String>> each : known.kept().entrySet()) {
                add(findings, each.getKey(), unknown(connection, each.getKey(), each.getValue()));
            }
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not tell its stored values", e);
        }
        return findings;
    }

    private static void add(List<Flaw> findings, String column, List<String> unknown) {
        if (!unknown.isEmpty()) {
            findings.add(
                    Flaw.warning(
                            "The column "
                                    + column
                                    + " has values that this version does not know: "
                                    + String.join(", ", unknown)
                                    + ".",
                            "Pages that read these rows fail. Start the version that wrote them."));
        }
    }

    /** Returns the other names of a column, each with the number of its rows. */
    private static List<String> unknown(Connection connection, String column, Set<String> known)
            throws SQLException {
        int dot = column.indexOf('.');
        String sql =
                SELECT.formatted(
                        column.substring(0, dot),
                        column.substring(dot + 1),
                        String.join(", ", Collections.nCopies(known.size(), "?")));
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            int at = 0;
            for (String each : known) {
                select.setString(++at, each);
            }
            List<String> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1) + " (" + row.getLong(2) + ")");
                }
            }
            return found;
        }
    }
}
