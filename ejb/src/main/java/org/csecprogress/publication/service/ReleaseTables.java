package org.csecprogress.publication.service;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.Sql;
import org.csecprogress.publication.Annotation;
import org.csecprogress.publication.ReleaseNumber;
import org.csecprogress.publication.ReleaseRow;
import org.csecprogress.publication.ReleaseTable;

/** Stores the masked tables of a release as rows. They are read back byte for byte. */
final class ReleaseTables {
    private static final String TABLE_COLUMNS =
            "select t.table_id, t.measure, t.dimension, t.title_en, t.title_es from release_table t"
                    + " join release r on r.id = t.release_id where r.period = ? and r.revision = ?";
    private static final String CELL_COLUMNS =
            "select c.table_id, r.period, c.geography, c.measure, c.dimension, c.category,"
                    + " c.amount, c.annotation, c.numerator, c.denominator, c.counties"
                    + " from release_cell c join release r on r.id = c.release_id"
                    + " where r.period = ? and r.revision = ?";

    private ReleaseTables() {}

    /** Returns all tables of a release in their order, in two statements. */
    static List<ReleaseTable> all(Sql sql, ReleaseNumber number) {
        Map<String, List<ReleaseRow>> rows = new LinkedHashMap<>();
        sql.list(
                CELL_COLUMNS + " order by c.table_id, c.position",
                row ->
                        rows.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                                .add(row(row)),
                number.period().toString(),
                number.revision());
        return tables(sql, number, rows);
    }

    /** Returns the tables in which a place has a row, each with the rows of that place only. */
    static List<ReleaseTable> ofPlace(Sql sql, ReleaseNumber number, String place) {
        Map<String, List<ReleaseRow>> rows = new LinkedHashMap<>();
        sql.list(
                CELL_COLUMNS + " and c.geography = ? order by c.table_id, c.position",
                row ->
                        rows.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                                .add(row(row)),
                number.period().toString(),
                number.revision(),
                place);
        return tables(sql, number, rows).stream().filter(t -> !t.rows().isEmpty()).toList();
    }

    private static List<ReleaseTable> tables(
            Sql sql, ReleaseNumber number, Map<String, List<ReleaseRow>> rows) {
        return sql.list(
                TABLE_COLUMNS + " order by t.position",
                row -> table(row, rows.getOrDefault(row.getString(1), List.of())),
                number.period().toString(),
                number.revision());
    }

    /** Returns the names and titles of the tables of a release, without their rows. */
    static List<ReleaseTable> titles(Sql sql, ReleaseNumber number) {
        return sql.list(
                TABLE_COLUMNS + " order by t.position",
                row -> table(row, List.of()),
                number.period().toString(),
                number.revision());
    }

    /** Returns the names and titles of the tables of all releases, without their rows. */
    static Map<ReleaseNumber, List<ReleaseTable>> titles(Sql sql) {
        Map<ReleaseNumber, List<ReleaseTable>> titles = new HashMap<>();
        sql.list(
                "select t.table_id, t.measure, t.dimension, t.title_en, t.title_es, r.period,"
                        + " r.revision from release_table t join release r on r.id = t.release_id"
                        + " where r.status in ('PUBLISHED', 'RESTATED') order by t.position",
                row ->
                        titles.computeIfAbsent(
                                        new ReleaseNumber(
                                                ReportingPeriod.of(row.getString(6)),
                                                row.getInt(7)),
                                        number -> new ArrayList<>())
                                .add(table(row, List.of())));
        return titles;
    }

    private static ReleaseTable table(ResultSet row, List<ReleaseRow> rows) throws SQLException {
        return new ReleaseTable(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                new LocalText(row.getString(4), row.getString(5)),
                rows);
    }

    /** Reads a row from the columns of a cell, in their order. */
    static ReleaseRow row(ResultSet row) throws SQLException {
        String amount = row.getString(7);
        boolean silent = amount.isEmpty() || amount.equals(ReleaseRow.WITHHELD);
        return new ReleaseRow(
                ReportingPeriod.of(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                silent ? Optional.empty() : Optional.of(new BigDecimal(amount)),
                annotations(row.getString(8)),
                number(row.getString(9)),
                number(row.getString(10)),
                row.getInt(11));
    }

    private static Set<Annotation> annotations(String written) {
        Set<Annotation> found = EnumSet.noneOf(Annotation.class);
        for (String code : written.split(";", -1)) {
            for (Annotation annotation : Annotation.values()) {
                if (code.equals(Integer.toString(annotation.code()))) {
                    found.add(annotation);
                }
            }
        }
        return found;
    }

    private static OptionalLong number(String written) {
        return written.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(written));
    }

    /** Writes the tables of a release, in two batches. */
    static void save(Sql sql, long release, List<ReleaseTable> tables) {
        List<Object[]> heads = new ArrayList<>();
        List<Object[]> cells = new ArrayList<>();
        for (ReleaseTable table : tables) {
            heads.add(
                    new Object[] {
                        release,
                        table.id(),
                        heads.size() + 1,
                        table.measure(),
                        table.dimension(),
                        table.title().en(),
                        table.title().es()
                    });
            int position = 0;
            for (ReleaseRow row : table.rows()) {
                cells.add(cell(release, table.id(), ++position, row));
            }
        }
        sql.batch(
                "insert into release_table (release_id, table_id, position, measure, dimension,"
                        + " title_en, title_es) values (?, ?, ?, ?, ?, ?, ?)",
                heads);
        sql.batch(
                "insert into release_cell (release_id, table_id, position, geography, measure,"
                        + " dimension, category, amount, annotation, numerator, denominator,"
                        + " counties) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                cells);
    }

    private static Object[] cell(long release, String table, int position, ReleaseRow row) {
        return new Object[] {
            release,
            table,
            position,
            row.geography(),
            row.measure(),
            row.dimension(),
            row.category(),
            row.valueText(),
            row.annotationText(),
            text(row.numerator()),
            text(row.denominator()),
            row.counties()
        };
    }

    private static String text(OptionalLong number) {
        return number.isPresent() ? Long.toString(number.getAsLong()) : "";
    }
}
