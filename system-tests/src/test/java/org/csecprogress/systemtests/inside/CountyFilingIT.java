package org.csecprogress.systemtests.inside;

import static org.csecprogress.systemtests.inside.Decisions.assertAccepted;
import static org.csecprogress.systemtests.inside.Decisions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.filing.rules.service.FilingChanges;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.filing.service.FilingService;
import org.csecprogress.filing.withdrawal.service.WithdrawalService;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.progress.Evidence;
import org.csecprogress.review.service.ProgressService;
import org.csecprogress.review.service.ReviewReader;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests what a county starts with, what it is told about its figures and what it may write. */
@DisplayName("Inside the server, a county's filing")
@ExtendWith({DatabaseBefore.class, ArquillianExtension.class})
class CountyFilingIT {
    private static final CountyCode NEVADA = new CountyCode("29");
    private static final ReportingPeriod NOW = ReportingPeriod.of("2024Q1");
    private static final Actor PREPARER =
            new Actor(761, "P", Set.of(new Actor.Grant(Role.COUNTY_PREPARER, NEVADA, null)));
    private static final Actor CERTIFIER =
            new Actor(762, "C", Set.of(new Actor.Grant(Role.COUNTY_CERTIFIER, NEVADA, Agency.CWS)));
    private static final Actor REVIEWER =
            new Actor(763, "R", Set.of(new Actor.Grant(Role.STATE_REVIEWER, null, null)));
    private static final Actor OTHER_REVIEWER =
            new Actor(762, "O", Set.of(new Actor.Grant(Role.STATE_REVIEWER, null, null)));
    private static final String TELLING = "Call 916-555-0134 about it.";

    @Resource(lookup = "java:app/jdbc/csec")
    private DataSource database;

    @Inject private FilingService filings;
    @Inject private WithdrawalService withdrawals;
    @Inject private ReviewReader reviews;
    @Inject private ProgressService progress;

    /** Inserts an approved filing of Nevada two quarters earlier, and none in between. */
    @BeforeEach
    void file() throws SQLException {
        clear();
        for (long id = 761; id <= 763; id++) {
            run(
                    "insert into account (id, username, name, title, password_hash, disabled,"
                            + " version) values (?, ?, 'S', 'S', '-', true, 1)",
                    id,
                    id + "@x.example");
        }
        submission(761, "29", "2023Q3", "APPROVED");
        run(
                "insert into figure (revision_id, input, dimension, category, amount) values (761,"
                        + " 'VC-08', '', '', 7)");
        run(
                "insert into text_answer (revision_id, field, body) values (761,"
                        + " 'ID-10.FREQUENCY', 'YEARLY'), (761, 'ID-10.POPULATION', 'All youth.'),"
                        + " (761, 'NAR.DATA', 'One file was late.')");
        run(
                "insert into milestone_answer (revision_id, milestone, agency, status, actual,"
                        + " evidence, note) values (761, 'PM-06', '', 'ADOPTED', date '2023-05-01',"
                        + " 'https://county.example/policy', 'Read by both.')");
        run(
                "insert into explanation (revision_id, finding_key, body) values (761,"
                        + " 'Q-01|VC-08', 'It was so.')");
    }

    private void submission(long id, String county, String period, String status)
            throws SQLException {
        run(
                "insert into submission (id, county, period, catalog_version, status, revision,"
                        + " opened_at, version) values (?, ?, ?, 1, ?, 1, current_timestamp, 1)",
                id,
                county,
                period,
                status);
        run(
                "insert into revision (id, submission_id, number, sealed_at, digest) values (?, ?,"
                        + " 1, current_timestamp, 'd')",
                id,
                id);
    }

    @AfterEach
    void clear() throws SQLException {
        String ours = "(select id from submission where period in ('2023Q3', '2024Q1'))";
        String revisions = "(select id from revision where submission_id in " + ours + ")";
        for (String table :
                List.of(
                        "figure",
                        "text_answer",
                        "milestone_answer",
                        "explanation",
                        "certification",
                        "sealed_finding")) {
            run("delete from " + table + " where revision_id in " + revisions);
        }
        for (String table : List.of("county_entry", "editor", "submission_event", "revision")) {
            run("delete from " + table + " where submission_id in " + ours);
        }
        run("delete from evidence_approval where county = '29'");
        run("delete from submission where period in ('2023Q3', '2024Q1')");
        run("delete from account where id between 761 and 763");
    }

    @Test
    @DisplayName(
            "gets no evidence approved by someone who entered a withdrawn filing of its county")
    void withdrawnEntry() throws SQLException {
        submission(762, "29", "2024Q1", "DRAFT");
        run(
                "update submission set status = 'WITHDRAWN', withdrawn_from = 'DRAFT', withdrawn_at"
                        + " = current_timestamp where id = 762");
        run(
                "insert into county_entry (submission_id, account_id, kind, started_at, entered_at,"
                        + " ended_at) values (762, 763, 'PAPER', current_timestamp,"
                        + " current_timestamp, current_timestamp)");
        assertEquals(List.of("evidence.ownWork"), approve(REVIEWER));
        assertEquals(List.of(), approve(OTHER_REVIEWER));
    }

    private List<String> approve(Actor reviewer) {
        Evidence seen = new Evidence("https://county.example/policy");
        return progress.approve(reviewer, NEVADA, "PM-06", null, seen).stream()
                .map(Problem::key)
                .toList();
    }

