package org.csecprogress.catalog.service;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.reading.CatalogCorrections;
import org.csecprogress.catalog.reference.StoredCatalog;
import org.csecprogress.catalog.reference.StoredCatalogs;
import org.csecprogress.kernel.reference.StoredCounties;
import org.csecprogress.kernel.reference.StoredCounty;
import org.csecprogress.kernel.service.ForEverybody;

/**
 * Loads into the database the reference data that SQL joins with. It also checks that no catalogue
 * version has changed since its first use: filings rest on it, so a version may never change under
 * its number.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ForEverybody
public class ReferenceLoader {
    @Inject private CatalogService catalog;
    @Inject private StoredCatalogs used;
    @Inject private StoredCounties counties;

    private final CatalogCorrections corrections = CatalogCorrections.builtIn();

    @PostConstruct
    void load() {
        catalog.catalogs().all().forEach(this::lock);
        catalog.counties().all().forEach(this::keep);
    }

    private void lock(Catalog version) {
        Optional<StoredCatalog> known = used.find(version.version());
        if (known.isEmpty()) {
            used.add(new StoredCatalog(version));
            return;
        }
        if (known.get().digest().equals(version.digest())) {
            return;
        }
        if (corrections.has(version.version(), known.get().digest())) {
            // Both people agreed to the version as it was before the correction.
            used.withdrawAgreements(known.get());
            known.get().correct(version);
        } else {
            throw new IllegalStateException(
                    "catalogue version "
                            + version.version()
                            + " has changed since it was first used; give the changed version a"
                            + " new number");
        }
    }

    private void keep(County county) {
        counties.store(
                new StoredCounty(
                        county.code(), county.name(), county.slug(), county.region().code()));
    }
}
