package org.csecprogress.systemtests;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.place.Populations;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.demo.DemoGenerator;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.FilingFacts;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.filing.rules.Validator;
import org.csecprogress.kernel.CaliforniaTime;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Effect;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * A quarter that all 58 counties have submitted, written to the database of a stopped portal:
 * made-up figures in a first sealed revision with all required explanations.
 */
final class FiledQuarter {
    /** The account numbers of {@link People} who entered and who submitted. */
    private static final long PREPARER = 1;

    private static final long CERTIFIER = 3;

    private final ReportingPeriod period;
    private final Catalog catalog;
    private final Validator validator;
    private final DemoGenerator generator =
            DemoGenerator.builtIn(Counties.builtIn(), Populations.builtIn());

    FiledQuarter(ReportingPeriod period) {
        this.period = period;
        catalog = Catalogs.builtIn().forPeriod(period);
        validator = Validator.of(catalog);
    }

    /** Writes the submitted quarter of every county. */
    void moveInto(Connection connection) throws SQLException {
        run(
                connection,
                "insert into catalog_version (version, effective_from, effective_to, digest) values"
                        + " (?, ?, null, ?)",
                catalog.version(),
                catalog.validity().effectiveFrom().toString(),
                catalog.digest());
        connection.setAutoCommit(false);
        for (County county : Counties.builtIn().all()) {
            file(connection, county.code());
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    /** Returns a county's number, away from those that the portal will give. */
    private static long id(CountyCode county) {
        return 100 + Long.parseLong(county.value());
    }

    private void file(Connection connection, CountyCode county) throws SQLException {
        long id = id(county);
        run(
                connection,
                "insert into submission (id, county, period, catalog_version, status, open_key,"
                        + " revision, submitted_at, opened_at, version) values (?, ?, ?, ?,"
                        + " 'SUBMITTED', ?, 1, current_timestamp, current_timestamp, 1)",
                id,
                county.value(),
                period.toString(),
                catalog.version(),
                period + "-" + county);
        run(
                connection,
                "insert into revision (id, submission_id, number, sealed_at, digest) values (?, ?,"
                        + " 1, current_timestamp, 'd')",
                id,
                id);
        run(
                connection,
                "insert into submission_event (id, submission_id, county, period, action,"
                        + " from_status, to_status, revision, actor_id, actor_name, happened_at)"
                        + " values (?, ?, ?, ?, 'SUBMIT', 'DRAFT', 'SUBMITTED', 1, ?, 'R."
                        + " Castellanos', current_timestamp)",
                id,
                id,
                county.value(),
                period.toString(),
                CERTIFIER);
        run(connection, "insert into editor values (?, ?)", id, PREPARER);
        answer(connection, id, generator.answers(catalog, county, period, Map.of()));
        explain(connection, county);
    }

    private static void answer(Connection connection, long id, Answers answers)
            throws SQLException {
        try (PreparedStatement figure =
                        connection.prepareStatement(
                                "insert into figure (revision_id, input, dimension, category,"
                                        + " amount, absent) values (?, ?, ?, ?, ?, ?)");
                PreparedStatement text =
                        connection.prepareStatement(
                                "insert into text_answer (revision_id, field, body) values (?, ?,"
                                        + " ?)");
                PreparedStatement milestone =
                        connection.prepareStatement(
                                "insert into milestone_answer (revision_id, milestone, agency,"
                                        + " status, actual, evidence, note) values (?, ?, ?, ?, ?,"
                                        + " ?, ?)")) {
            for (Map.Entry<CellKey, Answer> each : answers.figures().entrySet()) {
                CellKey cell = each.getKey();
                Answer answer = each.getValue();
                String none = answer.number().isPresent() ? null : answer.written();
                add(
                        figure,
                        id,
                        cell.input(),
                        cell.dimension(),
                        cell.category(),
                        answer.number().orElse(null),
                        none);
            }
            for (Map.Entry<String, String> each : answers.texts().entrySet()) {
                add(text, id, each.getKey(), each.getValue());
            }
            for (MilestoneAnswer each : answers.milestones()) {
                String agency = each.agency() == null ? "" : each.agency().name();
                add(
                        milestone,
                        id,
                        each.milestone(),
                        agency,
                        each.status(),
                        each.actual(),
                        each.evidence(),
                        each.note());
            }
            figure.executeBatch();
            text.executeBatch();
            milestone.executeBatch();
        }
    }

    /** Explains what the rules ask for, without earlier quarters because there are none. */
    private void explain(Connection connection, CountyCode county) throws SQLException {
        Populations populations = Populations.builtIn();
        FilingFacts facts =
                FilingFacts.of(period, LocalDate.now(CaliforniaTime.ZONE))
                        .children(populations.children(county), populations.groups(county))
                        .build();
        Answers answers = generator.answers(catalog, county, period, Map.of());
        for (Finding finding : validator.check(answers, facts)) {
            if (finding.effect() == Effect.EXPLAIN) {
                run(
                        connection,
                        "insert into explanation (revision_id, finding_key, body) values (?, ?,"
                                + " 'The count is right.')",
                        id(county),
                        finding.key());
            }
        }
    }

    private static void add(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    private static void run(Connection connection, String sql, Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
