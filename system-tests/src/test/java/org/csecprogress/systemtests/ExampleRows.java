package org.csecprogress.systemtests;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * Answers of one filing, of the four quarters before it and of another county, which replace each
 * other in the database of a running portal. The earlier quarters are approved; closing deletes
 * them.
 */
final class ExampleRows implements AutoCloseable {
    private static final int QUARTERS = 4;

    /** The number of the other county's filing, after the earlier quarters. */
    private static final int ELSEWHERE = QUARTERS + 1;

    /** The first number used here, far from those that the portal gives. */
    private static final long FIRST = 9_000_000;

    private final Connection connection;
    private final long submission;
    private final long revision;
    private final String openKey;

    ExampleRows(TestDatabase database, CountyCode county, ReportingPeriod period)
            throws SQLException {
        connection = database.connect();
        openKey = period + "-" + county;
        submission = number("select id from submission where open_key = ?", openKey);
        revision = number("select id from revision where submission_id = ?", submission);
        for (int lag = 1; lag <= QUARTERS; lag++) {
            approved(lag, county, period.minus(lag));
        }
        approved(ELSEWHERE, new CountyCode("19"), period);
    }

    private void approved(int place, CountyCode county, ReportingPeriod period)
            throws SQLException {
        run(
                "insert into submission (id, county, period, catalog_version, status, revision,"
                        + " submitted_at, opened_at, version) values (?, ?, ?, 1, 'APPROVED',"
                        + " 1, current_timestamp, current_timestamp, 1)",
                FIRST + place,
                county.value(),
                period.toString());
        run(
                "insert into revision (id, submission_id, number, sealed_at, digest) values (?,"
                        + " ?, 1, current_timestamp, 'd')",
                FIRST + place,
                FIRST + place);
    }

    /** Stores Los Angeles's answers for the same quarter, the only approved ones of the state. */
    void elsewhere(Answers answers) throws SQLException {
        clear(FIRST + ELSEWHERE);
        put(FIRST + ELSEWHERE, answers);
    }

    /**
     * Makes the filing a draft with the answers.
     *
     * @param answers keyed by how many quarters they lie before the filing's
     */
    void draft(Map<Integer, Answers> answers) throws SQLException {
        run("update submission set status = 'DRAFT' where id = ?", submission);
        run("update revision set sealed_at = null, digest = null where id = ?", revision);
        for (int lag = 0; lag <= QUARTERS; lag++) {
            long id = lag == 0 ? revision : FIRST + lag;
            clear(id);
            put(id, answers.getOrDefault(lag, Answers.NONE));
        }
    }

    /** Marks the filing as in review. */
    void inReview() throws SQLException {
        run(
                "update submission set status = 'IN_REVIEW', submitted_at = current_timestamp where id"
                        + " = ?",
                submission);
        run(
                "update revision set sealed_at = current_timestamp, digest = 'd' where id = ?",
                revision);
    }

    /** Returns the keys of the explained findings, in order. */
    List<String> explained() throws SQLException {
        List<String> keys = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "select finding_key from explanation where revision_id = ? order by 1")) {
            statement.setLong(1, revision);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    keys.add(row.getString(1));
                }
            }
        }
        return keys;
    }

    /** Deletes an explanation. */
    void forget(String key) throws SQLException {
        run("delete from explanation where revision_id = ? and finding_key = ?", revision, key);
    }

    private void clear(long id) throws SQLException {
        for (String table : List.of("figure", "text_answer", "milestone_answer", "explanation")) {
            run("delete from " + table + " where revision_id = ?", id);
        }
    }

    private void put(long id, Answers answers) throws SQLException {
        for (Map.Entry<CellKey, Answer> each : answers.figures().entrySet()) {
            CellKey cell = each.getKey();
            boolean absent = each.getValue() instanceof Answer.Absent;
            run(
                    "insert into figure (revision_id, input, dimension, category, amount, absent)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    id,
                    cell.input(),
                    cell.dimension(),
                    cell.category(),
                    each.getValue().number().orElse(null),
                    absent ? each.getValue().written() : null);
        }
        for (Map.Entry<String, String> text : answers.texts().entrySet()) {
            run(
                    "insert into text_answer (revision_id, field, body) values (?, ?, ?)",
                    id,
                    text.getKey(),
                    text.getValue());
        }
        for (MilestoneAnswer answer : answers.milestones()) {
            run(
                    "insert into milestone_answer (revision_id, milestone, agency, status, actual,"
                            + " evidence, note) values (?, ?, ?, ?, ?, ?, ?)",
                    id,
                    answer.milestone(),
                    answer.agency() == null ? "" : answer.agency().name(),
                    answer.status(),
                    answer.actual(),
                    answer.evidence(),
                    answer.note());
        }
    }

    private long number(String sql, Object value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, value);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    /** Deletes the earlier quarters and leaves the filing an empty draft. */
    @Override
    public void close() throws SQLException {
        try (connection) {
            draft(Map.of());
            clear(FIRST + ELSEWHERE);
            for (int place = 1; place <= ELSEWHERE; place++) {
                run("delete from revision where id = ?", FIRST + place);
                run("delete from submission where id = ?", FIRST + place);
            }
        }
    }
}
