package org.csecprogress.identity.idle.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.inmemory.AccountBuilder.anAccount;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.Accounts;
import org.csecprogress.identity.idle.IdleAccounts;
import org.csecprogress.identity.idle.memory.MemoryIdleAccounts;
import org.csecprogress.identity.memory.MemoryAccounts;
import org.csecprogress.identity.persistence.StoredAccounts;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Specifies which accounts nobody uses, on each kind of store. */
@DisplayName("The accounts that nobody uses")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class IdleAccountsContractTest {
    private static final Made<IdleAccounts> IDLE =
            Made.by(JpaIdleAccounts::new, MemoryIdleAccounts::new);
    private static final Made<Accounts> ACCOUNTS = Made.by(StoredAccounts::of, MemoryAccounts::new);
    private static final Instant THEN = Instant.parse("2026-06-01T12:00:00Z");

    private final ContractStore store;
    private final Account used = anAccount().username("u@x.example").made();
    private final Account gone = anAccount().username("g@x.example").disabled().made();
    private final Account unready = anAccount().username("i@x.example").invited().made();
    private final Account fresh = anAccount().username("f@x.example").made();

    IdleAccountsContractTest(StoreKind kind) {
        store = kind.open();
        store.add(used, gone, unready, fresh);
        for (Account each : List.of(used, gone, unready)) {
            store.tell(ACCOUNTS, all -> all.inUse(each.id(), THEN));
        }
    }

    private List<Long> unused(Instant before) {
        return store.ask(IDLE, all -> all.unused(before));
    }

    private Account read() {
        return store.ask(ACCOUNTS, all -> all.withId(used.id()).orElseThrow());
    }

    @Test
    @DisplayName("can be signed in to, and were last used before")
    void unused() {
        assertThat(unused(THEN.plusSeconds(1))).containsExactly(used.id());
        assertThat(unused(THEN)).isEmpty();
        assertThat(unused(Instant.now().plus(Duration.ofMinutes(1))))
                .as("a new account counts from its making")
                .doesNotContain(gone.id(), unready.id())
                .contains(used.id());
    }

    @Test
    @DisplayName("know when they were last used, and that their owner was warned since")
    void warned() {
        assertThat(read().inUseAt()).isEqualTo(THEN);
        assertThat(read().idleWarnedAt()).isEmpty();
        store.tell(IDLE, all -> all.warned(used.id(), THEN.plusSeconds(5)));
        assertThat(read().idleWarnedAt()).contains(THEN.plusSeconds(5));
        store.tell(ACCOUNTS, all -> all.signedIn(used.id(), THEN, THEN.plusSeconds(9)));
        assertThat(read().inUseAt()).isEqualTo(THEN.plusSeconds(9));
        assertThat(read().idleWarnedAt()).isEmpty();
    }
}
