package org.csecprogress.submission.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.service.Sql;
import org.csecprogress.submission.Revision;
import org.csecprogress.submission.Submission;
import org.csecprogress.validation.AbsentReason;
import org.csecprogress.validation.Answer;
import org.csecprogress.validation.Answers;
import org.csecprogress.validation.MilestoneAnswer;
import org.csecprogress.validation.WhyQuestion;

/**
 * Stores the answers of a revision as rows and moves them in blocks: three queries for any number
 * of answers, and two batches for any changes.
 */
@ApplicationScoped
class AnswerStore {
    private static final List<String> TABLES =
            List.of(
                    "figure (revision_id, input, dimension, category, amount, absent)",
                    "text_answer (revision_id, field, body)",
                    "milestone_answer (revision_id, milestone, agency, status, actual, evidence,"
                            + " note)",
                    "explanation (revision_id, finding_key, body)");

    /** A cast truncates: with one extra character the table still refuses a long text. */
    private static final String REPLACE =
            """
            merge into TABLE t using
                (select cast(? as bigint) as id, cast(? as varchar(121)) as k,
                    cast(? as varchar(4001)) as words) s
            on t.revision_id = s.id and t.KEY = s.k
            when matched and s.words = '' then delete
            when matched and t.body <> s.words then update set body = s.words
            when not matched and s.words <> '' then
                insert (revision_id, KEY, body) values (s.id, s.k, s.words)
            """;

    private final Sql sql;

    protected AnswerStore() {
        this(null);
    }

    @Inject
    AnswerStore(Sql sql) {
        this.sql = sql;
    }

    Answers load(Revision revision) {
        return loadAll(List.of(revision.id())).get(revision.id());
    }

