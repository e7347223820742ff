package org.csecprogress.review.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.csecprogress.filing.persistence.Rows;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.persistence.TestStore;
import org.csecprogress.review.Absence;
import org.csecprogress.review.Leave;
import org.csecprogress.review.Reviewer;
import org.csecprogress.review.ReviewerLeave;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The leaves of reviewers")
class JpaReviewerLeavesTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final Absence WEEK = new Absence(MONDAY, MONDAY.plusDays(4));

    private final TestStore store = new TestStore();
    private Actor falk;
    private Actor ochoa;

    @BeforeEach
    void begin() {
        falk = Rows.reviewer(store, 7, "N. Falk");
        ochoa = Rows.reviewer(store, 8, "R. Ochoa");
        check(
                leaves -> {
                    leaves.add(new ReviewerLeave(7, 8, WEEK));
                });
    }

    @AfterEach
    void end() {
        store.close();
    }

    private void check(Consumer<JpaReviewerLeaves> work) {
        with(
                all -> {
                    work.accept(all);
                    return null;
                });
    }

    private <T> T with(Function<JpaReviewerLeaves, T> work) {
        return store.inTransaction(em -> work.apply(new JpaReviewerLeaves(em)));
    }

    private List<Leave> from(LocalDate day) {
        return with(leaves -> leaves.from(day));
    }

    @Test
    @DisplayName("are read with their deputies until they are over")
    void read() {
        Reviewer deputy = new Reviewer(8, "R. Ochoa", "r8@cdss.example");
        assertThat(from(WEEK.last())).containsExactly(new Leave(7, Optional.of(deputy), WEEK));
        assertThat(from(WEEK.last().plusDays(1))).isEmpty();
    }

    @Test
    @DisplayName("have no deputy who may no longer review")
    void noDeputy() {
        Rows.dismiss(store, ochoa);
        assertThat(from(MONDAY)).containsExactly(new Leave(7, Optional.empty(), WEEK));
    }

    @Test
    @DisplayName("are replaced and removed by their reviewer")
    void own() {
        Absence day = new Absence(MONDAY, MONDAY);
        check(leaves -> assertThat(leaves.find(ochoa)).isEmpty());
        check(
                leaves -> {
                    leaves.find(falk).orElseThrow().change(8, day);
                });
        assertThat(from(MONDAY)).extracting(Leave::days).containsExactly(day);
        check(
                leaves -> {
                    leaves.remove(leaves.find(falk).orElseThrow());
                });
        assertThat(from(MONDAY)).isEmpty();
    }

    @Test
    @DisplayName("are set by one reviewer at a time")
    void held() {
        try (EntityManager first = store.entityManager();
                EntityManager second = store.entityManager()) {
            first.getTransaction().begin();
            second.getTransaction().begin();
            assertThat(new JpaReviewerLeaves(first).lockReviewers()).containsOnly(7L, 8L);
            JpaReviewerLeaves other = new JpaReviewerLeaves(second);
            assertThatThrownBy(other::lockReviewers).hasStackTraceContaining("lock");
            first.getTransaction().rollback();
            second.getTransaction().rollback();
        }
    }
}
