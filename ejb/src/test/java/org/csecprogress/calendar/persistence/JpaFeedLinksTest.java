package org.csecprogress.calendar.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.csecprogress.calendar.feed.FeedLink;
import org.csecprogress.calendar.feed.FeedLinks;
import org.csecprogress.identity.Account;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.persistence.TestStore;
import org.csecprogress.kernel.reference.StoredCounty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The link to a county's calendar")
class JpaFeedLinksTest {
    private static final CountyCode ALPINE = new CountyCode("02");
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    private final TestStore store = new TestStore();
    private Actor preparer;

    @BeforeEach
    void make() {
        Account account = new Account("a@x.example", "A. Lee", "T", "-");
        store.inTransaction(
                em -> {
                    em.persist(account);
                    em.persist(new StoredCounty(ALPINE, "Alpine", "alpine", "R"));
                    return account;
                });
        preparer = preparer(account.id(), ALPINE);
        change(links -> links.add(new FeedLink(ALPINE, "first", preparer, NOW)));
    }

    private static Actor preparer(long account, CountyCode county) {
        return new Actor(
                account, "A. Lee", Set.of(new Actor.Grant(Role.COUNTY_PREPARER, county, null)));
    }

    private <T> Optional<T> find(Function<FeedLinks, Optional<T>> work) {
        return store.inTransaction(em -> work.apply(new JpaFeedLinks(em)));
    }

    private void change(Consumer<FeedLinks> work) {
        store.inTransaction(
                em -> {
                    work.accept(new JpaFeedLinks(em));
                    return em;
                });
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    @DisplayName("is found by the county's staff only")
    void own() {
        assertThat(find(links -> links.find(preparer, ALPINE)).map(FeedLink::madeName))
                .contains("A. Lee");
        Actor other = preparer(preparer.accountId(), new CountyCode("04"));
        assertThat(find(links -> links.find(other, ALPINE))).isEmpty();
    }

    @Test
    @DisplayName("leads to its county by its secret, until it gets another one")
    void renewed() {
        assertThat(find(links -> links.countyOf("first"))).contains(ALPINE);
        assertThat(find(links -> links.countyOf(FeedLink.digest("first")))).isEmpty();
        change(links -> links.find(preparer, ALPINE).orElseThrow().renew("second", preparer, NOW));
        assertThat(find(links -> links.countyOf("first"))).isEmpty();
        assertThat(find(links -> links.countyOf("second"))).contains(ALPINE);
    }

    @Test
    @DisplayName("leads nowhere once it is removed")
    void removed() {
        change(links -> links.remove(links.find(preparer, ALPINE).orElseThrow()));
        assertThat(find(links -> links.countyOf("first"))).isEqualTo(Optional.empty());
    }
}
