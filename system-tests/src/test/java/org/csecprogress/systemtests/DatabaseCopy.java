package org.csecprogress.systemtests;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Copies every row of an embedded database into a PostgreSQL database that has the schema. */
final class DatabaseCopy {
    private static final int ROWS_AT_A_TIME = 1000;

    private final Connection source;
    private final Connection target;

    DatabaseCopy(Connection source, Connection target) {
        this.source = source;
        this.target = target;
    }

    void copy() throws SQLException {
        target.setAutoCommit(false);
        try (Statement statement = target.createStatement()) {
            // The source is consistent, so constraints need no check and the order doesn't matter.
            statement.execute("set session_replication_role = replica");
        }
        for (String table : tables()) {
            copy(table);
        }
        raiseNumbers();
        target.commit();
    }

    private List<String> tables() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found =
                source.getMetaData().getTables(null, "PUBLIC", null, new String[] {"BASE TABLE"})) {
            while (found.next()) {
                String name = found.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                if (!name.equals("flyway_schema_history")) {
                    tables.add(name);
                }
            }
        }
        return tables;
    }

    private void copy(String table) throws SQLException {
        try (Statement empty = target.createStatement();
                Statement select = source.createStatement();
                ResultSet rows = select.executeQuery("select * from " + table)) {
            // Migrations insert rows, which would collide.
            empty.execute("delete from " + table);
            ResultSetMetaData columns = rows.getMetaData();
            try (PreparedStatement insert = target.prepareStatement(insert(table, columns))) {
                int count = 0;
                while (rows.next()) {
                    for (int i = 1; i <= columns.getColumnCount(); i++) {
                        insert.setObject(i, rows.getObject(i));
                    }
                    insert.addBatch();
                    if (++count % ROWS_AT_A_TIME == 0) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
        }
    }

    private static String insert(String table, ResultSetMetaData columns) throws SQLException {
        int count = columns.getColumnCount();
        List<String> names = new ArrayList<>();
        for (int i : IntStream.rangeClosed(1, count).toArray()) {
            names.add(columns.getColumnName(i).toLowerCase(Locale.ROOT));
        }
        return names.stream()
                .collect(
                        Collectors.joining(
                                ", ",
                                "insert into " + table + " (",
                                ") overriding system value values ("
                                        + String.join(", ", Collections.nCopies(count, "?"))
                                        + ")"));
    }

    /** Raises the sequences above the numbers already given. */
    private void raiseNumbers() throws SQLException {
        try (Statement select = source.createStatement();
                ResultSet sequence =
                        select.executeQuery(
                                "select sequence_name, base_value from information_schema.sequences"
                                        + " where sequence_schema = 'PUBLIC'");
                Statement set = target.createStatement()) {
            while (sequence.next()) {
                String name = sequence.getString(1).toLowerCase(Locale.ROOT);
                if (!name.startsWith("system_sequence")) {
                    set.execute(
                            "select setval('%s', %d, false)".formatted(name, sequence.getLong(2)));
                }
            }
        }
        raiseIdentities(target.getMetaData());
    }

    private void raiseIdentities(DatabaseMetaData about) throws SQLException {
        try (ResultSet columns = about.getColumns(null, "public", null, null);
                Statement set = target.createStatement()) {
            while (columns.next()) {
                if ("YES".equals(columns.getString("IS_AUTOINCREMENT"))) {
                    String table = columns.getString("TABLE_NAME");
                    String column = columns.getString("COLUMN_NAME");
                    set.execute(
                            "select setval(pg_get_serial_sequence('%1$s', '%2$s'), (select"
                                    .concat(" coalesce(max(%2$s), 0) + 1 from %1$s), false)")
                                    .formatted(table, column));
                }
            }
        }
    }
}
