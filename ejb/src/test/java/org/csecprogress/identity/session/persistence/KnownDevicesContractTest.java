package org.csecprogress.identity.session.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.inmemory.AccountBuilder.anAccount;

import java.time.Instant;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.session.Device;
import org.csecprogress.identity.session.KnownDevice;
import org.csecprogress.identity.session.KnownDevices;
import org.csecprogress.identity.session.memory.MemoryKnownDevices;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Known devices")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class KnownDevicesContractTest {
    private static final Made<KnownDevices> DEVICES =
            Made.by(JpaKnownDevices::new, MemoryKnownDevices::new);
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    private static final Device FIREFOX = new Device("Firefox on Windows");

    private final ContractStore store;
    private final Account account = anAccount().made();
    private final Account other = anAccount().username("b@x.example").made();

    KnownDevicesContractTest(StoreKind kind) {
        store = kind.open();
    }

    @BeforeEach
    void begin() {
        store.add(account, other);
        add(account, "one", NOW);
        add(account, "two", NOW.plusSeconds(10));
        add(other, "one", NOW.plusSeconds(20));
    }

    private void add(Account of, String hash, Instant at) {
        store.tell(DEVICES, all -> all.add(new KnownDevice(of.id(), hash, FIREFOX, at)));
    }

    private boolean isKnown(Account of, String hash) {
        return store.ask(DEVICES, all -> all.find(of.id(), hash).isPresent());
    }

    @Test
    @DisplayName("are those of one account")
    void ofOne() {
        assertThat(isKnown(account, "one")).isTrue();
        assertThat(isKnown(other, "one")).isTrue();
        assertThat(isKnown(other, "two")).isFalse();
        assertThat(isKnown(account, "three")).isFalse();
    }

    @Test
    @DisplayName("are forgotten all at once, for one account")
    void forgottenOfOne() {
        store.tell(DEVICES, all -> all.forgetAll(account.id()));
        assertThat(isKnown(account, "one")).isFalse();
        assertThat(isKnown(account, "two")).isFalse();
        assertThat(isKnown(other, "one")).isTrue();
    }

    @Test
    @DisplayName("tell of the last sign-in there")
    void seenAgain() {
        store.tell(
                DEVICES,
                all ->
                        all.find(account.id(), "one")
                                .orElseThrow()
                                .seen(new Device("Firefox on a Mac"), NOW.plusSeconds(30)));
        String device =
                store.ask(DEVICES, all -> all.find(account.id(), "one").orElseThrow().device());
        assertThat(device).isEqualTo("Firefox on a Mac");
    }
}
