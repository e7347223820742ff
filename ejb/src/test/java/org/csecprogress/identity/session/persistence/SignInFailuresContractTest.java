package org.csecprogress.identity.session.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.csecprogress.identity.session.SignInFailures;
import org.csecprogress.identity.session.Tried;
import org.csecprogress.identity.session.memory.MemorySignInFailures;
import org.csecprogress.inmemory.Memory;
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
            store.tell(FAILURES, all -> all.take(List.of(new Tried(subject, 1000, false)), at));
        }
    }

    private boolean mustWait(String subject, Instant at) {
        return store.ask(
                FAILURES,
                all -> all.of(subject).filter(known -> known.mustWait(4, at)).isPresent());
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

    private boolean take(List<Tried> tried, Instant at) {
        return store.ask(FAILURES, all -> all.take(tried, at));
    }

    private int failures(String subject) {
        return store.ask(
                FAILURES,
                all ->
                        all.of(subject)
                                .map(known -> Memory.<Integer>value(known, "failures"))
                                .orElse(0));
    }

    @Test
    @DisplayName("are counted for none of several where one has to wait")
    void together() {
        List<Tried> both = List.of(Tried.network(OTHER), Tried.person(NAME));
        for (int i = 0; i < 5; i++) {
            assertThat(take(both, NOW)).isTrue();
        }
        assertThat(take(both, NOW)).isFalse();
        assertThat(failures(NAME)).isEqualTo(5);
        assertThat(failures(OTHER)).isEqualTo(5);
        assertThat(take(List.of(Tried.network(OTHER)), NOW)).isTrue();
        assertThat(take(both, NOW.plusSeconds(1))).isTrue();
    }

    @Test
    @DisplayName("are taken back one by one, down to none")
    void takenBack() {
        fail(NAME, 2, NOW);
        for (int left : new int[] {1, 0, 0}) {
            store.tell(FAILURES, all -> all.giveBack(NAME));
            assertThat(failures(NAME)).isEqualTo(left);
        }
        store.tell(FAILURES, all -> all.giveBack("c@x.example"));
        assertThat(isKnown("c@x.example")).isFalse();
    }
}
