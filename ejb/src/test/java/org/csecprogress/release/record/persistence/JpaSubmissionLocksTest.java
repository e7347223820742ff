package org.csecprogress.release.record.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.LockModeType;
import java.util.List;
import org.csecprogress.filing.Submission;
import org.csecprogress.release.SubmissionLocks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The submissions that move with a release")
class JpaSubmissionLocksTest extends WithFilings {
    private SubmissionLocks submissions;

    @BeforeEach
    void open() {
        submissions = new JpaSubmissionLocks(em);
    }

    @Test
    @DisplayName("are locked in the order of the counties")
    void lock() {
        Submission yuba = filing(YUBA, Q2, 1);
        Submission alpine = filing(ALPINE, Q2, 1);
        filing(NEVADA, Q2, 1);
        assertThat(submissions.lock(List.of(yuba.id(), alpine.id())))
                .containsExactly(alpine, yuba)
                .allSatisfy(
                        held ->
                                assertThat(em.getLockMode(held))
                                        .isEqualTo(LockModeType.PESSIMISTIC_WRITE));
        assertThat(submissions.lock(List.of())).isEmpty();
        assertThat(submissions.lock(List.of(1L))).isEmpty();
    }

    @Test
    @DisplayName("are found by their period, if they stand for a filing")
    void lockStanding() {
        filing(ALPINE, Q1, 1);
        Submission yuba = filing(YUBA, Q2, 2);
        assertThat(submissions.lockStanding(Q2)).containsExactly(yuba);
    }

    @Test
    @DisplayName("replace the other published ones of their filing")
    void lockPublished() {
        Submission old = filing(YUBA, Q2, 1);
        publish(old);
        publish(filing(ALPINE, Q2, 1));
        publish(filing(YUBA, Q1, 1));
        Submission now = filing(YUBA, Q2, 1);
        assertThat(submissions.lockPublished(now)).containsExactly(old);
        assertThat(submissions.lockPublished(old)).isEmpty();
    }

    private void publish(Submission submission) {
        run("update submission set status = 'PUBLISHED' where id = ?", submission.id());
    }
}
