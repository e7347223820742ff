package org.csecprogress.review.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.csecprogress.filing.persistence.Rows.YOLO;
import static org.csecprogress.filing.persistence.Rows.YUBA;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import org.csecprogress.filing.persistence.Rows;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.persistence.TestStore;
import org.csecprogress.review.ReviewAssignment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("One transaction at a time holds")
class JpaReviewLocksTest {
    private final TestStore store = new TestStore();
    private Actor falk;
    private Actor ochoa;

    @BeforeEach
    void begin() {
        Rows.counties(store);
        falk = Rows.reviewer(store, 7, "N. Falk");
        ochoa = Rows.reviewer(store, 8, "R. Ochoa");
    }

    @AfterEach
    void end() {
        store.close();
    }

    private void inTwo(BiConsumer<EntityManager, EntityManager> transactions) {
        try (EntityManager first = store.entityManager();
                EntityManager second = store.entityManager()) {
            first.getTransaction().begin();
            second.getTransaction().begin();
            transactions.accept(first, second);
            first.getTransaction().rollback();
            second.getTransaction().rollback();
        }
    }

    @Test
    @DisplayName("the views of a reviewer")
    void views() {
        inTwo(
                (first, second) -> {
                    assertThat(new JpaQueueViews(first).lock(falk)).isEmpty();
                    JpaQueueViews other = new JpaQueueViews(second);
                    assertThat(other.lock(ochoa)).isEmpty();
                    assertThatThrownBy(() -> other.lock(falk)).hasStackTraceContaining("lock");
                });
    }

    @Test
    @DisplayName("the reviewers, to set a leave")
    void leaves() {
        inTwo(
                (first, second) -> {
                    assertThat(new JpaReviewerLeaves(first).lockReviewers()).containsOnly(7L, 8L);
                    JpaReviewerLeaves other = new JpaReviewerLeaves(second);
                    assertThatThrownBy(other::lockReviewers).hasStackTraceContaining("lock");
                });
    }

    @Test
    @DisplayName("the counties to be assigned, also where nobody is yet")
    void counties() {
        store.inTransaction(
                em -> {
                    em.persist(new ReviewAssignment(YUBA, 7, ochoa, Instant.EPOCH));
                    return null;
                });
        inTwo(
                (first, second) -> {
                    assertThat(new JpaReviewAssignments(first).lock(List.of(YOLO))).isEmpty();
                    JpaReviewAssignments other = new JpaReviewAssignments(second);
                    assertThat(other.lock(List.of(YUBA))).hasSize(1);
                    assertThatThrownBy(() -> other.lock(List.of(YOLO)))
                            .hasStackTraceContaining("lock");
                });
    }

    @Test
    @DisplayName("only counties that exist")
    void unknown() {
        CountyCode alameda = new CountyCode("01");
        inTwo(
                (first, second) ->
                        assertThatThrownBy(
                                        () ->
                                                new JpaReviewAssignments(first)
                                                        .lock(List.of(YUBA, alameda)))
                                .isInstanceOf(NotFoundException.class));
    }
}
