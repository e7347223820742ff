package org.csecprogress.recovery.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * A database in some hundred lines: for each table the number of its rows and a digest of them, for
 * each release its status and digests, for each day its head. Two databases with equal manifests
 * hold equal rows. The digest of a table is a sum over its rows, so it needs no order and little
 * memory; it shows accidents. Malice is what the check of the audit trail is for.
 */
public final class Manifest {
    /** A text of a row must be equal wherever it is restored. */
    private static final String ALIKE =
            "set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set intervalstyle = 'iso_8601';"
                    + " set extra_float_digits = 1; set bytea_output = 'hex';"
                    + " set csec.reach = '*'";

    private static final String TABLES =
            """
            select format('%I', c.relname)
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where n.nspname = 'public' and c.relkind in ('r', 'p')
            """;

    private static final String RELEASES =
            """
            select 'release.' || period || '-r' || revision,
                   concat_ws(' ', status, inputs_digest, tables_digest, texts_digest)
              from release
            """;

    private static final String HEADS =
            "select 'head.' || head_day, root || ' ' || seal from transparency_head";

    private static final String LAST_ACT =
            """
            select 'act', to_char(max(happened_at), 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
              from audit_entry having count(*) > 0
            """;

    private static final String TABLE = "table.";

    private final SortedMap<String, String> lines;

    private Manifest(Map<String, String> lines) {
        this.lines = new TreeMap<>(lines);
    }

    /**
     * Reads the database of a connection, in its transaction.
     *
     * @param connection of a role that sees all rows
     */
    public static Manifest of(Connection connection) throws SQLException {
        Map<String, String> lines = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute(ALIKE);
            for (String table : tables(statement)) {
                add(
                        statement,
                        "select '"
                                + TABLE
                                + table
                                + "', count(*) || ' ' || coalesce(sum(('x' || left(md5(t::text),"
                                + " 16))::bit(64)::bigint::numeric), 0) from public."
                                + table
                                + " t",
                        lines);
            }
            for (String facts : List.of(RELEASES, HEADS, LAST_ACT)) {
                add(statement, facts, lines);
            }
        }
        return new Manifest(lines);
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static void add(Statement statement, String select, Map<String, String> lines)
            throws SQLException {
        try (ResultSet rows = statement.executeQuery(select)) {
            while (rows.next()) {
                lines.put(rows.getString(1), rows.getString(2));
            }
        }
    }

    /** Reads a manifest from its file. */
    public static Manifest read(Path file) throws IOException {
        Map<String, String> lines = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split("\t", 2);
            lines.put(parts[0], parts[1]);
        }
        return new Manifest(lines);
    }

    /** Writes it, a line for each fact. */
    public void write(Path file) throws IOException {
        Files.write(
                file,
                lines.entrySet().stream()
                        .map(each -> each.getKey() + "\t" + each.getValue())
                        .toList());
    }

    /** Returns how many rows all tables have. */
    public long rows() {
        return lines.keySet().stream().filter(Manifest::isTable).mapToLong(this::rows).sum();
    }

    /** Returns when the last act happened. */
    public Optional<Instant> lastAct() {
        return Optional.ofNullable(lines.get("act")).map(Instant::parse);
    }

    /** Whether both were made by one version of the schema. */
    public boolean hasSchemaOf(Manifest other) {
        String history = TABLE + "flyway_schema_history";
        return lines.get(history).equals(other.lines.get(history));
    }

    /** Returns a manifest without a table, whose rows may change. */
    public Manifest without(String table) {
        Map<String, String> others = new TreeMap<>(lines);
        others.remove(TABLE + table);
        return new Manifest(others);
    }

    /** Returns a sentence for each fact that is another one in the other manifest. */
    public List<String> differences(Manifest other) {
        SortedSet<String> names = new TreeSet<>(lines.keySet());
        names.addAll(other.lines.keySet());
        Predicate<String> isEqual =
                name -> Optional.ofNullable(lines.get(name)).equals(other.value(name));
        return names.stream().filter(isEqual.negate()).map(name -> sentence(name, other)).toList();
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(lines.get(name));
    }

    private String sentence(String name, Manifest other) {
        if (value(name).isEmpty() || other.value(name).isEmpty()) {
            return name + " is " + (value(name).isEmpty() ? "new." : "missing.");
        }
        if (!isTable(name)) {
            return name + " is " + other.lines.get(name) + " and was " + lines.get(name) + ".";
        }
        long before = rows(name);
        long after = other.rows(name);
        return before == after
                ? name + ": rows differ, and there are " + before + " as before."
                : name + ": " + after + " rows, and there were " + before + ".";
    }

    private static boolean isTable(String name) {
        return name.startsWith(TABLE);
    }

    private long rows(String table) {
        return Long.parseLong(lines.get(table).split(" ", 2)[0]);
    }
}
