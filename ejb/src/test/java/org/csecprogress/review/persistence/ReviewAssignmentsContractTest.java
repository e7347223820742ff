package org.csecprogress.review.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.csecprogress.builders.Staff;
import org.csecprogress.identity.Account;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.csecprogress.review.Absence;
import org.csecprogress.review.CountyDuty;
import org.csecprogress.review.ReviewAssignment;
import org.csecprogress.review.ReviewAssignments;
import org.csecprogress.review.Reviewer;
import org.csecprogress.review.ReviewerLeave;
import org.csecprogress.review.memory.MemoryReviewAssignments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The assignments of counties to reviewers")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class ReviewAssignmentsContractTest {
    private static final Instant NOW = Instant.parse("2026-11-02T18:00:00Z");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final CountyCode YOLO = Staff.county("Yolo");
    private static final Made<ReviewAssignments> ASSIGNMENTS =
            Made.by(JpaReviewAssignments::new, MemoryReviewAssignments::new);

    private final ContractStore store;
    private Account ochoa;
    private Account falk;

    ReviewAssignmentsContractTest(StoreKind kind) {
        store = kind.open();
    }

    @BeforeEach
    void begin() {
        ochoa = StoredReviewers.named(store, "R. Ochoa");
        falk = StoredReviewers.named(store, "n. Falk");
        store.add(new ReviewAssignment(YUBA, falk.id(), Staff.REVIEWER, NOW));
    }

    private List<Reviewer> all() {
        return store.ask(ASSIGNMENTS, all -> all.desk(MONDAY)).reviewers();
    }

    private Map<CountyCode, Long> accounts(CountyCode... counties) {
        Map<CountyCode, Long> found = new TreeMap<>();
        store.ask(ASSIGNMENTS, all -> all.lock(List.of(counties)))
                .forEach((county, each) -> found.put(county, each.accountId()));
        return found;
    }

    private void dismiss(Account account) {
        store.change(Account.class, account.id(), it -> it.revoke(StoredReviewers.REVIEWS));
    }

    @Test
    @DisplayName("are to those who may review, by name in any case")
    void reviewers() {
        Account second =
                new Account("second@cdss.example", "r. ochoa", "", "-")
                        .grant(StoredReviewers.REVIEWS);
        store.add(second);
        assertThat(all())
                .containsExactly(
                        StoredReviewers.row(falk),
                        StoredReviewers.row(ochoa),
                        StoredReviewers.row(second));
        dismiss(ochoa);
        store.change(Account.class, second.id(), it -> it.disable(NOW));
        assertThat(all()).containsExactly(StoredReviewers.row(falk));
    }

    @Test
    @DisplayName("are not to those who are only invited or have another role")
    void others() {
        Actor.Grant publishes = new Actor.Grant(Role.STATE_PUBLISHER, null, null);
        store.add(
                Account.invited("i@cdss.example", "I. Quinn", "", "-")
                        .grant(StoredReviewers.REVIEWS),
                new Account("p@cdss.example", "P. Ito", "", "-").grant(publishes));
        assertThat(all()).hasSize(2);
    }

    private Optional<CountyDuty> duty(LocalDate day) {
        Optional<CountyDuty> one = store.ask(ASSIGNMENTS, all -> all.duty(YUBA, day));
        Map<CountyCode, CountyDuty> each = store.ask(ASSIGNMENTS, all -> all.desk(day).duties());
        assertThat(Optional.ofNullable(each.get(YUBA))).isEqualTo(one);
        assertThat(each).hasSize(one.isPresent() ? 1 : 0);
        return one;
    }

    private CountyDuty duty(Account deputy, LocalDate until) {
        return new CountyDuty(
                YUBA,
                StoredReviewers.row(falk),
                Optional.ofNullable(deputy).map(StoredReviewers::row),
                until);
    }

    @Test
    @DisplayName("say who acts on a day, from the first day of a leave to its last")
    void duties() {
        LocalDate friday = MONDAY.plusDays(4);
        store.add(new ReviewerLeave(falk.id(), ochoa.id(), new Absence(MONDAY, friday)));
        assertThat(duty(MONDAY.minusDays(1))).contains(duty(null, null));
        assertThat(duty(MONDAY)).contains(duty(ochoa, friday));
        assertThat(duty(friday)).contains(duty(ochoa, friday));
        assertThat(duty(friday.plusDays(1))).contains(duty(null, null));
        Optional<CountyDuty> yolo = store.ask(ASSIGNMENTS, all -> all.duty(YOLO, MONDAY));
        assertThat(yolo).isEmpty();
    }

    @Test
    @DisplayName("leave out whoever may no longer review, also as a deputy")
    void dismissed() {
        store.add(new ReviewerLeave(falk.id(), ochoa.id(), new Absence(MONDAY, MONDAY)));
        dismiss(ochoa);
        assertThat(duty(MONDAY)).contains(duty(null, MONDAY));
        dismiss(falk);
        assertThat(duty(MONDAY)).isEmpty();
    }

    @Test
    @DisplayName("are found for the counties asked for")
    void found() {
        store.add(new ReviewAssignment(YOLO, ochoa.id(), Staff.REVIEWER, NOW));
        assertThat(accounts(YUBA)).isEqualTo(Map.of(YUBA, falk.id()));
        assertThat(accounts(YUBA, YOLO)).isEqualTo(Map.of(YUBA, falk.id(), YOLO, ochoa.id()));
        assertThat(accounts(Staff.county("Napa"))).isEmpty();
        assertThat(accounts()).isEmpty();
    }

    @Test
    @DisplayName("change, come and go")
    void change() {
        store.tell(
                ASSIGNMENTS,
                all -> {
                    Map<CountyCode, ReviewAssignment> known = all.lock(List.of(YOLO, YUBA));
                    known.get(YUBA).assign(ochoa.id(), Staff.REVIEWER, NOW);
                    all.add(new ReviewAssignment(YOLO, falk.id(), Staff.REVIEWER, NOW));
                });
        assertThat(accounts(YUBA, YOLO)).isEqualTo(Map.of(YUBA, ochoa.id(), YOLO, falk.id()));
        store.tell(ASSIGNMENTS, all -> all.remove(all.lock(List.of(YUBA)).get(YUBA)));
        assertThat(accounts(YUBA, YOLO)).isEqualTo(Map.of(YOLO, falk.id()));
    }
}
