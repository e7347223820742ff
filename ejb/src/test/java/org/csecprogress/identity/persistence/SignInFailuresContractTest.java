package org.csecprogress.identity.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.csecprogress.identity.SignInFailures;
import org.csecprogress.identity.memory.MemorySignInFailures;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Specifies how failed sign-ins are counted, on each kind of store. */
@DisplayName("Failed sign-ins")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class SignInFailuresContractTest {
    private static final String NAME = "a@x.example";
    private static final String OTHER = "b@x.example";
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final Made<SignInFailures> FAILURES =
            Made.by(JpaSignInFailures::new, MemorySignInFailures::new);

    private final ContractStore store;

    SignInFailuresContractTest(StoreKind kind) {
        store = kind.open();
    }

    private void fail(String subject, int times, Instant at) {
        for (int i = 0; i < times; i++) {
            store.tell(FAILURES, all -> all.count(subject, at));
        }
    }

    private boolean mustWait(String subject, Instant at) {
        return store.ask(
                FAILURES, all -> all.of(subject).filter(known -> known.mustWait(at)).isPresent());
    }

    private boolean isKnown(String subject) {
        return store.ask(FAILURES, all -> all.of(subject).isPresent());
    }

    @Test
    @DisplayName("are counted one by one, from the time of the last")
    void counted() {
        fail(NAME, 4, NOW);
        assertThat(mustWait(NAME, NOW)).isFalse();
        fail(NAME, 1, NOW.plusSeconds(10));
        assertThat(mustWait(NAME, NOW.plusSeconds(10))).isTrue();
        assertThat(mustWait(NAME, NOW.plusSeconds(11))).isFalse();
    }

    @Test
    @DisplayName("are counted for each name by itself")
    void ofOne() {
        fail(NAME, 5, NOW);
        fail(OTHER, 4, NOW);
        assertThat(mustWait(NAME, NOW)).isTrue();
        assertThat(mustWait(OTHER, NOW)).isFalse();
        assertThat(isKnown("c@x.example")).isFalse();
    }

    @Test
    @DisplayName("are forgotten for one name, and then counted anew")
    void forgotten() {
        fail(NAME, 5, NOW);
        fail(OTHER, 5, NOW);
        store.tell(FAILURES, all -> all.forget(NAME));
        store.tell(FAILURES, all -> all.forget("c@x.example"));
        assertThat(isKnown(NAME)).isFalse();
        assertThat(mustWait(OTHER, NOW)).isTrue();
        fail(NAME, 4, NOW);
        assertThat(mustWait(NAME, NOW)).isFalse();
    }
}
