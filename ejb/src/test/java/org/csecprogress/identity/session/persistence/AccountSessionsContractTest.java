package org.csecprogress.identity.session.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.inmemory.AccountBuilder.anAccount;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.csecprogress.builders.Staff;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.session.AccountSession;
import org.csecprogress.identity.session.AccountSessions;
import org.csecprogress.identity.session.Device;
import org.csecprogress.identity.session.HeldSession;
import org.csecprogress.identity.session.SessionLimits;
import org.csecprogress.identity.session.memory.MemoryAccountSessions;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Sessions")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class AccountSessionsContractTest {
    private static final Made<AccountSessions> SESSIONS =
            Made.by(JpaAccountSessions::new, MemoryAccountSessions::new);
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    private static final Actor.Grant ROLE =
            new Actor.Grant(Role.COUNTY_PREPARER, Staff.county("Yuba"), null);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final SessionLimits LIMITS =
            new SessionLimits(Duration.ofMinutes(30), Duration.ofHours(12));

    private final ContractStore store;
    private final Account account = anAccount().with(ROLE).made();
    private final Account other = anAccount().username("b@x.example").made();
    private final AccountSession first = session(account, "first", NOW);
    private final AccountSession second = session(account, "second", NOW.plusSeconds(10));
    private final AccountSession others = session(other, "other", NOW);

    AccountSessionsContractTest(StoreKind kind) {
        store = kind.open();
    }

    private static AccountSession session(Account of, String hash, Instant at) {
        return new AccountSession(of, hash, new Device("Firefox on Windows"), at);
    }

    @BeforeEach
    void begin() {
        store.add(account, other);
        for (AccountSession each : List.of(first, second, others)) {
            store.tell(SESSIONS, all -> all.add(each));
        }
    }

    private Optional<Long> found(String hash) {
        return store.ask(SESSIONS, all -> all.withSecret(hash).map(HeldSession::id));
    }

    private <T> T ofFirst(Function<HeldSession, T> question) {
        return store.ask(SESSIONS, all -> question.apply(all.withSecret("first").orElseThrow()));
    }

    private List<Long> open(Account of) {
        Actor owner = new Actor(of.id(), "", Set.of());
        return store.ask(
                SESSIONS, all -> all.open(owner).stream().map(AccountSession::id).toList());
    }

    private Actor owner() {
        return new Actor(account.id(), "", Set.of());
    }

    @Test
    @DisplayName("are found by their secret, with the roles of their account")
    void found() {
        assertThat(found("first")).contains(first.id());
        assertThat(found("unknown")).isEmpty();
        Set<Actor.Grant> grants = ofFirst(session -> session.actor(TODAY).grants());
        assertThat(grants).containsExactly(ROLE);
        Set<Actor.Grant> none =
                store.ask(
                        SESSIONS,
                        all -> all.withSecret("other").orElseThrow().actor(TODAY).grants());
        assertThat(none).isEmpty();
    }

    @Test
    @DisplayName("last from the latest request that was noted")
    void seen() {
        Instant later = NOW.plusSeconds(600);
        store.tell(SESSIONS, all -> all.seen(first.id(), later));
        store.tell(SESSIONS, all -> all.seen(first.id(), NOW.plusSeconds(300)));
        Instant seen = ofFirst(HeldSession::lastSeenAt);
        assertThat(seen).isEqualTo(later);
        boolean holds = ofFirst(session -> session.holds(LIMITS, later.plusSeconds(1799)));
        assertThat(holds).isTrue();
        assertThat(open(account)).containsExactly(first.id(), second.id());
    }

    @Test
    @DisplayName("are listed for their owner alone, the last used one first")
    void listed() {
        assertThat(open(account)).containsExactly(second.id(), first.id());
        assertThat(open(other)).containsExactly(others.id());
    }

    @Test
    @DisplayName("are ended by their owner alone, and once")
    void ended() {
        assertThat(end(others.id())).isFalse();
        assertThat(end(first.id())).isTrue();
        assertThat(end(first.id())).isFalse();
        assertThat(found("first")).isEmpty();
        assertThat(found("other")).contains(others.id());
        store.tell(SESSIONS, all -> all.seen(first.id(), NOW.plusSeconds(9)));
        assertThat(open(account)).containsExactly(second.id());
    }

    private boolean end(long id) {
        return store.ask(SESSIONS, all -> all.end(owner(), id, NOW));
    }

    @Test
    @DisplayName("are ended but for one, and those of other people stay")
    void endedButOne() {
        int ended = store.ask(SESSIONS, all -> all.endOthers(owner(), second.id(), NOW));
        assertThat(ended).isEqualTo(1);
        assertThat(open(account)).containsExactly(second.id());
        assertThat(open(other)).containsExactly(others.id());
    }
}
