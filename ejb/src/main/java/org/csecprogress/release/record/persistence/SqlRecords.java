package org.csecprogress.release.record.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.persistence.Sql;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.content.CountyMethod;
import org.csecprogress.release.content.CountyStanding;
import org.csecprogress.release.content.CountyStanding.Standing;
import org.csecprogress.release.content.EarlierQuarters;
import org.csecprogress.release.content.MilestoneStanding;
import org.csecprogress.release.content.PublicText;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.content.TextAuthor;
import org.csecprogress.release.record.ReleaseRecords;

/**
 * Reads the stored parts of a release by the same statements for the public side, on its read-only
 * connections without JPA, and inside, where they are compared with their digests.
 */
abstract class SqlRecords implements ReleaseRecords {
    /** With JPA, the public side would need a persistence unit on its own connections. */
    private static final String TITLES =
            """
            select t.table_id, t.measure, t.dimension, t.title_en, t.title_es, r.period, r.revision
            from release_table t
            join release r on r.id = t.release_id
            where (? = '' or (r.period = ? and r.revision = ?)) and r.status in (%s)
            order by t.position
            """;

    /** With JPA, reading 10,000 cells takes 42 ms of processor time instead of 15. */
    private static final String CELLS =
            """
            select c.table_id, r.period, c.geography, c.measure, c.dimension, c.category,
                   c.amount, c.annotation, c.numerator, c.denominator, c.counties
            from release_cell c
            join release r on r.id = c.release_id
            where r.period = ? and r.revision = ? and (? = '' or c.geography = ?)
            order by c.table_id, c.position
            """;

    /** With JPA, the public side would need a persistence unit on its own connections. */
    private static final String COUNTIES =
            """
            select c.county, c.standing, c.from_first
            from release_county c
            join release r on r.id = c.release_id
            where r.period = ? and r.revision = ?
            order by c.county
            """;

    /** With JPA, the public side would need a persistence unit on its own connections. */
    private static final String METHODS =
            """
            select m.county, m.field, m.answer
            from release_method m
            join release r on r.id = m.release_id
            where r.period = ? and r.revision = ?
            order by m.county, m.field
            """;

    /** With JPA, the public side would need a persistence unit on its own connections. */
    private static final String TEXTS =
            """
            select t.author, t.field, t.body
            from release_text t
            join release r on r.id = t.release_id
            where r.period = ? and r.revision = ? and (? = '' or t.author = ?)
            order by t.author, t.field
            """;

    /** Returns the statements of the side that reads. */
    abstract Sql sql();

    @Override
    public List<ReleaseTable> tables(ReleaseNumber number) {
        return with(cells(number, ""), number);
    }

    @Override
    public List<ReleaseTable> tables(ReleaseNumber number, String place) {
        return with(cells(number, place), number).stream()
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    private Map<String, List<ReleaseRow>> cells(ReleaseNumber number, String place) {
        Map<String, List<ReleaseRow>> cells = new LinkedHashMap<>();
        sql().list(
                        CELLS,
                        row ->
                                cells.computeIfAbsent(
                                                row.getString("table_id"), id -> new ArrayList<>())
                                        .add(ReleaseRowReader.read(row)),
                        number.period().toString(),
                        number.revision(),
                        place,
                        place);
        return cells;
    }

    private List<ReleaseTable> with(Map<String, List<ReleaseRow>> cells, ReleaseNumber number) {
        return titles(number).stream()
                .map(table -> table.with(cells.getOrDefault(table.id(), List.of())))
                .toList();
    }

    @Override
    public List<ReleaseTable> titles(ReleaseNumber number) {
        return titles(
                        number.period().toString(),
                        number.revision(),
                        EnumSet.allOf(ReleaseStatus.class))
                .getOrDefault(number, List.of());
    }

    @Override
    public Map<ReleaseNumber, List<ReleaseTable>> titles() {
        return titles("", 0, EnumSet.of(ReleaseStatus.PUBLISHED, ReleaseStatus.RESTATED));
    }

    /**
     * Returns the titles by release.
     *
     * @param period the period of one release, or the empty string for all
     */
    private Map<ReleaseNumber, List<ReleaseTable>> titles(
            String period, int revision, Set<ReleaseStatus> statuses) {
        Map<ReleaseNumber, List<ReleaseTable>> titles = new HashMap<>();
        sql().list(
                        TITLES.formatted(Sql.places(statuses.size())),
                        row ->
                                titles.computeIfAbsent(number(row), n -> new ArrayList<>())
                                        .add(table(row)),
                        Stream.concat(
                                        Stream.of(period, period, revision),
                                        statuses.stream().map(ReleaseStatus::name))
                                .toArray());
        return titles;
    }

    private static ReleaseTable table(ResultSet row) throws SQLException {
        return new ReleaseTable(
                row.getString("table_id"),
                row.getString("measure"),
                row.getString("dimension"),
                new LocalText(row.getString("title_en"), row.getString("title_es")),
                List.of());
    }

    /** Returns the number of a release, from its columns. */
    static ReleaseNumber number(ResultSet row) throws SQLException {
        return new ReleaseNumber(
                ReportingPeriod.of(row.getString("period")), row.getInt("revision"));
    }

    @Override
    public List<CountyStanding> counties(ReleaseNumber number) {
        return list(
                COUNTIES,
                row ->
                        new CountyStanding(
                                new CountyCode(row.getString("county")),
                                Standing.valueOf(row.getString("standing")),
                                row.getBoolean("from_first")),
                number);
    }

    @Override
    public List<MilestoneStanding> milestones(ReleaseNumber number) {
        return MilestoneRows.read(sql(), MilestoneRows.FROZEN, number);
    }

    @Override
    public List<CountyMethod> methods(ReleaseNumber number) {
        return list(
                METHODS,
                row ->
                        new CountyMethod(
                                new CountyCode(row.getString("county")),
                                row.getString("field"),
                                row.getString("answer")),
                number);
    }

    @Override
    public EarlierQuarters earlier(ReleaseNumber number) {
        return EarlierRows.read(sql(), number);
    }

    @Override
    public List<PublicText> texts(ReleaseNumber number) {
        return texts(number, "");
    }

    @Override
    public List<PublicText> texts(ReleaseNumber number, String author) {
        return sql().list(
                        TEXTS,
                        row ->
                                new PublicText(
                                        new TextAuthor(row.getString("author")),
                                        row.getString("field"),
                                        row.getString("body")),
                        number.period().toString(),
                        number.revision(),
                        author,
                        author);
    }

    private <T> List<T> list(String statement, Sql.RowReader<T> reader, ReleaseNumber number) {
        return sql().list(statement, reader, number.period().toString(), number.revision());
    }
}
