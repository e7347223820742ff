package org.csecprogress.catalog.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.builders.SharedCatalog;
import org.csecprogress.builders.Staff;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.memory.MemoryStoredCatalogs;
import org.csecprogress.catalog.reference.StoredCatalog;
import org.csecprogress.catalog.reference.StoredCatalogs;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.csecprogress.kernel.persistence.Stored;
import org.csecprogress.release.activation.ProtectionActivation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract of the used versions of the catalogue. */
@DisplayName("The used versions of the catalogue")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class StoredCatalogsContractTest {
    private static final Catalog CATALOG = SharedCatalog.catalogs().all().get(0);
    private static final Made<StoredCatalogs> CATALOGS =
            new Made<>(JpaStoredCatalogs::new, MemoryStoredCatalogs::new);

    private final ContractStore store;

    StoredCatalogsContractTest(StoreKind kind) {
        store = kind.open();
        for (int version : new int[] {98, 99}) {
            StoredCatalog used =
                    Memory.row(
                            StoredCatalog.class,
                            Map.of(
                                    "version",
                                    version,
                                    "effectiveFrom",
                                    ReportingPeriod.of("2026Q1"),
                                    "digest",
                                    "d" + version));
            store.tell(CATALOGS, all -> all.add(used));
        }
    }

    private Optional<String> digest(int version) {
        return store.ask(CATALOGS, all -> all.find(version)).map(StoredCatalog::digest);
    }

    @Test
    @DisplayName("keep the digest of their first use")
    void kept() {
        assertThat(digest(98)).contains("d98");
        assertThat(digest(99)).contains("d99");
        assertThat(digest(100)).isEmpty();
    }

    @Test
    @DisplayName("lose the agreements to publish under them, but not those of other versions")
    void withdrawn() {
        for (int version : new int[] {98, 99}) {
            for (String policy : new String[] {"p", "q"}) {
                store.add(
                        new ProtectionActivation(
                                version, policy, "s", Staff.PUBLISHER, Instant.EPOCH));
            }
        }
        store.tell(
                CATALOGS,
                all -> {
                    StoredCatalog corrected = all.find(98).orElseThrow();
                    all.withdrawAgreements(corrected);
                    corrected.correct(CATALOG);
                });
        assertThat(Stored.all(store, ProtectionActivation.class))
                .extracting(ProtectionActivation::version)
                .containsExactly(99, 99);
        assertThat(digest(98)).contains(CATALOG.digest());
        assertThat(digest(99)).contains("d99");
    }
}
