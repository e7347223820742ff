package org.csecprogress.kernel.persistence;

/** The kinds of stores on which the contract of a repository is tested. */
public enum StoreKind {
    /** The repositories of the specifications. */
    MEMORY,
    /** EclipseLink on H2. */
    H2,
    /** EclipseLink on PostgreSQL. */
    POSTGRESQL;

    /** Returns a store with the counties, the catalogue and the staff, and without filings. */
    public ContractStore open() {
        return switch (this) {
            case MEMORY -> new MemoryContractStore();
            case H2 -> JpaContractStore.on(SharedDatabase.h2());
            case POSTGRESQL -> JpaContractStore.on(SharedDatabase.postgresql());
        };
    }
}
