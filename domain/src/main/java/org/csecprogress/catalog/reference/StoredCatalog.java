package org.csecprogress.catalog.reference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.kernel.ReportingPeriod;

/** A version of the catalogue as it was when it was first used, by its digest. */
@Entity
@Table(name = "catalog_version")
public class StoredCatalog {
    @Id private int version;

    @NotNull
    @Column(name = "effective_from", nullable = false, length = 6)
    private ReportingPeriod effectiveFrom;

    @Column(name = "effective_to", length = 6)
    private ReportingPeriod effectiveTo;

    @NotNull
    @Size(max = 64)
    @Column(nullable = false, length = 64)
    private String digest;

    protected StoredCatalog() {}

    public StoredCatalog(Catalog catalog) {
        version = catalog.version();
        effectiveFrom = catalog.validity().effectiveFrom();
        effectiveTo = catalog.validity().effectiveTo().orElse(null);
        digest = catalog.digest();
    }

    public int version() {
        return version;
    }

    /** Returns the digest of the version at its first use. */
    public String digest() {
        return digest;
    }

    /** Replaces the digest by that of the version as it was corrected. */
    public void correct(Catalog corrected) {
        digest = corrected.digest();
    }
}
