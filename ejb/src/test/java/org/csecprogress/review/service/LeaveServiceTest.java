package org.csecprogress.review.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.builders.Staff;
import org.csecprogress.identity.Account;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.StaffAccounts;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Role;
import org.csecprogress.review.Absence;
import org.csecprogress.review.Leave;
import org.csecprogress.review.Reviewer;
import org.csecprogress.review.ReviewerLeave;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A reviewer's leave")
class LeaveServiceTest {
    private static final Instant NOW = Instant.parse("2026-11-03T02:00:00Z");

    /** The day in California, which differs from that of the universal time. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    private static final LocalDate FIRST = TODAY.plusDays(7);
    private static final LocalDate LAST = TODAY.plusDays(11);
    private static final Absence DAYS = new Absence(FIRST, LAST);
    private static final Actor DUNN = Staff.REVIEWER;
    private static final Actor FALK = Staff.OTHER_REVIEWER;

    /** A third reviewer. */
    private static final Actor WEST =
            new Actor(30, "Z. West", Set.of(new Actor.Grant(Role.STATE_REVIEWER, null, null)));

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final LeaveService leaves = portal.bean(LeaveService.class);

    @BeforeEach
    void reviewers() {
        StaffAccounts.into(portal, DUNN, FALK, WEST, Staff.PUBLISHER);
    }

    private Optional<Problem> set(Actor actor, Absence days, Actor deputy) {
        return leaves.set(actor, days.first(), days.last(), deputy.accountId());
    }

    private void stored(Actor whose, Actor deputy, Absence days) {
        portal.memory().add(new ReviewerLeave(whose.accountId(), deputy.accountId(), days));
    }

    private static Leave leave(Actor whose, Actor deputy, Absence days) {
        Reviewer stands =
                new Reviewer(
                        deputy.accountId(),
                        deputy.name(),
                        "a%d@example.org".formatted(deputy.accountId()));
        return new Leave(whose.accountId(), Optional.of(stands), days);
    }

    private void is(Leave... expected) {
        assertThat(leaves.all(WEST).values()).containsExactlyInAnyOrder(expected);
    }

    private static Optional<Problem> problem(String field, String key) {
        return Optional.of(Problem.of(field, key));
    }

    @Test
    @DisplayName("has its days and a deputy")
    void sets() {
        assertThat(set(DUNN, DAYS, FALK)).isEmpty();
        assertThat(leaves.all(WEST)).isEqualTo(Map.of(DUNN.accountId(), leave(DUNN, FALK, DAYS)));
        assertThat(portal.events().all())
                .containsExactly(
                        new ReviewDutyEvent(
                                DUNN, "LEAVE_SET", "account 2", "2026-11-09 to 2026-11-13", NOW));
    }

    @Test
    @DisplayName("takes the place of the one before")
    void replaces() {
        stored(DUNN, FALK, DAYS);
        Absence later = new Absence(LAST, LAST.plusDays(3));
        assertThat(set(DUNN, later, WEST)).isEmpty();
        is(leave(DUNN, WEST, later));
    }

    @Test
    @DisplayName("needs two days in their order, not over yet, and not too far apart")
    void dates() {
        assertThat(leaves.set(DUNN, null, LAST, 2))
                .isEqualTo(problem("leave-first", "leave.first.missing"));
        assertThat(leaves.set(DUNN, FIRST, null, 2))
                .isEqualTo(problem("leave-last", "leave.last.missing"));
        assertThat(leaves.set(DUNN, LAST, FIRST, 2))
                .isEqualTo(problem("leave-last", "leave.last.early"));
        LocalDate yesterday = TODAY.minusDays(1);
        assertThat(leaves.set(DUNN, yesterday, yesterday, 2))
                .isEqualTo(problem("leave-last", "leave.last.past"));
        assertThat(leaves.set(DUNN, FIRST, FIRST.plusDays(367), 2))
                .isEqualTo(problem("leave-last", "leave.last.late"));
        is();
        assertThat(portal.events().all()).isEmpty();
        assertThat(leaves.set(DUNN, yesterday, TODAY, 2)).isEmpty();
    }

    @Test
    @DisplayName("needs a deputy: another reviewer")
    void deputy() {
        Optional<Problem> missing = problem("leave-deputy", "leave.deputy.missing");
        assertThat(leaves.set(DUNN, FIRST, LAST, 0)).isEqualTo(missing);
        assertThat(set(DUNN, DAYS, DUNN)).isEqualTo(missing);
        assertThat(set(DUNN, DAYS, Staff.PUBLISHER)).isEqualTo(missing);
        portal.memory().find(Account.class, FALK.accountId()).orElseThrow().disable(NOW);
        assertThat(set(DUNN, DAYS, FALK)).isEqualTo(missing);
        is();
    }

    @Test
    @DisplayName("needs a deputy who is there on each of its days")
    void deputyAway() {
        Optional<Problem> away = problem("leave-deputy", "leave.deputy.away");
        stored(FALK, WEST, new Absence(LAST, LAST));
        assertThat(set(DUNN, DAYS, FALK)).isEqualTo(away);
        assertThat(set(DUNN, new Absence(LAST.plusDays(1), LAST.plusDays(2)), FALK)).isEmpty();
        assertThat(set(DUNN, new Absence(FIRST, LAST.minusDays(1)), FALK)).isEmpty();
    }

    @Test
    @DisplayName("is refused on days on which the reviewer stands in for somebody")
    void standsIn() {
        stored(FALK, DUNN, DAYS);
        Optional<Problem> standsIn = problem("leave-first", "leave.standsIn");
        assertThat(set(DUNN, new Absence(LAST, LAST.plusDays(2)), WEST)).isEqualTo(standsIn);
        assertThat(set(DUNN, new Absence(TODAY, FIRST), WEST)).isEqualTo(standsIn);
        is(leave(FALK, DUNN, DAYS));
        assertThat(set(DUNN, new Absence(TODAY, FIRST.minusDays(1)), WEST)).isEmpty();
        assertThat(set(WEST, DAYS, DUNN)).isEmpty();
    }

    @Test
    @DisplayName("is listed until it is over")
    void listed() {
        stored(DUNN, FALK, new Absence(TODAY.minusDays(5), TODAY));
        stored(FALK, WEST, new Absence(TODAY.minusDays(5), TODAY.minusDays(1)));
        stored(WEST, DUNN, DAYS);
        assertThat(leaves.all(DUNN)).containsOnlyKeys(DUNN.accountId(), WEST.accountId());
    }

    @Test
    @DisplayName("is going on from its first day to its last")
    void away() {
        stored(DUNN, FALK, new Absence(TODAY.minusDays(5), TODAY));
        stored(FALK, WEST, new Absence(TODAY, TODAY.plusDays(1)));
        stored(WEST, DUNN, new Absence(TODAY.plusDays(1), TODAY.plusDays(1)));
        assertThat(leaves.isAway(DUNN.accountId())).isTrue();
        assertThat(leaves.isAway(FALK.accountId())).isTrue();
        assertThat(leaves.isAway(WEST.accountId())).isFalse();
        assertThat(leaves.isAway(99)).isFalse();
    }

    @Test
    @DisplayName("can be ended by its reviewer")
    void ends() {
        stored(DUNN, FALK, DAYS);
        stored(WEST, FALK, DAYS);
        leaves.end(DUNN);
        is(leave(WEST, FALK, DAYS));
        assertThat(portal.events().all())
                .containsExactly(new ReviewDutyEvent(DUNN, "LEAVE_ENDED", "account 1", "", NOW));
        leaves.end(DUNN);
        assertThat(portal.events().all()).hasSize(1);
    }
}
