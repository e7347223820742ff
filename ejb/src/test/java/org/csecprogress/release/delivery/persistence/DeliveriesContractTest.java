package org.csecprogress.release.delivery.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.csecprogress.builders.Staff;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.delivery.Deliveries;
import org.csecprogress.release.delivery.Delivery;
import org.csecprogress.release.delivery.memory.MemoryDeliveries;
import org.csecprogress.release.file.Recipient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests every store of what was sent to the Legislature. */
@DisplayName("The records of what was sent")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class DeliveriesContractTest {
    private static final ReleaseNumber REPORT = ReleaseNumber.parse("2026Q2-r1").orElseThrow();
    private static final Recipient FIRST = Recipient.builtIn().get(0);
    private static final Recipient LAST = Recipient.builtIn().get(Recipient.builtIn().size() - 1);
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final Instant NOW = Instant.parse("2026-10-02T17:00:00Z");
    private static final Made<Deliveries> DELIVERIES =
            Made.by(JpaDeliveries::new, MemoryDeliveries::new);

    private final ContractStore store;

    DeliveriesContractTest(StoreKind kind) {
        store = kind.open();
    }

    @Test
    @DisplayName("are none at first")
    void none() {
        assertThat(store.ask(DELIVERIES, Deliveries::all)).isEmpty();
    }

    @Test
    @DisplayName("come in the order in which they were made, with all that they say")
    void ordered() {
        store.tell(DELIVERIES, all -> all.add(Delivery.sent(REPORT, LAST, DAY, Staff.ADMIN, NOW)));
        store.tell(DELIVERIES, all -> all.add(Delivery.notSent(REPORT, FIRST, Staff.ADMIN, NOW)));
        List<Delivery> stored = store.ask(DELIVERIES, Deliveries::all);
        assertThat(stored)
                .extracting(Delivery::recipient)
                .containsExactly(LAST.code(), FIRST.code());
        assertThat(stored)
                .extracting(Delivery::sentOn)
                .containsExactly(Optional.of(DAY), Optional.empty());
        assertThat(stored).extracting(Delivery::report).containsOnly(REPORT);
        assertThat(stored)
                .extracting(Delivery::receives)
                .containsExactly(LAST.receives(), FIRST.receives());
        assertThat(stored).extracting(Delivery::recordedName).containsOnly(Staff.ADMIN.name());
        assertThat(stored).extracting(Delivery::recordedAt).containsOnly(NOW);
    }
}
