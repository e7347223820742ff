package org.csecprogress.exchange.persistence;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Set;
import org.csecprogress.exchange.answer.ApiAnswer;
import org.csecprogress.exchange.answer.DuplicateAnswerException;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.persistence.TestStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How the database's refusals of an answer are told apart. */
@DisplayName("A stored answer that breaks another constraint than its key")
class JpaApiAnswersTest {
    @Test
    @DisplayName("is no duplicate")
    void otherConstraint() {
        Actor nobody = new Actor(9, "Nobody", Set.of());
        try (TestStore store = new TestStore();
                EntityManager em = store.entityManager()) {
            em.getTransaction().begin();
            var answers = new JpaApiAnswers(em);
            assertThatThrownBy(
                            () ->
                                    answers.add(
                                            new ApiAnswer(
                                                    "PUT /",
                                                    "k",
                                                    nobody,
                                                    "d",
                                                    3,
                                                    "",
                                                    Instant.EPOCH)))
                    .isNotInstanceOf(DuplicateAnswerException.class);
            em.getTransaction().rollback();
        }
    }
}
