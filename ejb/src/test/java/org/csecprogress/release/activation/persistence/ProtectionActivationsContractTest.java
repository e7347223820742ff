package org.csecprogress.release.activation.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.csecprogress.builders.Staff;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.csecprogress.release.activation.ProtectionActivation;
import org.csecprogress.release.activation.ProtectionActivation.Agreement;
import org.csecprogress.release.activation.ProtectionActivations;
import org.csecprogress.release.activation.memory.MemoryProtectionActivations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The agreements to protection rules, on each store. */
@DisplayName("The agreement to protection rules")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class ProtectionActivationsContractTest {
    private static final Instant NOON = Instant.parse("2026-11-02T20:00:00Z");
    private static final String COVER = "COVER 11";
    private static final Made<ProtectionActivations> ACTIVATIONS =
            Made.by(JpaProtectionActivations::new, MemoryProtectionActivations::new);

    private final ContractStore store;

    ProtectionActivationsContractTest(StoreKind kind) {
        store = kind.open();
    }

    @BeforeEach
    void begin() {
        add(1, COVER);
    }

    private void add(int version, String policy) {
        store.tell(
                ACTIVATIONS,
                all ->
                        all.add(
                                new ProtectionActivation(
                                        version, policy, "a", Staff.PUBLISHER, NOON)));
    }

    private Optional<ProtectionActivation> find(int version, String policy) {
        return store.ask(ACTIVATIONS, all -> all.find(version, policy));
    }

    private ProtectionActivation found() {
        return find(1, COVER).orElseThrow();
    }

    private void change(Consumer<ProtectionActivation> change) {
        store.tell(
                ACTIVATIONS,
                all -> {
                    all.lock(1);
                    change.accept(all.find(1, COVER).orElseThrow());
                });
    }

    @Test
    @DisplayName("keeps what the first person was shown, who and when")
    void first() {
        assertThat(found().version()).isEqualTo(1);
        assertThat(found().policy()).isEqualTo(COVER);
        assertThat(found().shown()).isEqualTo("a");
        assertThat(found().first())
                .isEqualTo(new Agreement(Staff.PUBLISHER.accountId(), "P. Ames", NOON));
        assertThat(found().second()).isEmpty();
        assertThat(found().isInForce()).isFalse();
    }

    @Test
    @DisplayName("waits for a second person, who must be another")
    void second() {
        assertThatIllegalStateException()
                .isThrownBy(() -> change(it -> it.complete(Staff.PUBLISHER, NOON)));
        assertThat(found().isInForce()).isFalse();
        change(it -> it.complete(Staff.DISCLOSURE, NOON.plusSeconds(1)));
        assertThat(found().isInForce()).isTrue();
        assertThat(found().first().name()).isEqualTo("P. Ames");
        assertThat(found().second())
                .contains(
                        new Agreement(
                                Staff.DISCLOSURE.accountId(), "D. Cole", NOON.plusSeconds(1)));
    }

    @Test
    @DisplayName("begins anew with other changes until it is finished")
    void anew() {
        change(it -> it.begin("b", Staff.DISCLOSURE, NOON.plusSeconds(1)));
        assertThat(found().shown()).isEqualTo("b");
        assertThat(found().first().name()).isEqualTo("D. Cole");
        change(it -> it.complete(Staff.PUBLISHER, NOON));
        assertThatIllegalStateException()
                .isThrownBy(() -> change(it -> it.begin("c", Staff.DISCLOSURE, NOON)));
    }

    @Test
    @DisplayName("is to one version and one policy")
    void other() {
        assertThat(find(1, "COVER 20")).isEmpty();
        assertThat(find(2, COVER)).isEmpty();
    }

    @Test
    @DisplayName("is listed by version and policy, finished or not")
    void listed() {
        add(2, COVER);
        add(1, "COVER 20");
        add(1, "COVER 10");
        change(it -> it.complete(Staff.DISCLOSURE, NOON));
        List<ProtectionActivation> all = store.ask(ACTIVATIONS, ProtectionActivations::all);
        assertThat(all)
                .extracting(each -> each.version() + " " + each.policy())
                .containsExactly("1 COVER 10", "1 COVER 11", "1 COVER 20", "2 COVER 11");
        assertThat(all)
                .extracting(ProtectionActivation::isInForce)
                .containsExactly(false, true, false, false);
    }
}