    private Filing open() {
        assertAccepted(filings.open(PREPARER, NEVADA, NOW));
        return filings.find(PREPARER, NEVADA, NOW).orElseThrow();
    }

    @Test
    @DisplayName(
            "starts with the methods and milestones of the last approved one, never its figures")
    void copiesForward() {
        Filing opened = open();
        assertEquals(
                Map.of("ID-10.FREQUENCY", "YEARLY", "ID-10.POPULATION", "All youth."),
                opened.answers().texts());
        MilestoneAnswer milestone = opened.answers().milestones().get(0);
        assertEquals("PM-06", milestone.milestone());
        assertEquals("ADOPTED", milestone.status());
        assertEquals("https://county.example/policy", milestone.evidence());
        assertEquals(Map.of(), opened.answers().figures());
        assertEquals(Map.of(), opened.explanations());
    }

    @Test
    @DisplayName("is compared with the state only for the reviewer, never for the county")
    void statewide() throws SQLException {
        submission(764, "19", "2024Q1", "SUBMITTED");
        submission(765, "29", "2024Q1", "SUBMITTED");
        for (String figure : List.of("764, 'VC-08', '', '', 12", "765, 'VC-08', '', '', 900")) {
            run(
                    "insert into figure (revision_id, input, dimension, category, amount) values ("
                            + figure
                            + ")");
        }
        assertTrue(
                statewide(
                                reviews.review(REVIEWER, NEVADA, NOW, OptionalInt.empty())
                                        .orElseThrow()
                                        .filing())
                        .anyMatch(finding -> finding.target().equals("VC-08")));
        for (Actor own : List.of(PREPARER, CERTIFIER)) {
            assertEquals(0, statewide(filings.find(own, NEVADA, NOW).orElseThrow()).count());
            assertEquals(
                    0, statewide(filings.findRevision(own, NEVADA, NOW, 1).orElseThrow()).count());
        }
    }

    private static Stream<Finding> statewide(Filing filing) {
        return filing.findings().stream().filter(finding -> finding.rule().startsWith("S-"));
    }

    @Test
    @DisplayName("keeps an explanation with its finding for the reviewer")
    void explained() throws SQLException {
        Filing opened = open();
        save(opened, explanation("The unit was staffed again."));
        run(
                "update submission set status = 'SUBMITTED' where county = '29' and period ="
                        + " '2024Q1'");
        run(
                "update revision set sealed_at = current_timestamp where submission_id = "
                        + opened.submission().id());
        assertEquals(
                Map.of("Q-01|VC-08", "The unit was staffed again."),
                reviews.review(REVIEWER, NEVADA, NOW, OptionalInt.empty())
                        .orElseThrow()
                        .filing()
                        .explanations());
    }

    private void save(Filing filing, FilingChanges changes) {
        long version = filing.submission().version();
        assertAccepted(filings.save(PREPARER, NEVADA, NOW, version, changes));
    }

    private static FilingChanges explanation(String text) {
        return FilingChanges.ofFigures(Map.of(), Map.of("Q-01|VC-08", text));
    }

    private static FilingChanges milestone(String evidence, String note) {
        return FilingChanges.ofMilestones(
                List.of(new MilestoneAnswer("PM-06", null, "ADOPTED", null, evidence, note)));
    }

    @Test
    @DisplayName("takes no text that could name a youth, and stores nothing of what was found")
    void screened() throws SQLException {
        long version = open().submission().version();
        for (FilingChanges telling :
                List.of(
                        explanation(TELLING),
                        milestone("https://county.example/policy", TELLING),
                        milestone(TELLING, ""),
                        FilingChanges.ofTexts(Map.of("ID-10.POPULATION", TELLING), Map.of()),
                        FilingChanges.ofTexts(Map.of("NAR.INTERNAL", TELLING), Map.of()))) {
            Decision decision = filings.save(PREPARER, NEVADA, NOW, version, telling);
            Decision.Refused refused = assertInstanceOf(Decision.Refused.class, decision);
            assertEquals("F-06", refused.findings().get(0).rule());
        }
        assertRefused(
                "reason.identifier", withdrawals.ask(CERTIFIER, NEVADA, NOW, version, TELLING));
        assertRefused(
                "reason.long", withdrawals.ask(CERTIFIER, NEVADA, NOW, version, "a".repeat(2001)));
        assertEquals(0, count("select count(*) from audit_entry where detail like '%555-0134%'"));
        assertEquals(0, count("select count(*) from explanation where body like '%555-0134%'"));
    }

    @Test
    @DisplayName("takes no text that is too long, and says so")
    void tooLong() {
        long version = open().submission().version();
        for (FilingChanges wide :
                List.of(
                        explanation("a".repeat(4001)),
                        milestone("", "a".repeat(2001)),
                        milestone("a".repeat(501), ""))) {
            Decision decision = filings.save(PREPARER, NEVADA, NOW, version, wide);
            Decision.Refused refused = assertInstanceOf(Decision.Refused.class, decision);
            assertEquals("F-05", refused.findings().get(0).rule());
        }
    }

    @Test
    @DisplayName("is not ready while a text copied from an earlier one names a youth")
    void older() throws SQLException {
        run(
                "update text_answer set body = 'Ask Jasmine Torres.' where revision_id = 761 and"
                        + " field = 'ID-10.POPULATION'");
        assertTrue(open().toFix().stream().anyMatch(finding -> finding.rule().equals("F-06")));
    }

    private int count(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private void run(String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
