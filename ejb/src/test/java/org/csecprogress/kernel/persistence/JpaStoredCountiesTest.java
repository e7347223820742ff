package org.csecprogress.kernel.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.reference.StoredCounty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tests counties on a database: an empty table, and the lock of a transaction. */
@DisplayName("The counties in the database")
class JpaStoredCountiesTest {
    private static final CountyCode ALPINE = new CountyCode("02");

    private final TestStore store = new TestStore();

    @AfterEach
    void close() {
        store.close();
    }

    private void store(String name) {
        store.inTransaction(
                em -> {
                    new JpaStoredCounties(em).store(new StoredCounty(ALPINE, name, "alpine", "R"));
                    return em;
                });
    }

    private boolean areLoaded() {
        return store.inTransaction(em -> new JpaStoredCounties(em).areLoaded());
    }

    @Test
    @DisplayName("are not loaded before there is one")
    void loaded() {
        assertThat(areLoaded()).isFalse();
        store("Alpine");
        assertThat(areLoaded()).isTrue();
    }

    @Test
    @DisplayName("are locked for one transaction at a time")
    void held() {
        store("Alpine");
        store.inTransaction(
                em -> {
                    new JpaStoredCounties(em).lock(ALPINE);
                    try (EntityManager other = store.entityManager()) {
                        other.getTransaction().begin();
                        assertThatThrownBy(() -> new JpaStoredCounties(other).lock(ALPINE))
                                .isInstanceOf(PersistenceException.class);
                        other.getTransaction().rollback();
                    }
                    return em;
                });
    }
}
