package org.csecprogress.systemtests.inside;

import static org.csecprogress.systemtests.inside.Decisions.assertAccepted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javax.sql.DataSource;
import org.csecprogress.calendar.ExtensionAction;
import org.csecprogress.calendar.ExtensionMoved;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.Populations;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.demo.DemoGenerator;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.filing.comment.FigureComment;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Effect;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.review.CountyDuty;
import org.csecprogress.review.Leave;
import org.csecprogress.review.service.AssignmentService;
import org.csecprogress.review.service.AssignmentService.Chosen;
import org.csecprogress.review.service.BulkApprovalService;
import org.csecprogress.review.service.LeaveService;
import org.csecprogress.review.service.Obstacle;
import org.csecprogress.review.service.QueueLine;
import org.csecprogress.review.service.QueueViewService;
import org.csecprogress.review.service.ReviewReader;
import org.csecprogress.review.service.ReviewService;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests assignments, leaves, saved views, and joint approvals. */
@DisplayName("Inside the server, the review of filings")
@ExtendWith({DatabaseBefore.class, ArquillianExtension.class})
class ReviewDeskInsideIT {
    private static final ReportingPeriod PERIOD = ReportingPeriod.of("2024Q2");
    private static final CountyCode NEVADA = new CountyCode("29");
    private static final CountyCode PLUMAS = new CountyCode("32");
    private static final CountyCode SIERRA = new CountyCode("46");
    private static final CountyCode YUBA = new CountyCode("58");
    private static final Actor ONE = reviewer(781, "One");
    private static final Actor TWO = reviewer(782, "Two");
    private static final Actor PREPARER =
            new Actor(783, "P", Set.of(new Actor.Grant(Role.COUNTY_PREPARER, NEVADA, null)));

    @Resource(lookup = "java:app/jdbc/csec")
    private DataSource database;

    @Inject private AssignmentService assignments;
    @Inject private LeaveService leaves;
    @Inject private QueueViewService views;
    @Inject private BulkApprovalService approvals;
    @Inject private ReviewService reviews;
    @Inject private ReviewReader filed;
    @Inject private BusinessClock clock;
    @Inject private Event<AuditedEvent> events;
    @Resource private UserTransaction transaction;

    private static Actor reviewer(long id, String name) {
        return new Actor(id, name, Set.of(new Actor.Grant(Role.STATE_REVIEWER, null, null)));
    }

    @BeforeEach
    void people() throws SQLException {
        clear();
        for (long id = 781; id <= 784; id++) {
            run(
                    "insert into account (id, username, name, title, password_hash, disabled,"
                            + " version) values (?, ?, ?, 'S', '-', false, 1)",
                    id,
                    id + "@x.example",
                    Map.of(781L, "One", 782L, "Two", 783L, "P", 784L, "Four").get(id));
        }
        for (long id : new long[] {781, 782, 784}) {
            run(
                    "insert into membership (id, account_id, role) values (?, ?,"
                            + " 'STATE_REVIEWER')",
                    id,
                    id);
        }
    }

    @AfterEach
    void clear() throws SQLException {
        String ours = "(select id from submission where period = '2024Q2')";
        String revisions = "(select id from revision where submission_id in " + ours + ")";
        for (String table : List.of("figure", "text_answer", "milestone_answer", "explanation")) {
            run("delete from " + table + " where revision_id in " + revisions);
        }
        for (String table : List.of("figure_comment", "submission_event", "revision")) {
            run("delete from " + table + " where submission_id in " + ours);
        }
        run("delete from submission where period = '2024Q2'");
        run("delete from county_reviewer where account_id between 781 and 784");
        run("delete from reviewer_leave where account_id between 781 and 784");
        run("delete from queue_view where account_id between 781 and 784");
        run("delete from membership where account_id between 781 and 784");
        run("delete from account where id between 781 and 784");
    }

