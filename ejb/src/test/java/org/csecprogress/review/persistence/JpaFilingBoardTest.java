package org.csecprogress.review.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.filing.persistence.Rows.PERIOD;
import static org.csecprogress.filing.persistence.Rows.YOLO;
import static org.csecprogress.filing.persistence.Rows.YUBA;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.csecprogress.filing.FiledQuarter;
import org.csecprogress.filing.FilingCount;
import org.csecprogress.filing.FilingMove;
import org.csecprogress.filing.NewestRevision;
import org.csecprogress.filing.QuarterCount;
import org.csecprogress.filing.QueuedFiling;
import org.csecprogress.filing.SentFiling;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.persistence.Rows;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.persistence.TestSql;
import org.csecprogress.kernel.persistence.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Yuba sent the second quarter, which was approved, and the third twice: it is returned. Yolo sent
 * the third late and withdrew it, and filed the second again.
 */
@DisplayName("The filings of all counties")
class JpaFilingBoardTest {
    private static final ReportingPeriod BEFORE = PERIOD.plus(-1);
    private static final Instant NOW = Instant.parse("2026-11-02T18:00:00Z");

    private final TestStore store = new TestStore();

    @BeforeEach
    void begin() {
        Rows.counties(store);
        Rows.reviewer(store, 7, "N. Falk");
        Rows.reviewer(store, 8, "R. Ochoa");
        submission(10, "58", BEFORE, "APPROVED", 1);
        submission(11, "58", PERIOD, "RETURNED", 3);
        submission(20, "57", PERIOD, "WITHDRAWN", 1);
        submission(21, "57", BEFORE, "DRAFT", 1);
        event(1, 10, "SUBMIT", 8);
        event(2, 11, "START_ENTRY", 7);
        event(3, 11, "ENTER", 7);
        event(4, 11, "SUBMIT", 8);
        event(5, 11, "START_REVIEW", 8);
        event(6, 11, "RETURN", 8);
        event(7, 11, "SUBMIT", 8);
        event(8, 20, "SUBMIT", 8);
        revision(100, 10, 1, true);
        revision(110, 11, 1, true);
        revision(111, 11, 2, true);
        revision(112, 11, 3, false);
        revision(200, 20, 1, true);
        revision(210, 21, 1, false);
    }

    @AfterEach
    void end() {
        store.close();
    }

    private void submission(
            long id, String county, ReportingPeriod period, String status, int revision) {
        boolean gone = status.equals("WITHDRAWN");
        Rows.run(
                store,
                "insert into submission (id, county, period, catalog_version, status, revision,"
                        + " opened_at, version, correction_asked, withdrawn_from, withdrawn_at)"
                        + " values (%d, '%s', '%s', 1, '%s', %d, '%s', 4, false, %s, %s)"
                                .formatted(
                                        id,
                                        county,
                                        period,
                                        status,
                                        revision,
                                        NOW,
                                        gone ? "'DRAFT'" : "null",
                                        gone ? "'" + NOW + "'" : "null"));
    }

    private void event(long id, long submission, String action, long actor) {
        Rows.run(
                store,
                "insert into submission_event (id, submission_id, county, period, action,"
                        + " to_status, revision, actor_id, actor_name, happened_at) select %d, s.id,"
                                .formatted(id)
                        + " s.county, s.period, '%s', 'SUBMITTED', 1, %d, 'Actor %d', '%s' from"
                                .formatted(action, actor, actor, at(id))
                        + " submission s where s.id = "
                        + submission);
    }

    private static Instant at(long event) {
        return NOW.plus(Duration.ofHours(event));
    }

    private void revision(long id, long submission, int number, boolean sealed) {
        Rows.run(
                store,
                "insert into revision (id, submission_id, number, sealed_at) values (%d, %d, %d, %s)"
                        .formatted(id, submission, number, sealed ? "'" + NOW + "'" : "null"));
    }

    private <T> T with(Function<JpaFilingBoard, T> work) {
        return store.inTransaction(
                em -> work.apply(new JpaFilingBoard(em, TestSql.inTransactionOf(em))));
    }

    @Test
    @DisplayName("stand in the queue of their quarter")
    void queued() {
        List<QueuedFiling> queued = with(board -> board.queued(PERIOD));
        assertThat(queued)
                .containsExactly(
                        new QueuedFiling(20, YOLO, SubmissionStatus.WITHDRAWN, 1, null, 4, false),
                        new QueuedFiling(11, YUBA, SubmissionStatus.RETURNED, 3, null, 4, false));
        assertThat(queued).extracting(QueuedFiling::sealed).containsExactly(1, 2);
    }

