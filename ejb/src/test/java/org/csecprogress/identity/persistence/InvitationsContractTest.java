package org.csecprogress.identity.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.inmemory.AccountBuilder.anAccount;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.Invitation;
import org.csecprogress.identity.Invitations;
import org.csecprogress.identity.memory.MemoryInvitations;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Specifies which invitations are open, on each kind of store. */
@DisplayName("An invitation")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class InvitationsContractTest {
    static final Made<Invitations> INVITATIONS =
            Made.by(JpaInvitations::new, MemoryInvitations::new);

    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final Instant END = NOW.plus(Duration.ofDays(3));

    private final ContractStore store;
    private final Account account = anAccount().invited().made();
    private final Account other = anAccount().username("b@x.example").invited().made();

    InvitationsContractTest(StoreKind kind) {
        store = kind.open();
    }

    @BeforeEach
    void invite() {
        store.add(account, other);
        add(account, "first");
        add(other, "of the other");
    }

    private void add(Account invited, String hash) {
        store.tell(
                INVITATIONS, all -> all.add(new Invitation(invited, "seed of " + hash, hash, NOW)));
    }

    private <T> T ask(Function<Invitations, T> question) {
        return store.ask(INVITATIONS, question);
    }

    private Optional<Long> accountOf(String hash, Instant at) {
        return ask(all -> all.accountOf(hash, at));
    }

    private boolean use(String hash) {
        return ask(all -> all.use(hash));
    }

    private boolean close(Account of) {
        return ask(all -> all.close(of));
    }

    @Test
    @DisplayName("leads to its account by its token, for three days")
    void leads() {
        assertThat(accountOf("first", NOW)).contains(account.id());
        assertThat(accountOf("of the other", NOW)).contains(other.id());
        assertThat(accountOf("first", END.minusSeconds(1))).contains(account.id());
        assertThat(accountOf("first", END)).isEmpty();
        assertThat(accountOf("unknown", NOW)).isEmpty();
    }

    private Optional<String> seedOf(Account invited, Instant at) {
        return ask(all -> all.seedOf(invited.id(), at));
    }

    @Test
    @DisplayName("keeps what its token is made from, while it is open")
    void seed() {
        assertThat(seedOf(account, END.minusSeconds(1))).contains("seed of first");
        assertThat(seedOf(account, END)).isEmpty();
        assertThat(use("first")).isTrue();
        assertThat(seedOf(account, NOW)).isEmpty();
        store.tell(INVITATIONS, all -> all.add(new Invitation(account, null, "old", NOW)));
        assertThat(seedOf(account, NOW)).as("of an earlier version").isEmpty();
        assertThat(seedOf(other, NOW)).contains("seed of of the other");
    }

    @Test
    @DisplayName("is used once, and the invitations of others stay open")
    void once() {
        assertThat(use("unknown")).isFalse();
        assertThat(use("first")).isTrue();
        assertThat(use("first")).isFalse();
        assertThat(accountOf("first", NOW)).isEmpty();
        assertThat(accountOf("of the other", NOW)).contains(other.id());
    }

    @Test
    @DisplayName("takes the place of the one before")
    void replaced() {
        boolean closed =
                ask(
                        all -> {
                            boolean open = all.close(account);
                            all.add(new Invitation(account, "another seed", "second", NOW));
                            return open;
                        });
        assertThat(closed).isTrue();
        assertThat(accountOf("first", NOW)).isEmpty();
        assertThat(accountOf("second", NOW)).contains(account.id());
    }

    @Test
    @DisplayName("is withdrawn once, and the invitations of others stay open")
    void withdrawn() {
        assertThat(close(account)).isTrue();
        assertThat(close(account)).isFalse();
        assertThat(accountOf("first", NOW)).isEmpty();
        assertThat(use("first")).isFalse();
        assertThat(accountOf("of the other", NOW)).contains(other.id());
    }
}
