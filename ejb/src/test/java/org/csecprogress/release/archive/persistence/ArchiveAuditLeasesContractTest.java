package org.csecprogress.release.archive.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.csecprogress.release.archive.ArchiveAuditLease;
import org.csecprogress.release.archive.ArchiveAuditLeases;
import org.csecprogress.release.archive.memory.MemoryArchiveAuditLeases;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The lease of the audit of the archive, on each store. */
@DisplayName("The lease of the audit of the archive")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class ArchiveAuditLeasesContractTest {
    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    private static final Instant EARLIER = NOON.minusSeconds(60);
    private static final Instant LATER = NOON.plusSeconds(60);
    private static final Made<ArchiveAuditLeases> LEASES =
            Made.by(JpaArchiveAuditLeases::new, MemoryArchiveAuditLeases::new);

    private final ContractStore store;

    ArchiveAuditLeasesContractTest(StoreKind kind) {
        store = kind.open();
    }

    private boolean take(String token, Instant now, Instant silent) {
        return store.ask(LEASES, it -> it.take(token, "Dana " + token, now, silent));
    }

    private Optional<ArchiveAuditLease> find(Instant since) {
        return store.ask(LEASES, it -> it.find(since));
    }

    private boolean hold(String token) {
        return store.ask(LEASES, it -> it.hold(token));
    }

    @Test
    @DisplayName("is taken once")
    void once() {
        assertThat(find(EARLIER)).isEmpty();
        assertThat(hold("one")).isFalse();
        assertThat(take("one", NOON, EARLIER)).isTrue();
        assertThat(take("two", NOON, EARLIER)).isFalse();
        assertThat(hold("one")).isTrue();
        assertThat(hold("two")).isFalse();
        assertThat(find(EARLIER)).map(ArchiveAuditLease::startedName).contains("Dana one");
        assertThat(find(EARLIER)).map(ArchiveAuditLease::startedAt).contains(NOON);
        assertThat(find(EARLIER)).map(ArchiveAuditLease::heardAt).contains(NOON);
    }

    @Test
    @DisplayName("is alive while its holder was heard of since, and not at that very moment")
    void alive() {
        take("one", NOON, EARLIER);
        assertThat(find(NOON.minusMillis(1))).isPresent();
        assertThat(find(NOON)).isEmpty();
    }

    @Test
    @DisplayName("is taken over from a holder that died")
    void takenOver() {
        take("one", NOON, EARLIER);
        assertThat(take("two", LATER, NOON.minusMillis(1))).isFalse();
        assertThat(take("two", LATER, NOON)).isTrue();
        assertThat(hold("one")).isFalse();
        assertThat(hold("two")).isTrue();
        assertThat(find(NOON)).map(ArchiveAuditLease::startedName).contains("Dana two");
        assertThat(find(NOON)).map(ArchiveAuditLease::startedAt).contains(LATER);
    }

    @Test
    @DisplayName("is kept by a heartbeat of its holder alone")
    void beat() {
        take("one", NOON, EARLIER);
        store.tell(LEASES, it -> it.beat("two", LATER));
        assertThat(find(EARLIER)).map(ArchiveAuditLease::heardAt).contains(NOON);
        store.tell(LEASES, it -> it.beat("one", LATER));
        assertThat(find(NOON)).map(ArchiveAuditLease::heardAt).contains(LATER);
        assertThat(find(NOON)).map(ArchiveAuditLease::startedAt).contains(NOON);
        assertThat(find(NOON)).map(ArchiveAuditLease::startedName).contains("Dana one");
    }

    @Test
    @DisplayName("is given back by its holder alone, and then taken by anybody")
    void end() {
        take("one", NOON, EARLIER);
        store.tell(LEASES, it -> it.end("two"));
        assertThat(hold("one")).isTrue();
        store.tell(LEASES, it -> it.end("one"));
        assertThat(hold("one")).isFalse();
        assertThat(find(EARLIER)).isEmpty();
        assertThat(take("two", NOON, EARLIER)).isTrue();
    }
}
