package org.csecprogress.identity.session.persistence;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.List;
import org.csecprogress.identity.session.SignInFailure;
import org.csecprogress.identity.session.Tried;
import org.csecprogress.kernel.persistence.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tests what only a database shows of failed sign-ins: the lock. */
@DisplayName("Failed sign-ins in a database")
class JpaSignInFailuresTest {
    private static final String NAME = "a@x.example";
    private static final List<Tried> TRIED = List.of(Tried.person(NAME));
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    private final TestStore store = new TestStore();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    @DisplayName("are counted one after the other")
    void held() {
        store.inTransaction(
                em -> {
                    new JpaSignInFailures(em).take(TRIED, NOW);
                    return em;
                });
        store.inTransaction(
                em -> {
                    new JpaSignInFailures(em).take(TRIED, NOW);
                    try (EntityManager other = store.entityManager()) {
                        other.getTransaction().begin();
                        assertThatThrownBy(() -> new JpaSignInFailures(other).take(TRIED, NOW))
                                .isInstanceOf(PersistenceException.class);
                        other.getTransaction().rollback();
                    }
                    return em.find(SignInFailure.class, NAME);
                });
    }
}
