package org.csecprogress.review.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.EntryKind;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.access.EntryPermission;
import org.csecprogress.identity.Account;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.inmemory.StaffAccounts;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.review.Absence;
import org.csecprogress.review.CountyDuty;
import org.csecprogress.review.ReviewAssignment;
import org.csecprogress.review.Reviewer;
import org.csecprogress.review.ReviewerLeave;
import org.csecprogress.review.service.AssignmentService.Chosen;
import org.csecprogress.review.service.AssignmentService.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A county's reviewer")
class AssignmentServiceTest {
    private static final Instant NOW = Instant.parse("2026-11-03T02:00:00Z");
    private static final Instant BEFORE = Instant.parse("2026-09-01T16:00:00Z");

    /** The day in California, which differs from that of the universal time. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    private static final CountyCode ALPINE = Staff.county("Alpine");
    private static final CountyCode NAPA = Staff.county("Napa");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final long DUNN = Staff.REVIEWER.accountId();
    private static final long FALK = Staff.OTHER_REVIEWER.accountId();

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final AssignmentService assignments = portal.bean(AssignmentService.class);

    @BeforeEach
    void reviewers() {
        StaffAccounts.into(portal, Staff.REVIEWER, Staff.OTHER_REVIEWER, Staff.PUBLISHER);
    }

    private void assigned(CountyCode county, long account) {
        portal.memory().add(new ReviewAssignment(county, account, Staff.REVIEWER, BEFORE));
    }

    private static Chosen seen(CountyCode county, long account) {
        return new Chosen(county, account);
    }

    private Outcome assign(long reviewer, Chosen... chosen) {
        return assignments.assign(Staff.REVIEWER, Arrays.asList(chosen), reviewer);
    }

    private static Outcome outcome(int given, int moved, int freed, int same) {
        return new Outcome(given, moved, freed, same, List.of(), List.of());
    }

    private Optional<Long> reviewerOf(CountyCode county) {
        return portal.memory()
                .find(ReviewAssignment.class, county)
                .map(ReviewAssignment::accountId);
    }

    private void audited(String subject, String detail) {
        assertThat(portal.events().all())
                .containsExactly(
                        new ReviewDutyEvent(
                                Staff.REVIEWER, "ASSIGN_REVIEWER", subject, detail, NOW));
    }

    @Test
    @DisplayName("is given to counties without one and to those with another one")
    void assigns() {
        assigned(NAPA, DUNN);
        assertThat(assign(FALK, seen(YUBA, 0), seen(NAPA, DUNN), seen(ALPINE, 0)))
                .isEqualTo(outcome(2, 1, 0, 0));
        for (CountyCode county : List.of(ALPINE, NAPA, YUBA)) {
            assertThat(reviewerOf(county)).contains(FALK);
        }
        audited("account 2", "02, 28 from 1, 58");
    }

    @Test
    @DisplayName("is recorded with who assigned it, and when")
    void recorded() {
        assigned(NAPA, DUNN);
        assignments.assign(Staff.OTHER_REVIEWER, List.of(seen(YUBA, 0), seen(NAPA, DUNN)), FALK);
        assertThat(portal.memory().all(ReviewAssignment.class))
                .hasSize(2)
                .allSatisfy(
                        each -> {
                            assertThat(Memory.<Long>value(each, "assignedBy")).isEqualTo(FALK);
                            assertThat(Memory.<String>value(each, "assignedName"))
                                    .isEqualTo("N. Falk");
                            assertThat(Memory.<Instant>value(each, "assignedAt")).isEqualTo(NOW);
                        });
    }

    @Test
    @DisplayName("is taken from counties, and nothing happens to those that had none")
    void frees() {
        assigned(NAPA, DUNN);
        assertThat(assign(0, seen(NAPA, DUNN), seen(YUBA, 0))).isEqualTo(outcome(0, 0, 1, 1));
        assertThat(reviewerOf(NAPA)).isEmpty();
        audited("nobody", "28 from 1");
    }

    @Test
    @DisplayName("stays where it is the same already, whatever the page showed")
    void same() {
        assigned(NAPA, FALK);
        assertThat(assign(FALK, seen(NAPA, DUNN))).isEqualTo(outcome(0, 0, 0, 1));
        assertThat(assign(FALK)).isEqualTo(outcome(0, 0, 0, 0));
        assertThat(portal.events().all()).isEmpty();
    }

    @Test
    @DisplayName("stays if somebody else assigned another one since the page was shown")
    void stale() {
        assigned(NAPA, DUNN);
        Outcome outcome = assign(FALK, seen(YUBA, DUNN), seen(NAPA, 0), seen(ALPINE, 0));
        assertThat(outcome).isEqualTo(new Outcome(1, 0, 0, 0, List.of(NAPA, YUBA), List.of()));
        assertThat(reviewerOf(NAPA)).contains(DUNN);
        assertThat(reviewerOf(YUBA)).isEmpty();
        audited("account 2", "02");
    }

    private void entered(CountyCode county, Actor reviewer) {
        Submission filing = aFiling().of(county).into(portal);
        portal.memory()
                .add(new EntryPermission(filing, reviewer.accountId(), EntryKind.PAPER, BEFORE));
    }

    @Test
    @DisplayName("is nobody who entered an undecided filing of the county")
    void entered() {
        assigned(NAPA, DUNN);
        entered(NAPA, Staff.OTHER_REVIEWER);
        entered(YUBA, Staff.REVIEWER);
        Outcome outcome = assign(FALK, seen(NAPA, DUNN), seen(YUBA, 0));
        assertThat(outcome).isEqualTo(new Outcome(1, 0, 0, 0, List.of(), List.of(NAPA)));
        assertThat(reviewerOf(NAPA)).contains(DUNN);
        assertThat(assign(FALK, seen(NAPA, FALK)).stale()).containsExactly(NAPA);
        assertThat(assign(DUNN, seen(YUBA, FALK)).entered()).containsExactly(YUBA);
    }

    @Test
    @DisplayName("stays, and can be taken away, if they entered a filing of the county since")
    void enteredSince() {
        assigned(NAPA, FALK);
        entered(NAPA, Staff.OTHER_REVIEWER);
        assertThat(assign(FALK, seen(NAPA, FALK))).isEqualTo(outcome(0, 0, 0, 1));
        assertThat(assign(0, seen(NAPA, FALK))).isEqualTo(outcome(0, 0, 1, 0));
    }

    @Test
    @DisplayName("who may no longer review counts as nobody")
    void dismissed() {
        assigned(NAPA, FALK);
        assigned(YUBA, FALK);
        portal.memory().find(Account.class, FALK).orElseThrow().disable(NOW);
        assertThat(assign(0, seen(YUBA, 0))).isEqualTo(outcome(0, 0, 0, 1));
        assertThat(assign(DUNN, seen(NAPA, 0))).isEqualTo(outcome(1, 0, 0, 0));
        assertThat(reviewerOf(NAPA)).contains(DUNN);
        assertThat(portal.memory().all(ReviewAssignment.class)).hasSize(2);
        audited("account 1", "28");
    }

    @Test
    @DisplayName("is an account that may review")
    void others() {
        for (long other : List.of(Staff.PUBLISHER.accountId(), 99L)) {
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> assign(other, seen(YUBA, 0)));
        }
        assertThat(reviewerOf(YUBA)).isEmpty();
    }

    @Test
    @DisplayName("is one of the reviewers, who are listed by name")
    void listed() {
        assertThat(assignments.desk(Staff.REVIEWER).reviewers())
                .extracting(Reviewer::name)
                .containsExactly("N. Falk", "R. Dunn");
    }

    @Test
    @DisplayName("is shown with who stands in today")
    void duties() {
        assigned(NAPA, DUNN);
        portal.memory().add(new ReviewerLeave(DUNN, FALK, new Absence(TODAY, TODAY)));
        Reviewer dunn = new Reviewer(DUNN, "R. Dunn", "a1@example.org");
        Reviewer falk = new Reviewer(FALK, "N. Falk", "a2@example.org");
        CountyDuty duty = new CountyDuty(NAPA, dunn, Optional.of(falk), TODAY);
        assertThat(assignments.desk(Staff.REVIEWER).duties()).isEqualTo(Map.of(NAPA, duty));
        assertThat(assignments.duty(NAPA)).contains(duty);
        assertThat(assignments.duty(YUBA)).isEmpty();
        Actor official = Staff.certifier(NAPA, Agency.PROB);
        assertThat(assignments.ofCounty(official, NAPA)).contains(duty);
        assertThat(assignments.ofCounty(Staff.preparer(YUBA), YUBA)).isEmpty();
    }

    @Test
    @DisplayName("is not shown to another county")
    void otherCounty() {
        assigned(NAPA, DUNN);
        for (Actor other : List.of(Staff.preparer(YUBA), Staff.REVIEWER)) {
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> assignments.ofCounty(other, NAPA));
        }
    }
}