    @Test
    @DisplayName("have moved, and somebody may be entering them")
    void moves() {
        Rows.run(
                store,
                "insert into county_entry (id, submission_id, account_id, kind, started_at,"
                        + " open_account) values (1, 11, 7, 'PAPER', '"
                        + NOW
                        + "', 7)");
        List<FilingMove> moves = with(board -> board.moves(PERIOD));
        assertThat(moves)
                .extracting(FilingMove::action)
                .containsExactly(
                        SubmissionAction.START_ENTRY,
                        SubmissionAction.ENTER,
                        SubmissionAction.SUBMIT,
                        SubmissionAction.START_REVIEW,
                        SubmissionAction.SUBMIT,
                        SubmissionAction.SUBMIT);
        assertThat(moves)
                .filteredOn(FilingMove::isEntering)
                .extracting(FilingMove::account)
                .containsExactly(7L, 7L);
        assertThat(moves.get(0))
                .isEqualTo(
                        new FilingMove(
                                11,
                                YUBA,
                                SubmissionStatus.RETURNED,
                                SubmissionAction.START_ENTRY,
                                7,
                                "Actor 7",
                                at(2),
                                11L));
        Rows.run(store, "update county_entry set submission_id = 21");
        List<FilingMove> another = with(board -> board.moves(PERIOD));
        assertThat(another).hasSize(6).noneMatch(FilingMove::isEntering);
    }

    @Test
    @DisplayName("have figures that the county explained in what it sent last")
    void explained() {
        finding(111, 1, "EXPLAIN", "a");
        finding(111, 2, "EXPLAIN", "a");
        finding(111, 3, "EXPLAIN", "b");
        finding(111, 4, "BLOCK", "c");
        finding(110, 1, "EXPLAIN", "of an earlier revision");
        finding(200, 1, "EXPLAIN", "d");
        List<FilingCount> explained = with(board -> board.explained(PERIOD));
        assertThat(explained)
                .containsExactlyInAnyOrder(
                        new FilingCount(11, YUBA, 2L), new FilingCount(20, YOLO, 1L));
    }

    private void finding(long revision, int position, String effect, String target) {
        Rows.run(
                store,
                "insert into sealed_finding values (%d, %d, 'R', '%s', '%s', '')"
                        .formatted(revision, position, effect, target));
    }

    @Test
    @DisplayName("have figures in their current revision")
    void answered() {
        for (long revision : List.of(111, 112, 200)) {
            Rows.run(
                    store,
                    "insert into figure values (%d, 'I', 'D', 'A', 4, null)".formatted(revision));
        }
        Rows.run(store, "insert into figure values (112, 'I', 'D', 'B', null, 'UNKNOWN')");
        List<FilingCount> answered = with(board -> board.answered(PERIOD));
        assertThat(answered).containsExactly(new FilingCount(11, YUBA, 2L));
    }

    @Test
    @DisplayName("were sent and approved in the quarters asked for")
    void overQuarters() {
        List<SentFiling> sent = with(board -> board.sent(BEFORE, PERIOD));
        assertThat(sent)
                .containsExactly(
                        new SentFiling(BEFORE, YUBA, at(1)),
                        new SentFiling(PERIOD, YUBA, at(4)),
                        new SentFiling(PERIOD, YUBA, at(7)));
        List<SentFiling> last = with(board -> board.sent(PERIOD, PERIOD));
        assertThat(last).extracting(SentFiling::at).containsExactly(at(4), at(7));
        List<QuarterCount> approved = with(board -> board.approved(BEFORE, PERIOD));
        assertThat(approved).containsExactly(new QuarterCount(BEFORE, 1L));
        List<QuarterCount> later = with(board -> board.approved(PERIOD, PERIOD));
        assertThat(later).isEmpty();
    }

    @Test
    @DisplayName("are begun, and wait for a signature")
    void unsigned() {
        List<FiledQuarter> begun = with(JpaFilingBoard::begun);
        assertThat(begun)
                .containsExactlyInAnyOrder(
                        new FiledQuarter(YUBA, BEFORE, SubmissionStatus.APPROVED),
                        new FiledQuarter(YUBA, PERIOD, SubmissionStatus.RETURNED),
                        new FiledQuarter(YOLO, BEFORE, SubmissionStatus.DRAFT));
        Rows.run(
                store,
                "insert into certification (id, revision_id, agency, account_id, name, title,"
                        + " certified_at) values (1, 112, 'PROB', 7, 'N', 'T', '"
                        + NOW
                        + "')");
        List<ReportingPeriod> open = with(board -> board.unsigned(YUBA, Agency.CWS));
        assertThat(open).containsExactly(PERIOD);
        List<ReportingPeriod> signed = with(board -> board.unsigned(YUBA, Agency.PROB));
        assertThat(signed).isEmpty();
    }

    @Test
    @DisplayName("have a newest revision, and a newest one that was sent")
    void newest() {
        NewestRevision sent = new NewestRevision(YUBA, PERIOD, 1, 111, 11);
        List<NewestRevision> all = with(JpaFilingBoard::newestSent);
        assertThat(all).containsExactly(sent);
        Optional<NewestRevision> yuba = with(board -> board.newestSent(YUBA));
        assertThat(yuba).contains(sent);
        Optional<NewestRevision> working = with(board -> board.newest(YUBA));
        assertThat(working).contains(new NewestRevision(YUBA, PERIOD, 1, 112, 11));
        Optional<NewestRevision> yolo = with(board -> board.newest(YOLO));
        assertThat(yolo).contains(new NewestRevision(YOLO, BEFORE, 1, 210, 21));
        Optional<NewestRevision> unsent = with(board -> board.newestSent(YOLO));
        assertThat(unsent).isEmpty();
    }
}
