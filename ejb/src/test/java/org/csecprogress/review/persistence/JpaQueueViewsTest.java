package org.csecprogress.review.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.csecprogress.filing.persistence.Rows;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.persistence.TestStore;
import org.csecprogress.review.KeptQueueView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The saved views of the queue")
class JpaQueueViewsTest {
    private final TestStore store = new TestStore();
    private Actor falk;
    private Actor ochoa;

    @BeforeEach
    void begin() {
        falk = Rows.reviewer(store, 7, "N. Falk");
        ochoa = Rows.reviewer(store, 8, "R. Ochoa");
        add(falk, "late", "tab=LATE");
        add(falk, "Back", "tab=BACK");
    }

    @AfterEach
    void end() {
        store.close();
    }

    private void with(Consumer<JpaQueueViews> work) {
        store.inTransaction(
                em -> {
                    work.accept(new JpaQueueViews(em));
                    return null;
                });
    }

    private void add(Actor reviewer, String name, String query) {
        with(views -> views.add(new KeptQueueView(reviewer.accountId(), name, query)));
    }

    private List<String> names(Actor reviewer) {
        return store.inTransaction(
                em ->
                        new JpaQueueViews(em)
                                .all(reviewer).stream().map(KeptQueueView::name).toList());
    }

    @Test
    @DisplayName("are a reviewer's own, by name")
    void own() {
        assertThat(names(falk)).containsExactly("Back", "late");
        assertThat(names(ochoa)).isEmpty();
        with(
                views -> {
                    assertThat(views.find(falk, "late").orElseThrow().query())
                            .isEqualTo("tab=LATE");
                    assertThat(views.find(ochoa, "late")).isEmpty();
                });
    }

    @Test
    @DisplayName("change and go")
    void change() {
        with(views -> views.find(falk, "late").orElseThrow().change("tab=\0ALL"));
        with(views -> views.remove(views.find(falk, "Back").orElseThrow()));
        with(
                views ->
                        assertThat(views.all(falk))
                                .singleElement()
                                .extracting(KeptQueueView::query)
                                .isEqualTo("tab=ALL"));
    }

    @Test
    @DisplayName("are held by one transaction at a time")
    void held() {
        try (EntityManager first = store.entityManager();
                EntityManager second = store.entityManager()) {
            first.getTransaction().begin();
            second.getTransaction().begin();
            assertThat(new JpaQueueViews(first).lock(falk)).hasSize(2);
            assertThat(new JpaQueueViews(second).lock(ochoa)).isEmpty();
            JpaQueueViews other = new JpaQueueViews(second);
            assertThatThrownBy(() -> other.lock(falk)).hasStackTraceContaining("lock");
            Stream.of(first, second).forEach(em -> em.getTransaction().rollback());
        }
    }
}
