package org.csecprogress.identity.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.Invitation;
import org.csecprogress.identity.Invitations;
import org.csecprogress.kernel.persistence.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An invitation")
class JpaInvitationsTest {
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    private final TestStore store = new TestStore();
    private Account account;

    @BeforeEach
    void invite() {
        account = Account.invited("a@x.example", "A", "T", "-");
        store.inTransaction(
                em -> {
                    em.persist(account);
                    em.flush();
                    new JpaInvitations(em).add(new Invitation(account, "first", NOW));
                    return em;
                });
    }

    @AfterEach
    void close() {
        store.close();
    }

    private boolean is(Predicate<Invitations> work) {
        return store.inTransaction(em -> work.test(new JpaInvitations(em)));
    }

    private boolean leads(String hash, Instant at) {
        return is(all -> all.accountOf(hash, at).filter(id -> id.equals(account.id())).isPresent());
    }

    @Test
    @DisplayName("leads to its account by its token, for three days")
    void valid() {
        assertThat(leads("first", NOW)).isTrue();
        assertThat(leads("other", NOW)).isFalse();
        assertThat(leads("first", NOW.plus(Duration.ofDays(3)).minusSeconds(1))).isTrue();
        assertThat(leads("first", NOW.plus(Duration.ofDays(3)))).isFalse();
    }

    @Test
    @DisplayName("is used once")
    void once() {
        assertThat(is(all -> all.use("other"))).isFalse();
        assertThat(is(all -> all.use("first"))).isTrue();
        assertThat(is(all -> all.use("first"))).isFalse();
        assertThat(leads("first", NOW)).isFalse();
    }

    @Test
    @DisplayName("takes the place of the one before")
    void replaced() {
        assertThat(
                        is(
                                all -> {
                                    boolean closed = all.close(account);
                                    all.add(new Invitation(account, "second", NOW));
                                    return closed;
                                }))
                .isTrue();
        assertThat(leads("first", NOW)).isFalse();
        assertThat(leads("second", NOW)).isTrue();
        assertThat(is(all -> all.close(account))).isTrue();
        assertThat(is(all -> all.close(account))).isFalse();
    }
}
