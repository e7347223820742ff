package org.csecprogress.catalog.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.csecprogress.builders.SharedCatalog;
import org.csecprogress.builders.Staff;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.reading.CatalogCorrections;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.catalog.reference.StoredCatalog;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.reference.StoredCounties;
import org.csecprogress.kernel.reference.StoredCounty;
import org.csecprogress.release.activation.ProtectionActivation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The specification of what a start loads into the database. */
@DisplayName("At its start the portal")
class ReferenceLoaderTest {
    /** Digest of version 1 before a correction that is in {@code corrections.csv}. */
    private static final String BEFORE =
            "67c0b576fd2cc9c90d9a8519d77409a4ba118103a1c7db7a183cb274296bbb04";

    private static final Path DEMONSTRATION = Path.of("../demo/src/main/resources/demo");

    private static final Path BEFORE_90 =
            Path.of("src/test/resources/org/csecprogress/catalog/service/measures-before.csv");

    private final InMemoryPortal portal = new InMemoryPortal(Instant.EPOCH);

    private StoredCatalog used(int version, String digest) {
        return portal.memory()
                .add(
                        Memory.row(
                                StoredCatalog.class,
                                Map.of(
                                        "version", version,
                                        "effectiveFrom", ReportingPeriod.of("2018Q1"),
                                        "digest", digest)));
    }

    private static Catalog catalog(int version) {
        return SharedCatalog.catalogs().all().stream()
                .filter(each -> each.version() == version)
                .findFirst()
                .orElseThrow();
    }

    private void start() {
        assertThat(portal.bean(ReferenceLoader.class)).isNotNull();
    }

    @Test
    @DisplayName("stores each version of the catalogue and all counties")
    void first() {
        start();
        assertThat(portal.memory().all(StoredCatalog.class))
                .extracting(StoredCatalog::version, StoredCatalog::digest)
                .containsExactlyElementsOf(
                        SharedCatalog.catalogs().all().stream()
                                .map(each -> tuple(each.version(), each.digest()))
                                .toList());
        assertThat(portal.memory().all(StoredCounty.class)).hasSize(58);
        County yuba = SharedCatalog.counties().byCode(Staff.county("Yuba"));
        assertThat(portal.memory().find(StoredCounty.class, yuba.code()))
                .hasValueSatisfying(
                        stored -> {
                            assertThat(stored.name()).isEqualTo("Yuba");
                            assertThat(stored.slug()).isEqualTo(yuba.slug());
                            assertThat(stored.region()).isEqualTo(yuba.region().code());
                        });
        assertThat(portal.bean(StoredCounties.class).areLoaded()).isTrue();
    }

    @Test
    @DisplayName("loads no county before")
    void before() {
        assertThat(portal.bean(StoredCounties.class).areLoaded()).isFalse();
    }

    @Test
    @DisplayName("changes nothing when it starts again")
    void again() {
        StoredCatalog known = used(1, catalog(1).digest());
        portal.memory().add(agreement(1));
        start();
        assertThat(portal.memory().find(StoredCatalog.class, 1)).containsSame(known);
        assertThat(portal.memory().all(ProtectionActivation.class)).hasSize(1);
    }

    @Test
    @DisplayName(
            "withdraws no agreement from a version that still is as it was before a correction")
    void kept() {
        Catalogs earlier = before90();
        Catalog version = earlier.version(2);
        assertThat(CatalogCorrections.builtIn().has(2, version.digest())).isTrue();
        StoredCatalog known = used(2, version.digest());
        portal.memory().add(agreement(2));
        portal.with(CatalogService.class, serving(earlier));
        start();
        assertThat(known.digest()).isEqualTo(version.digest());
        assertThat(portal.memory().all(ProtectionActivation.class)).hasSize(1);
    }

    /** Returns the catalogue of the demonstration as it was before the tables of ADR 90. */
    private static Catalogs before90() {
        return Catalogs.read(
                file -> {
                    Path own =
                            file.equals("2/measures.csv") ? BEFORE_90 : DEMONSTRATION.resolve(file);
                    return Files.isRegularFile(own)
                            ? bytes(own)
                            : Catalogs.builtInSource().read(file);
                });
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CatalogService serving(Catalogs catalogs) {
        return new CatalogService() {
            @Override
            public Catalogs catalogs() {
                return catalogs;
            }

            @Override
            public Counties counties() {
                return SharedCatalog.counties();
            }
        };
    }

    @Test
    @DisplayName("takes over a correction, under which two people have to agree again")
    void corrected() {
        StoredCatalog known = used(1, BEFORE);
        portal.memory().add(agreement(1));
        portal.memory().add(agreement(2));
        start();
        assertThat(known.digest()).isEqualTo(catalog(1).digest());
        assertThat(portal.memory().all(ProtectionActivation.class))
                .extracting(ProtectionActivation::version)
                .containsExactly(2);
    }

    @Test
    @DisplayName("does not start with a version that was changed under its number")
    void changed() {
        used(2, BEFORE);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(this::start)
                .withMessageContaining("catalogue version 2 has changed");
    }

    private static ProtectionActivation agreement(int version) {
        return new ProtectionActivation(version, "p", "s", Staff.PUBLISHER, Instant.EPOCH);
    }
}
