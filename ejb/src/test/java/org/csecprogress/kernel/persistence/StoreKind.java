package org.csecprogress.kernel.persistence;

import java.util.function.Supplier;

/** The kinds of stores on which the contract of a repository is tested. */
public enum StoreKind {
    /** The repositories of the specifications. */
    MEMORY(MemoryContractStore::new),
    /** EclipseLink on H2. */
    H2(() -> JpaContractStore.on(SharedDatabase.h2())),
    /** EclipseLink on PostgreSQL. */
    POSTGRESQL(() -> JpaContractStore.on(SharedDatabase.postgresql()));

    private final Supplier<ContractStore> open;

    StoreKind(Supplier<ContractStore> open) {
        this.open = open;
    }

    /** Returns a store with the counties, the catalogue and the staff, and without filings. */
    public ContractStore open() {
        return open.get();
    }
}
