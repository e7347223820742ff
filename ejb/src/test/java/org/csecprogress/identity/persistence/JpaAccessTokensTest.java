package org.csecprogress.identity.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.csecprogress.identity.AccessToken;
import org.csecprogress.identity.AccessTokenLine;
import org.csecprogress.identity.Account;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.persistence.SqlStatements;
import org.csecprogress.kernel.persistence.TestStore;
import org.csecprogress.kernel.reference.StoredCounty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The access tokens")
class JpaAccessTokensTest {
    private static final CountyCode ALPINE = new CountyCode("02");
    private static final Actor.Grant PREPARES = new Actor.Grant(Role.COUNTY_PREPARER, ALPINE, null);
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final Instant END = NOW.plus(Duration.ofDays(30));

    private final TestStore store = new TestStore();
    private Account owner;
    private long first;
    private long second;

    @BeforeEach
    void make() {
        owner = new Account("a@x.example", "A. Lee", "T", "-").grant(PREPARES);
        store.inTransaction(
                em -> {
                    em.persist(new StoredCounty(ALPINE, "Alpine", "alpine", "R"));
                    em.flush();
                    em.persist(owner);
                    return em;
                });
        first = add("first");
        second = add("second");
    }

    private long add(String name) {
        return store.inTransaction(
                em -> {
                    var tokens = new JpaAccessTokens(em);
                    tokens.add(new AccessToken(actor(ALPINE), ALPINE, name, name, NOW, END));
                    return tokens.of(actor(ALPINE), ALPINE).get(0).id();
                });
    }

    private Actor actor(CountyCode county) {
        return new Actor(
                owner.id(), "A. Lee", Set.of(new Actor.Grant(Role.COUNTY_PREPARER, county, null)));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void change(Consumer<JpaAccessTokens> work) {
        store.inTransaction(
                em -> {
                    work.accept(new JpaAccessTokens(em));
                    return em;
                });
    }

    private List<AccessTokenLine> of(Actor actor) {
        return store.inTransaction(em -> new JpaAccessTokens(em).of(actor, ALPINE));
    }

    private Optional<AccessTokenLine> open(String digest, Instant at) {
        return store.inTransaction(em -> new JpaAccessTokens(em).open(digest, at));
    }

    @Test
    @DisplayName("of a county come newest first, with their owner, for those who work for it")
    void listed() {
        assertThat(of(actor(ALPINE)))
                .containsExactly(
                        new AccessTokenLine(
                                second,
                                owner.id(),
                                "A. Lee",
                                ALPINE,
                                "second",
                                NOW,
                                END,
                                null,
                                null),
                        new AccessTokenLine(
                                first,
                                owner.id(),
                                "A. Lee",
                                ALPINE,
                                "first",
                                NOW,
                                END,
                                null,
                                null));
        assertThat(of(actor(new CountyCode("04")))).isEmpty();
    }

    @Test
    @DisplayName("open with their secret until they expire")
    void opened() {
        assertThat(open("first", NOW).map(AccessTokenLine::id)).contains(first);
        assertThat(open("other", NOW)).isEmpty();
        assertThat(open("first", END)).isEmpty();
    }

    @Test
    @DisplayName("open with one statement, which does not hold their digest")
    void statements() {
        assertThat(SqlStatements.during(store, () -> open("first", NOW)))
                .hasSize(1)
                .noneMatch(statement -> statement.contains("'first'"));
    }

    @Test
    @DisplayName("open as long as their owner is enabled and prepares for their county")
    void ofOwner() {
        store.inTransaction(
                em -> {
                    em.find(Account.class, owner.id()).disable(NOW);
                    return em;
                });
        assertThat(open("first", NOW)).isEmpty();
        store.inTransaction(
                em -> {
                    em.find(Account.class, owner.id()).enable();
                    return em;
                });
        assertThat(open("first", NOW)).isPresent();
        store.inTransaction(
                em -> {
                    em.find(Account.class, owner.id()).revoke(PREPARES);
                    return em;
                });
        assertThat(open("first", NOW)).isEmpty();
    }

    @Test
    @DisplayName("are revoked once and for good")
    void revoked() {
        change(tokens -> assertThat(tokens.revoke(first, NOW)).isTrue());
        change(tokens -> assertThat(tokens.revoke(first, END)).isFalse());
        assertThat(open("first", NOW)).isEmpty();
        assertThat(of(actor(ALPINE)).get(1).revokedAt()).isEqualTo(NOW);
        change(
                tokens ->
                        assertThat(tokens.openOf(owner, NOW))
                                .extracting(AccessTokenLine::id)
                                .containsExactly(second));
        change(tokens -> assertThat(tokens.openOf(owner, END)).isEmpty());
    }

    @Test
    @DisplayName("note when they were used")
    void used() {
        change(tokens -> tokens.used(first, NOW));
        assertThat(open("first", NOW).map(AccessTokenLine::lastUsedAt)).contains(NOW);
        assertThat(open("second", NOW).map(AccessTokenLine::lastUsedAt)).isEmpty();
    }
}
