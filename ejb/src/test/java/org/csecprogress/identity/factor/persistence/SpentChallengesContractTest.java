package org.csecprogress.identity.factor.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.csecprogress.identity.factor.SpentChallenges;
import org.csecprogress.identity.factor.memory.MemorySpentChallenges;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Challenges that passkeys have answered")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class SpentChallengesContractTest {
    private static final Made<SpentChallenges> SPENT =
            Made.by(JpaSpentChallenges::new, MemorySpentChallenges::new);
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

    private final ContractStore store;

    SpentChallengesContractTest(StoreKind kind) {
        store = kind.open();
    }

    private boolean spend(String digest, Instant at) {
        return store.ask(SPENT, all -> all.spend(digest, at));
    }

    @Test
    @DisplayName("count once")
    void once() {
        assertThat(spend("one", NOW)).isTrue();
        assertThat(spend("one", NOW)).isFalse();
        assertThat(spend("two", NOW.plusSeconds(10))).isTrue();
        assertThat(spend("two", NOW)).isFalse();
    }
}
