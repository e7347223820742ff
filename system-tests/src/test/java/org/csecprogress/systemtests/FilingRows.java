package org.csecprogress.systemtests;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/** Whole filings that are written to a database before its portal starts. */
final class FilingRows {
    private static final OffsetDateTime WHEN =
            OffsetDateTime.of(2026, 11, 2, 12, 0, 0, 0, ZoneOffset.UTC);

    private final Connection connection;
    private long last;

    FilingRows(Connection connection) {
        this.connection = connection;
    }

    /** Writes the catalogue versions as the portal would at its first start. */
    void catalogs(Catalogs catalogs) throws SQLException {
        for (Catalog catalog : catalogs.all()) {
            run(
                    "insert into catalog_version (version, effective_from, digest) values (?, ?, ?)",
                    catalog.version(),
                    catalog.validity().effectiveFrom().toString(),
                    catalog.digest());
        }
    }

    /**
     * Writes a filing with a sealed first revision.
     *
     * @param status one that a submitted filing can have
     * @param explained keys of the findings that it explains
     */
    void put(
            CountyCode county,
            ReportingPeriod period,
            Catalog catalog,
            String status,
            Answers answers,
            Collection<String> explained)
            throws SQLException {
        long id = ++last;
        boolean open = status.equals("IN_REVIEW") || status.equals("SUBMITTED");
        run(
                "insert into submission (id, county, period, catalog_version, status, open_key,"
                        + " revision, submitted_at, opened_at, version) values (?, ?, ?, ?, ?, ?,"
                        + " 1, ?, ?, 1)",
                id,
                county.value(),
                period.toString(),
                catalog.version(),
                status,
                open ? period + "-" + county : null,
                WHEN,
                WHEN);
        run(
                "insert into revision (id, submission_id, number, sealed_at, digest) values (?, ?,"
                        + " 1, ?, 'd')",
                id,
                id,
                WHEN);
        figures(id, answers);
        texts(id, answers);
        milestones(id, answers);
        batch(
                "insert into explanation (revision_id, finding_key, body) values (?, ?, 'It was"
                        + " so.')",
                explained.stream().map(key -> new Object[] {id, key}).toList());
    }

    private void figures(long id, Answers answers) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        answers.figures()
                .forEach(
                        (cell, answer) ->
                                rows.add(
                                        new Object[] {
                                            id,
                                            cell.input(),
                                            cell.dimension(),
                                            cell.category(),
                                            answer.number().orElse(null),
                                            answer instanceof Answer.Absent
                                                    ? answer.written()
                                                    : null
                                        }));
        batch(
                "insert into figure (revision_id, input, dimension, category, amount, absent)"
                        + " values (?, ?, ?, ?, ?, ?)",
                rows);
    }

    private void texts(long id, Answers answers) throws SQLException {
        batch(
                "insert into text_answer (revision_id, field, body) values (?, ?, ?)",
                answers.texts().entrySet().stream()
                        .map(text -> new Object[] {id, text.getKey(), text.getValue()})
                        .toList());
    }

    private void milestones(long id, Answers answers) throws SQLException {
        batch(
                "insert into milestone_answer (revision_id, milestone, agency, status, actual,"
                        + " evidence, note) values (?, ?, ?, ?, ?, ?, ?)",
                answers.milestones().stream()
                        .map(
                                m ->
                                        new Object[] {
                                            id,
                                            m.milestone(),
                                            m.agency() == null ? "" : m.agency().name(),
                                            m.status(),
                                            m.actual(),
                                            m.evidence(),
                                            m.note()
                                        })
                        .toList());
    }

    private void run(String sql, Object... values) throws SQLException {
        batch(sql, List.<Object[]>of(values));
    }

    private void batch(String sql, List<Object[]> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
