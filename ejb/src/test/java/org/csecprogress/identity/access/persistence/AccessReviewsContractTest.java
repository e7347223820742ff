package org.csecprogress.identity.access.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.inmemory.AccountBuilder.anAccount;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.csecprogress.builders.Staff;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.access.AccessPlace;
import org.csecprogress.identity.access.AccessReview;
import org.csecprogress.identity.access.AccessReviews;
import org.csecprogress.identity.access.memory.MemoryAccessReviews;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Specifies how reviews of access are kept, on each kind of store. */
@DisplayName("The reviews of access")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class AccessReviewsContractTest {
    private static final Made<AccessReviews> REVIEWS =
            Made.by(JpaAccessReviews::new, MemoryAccessReviews::new);
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    private final ContractStore store;
    private final Account admin =
            anAccount()
                    .username("z@x.example")
                    .with(new Actor.Grant(Role.STATE_ADMIN, null, null))
                    .with(new Actor.Grant(Role.STATE_LEGAL, null, null))
                    .made();

    AccessReviewsContractTest(StoreKind kind) {
        store = kind.open();
        store.add(
                admin,
                anAccount()
                        .with(new Actor.Grant(Role.COUNTY_PREPARER, YUBA, null))
                        .with(new Actor.Grant(Role.COUNTY_COORDINATOR, YUBA, null))
                        .made(),
                anAccount()
                        .username("d@x.example")
                        .with(new Actor.Grant(Role.COUNTY_PREPARER, YUBA, null))
                        .disabled()
                        .made());
    }

    private void review(AccessPlace place, Instant at, int people) {
        Actor reviewer = new Actor(admin.id(), admin.name(), admin.grants());
        store.tell(REVIEWS, all -> all.add(new AccessReview(place, reviewer, at, people, "ab")));
    }

    @Test
    @DisplayName("are found by place, the last of each")
    void last() {
        review(AccessPlace.of(YUBA), NOW, 3);
        review(AccessPlace.of(YUBA), NOW.minusSeconds(60), 2);
        review(AccessPlace.STATE, NOW.minusSeconds(90), 9);
        Collection<AccessReview> last = store.ask(REVIEWS, AccessReviews::last);
        assertThat(last)
                .extracting(AccessReview::place, AccessReview::at, AccessReview::accounts)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(AccessPlace.of(YUBA), NOW, 3),
                        org.assertj.core.groups.Tuple.tuple(
                                AccessPlace.STATE, NOW.minusSeconds(90), 9));
        assertThat(last).extracting(AccessReview::reviewerName).containsOnly("M. Alvarez");
        assertThat(last).extracting(AccessReview::digest).containsOnly("ab");
    }

    @Test
    @DisplayName("are one for each place, even of two at the same time")
    void sameTime() {
        review(AccessPlace.of(YUBA), NOW, 3);
        review(AccessPlace.of(YUBA), NOW, 4);
        Collection<AccessReview> last = store.ask(REVIEWS, AccessReviews::last);
        assertThat(last).extracting(AccessReview::accounts).containsExactly(4);
    }

    @Test
    @DisplayName("know how many people each place has, each person once and nobody who is disabled")
    void people() {
        assertThat(counted().get(AccessPlace.of(YUBA))).isEqualTo(1);
        int before = counted().get(AccessPlace.STATE);
        store.add(
                anAccount()
                        .username("s@x.example")
                        .with(new Actor.Grant(Role.STATE_ADMIN, null, null))
                        .with(new Actor.Grant(Role.STATE_LEGAL, null, null))
                        .made());
        assertThat(counted().get(AccessPlace.STATE)).isEqualTo(before + 1);
        store.add(anAccount().username("n@x.example").made());
        assertThat(counted().get(AccessPlace.STATE))
                .as("with one without a role")
                .isEqualTo(before + 2);
        assertThat(counted()).doesNotContainKey(AccessPlace.of(Staff.county("Yolo")));
    }

    private Map<AccessPlace, Integer> counted() {
        return store.ask(REVIEWS, AccessReviews::people);
    }
}
