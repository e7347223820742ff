package org.csecprogress.kernel.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.csecprogress.builders.Staff;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.memory.MemoryStoredCounties;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.reference.StoredCounties;
import org.csecprogress.kernel.reference.StoredCounty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract of the counties in the database. */
@DisplayName("The stored counties")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class StoredCountiesContractTest {
    private static final CountyCode ALPINE = Staff.county("Alpine");
    private static final Made<StoredCounties> COUNTIES =
            Made.by(JpaStoredCounties::new, MemoryStoredCounties::new);

    private final ContractStore store;

    StoredCountiesContractTest(StoreKind kind) {
        store = kind.open();
    }

    private void store(String name, String slug, String region) {
        store.tell(COUNTIES, all -> all.store(new StoredCounty(ALPINE, name, slug, region)));
    }

    @Test
    @DisplayName("take the place of earlier ones with their code")
    void replaced() {
        store("Alpin", "alpin", "R");
        long before = Stored.all(store, StoredCounty.class).size();
        store("Alpine", "alpine", "S");
        StoredCounty stored = store.get(StoredCounty.class, ALPINE);
        assertThat(stored.name()).isEqualTo("Alpine");
        assertThat(stored.slug()).isEqualTo("alpine");
        assertThat(stored.region()).isEqualTo("S");
        assertThat(Stored.all(store, StoredCounty.class)).hasSize((int) before);
    }

    @Test
    @DisplayName("are loaded once there is one, and are locked whether or not they are there")
    void loaded() {
        store("Alpine", "alpine", "R");
        store.tell(COUNTIES, all -> all.lock(ALPINE));
        store.tell(COUNTIES, all -> all.lock(new CountyCode("57")));
        boolean loaded = store.ask(COUNTIES, StoredCounties::areLoaded);
        assertThat(loaded).isTrue();
    }
}
