package org.csecprogress.kernel.persistence;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The columns that the migrations create, with the checks that are about one of them. */
final class MigratedSchema {
    private static final Pattern NUMBER = Pattern.compile("\"(\\w+)\" (=|>=|>) (\\d+)");
    private static final Pattern NOT_EMPTY = Pattern.compile("\"(\\w+)\" <> ''");

    private final Map<String, Column> columns = new HashMap<>();

    /**
     * A column as the migrations create it.
     *
     * @param length characters of a text; 0 for all other types
     * @param shortest fewest characters of a text
     * @param least smallest number
     * @param most largest number
     */
    record Column(boolean nullable, int length, int shortest, long least, long most) {
        private Column notEmpty() {
            return new Column(nullable, length, 1, least, most);
        }

        private Column between(long from, long to) {
            return new Column(nullable, length, shortest, from, to);
        }
    }

    /** Reads the columns and their checks. */
    MigratedSchema(Connection connection) throws SQLException {
        readColumns(connection);
        readChecks(connection);
    }

    /** Returns a column, if it exists. */
    Optional<Column> column(String table, String column) {
        return Optional.ofNullable(columns.get(name(table, column)));
    }

    static String name(String table, String column) {
        return (table + "." + column).toLowerCase(Locale.ROOT);
    }

    private void readColumns(Connection connection) throws SQLException {
        try (ResultSet row = connection.getMetaData().getColumns(null, "PUBLIC", null, null)) {
            while (row.next()) {
                boolean text = row.getInt("DATA_TYPE") == Types.VARCHAR;
                columns.put(
                        name(row.getString("TABLE_NAME"), row.getString("COLUMN_NAME")),
                        new Column(
                                row.getInt("NULLABLE") == DatabaseMetaData.columnNullable,
                                text ? row.getInt("COLUMN_SIZE") : 0,
                                0,
                                Long.MIN_VALUE,
                                Long.MAX_VALUE));
            }
        }
    }

    private void readChecks(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                """
                                select t.table_name, c.check_clause
                                from information_schema.check_constraints c
                                join information_schema.table_constraints t
                                  on t.constraint_schema = c.constraint_schema
                                 and t.constraint_name = c.constraint_name
                                """)) {
            while (row.next()) {
                apply(row.getString("TABLE_NAME"), row.getString("CHECK_CLAUSE"));
            }
        }
    }

    private void apply(String table, String clause) {
        Matcher empty = NOT_EMPTY.matcher(clause);
        if (empty.matches()) {
            columns.computeIfPresent(name(table, empty.group(1)), (name, c) -> c.notEmpty());
        }
        Matcher number = NUMBER.matcher(clause);
        if (number.matches()) {
            long value = Long.parseLong(number.group(3));
            long least = ">".equals(number.group(2)) ? value + 1 : value;
            long most = "=".equals(number.group(2)) ? value : Long.MAX_VALUE;
            columns.computeIfPresent(
                    name(table, number.group(1)), (name, c) -> c.between(least, most));
        }
    }
}