    /** Returns the answers of several revisions, in three queries. */
    Map<Long, Answers> loadAll(List<Long> revisions) {
        Map<Long, Answers.Builder> builders = new LinkedHashMap<>();
        revisions.forEach(id -> builders.put(id, Answers.builder()));
        if (!revisions.isEmpty()) {
            String where = " where revision_id in (" + Sql.places(revisions.size()) + ")";
            Object[] ids = revisions.toArray();
            sql.list(
                    "select revision_id, input, dimension, category, amount, absent from figure"
                            + where,
                    row -> builders.get(row.getLong(1)).figure(cell(row), answer(row)),
                    ids);
            sql.list(
                    "select revision_id, field, body from text_answer" + where,
                    row -> builders.get(row.getLong(1)).text(row.getString(2), row.getString(3)),
                    ids);
            sql.list(
                    "select revision_id, milestone, agency, status, actual, evidence, note from"
                            + " milestone_answer"
                            + where,
                    row -> builders.get(row.getLong(1)).milestone(milestone(row)),
                    ids);
        }
        return builders.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().build()));
    }

    /** Returns the milestones of several revisions, in one query. */
    Map<Long, List<MilestoneAnswer>> milestones(Collection<Long> revisions) {
        Map<Long, List<MilestoneAnswer>> all = new HashMap<>();
        if (!revisions.isEmpty()) {
            sql.list(
                    "select revision_id, milestone, agency, status, actual, evidence, note from"
                            + " milestone_answer where revision_id in ("
                            + Sql.places(revisions.size())
                            + ")",
                    row ->
                            all.computeIfAbsent(row.getLong(1), r -> new ArrayList<>())
                                    .add(milestone(row)),
                    revisions.toArray());
        }
        return all;
    }

    /** Returns the explanations of several revisions by key of the finding, in one query. */
    Map<Long, Map<String, String>> explanations(List<Long> revisions) {
        Map<Long, Map<String, String>> all = new HashMap<>();
        sql.list(
                "select revision_id, finding_key, body from explanation where revision_id in ("
                        + Sql.places(revisions.size())
                        + ")",
                row ->
                        all.computeIfAbsent(row.getLong(1), id -> new HashMap<>())
                                .put(row.getString(2), row.getString(3)),
                revisions.toArray());
        return all;
    }

    Map<String, String> explanations(Revision revision) {
        return explanations(List.of(revision.id())).getOrDefault(revision.id(), Map.of());
    }

    /**
     * Writes the figures that differ from the stored ones.
     *
     * @param figures new answers; empty to remove one
     * @return number of answers changed
     */
    int saveFigures(Revision revision, Map<CellKey, Optional<Answer>> figures) {
        if (figures.isEmpty()) {
            return 0;
        }
        Map<CellKey, Answer> before = new HashMap<>();
        sql.list(
                "select revision_id, input, dimension, category, amount, absent from figure where"
                        + " revision_id = ?",
                row -> before.put(cell(row), answer(row)),
                revision.id());
        List<Object[]> gone = new ArrayList<>();
        List<Object[]> kept = new ArrayList<>();
        figures.forEach(
                (cell, answer) -> {
                    if (!Objects.equals(before.get(cell), answer.orElse(null))) {
                        if (before.containsKey(cell)) {
                            gone.add(key(revision, cell));
                        }
                        answer.ifPresent(value -> kept.add(row(revision, cell, value)));
                    }
                });
        sql.batch(
                "delete from figure where revision_id = ? and input = ? and dimension = ? and"
                        + " category = ?",
                gone);
        sql.batch(
                "insert into figure (revision_id, input, dimension, category, amount, absent)"
                        + " values (?, ?, ?, ?, ?, ?)",
                kept);
        return Math.max(gone.size(), kept.size());
    }

    /**
     * Replaces the given texts. An empty text removes the stored one.
     *
     * @return number of texts changed
     */
    int saveTexts(Revision revision, Map<String, String> texts) {
        return replace(revision, "text_answer", "field", texts);
    }

    /** Replaces the given explanations, each for all its findings, and counts the changes. */
    int saveExplanations(Revision revision, Map<String, String> explanations) {
        Map<String, String> byFinding = WhyQuestion.byFinding(explanations);
        return replace(revision, "explanation", "finding_key", byFinding);
    }

    /** Inserts, updates or deletes in one statement. */
    private int replace(
            Revision revision, String table, String keyColumn, Map<String, String> bodies) {
        return sql.batch(
                REPLACE.replace("TABLE", table).replace("KEY", keyColumn),
                bodies.entrySet().stream()
                        .map(e -> new Object[] {revision.id(), e.getKey(), e.getValue().strip()})
                        .toList());
    }

    /**
     * Replaces the given milestones that differ from the stored ones.
     *
     * @return number of milestones changed
     */
    int saveMilestones(Revision revision, List<MilestoneAnswer> given) {
        if (given.isEmpty()) {
            return 0;
        }
        List<MilestoneAnswer> before =
                milestones(List.of(revision.id())).getOrDefault(revision.id(), List.of());
        List<MilestoneAnswer> milestones = given.stream().filter(m -> !before.contains(m)).toList();
        sql.batch(
                "delete from milestone_answer where revision_id = ? and milestone = ? and agency ="
                        + " ?",
                milestones.stream()
                        .map(m -> new Object[] {revision.id(), m.milestone(), agency(m)})
                        .toList());
        sql.batch(
                "insert into milestone_answer (revision_id, milestone, agency, status, actual,"
                        + " evidence, note) values (?, ?, ?, ?, ?, ?, ?)",
                milestones.stream()
                        .map(
                                m ->
                                        new Object[] {
                                            revision.id(),
                                            m.milestone(),
                                            agency(m),
                                            m.status(),
                                            m.actual(),
                                            m.evidence(),
                                            m.note()
                                        })
                        .toList());
        return milestones.size();
    }

    /** Copies all answers into a new draft. */
    void copy(Revision from, Revision to) {
        for (String table : TABLES) {
            String name = table.substring(0, table.indexOf(' '));
            String columns =
                    table.substring(table.indexOf("revision_id,") + 12, table.length() - 1);
            sql.update(
                    "insert into "
                            + table
                            + " select cast(? as bigint),"
                            + columns
                            + " from "
                            + name
                            + " where revision_id = ?",
                    to.id(),
                    from.id());
        }
    }

    /** Copies the editors too: those who entered the original may not certify its copy. */
    void copyEditors(Submission from, Submission to) {
        sql.update(
                "insert into editor (submission_id, account_id) select cast(? as bigint),"
                        + " account_id from editor where submission_id = ?",
                to.id(),
                from.id());
    }

    private static String agency(MilestoneAnswer answer) {
        return answer.agency() == null ? "" : answer.agency().name();
    }

    private static Object[] key(Revision revision, CellKey cell) {
        return new Object[] {revision.id(), cell.input(), cell.dimension(), cell.category()};
    }

    private static Object[] row(Revision revision, CellKey cell, Answer answer) {
        BigDecimal amount = answer instanceof Answer.Count count ? count.value() : null;
        String absent = answer instanceof Answer.Absent none ? none.reason().name() : null;
        return Stream.concat(
                        Stream.of(key(revision, cell)), Stream.of(new Object[] {amount, absent}))
                .toArray();
    }

    private static CellKey cell(ResultSet row) throws SQLException {
        return new CellKey(row.getString(2), row.getString(3), row.getString(4));
    }

    private static Answer answer(ResultSet row) throws SQLException {
        BigDecimal amount = row.getBigDecimal(5);
        return amount == null
                ? new Answer.Absent(AbsentReason.valueOf(row.getString(6)))
                : new Answer.Count(amount);
    }

    private static MilestoneAnswer milestone(ResultSet row) throws SQLException {
        String agency = row.getString(3);
        return new MilestoneAnswer(
                row.getString(2),
                agency.isEmpty() ? null : Agency.valueOf(agency),
                row.getString(4),
                Sql.date(row, 5),
                row.getString(6),
                row.getString(7));
    }
}
