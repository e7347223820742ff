package org.csecprogress.review.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.identity.Account;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.csecprogress.review.Absence;
import org.csecprogress.review.Leave;
import org.csecprogress.review.ReviewerLeave;
import org.csecprogress.review.ReviewerLeaves;
import org.csecprogress.review.memory.MemoryReviewerLeaves;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The leaves of reviewers")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class ReviewerLeavesContractTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final Absence WEEK = new Absence(MONDAY, MONDAY.plusDays(4));
    private static final Made<ReviewerLeaves> LEAVES =
            Made.by(JpaReviewerLeaves::new, MemoryReviewerLeaves::new);

    private final ContractStore store;
    private Account falk;
    private Account ochoa;

    ReviewerLeavesContractTest(StoreKind kind) {
        store = kind.open();
    }

    @BeforeEach
    void begin() {
        falk = StoredReviewers.named(store, "N. Falk");
        ochoa = StoredReviewers.named(store, "R. Ochoa");
        store.tell(LEAVES, all -> all.add(new ReviewerLeave(falk.id(), ochoa.id(), WEEK)));
    }

    private Optional<ReviewerLeave> find(Account reviewer) {
        return store.ask(LEAVES, all -> all.find(StoredReviewers.actor(reviewer)));
    }

    private Set<Long> reviewers() {
        return store.ask(LEAVES, ReviewerLeaves::lockReviewers);
    }

    private List<Leave> from(LocalDate day) {
        return store.ask(LEAVES, all -> all.from(day));
    }

    private Leave leave(Optional<Account> deputy, Absence days) {
        return new Leave(falk.id(), deputy.map(StoredReviewers::row), days);
    }

    @Test
    @DisplayName("are read with their deputies, before them and until they are over")
    void read() {
        Leave leave = leave(Optional.of(ochoa), WEEK);
        assertThat(from(WEEK.first().minusDays(1))).containsExactly(leave);
        assertThat(from(WEEK.last())).containsExactly(leave);
        assertThat(from(WEEK.last().plusDays(1))).isEmpty();
    }

    @Test
    @DisplayName("have no deputy who may no longer review")
    void noDeputy() {
        store.change(Account.class, ochoa.id(), it -> it.revoke(StoredReviewers.REVIEWS));
        assertThat(from(MONDAY)).containsExactly(leave(Optional.empty(), WEEK));
    }

    @Test
    @DisplayName("are found by whose they are, also when they are past")
    void own() {
        Actor his = StoredReviewers.actor(falk);
        assertThat(find(ochoa)).isEmpty();
        Absence day = new Absence(MONDAY.minusYears(1), MONDAY.minusYears(1));
        store.tell(LEAVES, all -> all.find(his).orElseThrow().change(ochoa.id(), day));
        assertThat(from(MONDAY)).isEmpty();
        assertThat(from(day.last())).containsExactly(leave(Optional.of(ochoa), day));
        store.tell(LEAVES, all -> all.remove(all.find(his).orElseThrow()));
        assertThat(find(falk)).isEmpty();
        assertThat(from(day.last())).isEmpty();
    }

    @Test
    @DisplayName("are set among those who may review")
    void amongReviewers() {
        assertThat(reviewers()).containsOnly(falk.id(), ochoa.id());
        store.change(Account.class, ochoa.id(), it -> it.disable(Instant.EPOCH));
        assertThat(reviewers()).containsOnly(falk.id());
    }
}
