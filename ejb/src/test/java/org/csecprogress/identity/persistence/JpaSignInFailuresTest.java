package org.csecprogress.identity.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import org.csecprogress.identity.SignInFailure;
import org.csecprogress.kernel.persistence.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Failed sign-ins")
class JpaSignInFailuresTest {
    private static final String NAME = "a@x.example";
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    private final TestStore store = new TestStore();

    @AfterEach
    void close() {
        store.close();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            store.inTransaction(
                    em -> {
                        new JpaSignInFailures(em).count(NAME, NOW);
                        return em;
                    });
        }
    }

    private boolean mustWait(String subject, Instant at) {
        return store.inTransaction(
                em ->
                        new JpaSignInFailures(em)
                                .of(subject)
                                .filter(known -> known.mustWait(at))
                                .isPresent());
    }

    @Test
    @DisplayName("are counted for one name, until they are forgotten")
    void counted() {
        fail(4);
        assertThat(mustWait(NAME, NOW)).isFalse();
        fail(1);
        assertThat(mustWait(NAME, NOW)).isTrue();
        assertThat(mustWait("b@x.example", NOW)).isFalse();
        assertThat(mustWait(NAME, NOW.plus(Duration.ofSeconds(1)))).isFalse();
        store.inTransaction(
                em -> {
                    new JpaSignInFailures(em).forget(NAME);
                    return em;
                });
        assertThat(mustWait(NAME, NOW)).isFalse();
    }

    @Test
    @DisplayName("are counted one after the other")
    void held() {
        fail(1);
        store.inTransaction(
                em -> {
                    new JpaSignInFailures(em).count(NAME, NOW);
                    try (EntityManager other = store.entityManager()) {
                        other.getTransaction().begin();
                        assertThatThrownBy(() -> new JpaSignInFailures(other).count(NAME, NOW))
                                .isInstanceOf(PersistenceException.class);
                        other.getTransaction().rollback();
                    }
                    return em.find(SignInFailure.class, NAME);
                });
    }
}
