package org.csecprogress.exchange.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.exchange.answer.ApiAnswer;
import org.csecprogress.exchange.answer.DuplicateAnswerException;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.persistence.StoreRows;
import org.csecprogress.kernel.persistence.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The stored answers to requests with a key")
class JpaApiAnswersTest {
    private static final String ROUTE = "PUT /counties/01/periods/2026Q1/submission";
    private static final Instant AT = Instant.parse("2026-05-01T12:00:00Z");
    private static final Actor SENDER = new Actor(7, "S. Sender", Set.of());
    private static final Actor OTHER = new Actor(8, "O. Other", Set.of());

    private final TestStore store = new TestStore();
    private final StoreRows rows = new StoreRows(store);

    @BeforeEach
    void begin() {
        rows.account(7).account(8);
    }

    @AfterEach
    void end() {
        store.close();
    }

    private static ApiAnswer answer(String key) {
        return new ApiAnswer(ROUTE, key, SENDER, "d", 3, "{\"name\":\"Año\"}", AT);
    }

    private void add(String key) {
        store.inTransaction(
                em -> {
                    new JpaApiAnswers(em).add(answer(key));
                    return null;
                });
    }

    private Optional<ApiAnswer> find(String route, String key, Instant since) {
        return store.inTransaction(em -> new JpaApiAnswers(em).find(route, key, since));
    }

    @Test
    @DisplayName("are found by route and key while they are new enough, whoever asks")
    void found() {
        add("k");
        ApiAnswer found = find(ROUTE, "k", AT).orElseThrow();
        assertThat(found.version()).isEqualTo(3);
        assertThat(found.body()).isEqualTo("{\"name\":\"Año\"}");
        assertThat(found.isTo(SENDER, "d")).isTrue();
        assertThat(found.isTo(SENDER, "e")).isFalse();
        assertThat(found.isTo(OTHER, "d")).isFalse();
        assertThat(find(ROUTE, "k", AT.plusSeconds(1))).isEmpty();
        assertThat(find(ROUTE, "l", AT)).isEmpty();
        assertThat(find(ROUTE + "?replace=true", "k", AT)).isEmpty();
    }

    @Test
    @DisplayName("are one for a key, so that a duplicate request is told apart from other failures")
    void duplicate() {
        add("k");
        try (EntityManager em = store.entityManager()) {
            em.getTransaction().begin();
            var answers = new JpaApiAnswers(em);
            assertThatThrownBy(() -> answers.add(answer("k")))
                    .isInstanceOf(DuplicateAnswerException.class);
            em.getTransaction().rollback();
            em.getTransaction().begin();
            assertThatThrownBy(
                            () ->
                                    answers.add(
                                            new ApiAnswer(
                                                    ROUTE,
                                                    "l",
                                                    new Actor(9, "Nobody", Set.of()),
                                                    "d",
                                                    3,
                                                    "",
                                                    AT)))
                    .isNotInstanceOf(DuplicateAnswerException.class);
            em.getTransaction().rollback();
        }
        assertThat(rows.read("select request_key from api_answer")).containsExactly("k");
    }

    @Test
    @DisplayName("give way to a new one once they are too old")
    void tooOld() {
        add("k");
        store.inTransaction(
                em -> {
                    var answers = new JpaApiAnswers(em);
                    answers.deleteBefore(AT);
                    assertThat(answers.find(ROUTE, "k", AT)).isPresent();
                    em.clear();
                    answers.deleteBefore(AT.plusSeconds(1));
                    answers.add(answer("k"));
                    return null;
                });
        assertThat(rows.read("select request_key from api_answer")).containsExactly("k");
    }
}
