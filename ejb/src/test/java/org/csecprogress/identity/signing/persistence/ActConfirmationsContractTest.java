package org.csecprogress.identity.signing.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.inmemory.AccountBuilder.anAccount;

import java.time.Instant;
import java.util.List;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.factor.Assertion;
import org.csecprogress.identity.signing.ActConfirmation;
import org.csecprogress.identity.signing.ActConfirmations;
import org.csecprogress.identity.signing.Way;
import org.csecprogress.identity.signing.memory.MemoryActConfirmations;
import org.csecprogress.kernel.Act;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What people showed for their acts")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class ActConfirmationsContractTest {
    private static final Made<ActConfirmations> KEPT =
            Made.by(JpaActConfirmations::new, MemoryActConfirmations::new);
    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
    private static final String CHAIN = "release:2026Q2-r1";

    private final ContractStore store;
    private final Account account = anAccount().made();

    ActConfirmationsContractTest(StoreKind kind) {
        store = kind.open();
    }

    private void keep(String chain, String action, Assertion assertion, Instant at) {
        Actor actor = new Actor(account.id(), account.name(), account.grants());
        Act act = new Act(chain, action, "shown");
        store.tell(
                KEPT, all -> all.add(new ActConfirmation(act, List.of(act), actor, assertion, at)));
    }

    @Test
    @DisplayName("is kept by chain, in the order of time, as it was")
    void kept() {
        store.add(account);
        Assertion signed =
                new Assertion(
                        "a nonce", new byte[] {1}, new byte[] {2}, new byte[] {3}, new byte[] {4});
        keep(CHAIN, "PUBLISH", null, NOW.plusSeconds(60));
        keep(CHAIN, "CLEAR", signed, NOW);
        keep("release:2026Q1-r1", "CLEAR", null, NOW);
        List<ActConfirmation> found = store.ask(KEPT, all -> all.of(CHAIN));
        assertThat(found).extracting(ActConfirmation::action).containsExactly("CLEAR", "PUBLISH");
        assertThat(found)
                .extracting(ActConfirmation::way)
                .containsExactly(Way.SIGNED, Way.CONFIRMED);
        assertThat(found.get(0).assertion().orElseThrow().signature()).isEqualTo("BA");
        assertThat(found.get(1).assertion()).isEmpty();
        assertThat(found.get(0).digest()).isNotEqualTo(found.get(1).digest()).hasSize(64);
    }
}
