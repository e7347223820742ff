package org.csecprogress.filing.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.filing.persistence.FilingStore.NOW;
import static org.csecprogress.filing.persistence.FilingStore.Q3;
import static org.csecprogress.filing.persistence.FilingStore.YOLO;
import static org.csecprogress.filing.persistence.FilingStore.YUBA;
import static org.csecprogress.filing.persistence.FilingStore.YUBA_CERTIFIER;
import static org.csecprogress.filing.persistence.FilingStore.YUBA_PREPARER;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.participant.Participants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The participants of a filing")
class JpaParticipantsTest {
    private static final Long PREPARER = YUBA_PREPARER.accountId();
    private static final Long CERTIFIER = YUBA_CERTIFIER.accountId();

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

    private void run(Consumer<EntityManager> work) {
        store.inTransaction(
                em -> {
                    work.accept(em);
                    return null;
                });
    }

    private Set<Long> of(Submission submission) {
        List<Long> ids = List.of(submission.id());
        return store.inTransaction(em -> new JpaParticipants(em).of(ids)).get(submission.id());
    }

    private static Submission managed(EntityManager em, Submission submission) {
        return em.find(Submission.class, submission.id());
    }

    @Test
    @DisplayName("are its editors, each once, and who opened it")
    void editors() {
        assertThat(of(yuba)).isEmpty();
        Submission yolo = store.open(YOLO, Q3);
        for (int i = 0; i < 2; i++) {
            run(em -> new JpaParticipants(em).add(managed(em, yuba), YUBA_CERTIFIER));
        }
        run(
                em ->
                        new JpaSubmissions(em)
                                .add(
                                        managed(em, yuba)
                                                .opened(
                                                        SubmissionAction.OPEN,
                                                        YUBA_PREPARER,
                                                        NOW)));
        assertThat(of(yuba)).containsExactlyInAnyOrder(PREPARER, CERTIFIER);
        assertThat(of(yolo)).isEmpty();
        Set<Long> editors =
                store.inTransaction(em -> new JpaParticipants(em).editors(managed(em, yuba)));
        assertThat(editors).containsExactly(CERTIFIER);
    }

    @Test
    @DisplayName("include those of the submission that it corrects")
    void corrected() throws SQLException {
        run(em -> new JpaParticipants(em).add(managed(em, yuba), YUBA_CERTIFIER));
        store.move(yuba, SubmissionStatus.SUPERSEDED);
        assertThat(of(store.add(new Submission(YUBA, Q3, 1, 2, NOW)))).containsExactly(CERTIFIER);
    }

    @Test
    @DisplayName("include those of a withdrawn submission only if it started from that one")
    void withdrawn() throws SQLException {
        run(em -> new JpaParticipants(em).add(managed(em, yuba), YUBA_CERTIFIER));
        store.run("update submission set open_key = null where id = " + yuba.id());
        store.withdraw(yuba);
        Submission other = store.add(new Submission(YUBA, Q3, 1, 2, NOW));
        assertThat(of(other)).isEmpty();
        store.run("update submission set started_from = " + yuba.id() + " where revision = 2");
        assertThat(of(other)).containsExactly(CERTIFIER);
    }

    @Test
    @DisplayName("are copied with the answers")
    void copied() throws SQLException {
        run(em -> new JpaParticipants(em).add(managed(em, yuba), YUBA_CERTIFIER));
        store.move(yuba, SubmissionStatus.SUPERSEDED);
        Submission copy = store.add(new Submission(YUBA, Q3, 1, 2, NOW));
        run(
                em -> {
                    Participants all = new JpaParticipants(em);
                    all.copy(managed(em, yuba), managed(em, copy));
                });
        Set<Long> editors =
                store.inTransaction(em -> new JpaParticipants(em).editors(managed(em, copy)));
        assertThat(editors).containsExactly(CERTIFIER);
    }
}
