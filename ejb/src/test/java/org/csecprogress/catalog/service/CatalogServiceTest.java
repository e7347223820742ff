package org.csecprogress.catalog.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.csecprogress.calendar.service.FilingCalendar;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.reading.CatalogSource;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.BusinessClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The specification of where the catalogue comes from. */
@DisplayName("The catalogue in use")
class CatalogServiceTest {
    private static final String VERSIONS = "versions.csv";
    private static final ReportingPeriod LAST = ReportingPeriod.of("2026Q4");

    private final InMemoryPortal portal = new InMemoryPortal(Instant.parse("2026-12-31T20:00:00Z"));

    @TempDir private Path folder;

    private CatalogService service(Optional<String> directory, CatalogLayer... layers) {
        CatalogService service =
                new CatalogService(
                        directory,
                        instances(List.of(layers)),
                        portal.bean(FilingCalendar.class),
                        portal.bean(BusinessClock.class));
        service.read();
        return service;
    }

    /** Returns the beans of a container, of which the service asks for an iterator alone. */
    @SuppressWarnings("unchecked")
    private static Instance<CatalogLayer> instances(List<CatalogLayer> layers) {
        return (Instance<CatalogLayer>)
                Proxy.newProxyInstance(
                        CatalogServiceTest.class.getClassLoader(),
                        new Class<?>[] {Instance.class},
                        (proxy, method, arguments) -> {
                            assertThat(method.getName()).isEqualTo("iterator");
                            return layers.iterator();
                        });
    }

    private static CatalogLayer secondVersionFrom(String quarter) {
        return shipped -> file -> file.equals(VERSIONS) ? secondFrom(quarter) : shipped.read(file);
    }

    private static byte[] secondFrom(String quarter) {
        return ("version,effective_from,effective_to\n1,2018Q1,\n2," + quarter + ",\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static ReportingPeriod secondOf(CatalogService service) {
        return service.catalogs().version(2).validity().effectiveFrom();
    }

    @Test
    @DisplayName("is what the product ships, read with all that belongs to it")
    void shipped() {
        CatalogService service = service(Optional.empty());
        assertThat(service.catalogs().all())
                .extracting(Catalog::digest)
                .isEqualTo(Catalogs.builtIn().all().stream().map(Catalog::digest).toList());
        assertThat(service.counties().all()).hasSize(58);
        assertThat(service.files()).isNotNull();
        assertThat(service.keptDesigns()).isNotNull();
        assertThat(service.populations()).isNotNull();
    }

    @Test
    @DisplayName("is today's in California, up to the last evening of a quarter")
    void current() {
        CatalogService service = service(Optional.empty(), secondVersionFrom("2027Q1"));
        portal.at(Instant.parse("2027-01-01T07:59:59Z"));
        assertThat(service.current()).isEqualTo(service.catalogs().forPeriod(LAST));
        portal.at(Instant.parse("2027-01-01T08:00:00Z"));
        assertThat(service.current().version()).isEqualTo(2);
    }

    @Test
    @DisplayName("may have layers, each over those before")
    void layers() {
        assertThat(
                        secondOf(
                                service(
                                        Optional.empty(),
                                        secondVersionFrom("2028Q1"),
                                        secondVersionFrom("2028Q2"))))
                .isEqualTo(ReportingPeriod.of("2028Q2"));
    }

    @Test
    @DisplayName("is an administrator's folder before anything else")
    void folder() throws IOException {
        CatalogSource shipped = Catalogs.builtInSource();
        Files.write(folder.resolve("corrections.csv"), shipped.read("corrections.csv"));
        Files.write(folder.resolve(VERSIONS), secondFrom("2029Q1"));
        assertThat(secondOf(service(Optional.of(folder.toString()), secondVersionFrom("2028Q1"))))
                .isEqualTo(ReportingPeriod.of("2029Q1"));
    }
}
