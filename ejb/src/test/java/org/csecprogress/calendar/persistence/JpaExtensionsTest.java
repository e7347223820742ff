package org.csecprogress.calendar.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import org.csecprogress.builders.Staff;
import org.csecprogress.calendar.Extension;
import org.csecprogress.calendar.Extensions;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Locks, constraints and flushes of requests for more time. */
@DisplayName("Requests for more time, in a database")
@ParameterizedClass(name = "{0}")
@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MEMORY")
class JpaExtensionsTest {
    private static final Instant NOW = Instant.parse("2026-11-02T18:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 12);
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final Made<EntityManager> ENTITIES = Made.by(em -> em, memory -> null);

    private final ContractStore store;

    JpaExtensionsTest(StoreKind kind) {
        store = kind.open();
    }

    private static Extension asked() {
        return new Extension(YUBA, Q3, DAY, "Flood.", Staff.preparer(YUBA), NOW);
    }

    @Test
    @DisplayName("are locked while they are decided")
    void locked() {
        Extension asked = asked();
        store.add(asked);
        store.tell(
                ENTITIES,
                em -> {
                    Extension held =
                            new JpaExtensions(em).lock(Staff.REVIEWER, asked.id()).orElseThrow();
                    assertThat(em.getLockMode(held)).isEqualTo(LockModeType.PESSIMISTIC_WRITE);
                });
    }

    @Test
    @DisplayName("wait one at a time for each filing")
    void oneAtATime() {
        store.add(asked());
        Extension second = asked();
        assertThatThrownBy(() -> store.tell(ENTITIES, em -> new JpaExtensions(em).add(second)))
                .rootCause()
                .message()
                .containsIgnoringCase("waiting");
    }

    @Test
    @DisplayName("are written when they are added, so that the refusal comes at once")
    void written() {
        store.tell(
                ENTITIES,
                em -> {
                    Extensions extensions = new JpaExtensions(em);
                    extensions.add(asked());
                    Object rows =
                            em.createNativeQuery("select count(*) from extension")
                                    .setFlushMode(FlushModeType.COMMIT)
                                    .getSingleResult();
                    assertThat(((Number) rows).intValue()).isOne();
                });
    }

    @Test
    @DisplayName("that are granted are read without writing what a service has half changed")
    void quiet() {
        Extension asked = asked();
        store.add(asked);
        store.tell(
                ENTITIES,
                em -> {
                    Extension held = em.find(Extension.class, asked.id());
                    assertThat(held.grant(DAY, "", Staff.REVIEWER, NOW)).isNotNull();
                    assertThat(new JpaGrantedExtensions(em).all()).isEmpty();
                    assertThat(new JpaGrantedExtensions(em).of(YUBA)).isEmpty();
                    assertThat(new JpaGrantedExtensions(em).of(Q3)).isEmpty();
                });
    }
}
