package org.csecprogress.filing.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.csecprogress.filing.persistence.FilingStore.NOW;
import static org.csecprogress.filing.persistence.FilingStore.Q3;
import static org.csecprogress.filing.persistence.FilingStore.REVIEWER;
import static org.csecprogress.filing.persistence.FilingStore.YOLO;
import static org.csecprogress.filing.persistence.FilingStore.YOLO_PREPARER;
import static org.csecprogress.filing.persistence.FilingStore.YUBA;
import static org.csecprogress.filing.persistence.FilingStore.YUBA_PREPARER;

import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.csecprogress.filing.StatusDifference;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.Submissions;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The submissions")
class JpaSubmissionsTest {
    private static final ReportingPeriod Q2 = ReportingPeriod.of("2026Q2");

    private FilingStore store;
    private Submission yuba;

    @BeforeEach
    void start() throws SQLException {
        store = new FilingStore();
        yuba = store.open(YUBA, Q3);
    }

    @AfterEach
    void stop() {
        store.close();
    }

    private <T> T ask(Function<Submissions, T> question) {
        return store.inTransaction(em -> question.apply(new JpaSubmissions(em)));
    }

    private Optional<Long> one(Function<Submissions, Optional<Submission>> question) {
        return ask(question).map(Submission::id);
    }

    private List<Long> list(Function<Submissions, List<Submission>> question) {
        return ask(question).stream().map(Submission::id).toList();
    }

    /** Withdraws the newest submission, and opens another from it. */
    private Submission startAnew() throws SQLException {
        store.withdraw(yuba);
        return store.add(new Submission(YUBA, Q3, 1, 2, NOW));
    }

    @Test
    @DisplayName("of a county are found by its staff and by the state")
    void found() {
        assertThat(one(all -> all.find(YUBA_PREPARER, YUBA, Q3))).contains(yuba.id());
        assertThat(one(all -> all.find(REVIEWER, YUBA, Q3))).isPresent();
        assertThat(one(all -> all.find(REVIEWER, YOLO, Q3))).isEmpty();
    }

    @Test
    @DisplayName("of a county are not found by another county")
    void refused() {
        assertThat(one(all -> all.find(YOLO_PREPARER, YUBA, Q3))).isEmpty();
        assertThat(list(all -> all.includingWithdrawn(YOLO_PREPARER, YUBA, Q3))).isEmpty();
        assertThat(list(all -> all.lockEvery(YOLO_PREPARER, YUBA, Q3))).isEmpty();
        assertThat(one(all -> all.findWith(YOLO_PREPARER, YUBA, Q3, 1))).isEmpty();
        assertThat(list(all -> all.ofCounty(YOLO_PREPARER, YUBA))).isEmpty();
        assertThat(list(all -> all.ofPeriod(YUBA_PREPARER, Q3))).isEmpty();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> ask(all -> all.lock(YOLO_PREPARER, YUBA, Q3)));
    }

    @Test
    @DisplayName("are listed newest first, without withdrawn ones unless asked for")
    void order() throws SQLException {
        Submission second = startAnew();
        assertThat(list(all -> all.notWithdrawn(YUBA_PREPARER, YUBA, Q3)))
                .containsExactly(second.id());
        assertThat(list(all -> all.includingWithdrawn(YUBA_PREPARER, YUBA, Q3)))
                .containsExactly(second.id(), yuba.id());
        int ofYuba = ask(all -> all.nextRevision(YUBA, Q3));
        int ofYolo = ask(all -> all.nextRevision(YOLO, Q3));
        assertThat(ofYuba).isEqualTo(3);
        assertThat(ofYolo).isEqualTo(1);
        Submission earlier = store.open(YUBA, Q2);
        assertThat(list(all -> all.ofCounty(YUBA_PREPARER, YUBA)))
                .containsExactly(second.id(), yuba.id(), earlier.id());
    }

    @Test
    @DisplayName("of a period are listed for the state")
    void ofPeriod() {
        Submission yolo = store.open(YOLO, Q3);
        store.open(YOLO, Q2);
        assertThat(list(all -> all.ofPeriod(REVIEWER, Q3))).containsExactly(yuba.id(), yolo.id());
    }

    @Test
    @DisplayName("are found by the number of their revision")
    void byRevision() throws SQLException {
        Submission second = startAnew();
        assertThat(one(all -> all.findWith(REVIEWER, YUBA, Q3, 1))).contains(yuba.id());
        assertThat(one(all -> all.findWith(REVIEWER, YUBA, Q3, 2))).contains(second.id());
    }

    @Test
    @DisplayName("that are held are locked, and a touch raises the version")
    void lock() {
        long before = yuba.version();
        store.inTransaction(
                em -> {
                    Submissions all = new JpaSubmissions(em);
                    Submission held = all.lock(YUBA_PREPARER, YUBA, Q3);
                    assertThat(em.getLockMode(held)).isEqualTo(LockModeType.PESSIMISTIC_WRITE);
                    all.touch(held);
                    all.flush();
                    return null;
                });
        long after = ask(all -> all.find(REVIEWER, YUBA, Q3)).orElseThrow().version();
        assertThat(after).isGreaterThan(before);
    }

    @Test
    @DisplayName("come with the events of all submissions of their filing")
    void events() throws SQLException {
        record(yuba);
        Submission second = startAnew();
        record(second);
        Map<CountyCode, List<SubmissionEvent>> events = ask(all -> all.events(List.of(second)));
        assertThat(events.get(YUBA))
                .extracting(event -> event.submission().id())
                .containsExactly(yuba.id(), second.id());
    }

    private void record(Submission submission) {
        record(submission, NOW);
    }

    private void record(Submission submission, Instant at) {
        store.inTransaction(
                em -> {
                    Submission managed = em.find(Submission.class, submission.id());
                    SubmissionEvent event =
                            managed.opened(SubmissionAction.OPEN, YUBA_PREPARER, at);
                    new JpaSubmissions(em).add(event);
                    return event;
                });
    }

    @Test
    @DisplayName("are reported if their status is not that of their last event")
    void differing() throws SQLException {
        assertThat(differences()).containsExactly("2026Q3-58 is DRAFT, by its events null");
        record(yuba);
        assertThat(differences()).isEmpty();
        store.move(yuba, SubmissionStatus.RETURNED);
        assertThat(differences()).containsExactly("2026Q3-58 is RETURNED, by its events DRAFT");
    }

    @Test
    @DisplayName("have their last event by its time: each node gives its events keys of its own")
    void nodes() throws SQLException {
        record(yuba);
        store.move(yuba, SubmissionStatus.RETURNED);
        record(yuba, NOW.minusSeconds(60));
        assertThat(differences()).containsExactly("2026Q3-58 is RETURNED, by its events DRAFT");
        assertThat(ask(all -> all.events(List.of(yuba))).get(YUBA))
                .extracting(SubmissionEvent::at)
                .containsExactly(NOW.minusSeconds(60), NOW);
    }

    private List<String> differences() {
        return ask(Submissions::differing).stream().map(StatusDifference::toString).toList();
    }
}
