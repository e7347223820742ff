package org.csecprogress.review.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.csecprogress.filing.persistence.Rows.YOLO;
import static org.csecprogress.filing.persistence.Rows.YUBA;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.csecprogress.filing.persistence.Rows;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.persistence.TestStore;
import org.csecprogress.review.Absence;
import org.csecprogress.review.CountyDuty;
import org.csecprogress.review.ReviewAssignment;
import org.csecprogress.review.Reviewer;
import org.csecprogress.review.ReviewerLeave;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The assignments of counties to reviewers")
class JpaReviewAssignmentsTest {
    private static final Instant NOW = Instant.parse("2026-11-02T18:00:00Z");

    private final TestStore store = new TestStore();
    private Actor ochoa;

    @BeforeEach
    void begin() {
        Rows.counties(store);
        ochoa = Rows.reviewer(store, 8, "R. Ochoa");
        Rows.reviewer(store, 7, "n. Falk");
        with(all -> all.add(new ReviewAssignment(YUBA, 7, ochoa, NOW)));
    }

    @AfterEach
    void end() {
        store.close();
    }

    private void with(Consumer<JpaReviewAssignments> work) {
        store.inTransaction(
                em -> {
                    work.accept(new JpaReviewAssignments(em));
                    return null;
                });
    }

    private Map<CountyCode, Long> accounts() {
        Map<CountyCode, Long> found = new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
        with(
                all ->
                        all.lock(Set.of(YOLO, YUBA))
                                .forEach((county, each) -> found.put(county, each.accountId())));
        return found;
    }

    @Test
    @DisplayName("are to those who may review, by name in any case")
    void reviewers() {
        Reviewer first = new Reviewer(7, "n. Falk", "r7@cdss.example");
        Reviewer second = new Reviewer(8, "R. Ochoa", "r8@cdss.example");
        with(all -> assertThat(all.reviewers()).containsExactly(first, second));
        Rows.dismiss(store, ochoa);
        with(all -> assertThat(all.reviewers()).containsExactly(first));
        Rows.run(store, "update account set disabled = true where id = 7");
        with(all -> assertThat(all.reviewers()).isEmpty());
    }

    @Test
    @DisplayName("say who acts on a day")
    void duties() {
        LocalDate monday = LocalDate.of(2026, 11, 2);
        Reviewer falk = new Reviewer(7, "n. Falk", "r7@cdss.example");
        Reviewer deputy = new Reviewer(8, "R. Ochoa", "r8@cdss.example");
        store.inTransaction(
                em -> {
                    new JpaReviewerLeaves(em)
                            .add(new ReviewerLeave(7, 8, new Absence(monday, monday)));
                    return null;
                });
        CountyDuty away = new CountyDuty(YUBA, falk, Optional.of(deputy), monday);
        CountyDuty there = new CountyDuty(YUBA, falk, Optional.empty(), null);
        with(
                all -> {
                    assertThat(all.duties(monday)).isEqualTo(Map.of(YUBA, away));
                    assertThat(all.duties(monday.plusDays(1))).isEqualTo(Map.of(YUBA, there));
                    assertThat(all.duties(monday.minusDays(1))).isEqualTo(Map.of(YUBA, there));
                    assertThat(all.duty(YUBA, monday)).contains(away);
                    assertThat(all.duty(YOLO, monday)).isEmpty();
                });
        Rows.dismiss(store, ochoa);
        CountyDuty alone = new CountyDuty(YUBA, falk, Optional.empty(), monday);
        with(all -> assertThat(all.duties(monday)).isEqualTo(Map.of(YUBA, alone)));
        Rows.run(store, "update account set disabled = true where id = 7");
        with(all -> assertThat(all.duties(monday)).isEmpty());
    }

    @Test
    @DisplayName("change, come and go")
    void change() {
        assertThat(accounts()).isEqualTo(Map.of(YUBA, 7L));
        with(
                all -> {
                    all.lock(List.of(YUBA)).get(YUBA).assign(8, ochoa, NOW);
                    all.add(new ReviewAssignment(YOLO, 8, ochoa, NOW));
                });
        assertThat(accounts()).isEqualTo(Map.of(YOLO, 8L, YUBA, 8L));
        with(all -> all.remove(all.lock(List.of(YOLO)).get(YOLO)));
        assertThat(accounts()).isEqualTo(Map.of(YUBA, 8L));
    }

    @Test
    @DisplayName("are of counties that exist")
    void unknown() {
        CountyCode alameda = new CountyCode("01");
        with(
                all -> {
                    assertThatThrownBy(() -> all.lock(List.of(YUBA, alameda)))
                            .isInstanceOf(NotFoundException.class);
                    assertThat(all.lock(List.of())).isEmpty();
                });
    }

    @Test
    @DisplayName("are held by one transaction at a time, also where there is none yet")
    void held() {
        try (EntityManager first = store.entityManager();
                EntityManager second = store.entityManager()) {
            first.getTransaction().begin();
            second.getTransaction().begin();
            assertThat(new JpaReviewAssignments(first).lock(List.of(YOLO))).isEmpty();
            JpaReviewAssignments other = new JpaReviewAssignments(second);
            assertThat(other.lock(List.of(YUBA))).hasSize(1);
            assertThatThrownBy(() -> other.lock(List.of(YOLO))).hasStackTraceContaining("lock");
            first.getTransaction().rollback();
            second.getTransaction().rollback();
        }
    }
}
