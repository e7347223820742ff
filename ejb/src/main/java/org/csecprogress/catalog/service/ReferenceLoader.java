package org.csecprogress.catalog.service;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.CatalogCorrections;
import org.csecprogress.catalog.County;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Sql;

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
    @Inject private Sql sql;

    private final CatalogCorrections corrections = CatalogCorrections.builtIn();

    @PostConstruct
    void load() {
        catalog.catalogs().all().forEach(this::hold);
        catalog.counties().all().forEach(this::keep);
    }

    private void hold(Catalog version) {
        Optional<String> known =
                sql.first(
                        "select digest from catalog_version where version = ?",
                        row -> row.getString(1),
                        version.version());
        if (known.isEmpty()) {
            sql.update(
                    "insert into catalog_version (version, effective_from, effective_to, digest)"
                            + " values (?, ?, ?, ?)",
                    version.version(),
                    version.validity().effectiveFrom().toString(),
                    version.validity().effectiveTo().map(Object::toString).orElse(null),
                    version.digest());
        } else if (corrections.has(version.version(), known.get())) {
            // Both people agreed to the version as it was before the correction.
            sql.update(
                    "delete from protection_activation where catalog_version = ?",
                    version.version());
            sql.update(
                    "update catalog_version set digest = ? where version = ?",
                    version.digest(),
                    version.version());
        } else if (!known.get().equals(version.digest())) {
            throw new IllegalStateException(
                    "catalogue version "
                            + version.version()
                            + " has changed since it was first used; give the changed version a"
                            + " new number");
        }
    }

    private void keep(County county) {
        int known =
                sql.update(
                        "update county set name = ?, slug = ?, region_code = ? where code = ?",
                        county.name(),
                        county.slug(),
                        county.region().code(),
                        county.code().value());
        if (known == 0) {
            sql.update(
                    "insert into county (name, slug, region_code, code) values (?, ?, ?, ?)",
                    county.name(),
                    county.slug(),
                    county.region().code(),
                    county.code().value());
        }
    }
}