    private QueueLine line(CountyCode county) {
        return filed.queue(ONE, PERIOD).stream()
                .filter(line -> line.county().code().equals(county))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("assigns several counties at once, and keeps what someone else assigned")
    void assigns() throws SQLException {
        var both = List.of(new Chosen(NEVADA, 0), new Chosen(PLUMAS, 0));
        AssignmentService.Outcome first = assignments.assign(ONE, both, 781);
        assertEquals(new AssignmentService.Outcome(2, 0, 0, 0, List.of(), List.of()), first);
        assertEquals(781, line(NEVADA).assignee());
        AssignmentService.Outcome moved =
                assignments.assign(TWO, List.of(new Chosen(NEVADA, 781)), 782);
        assertEquals(1, moved.moved());
        AssignmentService.Outcome late =
                assignments.assign(ONE, List.of(new Chosen(NEVADA, 781), both.get(1)), 0);
        assertEquals(List.of(NEVADA, PLUMAS), late.stale());
        assertEquals(782, line(NEVADA).assignee());
        assertEquals(1, assignments.assign(ONE, List.of(new Chosen(NEVADA, 782)), 782).same());
        assertEquals(1, assignments.assign(ONE, List.of(new Chosen(PLUMAS, 781)), 0).freed());
        assertThrows(NotFoundException.class, () -> assignments.assign(ONE, both, 783));
        String last =
                "select detail from audit_entry where chain = 'account:%d' and action ="
                        + " 'ASSIGN_REVIEWER' order by seq desc";
        assertEquals("32 from 781", texts(last.formatted(781)).get(0));
        assertEquals("29 from 781", texts(last.formatted(782)).get(0));
    }

    @Test
    @DisplayName("shows the county its reviewer, and nobody who lost the role")
    void names() throws SQLException {
        assertTrue(assignments.ofCounty(PREPARER, NEVADA).isEmpty());
        assignments.assign(ONE, List.of(new Chosen(NEVADA, 0)), 781);
        CountyDuty duty = assignments.ofCounty(PREPARER, NEVADA).orElseThrow();
        assertEquals("One", duty.acting().orElseThrow().name());
        assertEquals("781@x.example", duty.acting().orElseThrow().mail());
        assertThrows(NotFoundException.class, () -> assignments.ofCounty(PREPARER, PLUMAS));
        run("update account set disabled = true where id = 781");
        assertTrue(assignments.ofCounty(PREPARER, NEVADA).isEmpty());
        assertEquals(0, line(NEVADA).assignee());
    }

    @Test
    @DisplayName("is done by a deputy on the days of a leave, and on no other day")
    void deputises() {
        LocalDate today = clock.today();
        assignments.assign(ONE, List.of(new Chosen(NEVADA, 0)), 781);
        assertEquals("leave.deputy.missing", problem(leaves.set(ONE, today, today, 781)));
        assertEquals("leave.deputy.missing", problem(leaves.set(ONE, today, today, 783)));
        assertEquals(
                "leave.last.past",
                problem(leaves.set(ONE, today.minusDays(2), today.minusDays(1), 782)));
        assertTrue(leaves.set(ONE, today.plusDays(1), today.plusDays(9), 782).isEmpty());
        assertTrue(line(NEVADA).duty().orElseThrow().deputy().isEmpty());
        assertTrue(leaves.set(ONE, today.minusDays(1), today, 782).isEmpty());
        CountyDuty duty = assignments.ofCounty(PREPARER, NEVADA).orElseThrow();
        assertEquals("Two", duty.acting().orElseThrow().name());
        assertEquals(today, duty.until());
        assertTrue(line(NEVADA).duty().orElseThrow().isOf(782));
        assertEquals("leave.deputy.away", problem(leaves.set(TWO, today, today.plusDays(3), 781)));
        assertEquals("leave.standsIn", problem(leaves.set(TWO, today, today.plusDays(3), 784)));
        leaves.end(ONE);
        assertEquals(
                "One",
                assignments.ofCounty(PREPARER, NEVADA).orElseThrow().acting().orElseThrow().name());
    }

    @Test
    @DisplayName("notifies all reviewers when one is away and the deputy lost the role")
    void uncovered() throws Exception {
        LocalDate today = clock.today();
        assignments.assign(ONE, List.of(new Chosen(NEVADA, 0)), 781);
        assertEquals(List.of("781"), toldOfRequest());
        assertTrue(leaves.set(ONE, today, today.plusDays(9), 782).isEmpty());
        assertEquals(List.of("782"), toldOfRequest());
        run("update account set disabled = true where id = 782");
        assertEquals(List.of("781", "784"), toldOfRequest());
        CountyDuty duty = line(NEVADA).duty().orElseThrow();
        assertTrue(duty.isAway());
        assertTrue(duty.acting().isEmpty());
        assertFalse(duty.isOf(782));
        assertTrue(duty.isOf(781));
        Leave leave = leaves.all(TWO).get(781L);
        assertTrue(leave.deputy().isEmpty(), "the leave is there, without a deputy");
        assertEquals(today.plusDays(9), leave.days().last());
        run("update account set disabled = false where id = 782");
        assertEquals(List.of("782"), toldOfRequest());
    }

    /** Returns the accounts of the reviewers who are told that the county asks for more time. */
    private List<String> toldOfRequest() throws Exception {
        run("delete from notice where period = '2024Q2'");
        transaction.begin();
        events.fire(
                new ExtensionMoved(
                        PREPARER,
                        NEVADA,
                        PERIOD,
                        781,
                        ExtensionAction.ASK,
                        clock.today(),
                        Optional.empty(),
                        clock.instant()));
        transaction.commit();
        List<String> told =
                texts(
                        "select account_id from notice where period = '2024Q2' and account_id"
                                + " between 781 and 784 order by account_id");
        run("delete from notice where period = '2024Q2'");
        return told;
    }

    private static String problem(Optional<Problem> problem) {
        return problem.orElseThrow().key();
    }

    @Test
    @DisplayName("saves up to twenty views only for their reviewer, and screens their names")
    void keepsViews() {
        assertEquals("view.name.missing", problem(keep(ONE, "  ")));
        assertEquals("view.name.long", problem(keep(ONE, "x".repeat(61))));
        assertEquals("view.name.identifier", problem(keep(ONE, "Call 916-555-0134")));
        for (int i = 0; i < QueueViewService.MOST; i++) {
            assertTrue(keep(ONE, "View " + i).isEmpty());
        }
        assertEquals("view.most", problem(keep(ONE, "One more")));
        assertTrue(keep(ONE, "View 3").isEmpty(), "the same name stands for the new one");
        assertEquals(QueueViewService.MOST, views.all(ONE).size());
        assertEquals(List.of(), views.all(TWO));
        String faces = "\uD83D\uDE00";
        views.forget(ONE, "View 4");
        assertTrue(
                keep(ONE, faces.repeat(60)).isEmpty(), "sixty characters, however they are kept");
        assertEquals("view.name.long", problem(keep(ONE, faces.repeat(61))));
        assertEquals("text.control", problem(keep(ONE, "My\0view")));
        views.forget(TWO, "View 3");
        assertEquals(QueueViewService.MOST, views.all(ONE).size());
        views.forget(ONE, "View 3");
        assertEquals(QueueViewService.MOST - 1, views.all(ONE).size());
    }

    private Optional<Problem> keep(Actor actor, String name) {
        return views.keep(actor, PERIOD, new QueueViewService.View(name, "tab=ALL&who=ME"));
    }

    @Test
    @DisplayName("approves filings without open findings together, and says why not for the others")
    void approvesTogether() throws SQLException {
        file(781, NEVADA, "IN_REVIEW");
        explain(781, NEVADA);
        file(782, PLUMAS, "IN_REVIEW");
        run("delete from figure where revision_id = 782 and input = 'ID-04'");
        file(783, SIERRA, "SUBMITTED");
        assertEquals(Set.of(), obstacles(ONE, NEVADA, 1));
        assertEquals(Set.of(Obstacle.STALE), obstacles(ONE, NEVADA, 2));
        assertTrue(obstacles(ONE, PLUMAS, 1).contains(Obstacle.FIX));
        assertEquals(Set.of(Obstacle.NOT_IN_REVIEW), obstacles(ONE, SIERRA, 1));
        assertEquals(Set.of(Obstacle.NOTHING), obstacles(ONE, YUBA, 0));
        event(781, NEVADA, "CERTIFY", 782);
        assertEquals(Set.of(Obstacle.OWN_WORK), obstacles(TWO, NEVADA, 1));
        assertAccepted(reviews.comment(ONE, NEVADA, PERIOD, "ID-04", "Is this of one day?"));
        assertEquals(Set.of(Obstacle.UNSENT), obstacles(ONE, NEVADA, 1));
        assertRefused(ONE, NEVADA, "approvals.obstacle.UNSENT");
        reviews.removeComment(ONE, NEVADA, PERIOD, comment(NEVADA).id());
        assertRefused(TWO, NEVADA, "approvals.obstacle.OWN_WORK");
        assertRefused(ONE, PLUMAS, "approvals.obstacle.FIX");
        assertRefused(ONE, SIERRA, "approvals.obstacle.NOT_IN_REVIEW");
        assertInstanceOf(Decision.Stale.class, approve(ONE, NEVADA, 2));
        assertAccepted(approve(ONE, NEVADA, 1));
        assertEquals("APPROVED", status(781));
        assertEquals("IN_REVIEW", status(782));
        assertTrue(candidate(ONE, NEVADA, 1).isApproved());
        assertInstanceOf(Decision.Stale.class, approve(ONE, NEVADA, 1));
    }

    @Test
    @DisplayName("approves several in a row, and none changes the comparison of the next")
    void approvesInARow() throws SQLException {
        file(781, NEVADA, "IN_REVIEW");
        explain(781, NEVADA);
        file(782, PLUMAS, "IN_REVIEW");
        run("delete from figure where revision_id = 782 and input = 'ID-04'");
        file(783, SIERRA, "IN_REVIEW");
        Map<CountyCode, Long> chosen = new LinkedHashMap<>();
        List.of(SIERRA, PLUMAS, YUBA, NEVADA).forEach(county -> chosen.put(county, 1L));
        List<BulkApprovalService.Candidate> listed = approvals.candidates(ONE, PERIOD, chosen);
        assertEquals(
                List.copyOf(chosen.keySet()),
                listed.stream().map(candidate -> candidate.county().code()).toList());
        assertTrue(listed.get(1).obstacles().contains(Obstacle.FIX));
        assertEquals(Set.of(Obstacle.NOTHING), listed.get(2).obstacles());
        assertTrue(listed.get(3).isReady());
        explain(783, SIERRA);
        Set<Obstacle> before = obstacles(ONE, SIERRA, 1);
        chosen.remove(YUBA);
        chosen.remove(SIERRA);
        Map<CountyCode, Decision> decided = approvals.approve(ONE, PERIOD, chosen);
        assertEquals(List.of(PLUMAS, NEVADA), List.copyOf(decided.keySet()));
        assertInstanceOf(Decision.Refused.class, decided.get(PLUMAS));
        assertAccepted(decided.get(NEVADA));
        assertEquals(List.of("IN_REVIEW", "APPROVED"), List.of(status(782), status(781)));
        assertEquals(before, obstacles(ONE, SIERRA, 1));
    }

    private Decision approve(Actor actor, CountyCode county, long version) {
        return approvals.approve(actor, PERIOD, Map.of(county, version)).get(county);
    }

    private void assertRefused(Actor actor, CountyCode county, String key) {
        Decision decision = approve(actor, county, 1);
        assertTrue(
                assertInstanceOf(Decision.Refused.class, decision).problems().stream()
                        .anyMatch(problem -> problem.key().equals(key)),
                decision.toString());
    }

    private Set<Obstacle> obstacles(Actor actor, CountyCode county, long version) {
        return candidate(actor, county, version).obstacles();
    }

    private BulkApprovalService.Candidate candidate(Actor actor, CountyCode county, long version) {
        return approvals.candidates(actor, PERIOD, Map.of(county, version)).get(0);
    }

    private FigureComment comment(CountyCode county) {
        return filed.review(ONE, county, PERIOD, OptionalInt.empty())
                .orElseThrow()
                .filing()
                .comments()
                .get(0);
    }

    @Test
    @DisplayName("lets nobody change or withdraw a comment that was sent")
    void commentsStay() throws SQLException {
        file(781, NEVADA, "IN_REVIEW");
        assertAccepted(reviews.comment(ONE, NEVADA, PERIOD, "ID-04", "Is this of one day?"));
        long id = comment(NEVADA).id();
        assertThrows(NotFoundException.class, () -> reviews.removeComment(TWO, NEVADA, PERIOD, id));
        assertAccepted(reviews.returnToCounty(ONE, NEVADA, PERIOD, 1, "See the question."));
        run("update submission set status = 'IN_REVIEW', revision = 1 where id = 781");
        assertThrows(NotFoundException.class, () -> reviews.removeComment(ONE, NEVADA, PERIOD, id));
        assertEquals("Is this of one day?", comment(NEVADA).body());
        assertTrue(comment(NEVADA).isSent());
    }

    @Test
    @DisplayName("measures a comment in characters, and names those that cannot be stored")
    void measuresComments() throws SQLException {
        file(781, NEVADA, "IN_REVIEW");
        String faces = "\uD83D\uDE00".repeat(2000);
        assertEquals("text.control", refusal("Is this\0of one day?"));
        assertEquals("text.control", refusal("Is this\u000Bof one day?"));
        assertEquals("text.control", refusal("Half a character: \uD83D"));
        assertEquals("comment.long", refusal(faces + "x"));
        assertAccepted(reviews.comment(ONE, NEVADA, PERIOD, "ID-04", faces));
        assertEquals(faces, comment(NEVADA).body());
        assertAccepted(reviews.returnToCounty(ONE, NEVADA, PERIOD, 1, "a\r\n".repeat(1000)));
    }

    private String refusal(String comment) {
        Decision decision = reviews.comment(ONE, NEVADA, PERIOD, "ID-04", comment);
        return assertInstanceOf(Decision.Refused.class, decision).problems().get(0).key();
    }

    @Test
    @DisplayName("finds an explanation that could name a youth, even if it was saved before")
    void screensExplanations() throws SQLException {
        file(781, NEVADA, "IN_REVIEW");
        run(
                "update figure set amount = null, absent = 'NA_PENDING' where revision_id = 781 and"
                        + " input = 'PV-02' and dimension = ''");
        explain(781, NEVADA);
        assertEquals(Set.of(), obstacles(ONE, NEVADA, 1));
        String one =
                texts("select min(finding_key) from explanation where revision_id = 781").get(0);
        run("update explanation set body = 'Ask the youth Maria.' where finding_key = ?", one);
        List<Finding> toFix =
                filed.review(ONE, NEVADA, PERIOD, OptionalInt.empty())
                        .orElseThrow()
                        .filing()
                        .toFix();
        assertEquals("F-06|" + one.split("\\|", 2)[1], toFix.get(0).key());
        assertEquals(Set.of(Obstacle.FIX), obstacles(ONE, NEVADA, 1));
    }

    @Test
    @DisplayName("counts the changes between two revisions, including new and removed answers")
    void countsChanges() throws SQLException {
        file(781, NEVADA, "IN_REVIEW");
        assertEquals(0, line(NEVADA).changes());
        run("update submission set revision = 2 where id = 781");
        run(
                "insert into revision (id, submission_id, number, sealed_at, digest) values (785,"
                        + " 781, 2, current_timestamp, 'd')");
        for (String columns :
                List.of(
                        "figure input, dimension, category, amount, absent",
                        "text_answer field, body",
                        "milestone_answer milestone, agency, status, actual, evidence, note")) {
            String[] parts = columns.split(" ", 2);
            run(
                    "insert into "
                            + parts[0]
                            + " (revision_id, "
                            + parts[1]
                            + ") select 785, "
                            + parts[1]
                            + " from "
                            + parts[0]
                            + " where revision_id = 781");
        }
        assertEquals(0, line(NEVADA).changes());
        run(
                "update figure set amount = 4711, absent = null where revision_id = 785 and input ="
                        + " 'ID-04' and dimension = ''");
        run("delete from figure where revision_id = 785 and input = 'ID-03' and dimension = ''");
        run("delete from figure where revision_id = 781 and input = 'PV-02' and dimension = ''");
        run(
                "update milestone_answer set note = 'New.' where revision_id = 785 and milestone ="
                        + " 'PM-06'");
        int milestones =
                count(
                        "select count(*) from milestone_answer where revision_id = 785 and"
                                + " milestone = 'PM-06'");
        assertTrue(milestones > 0);
        assertEquals(3 + milestones, line(NEVADA).changes());
        var step = filed.review(ONE, NEVADA, PERIOD, OptionalInt.empty()).orElseThrow().step();
        assertEquals(1, step.orElseThrow().older());
        assertEquals(2, step.orElseThrow().newer());
        assertFalse(step.orElseThrow().then().figure(CellKey.total("PV-02")).isPresent());
    }

    /** Inserts a whole filing of made-up figures, in its first revision. */
    private void file(long id, CountyCode county, String status) throws SQLException {
        run(
                "insert into submission (id, county, period, catalog_version, status, open_key,"
                        + " revision, submitted_at, opened_at, version) values (?, ?, ?, 1, ?, ?,"
                        + " 1, current_timestamp, current_timestamp, 1)",
                id,
                county.value(),
                PERIOD.toString(),
                status,
                PERIOD + "-" + county);
        run(
                "insert into revision (id, submission_id, number, sealed_at, digest) values (?, ?,"
                        + " 1, current_timestamp, 'd')",
                id,
                id);
        event(id, county, "SUBMIT", 783);
        Catalog catalog = Catalogs.builtIn().forPeriod(PERIOD);
        Answers answers =
                DemoGenerator.builtIn(Counties.builtIn(), Populations.builtIn())
                        .answers(catalog, county, PERIOD, Map.of());
        for (Map.Entry<CellKey, Answer> figure : answers.figures().entrySet()) {
            boolean number = figure.getValue().number().isPresent();
            run(
                    "insert into figure (revision_id, input, dimension, category, amount, absent)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    id,
                    figure.getKey().input(),
                    figure.getKey().dimension(),
                    figure.getKey().category(),
                    figure.getValue().number().orElse(null),
                    number ? null : figure.getValue().written());
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

    private void event(long id, CountyCode county, String action, long actor) throws SQLException {
        run(
                "insert into submission_event (id, submission_id, county, period, action,"
                        + " to_status, revision, actor_id, actor_name, happened_at) values (?, ?,"
                        + " ?, ?, ?, 'SUBMITTED', 1, ?, 'S', current_timestamp)",
                id + (action.equals("SUBMIT") ? 0 : 50_000_000),
                id,
                county.value(),
                PERIOD.toString(),
                action,
                actor);
    }

    /** Explains the findings, as the county must before it can submit. */
    private void explain(long revision, CountyCode county) throws SQLException {
        for (Finding finding :
                filed.review(ONE, county, PERIOD, OptionalInt.empty())
                        .orElseThrow()
                        .filing()
                        .findings()) {
            if (finding.effect() == Effect.EXPLAIN) {
                run(
                        "insert into explanation (revision_id, finding_key, body) values (?, ?,"
                                + " 'It was so.')",
                        revision,
                        finding.key());
            }
        }
    }

    private String status(long id) throws SQLException {
        return texts("select status from submission where id = " + id).get(0);
    }

    private int count(String sql) throws SQLException {
        return Integer.parseInt(texts(sql).get(0));
    }

    private List<String> texts(String sql) throws SQLException {
        return new Rows(database).of(sql);
    }

    private void run(String sql, Object... values) throws SQLException {
        new Rows(database).change(sql, values);
    }
}
