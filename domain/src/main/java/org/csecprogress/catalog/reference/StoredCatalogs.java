package org.csecprogress.catalog.reference;

import java.util.Optional;

/** Stores which versions of the catalogue were used. Only the portal asks, when it starts. */
public interface StoredCatalogs {
    /** Returns the version, if it was used before. */
    Optional<StoredCatalog> find(int version);

    void add(StoredCatalog catalog);

    /** Withdraws the agreements to publish under the version, given before it was corrected. */
    void withdrawAgreements(StoredCatalog catalog);
}
